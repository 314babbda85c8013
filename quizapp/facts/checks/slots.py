"""What looks like a slot where none is filled, and so would be shown with its angle brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from quizapp.facts.draft import Draft
from quizapp.facts.sheet import LITERAL_KINDS, Fact, Pattern, Place
from quizapp.facts.speech import QUOTED

_QUOTES = "`\"'“„‘‚«‹<"
_SHOWN_AS_IT_IS = re.compile(rf"`[^`]*`|{QUOTED.pattern}|#include\s*<\w+>")
_SLOT = re.compile(rf"(?<![\w{_QUOTES}])<([a-z_][a-z0-9_-]*)(?::[a-z_][a-z0-9_-]*)?>(?!\w)")
_HTML = frozenset(
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code "
    "col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer "
    "form frame h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map "
    "mark math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby "
    "s samp script search section select slot small source span strong style sub summary sup svg table tbody td "
    "template textarea tfoot th thead time title tr track tt u ul var video wbr".split()
)


def check_slots_in_text(draft: Draft) -> None:
    """The slots of a sentence stand in its questions, but not in `hint`, `because` or `event`, and a question written
    by hand has none. One that asks about a tag, or has it in quotes, means what it shows.
    """
    for fact in draft.facts:
        texts = {"event": fact.event, "hint": fact.hint, "because": fact.because}
        _check_texts(fact, texts, fact.say, fact.places, draft)
    for relation in draft.relations.values():
        _check_texts(None, relation.defaults, relation.say, relation.places, draft)
    kinds = {*draft.kinds, *LITERAL_KINDS}
    for question in draft.questions:
        slot = next(_shown(question.ask), None)
        if slot is not None:
            draft.warn(question, "slot_in_question", question.places["ask"], slot=slot)
        for field in ("hint", "because"):
            slot = next((name for name in _shown(getattr(question, field) or "") if name in kinds), None)
            if slot is not None:
                draft.warn(question, "slot_in_text", question.places[field], field=field, slot=slot)


def _check_texts(
    owner: Fact | None, texts: Mapping[str, object], say: Pattern, places: Mapping[str, Place], draft: Draft
) -> None:
    slots = {slot.name for slot in say.slots}
    for field in ("event", "hint", "because"):
        text = texts.get(field)
        slot = next((name for name in _shown(text) if name in slots), None) if isinstance(text, str) else None
        if slot is not None and field in places:
            draft.warn(owner, "slot_in_text", places[field], field=field, slot=slot)


def _shown(text: str) -> Iterator[str]:
    found = _SLOT.finditer(_SHOWN_AS_IT_IS.sub("…", text)) if "<" in text and "</" not in text else ()
    return (match[1] for match in found if match[1] not in _HTML)

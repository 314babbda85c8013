"""A browser that counts what a text did on a page beyond being read: scripts that ran, hosts asked, policy breached."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright

LAUNCH = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
OFF_LINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
REPORT = (
    "addEventListener('securitypolicyviolation', (e) => breached(`${e.effectiveDirective} ${e.blockedURI}`), true);"
)
MATHS = re.compile(r"(?<!\d)49(k\d+x\w+x)")  # what 7*7 comes to, before its mark
Sought = tuple[str, str]  # as a page has it, white space made one; as JSON has it
EXECUTIONS = ("ran", "dialog", "host", "navigation", "window", "frame", "template")
# What no page of the program has, and any text of others that was taken for markup might bring.
AMISS = """
() => {
  const own = new URL(location.href), found = [];
  const leads = /^(href|src|action|formaction|data|xlink:href|srcset|background|poster)$/;
  for (const one of document.querySelectorAll("*")) {
    const tag = one.localName;
    if (/^(iframe|frame|object|embed|base|style|math|template|marquee|audio|video|xmp|plaintext|xy|scr)$/.test(tag)
      || (tag === "script" && !one.src) || (tag === "img")
      || (tag === "meta" && one.httpEquiv)) found.push(`<${tag}>`);
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on") || name === "srcdoc" || name === "style") found.push(`${tag} ${name}`);
      if (!leads.test(name)) continue;
      const to = URL.canParse(value, own) ? new URL(value, own) : own;
      const isLink = tag === "a" && /^https?:$/.test(to.protocol) && !one.dataset.next && one.id === "";
      if (to.origin !== own.origin && !isLink) found.push(`${tag} ${name}=${to.protocol}//${to.host}`);
    }
  }
  for (const [name, kind] of [["main", "main"], ["sheet", "form"], ["text", "textarea"], ["found", "div"]]) {
    const all = document.querySelectorAll(`[id=${name}]`);
    if (all.length > 1 || (all[0] && all[0].localName !== kind)) found.push(`#${name}`);
  }
  return found;
}
"""
# What a reader sees: without the sheet's own text, and that text apart.
SHOWN = """
() => {
  const copy = document.body.cloneNode(true);
  const sheet = [...copy.querySelectorAll("pre, #text")].map((one) => (one.remove(), one.textContent)).join("\\n");
  const fields = [...copy.querySelectorAll("input, textarea")].map((one) => one.getAttribute("value") ?? "");
  const links = [...copy.querySelectorAll("a[href]")].map((one) => one.getAttribute("href"));
  return [[document.title, copy.textContent, ...fields, ...links].join("\\n"), sheet];
}
"""


@dataclass
class Found:
    """What was counted, how often; `shown` has the numbers whose text of a field was seen as text, and where first."""

    acts: Counter[str] = field(default_factory=Counter)
    breaches: Counter[str] = field(default_factory=Counter)
    pages: Counter[str] = field(default_factory=Counter)
    shown: dict[str, set[int]] = field(default_factory=dict)
    in_sheet: dict[str, set[int]] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)

    @property
    def executions(self) -> int:
        return sum(count for what, count in self.acts.items() if what.split()[0] in EXECUTIONS)

    @property
    def elements(self) -> int:
        """Elements and attributes that came of a text."""
        return sum(count for what, count in self.acts.items() if what.split()[0] == "markup")

    @property
    def reports(self) -> int:
        return sum(self.breaches.values())

    def see(self, number: int, texts: Mapping[str, Sought], shown: str, sheet: str, where: str) -> None:
        """Note whose text stands on a page, as it is read there or as its sheet has it."""
        for name, (text, written) in texts.items():
            if text and text in shown:  # Markdown may leave nothing to read
                self.shown.setdefault(name, set()).add(number)
                self.first.setdefault(name, where)
            elif written in sheet:
                self.in_sheet.setdefault(name, set()).add(number)


def launch(playwright: Playwright) -> Browser:
    found = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), playwright.chromium.executable_path)
    return playwright.chromium.launch(executable_path=found, args=[*LAUNCH, OFF_LINE])


class Watched:
    """A tab whose every page is looked through; `has_policy` false lets run what the policy would stop."""

    def __init__(self, browser: Browser, address: str, found: Found, *, has_policy: bool = True, **more: Any) -> None:
        self.address, self.found = address, found
        self.context: BrowserContext = browser.new_context(bypass_csp=not has_policy, **more)
        self.context.set_default_timeout(20_000)
        self.context.expose_binding("ran", lambda _source, what="": self._note(f"ran {what}"))
        self.context.expose_binding("breached", lambda _source, what: self._breach(what))
        self.context.add_init_script(REPORT)
        self.context.on("request", self._asked)
        self.context.on("console", self._said)
        self.page: Page = self.context.new_page()
        self.page.on("dialog", self._opened)
        self.page.on("popup", lambda popup: self._note(f"window {popup.url}"))
        self.page.on("frameattached", lambda frame: self._note(f"frame {frame.url}"))
        self.sought: dict[int, dict[str, Sought]] = {}
        self._token = ""

    def open(self, path: str, name: str = "") -> None:
        try:
            self.page.goto(self.address + path)
        except Error as error:
            self._note(f"navigation {path}: {error.message.splitlines()[0]}")
            return
        self.look(name or path.split("?")[0])

    def press(self, button: str, name: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(button).first.click()
        self.look(name)

    def look(self, name: str) -> None:
        """Count what is amiss on the page as it stands, and what it shows."""
        self.found.pages[name] += 1
        if not self.page.url.startswith(f"{self.address}/"):
            self._note(f"navigation {self.page.url}")
            return
        try:
            amiss, texts = self.page.evaluate(AMISS), self.page.evaluate(SHOWN)
        except Error as error:  # it was left meanwhile
            self._note(f"navigation {name}: {error.message.splitlines()[0]}")
            return
        for what in amiss:
            self._note(f"markup {name}: {what}")
        shown, sheet = (" ".join(text.split()) for text in texts)
        for mark in MATHS.findall(shown):
            self._note(f"template {mark}")
        for number, texts in self.sought.items():
            self.found.see(number, texts, shown, sheet, name)

    def post(self, path: str, sent: Mapping[str, str | list[str]], *, is_whole: bool = False) -> str:
        """Send a form without the page around it; the path where its reply leads, or the address if `is_whole`."""
        pairs = [(key, each) for key, value in sent.items() for each in _listed(value)]
        body = urlencode([("csrf_token", self.token), *pairs])
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        reply = self.context.request.post(self.address + path, data=body, headers=kind, max_redirects=0)
        leads = str(reply.headers.get("location", ""))
        return leads if is_whole else urlsplit(leads).path

    @property
    def token(self) -> str:
        """What an own form would send along; it holds as long as who asks stays the same."""
        if not self._token:
            text = self.context.request.get(f"{self.address}/settings").text()
            self._token = text.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
        return self._token

    def close(self) -> None:
        self.context.close()

    def _note(self, what: str) -> None:
        self.found.acts[what] += 1

    def _breach(self, what: str) -> None:
        self.found.breaches[what] += 1

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((f"{self.address}/", "data:", "blob:", "about:")):
            self._note(f"host {request.url}")

    def _said(self, message: Any) -> None:
        if "Content Security" in message.text or "Content-Security" in message.text:
            self._breach(message.text)

    def _opened(self, dialog: Any) -> None:
        if dialog.type != "beforeunload":  # the workshop's own word before unsaved work is left
            self._note(f"dialog {dialog.message}")
        dialog.accept()


def _listed(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]

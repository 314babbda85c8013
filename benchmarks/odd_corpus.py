"""What honest pages send: the links and forms of pages seen, kept by route, to be spoilt.

Nothing names a route here. Addresses are matched against the application's own map, and a route that no page has led
to gets addresses made from ids that were seen in others, so that a new one is walked as soon as it is there.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from random import Random
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import AnyConverter, IntegerConverter, RequestRedirect, Rule

Pairs = tuple[tuple[str, str], ...]
Route = tuple[str, str]  # endpoint and method
URLENCODED, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
KEPT = 24  # examples of a route
NOBODYS = str(UUID(int=7))
FIGURES = (0, 1, 2, 2**31, 2**63, 2**64)  # for an argument that is a number


@dataclass(frozen=True, slots=True)
class Example:
    """A request as a page would send it."""

    method: str
    path: str
    query: Pairs = ()
    fields: Pairs = ()
    files: tuple[str, ...] = ()  # names of fields for a file
    encoding: str = URLENCODED


@dataclass
class Form:
    """`radios` are all choices of one, by name, those of lists to choose from too."""

    method: str
    action: str
    encoding: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    radios: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


class PageForms(HTMLParser):
    """The links and forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[Form] = []
        self._text: tuple[str, list[str]] | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag in ("a", "link") and "href" in has:
            self.links.append(has["href"])
        elif tag == "form":
            self.forms.append(
                Form(has.get("method", "get").upper(), has.get("action", ""), has.get("enctype", URLENCODED))
            )
        elif self.forms and tag in ("input", "button", "textarea", "select", "option"):
            self._control(tag, has, self.forms[-1])

    def _control(self, tag: str, has: dict[str, str], form: Form) -> None:
        name, value, kind = has.get("name", ""), has.get("value", ""), has.get("type", "")
        if tag == "select":
            self._select = name
        elif tag == "option":
            form.radios[self._select].append(value)
        elif tag == "textarea":
            self._text = (name, [])
        elif name and tag == "button":
            form.buttons.append((name, value))
        elif name and kind == "file":
            form.files.append(name)
        elif name and kind == "radio":
            form.radios[name].append(value)
        elif name and (kind != "checkbox" or "checked" in has):
            form.fields.append((name, value))

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._text and self.forms:
            self.forms[-1].fields.append((self._text[0], "".join(self._text[1]).removeprefix("\n")))
            self._text = None


class Corpus:
    """Examples by route, and what arguments of addresses and names of fields were seen."""

    def __init__(self, app: Flask, rng: Random) -> None:
        self._rng = rng
        self._map = app.url_map.bind("localhost")
        self.routes: list[tuple[Rule, str]] = [
            (rule, method)
            for rule in app.url_map.iter_rules()
            for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        ]
        self.examples: dict[Route, deque[Example]] = defaultdict(lambda: deque(maxlen=KEPT))
        self.arguments: dict[str, deque[str]] = defaultdict(lambda: deque([NOBODYS], maxlen=KEPT))
        self.names: set[str] = set()

    def learn(self, html: str, address: str) -> None:
        """Keep what a page offers to open or send."""
        page = PageForms()
        page.feed(html)
        for link in page.links:
            self._keep(_example("GET", link))
        for form in page.forms:
            chosen = [(name, self._rng.choice(values)) for name, values in form.radios.items() if name]
            button = [self._rng.choice(form.buttons)] if form.buttons else []
            sent = tuple(form.fields + chosen + button)
            example = replace(_example(form.method, form.action or address), encoding=form.encoding)
            if form.method == "GET":
                self._keep(replace(example, query=sent))
            else:
                self._keep(replace(example, fields=sent, files=tuple(form.files)))

    def _keep(self, example: Example) -> None:
        try:
            endpoint, arguments = self._map.match(example.path, example.method)
        except (HTTPException, RequestRedirect):
            return
        self.examples[endpoint, example.method].append(example)
        self.names.update(name for name, _ in example.query + example.fields)
        for name, value in arguments.items():
            if str(value) not in self.arguments[name]:
                self.arguments[name].append(str(value))

    def example(self, rule: Rule, method: str) -> Example:
        """One that was seen, mostly; else one made from ids that were seen elsewhere."""
        seen = self.examples[rule.endpoint, method]
        if seen and self._rng.random() < 0.85:
            return self._rng.choice(seen)
        values: dict[str, Any] = {}
        for name in rule.arguments:
            converter = rule._converters[name]
            own = sorted(converter.items) if isinstance(converter, AnyConverter) else list(self.arguments[name])
            given = self._rng.choice(own)
            values[name] = given if not isinstance(converter, IntegerConverter) else self._rng.choice(FIGURES)
        try:
            path = self._map.build(rule.endpoint, values, method=method)
        except (HTTPException, ValueError):
            path = "/"
        return Example(method, path, fields=self._rng.choice(seen).fields if seen else ())


def _example(method: str, address: str) -> Example:
    parts = urlsplit(address)
    return Example(method, parts.path or "/", query=tuple(parse_qsl(parts.query, keep_blank_values=True)))

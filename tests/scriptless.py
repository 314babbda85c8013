"""A browser without scripts: it opens pages, follows redirects, and sends forms as they stand on the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Flask
from werkzeug.test import TestResponse, encode_multipart

VOID = {"input", "meta", "link", "br", "hr", "img", "rect", "path", "circle", "line", "use"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parts: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(part if isinstance(part, str) else part.raw for part in self.parts).split())

    @property
    def raw(self) -> str:
        return "".join(part if isinstance(part, str) else part.raw for part in self.parts)

    def find(self, tag: str | None = None, **attributes: str) -> list[Element]:
        """All descendants of a tag whose attributes hold these values; `class_` holds one class among others."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        found = []
        for part in self.parts:
            if isinstance(part, Element):
                if tag in (None, part.tag) and all(part.has(name, value) for name, value in wanted.items()):
                    found.append(part)
                found += part.find(tag, **attributes)
        return found

    def has(self, name: str, value: str) -> bool:
        own = self.attributes.get(name)
        return own is not None and (value in own.split() if name == "class" else own == value)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].parts.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


class Page:
    """What came back for a request, after its redirects."""

    def __init__(self, reader: Reader, response: TestResponse) -> None:
        self.reader, self.response = reader, response
        self.status = response.status_code
        self.address = urlsplit(response.request.url).path if response.request else ""
        self.html = response.get_data(as_text=True)
        builder = _Builder()
        builder.feed(self.html)
        self.root = builder.open[0]

    @property
    def heading(self) -> str:
        return self.root.find("h1")[0].text

    @property
    def title(self) -> str:
        return self.root.find("title")[0].text

    @property
    def main(self) -> str:
        return self.root.find("main")[0].text

    @property
    def notices(self) -> list[str]:
        return [notice.text for notice in self.root.find(class_="notice")]

    def follow(self, text: str) -> Page:
        """Open the link with this text, hidden words left out."""
        [link] = [link for link in self.root.find("a") if link.text.startswith(text)][:1]
        return self.reader.open(link.attributes["href"])

    def press(self, text: str, /, **typed: Any) -> Page:
        """Press the button with this text; `typed` replaces values of its form, None leaves a field out."""
        form, button = self._button(text)
        sent = {**self.fields(form), **self._beside(form), **typed}
        if "name" in button.attributes:
            sent[button.attributes["name"]] = button.attributes.get("value", "")
        sent = {name: value for name, value in sent.items() if value is not None}
        action = button.attributes.get("formaction") or form.attributes.get("action") or self.address
        if form.attributes.get("method", "get") == "get":
            return self.reader.open(f"{action}?{urlencode(sent)}")
        return self.reader.send(action, sent, form.attributes.get("enctype"))

    def _button(self, text: str) -> tuple[Element, Element]:
        forms = self.root.find("form")
        buttons = [(form, button) for form in forms for button in form.find("button")]
        by_value = [pair for pair in buttons if pair[1].attributes.get("value") == text]
        for form, button in by_value or [pair for pair in buttons if pair[1].text.startswith(text)]:
            owner = button.attributes.get("form")
            return next(f for f in forms if f.attributes.get("id") == owner) if owner else form, button
        raise AssertionError(f"There is no button {text!r} on {self.address}: {self.main[:300]}")

    def _beside(self, form: Element) -> dict[str, Any]:
        """Fields that stand elsewhere on the page and name the form as theirs."""
        name = form.attributes.get("id")
        return self.fields(Element("form", {}, [*self.root.find("input", form=name)])) if name else {}

    @staticmethod
    def fields(form: Element) -> dict[str, Any]:
        """What the form would send as it stands."""
        sent: dict[str, Any] = {}
        for control in form.find():
            name, kind = control.attributes.get("name"), control.attributes.get("type", "text")
            if not name or control.tag not in {"input", "textarea", "select"} or kind in {"submit", "file"}:
                continue
            if control.tag == "textarea":
                sent[name] = control.raw.removeprefix("\n")
            elif control.tag == "select":
                [chosen] = [one for one in control.find("option") if "selected" in one.attributes] or [None]
                sent[name] = chosen.attributes["value"] if chosen else ""
            elif kind in {"checkbox", "radio"}:
                if "checked" in control.attributes:
                    sent.setdefault(name, []).append(control.attributes["value"])
            else:
                sent[name] = control.attributes.get("value", "")
        return sent


class Reader:
    """Someone at a browser, with its cookies."""

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()

    def open(self, address: str) -> Page:
        return Page(self, self.client.get(address, follow_redirects=True, buffered=True))

    def send(self, address: str, sent: dict[str, Any], encoding: str | None = None) -> Page:
        body: Any = sent
        if encoding == "multipart/form-data":
            boundary, body = encode_multipart(sent)
            encoding = f'{encoding}; boundary="{boundary}"'
        return Page(
            self, self.client.post(address, data=body, content_type=encoding, follow_redirects=True, buffered=True)
        )

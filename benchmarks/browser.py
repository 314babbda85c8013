"""A browser without scripts, as plain as HTTP: its connections, its cookies, and the forms of a page as they stand."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPException
from itertools import cycle
from urllib.parse import urlencode

GONE = (OSError, HTTPException)  # what a request meets whose server was killed
TIMEOUT = 60.0  # seconds
URLENCODED = "application/x-www-form-urlencoded"
Sent = list[tuple[str, str]]


@dataclass
class Form:
    """Its fields and ticked boxes as they stand; `typed` names what waits for text, `buttons` are name and value."""

    action: str
    is_post: bool
    fields: dict[str, str] = field(default_factory=dict)
    ticked: Sent = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    buttons: Sent = field(default_factory=list)

    def pressed(self, button: tuple[str, str], **typed: str) -> Sent:
        """All that is sent when a button is pressed; `typed` is for those fields that the form has."""
        fields = self.fields | {name: value for name, value in typed.items() if name in self.fields}
        return [*fields.items(), *self.ticked, *([button] if button[0] else [])]

    def put(self, tag: str, had: dict[str, str]) -> None:
        name, value, kind = had.get("name", ""), had.get("value", ""), had.get("type", "text")
        if tag == "button":
            self.buttons.append((name, value))
        elif kind in {"checkbox", "radio"}:
            self.ticked += [(name, value)] if "checked" in had else []
        else:
            self.fields[name] = value
            self.typed += [name] if kind == "text" and tag != "select" else []


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(had.get("action", ""), had.get("method") == "post"))
        elif self.forms and tag in {"input", "select", "textarea", "button"}:
            self.forms[-1].put(tag, had)


@dataclass(frozen=True)
class Page:
    """What one request gave, redirects not followed; `seconds` from sending it until all of it was there."""

    path: str
    status: int
    headers: dict[str, str]
    text: str
    seconds: float

    @property
    def location(self) -> str:
        """Where a redirect leads; empty if it is none."""
        return self.headers.get("Location", "")

    @cached_property
    def forms(self) -> list[Form]:
        parser = _Forms()
        parser.feed(self.text)
        return parser.forms

    def form_with(self, name: str) -> Form | None:
        """The first form that has a field of this name."""
        return next((form for form in self.forms if name in form.fields), None)


class Browser:
    """One tab; where several servers share the work, its requests go to each in turn."""

    def __init__(self, ports: Sequence[int], timeout: float = TIMEOUT) -> None:
        self.timeout = timeout
        self.cookies: dict[str, str] = {}
        self._ports = cycle(ports)
        self._connections: dict[int, HTTPConnection] = {}

    def open(self, path: str) -> Page:
        return self.ask("GET", path)

    def send(self, path: str, sent: Sent) -> Page:
        return self.ask("POST", path, urlencode(sent).encode())

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for connection in self._connections.values():
            connection.close()
        self._connections.clear()

    def ask(self, method: str, path: str, body: bytes | None = None, kind: str = URLENCODED) -> Page:
        port, began = next(self._ports), time.monotonic()
        if port not in self._connections:
            self._connections[port] = HTTPConnection("127.0.0.1", port, timeout=self.timeout)
        connection = self._connections[port]
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = kind
        try:
            connection.request(method, path, body, headers)
            reply = connection.getresponse()
            text = reply.read().decode()
        except GONE:
            self.close()
            raise
        for cookie in reply.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        if reply.will_close:
            self._connections.pop(port).close()
        return Page(path, reply.status, dict(reply.headers.items()), text, time.monotonic() - began)

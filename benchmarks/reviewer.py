"""Someone who reviews as the pages' own script does: over one connection with the real server, or within a process."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from typing import NamedTuple, Protocol
from urllib.parse import urlencode

from benchmarks.review_cost import FIELD, GIVEN, OTHER_SIDE
from quizapp.web.going_on import IN_PLACE

ACTION = re.compile(r'<form method="post" action="([^"]+)"[^>]*data-answer')
SET = re.compile(r'href="/sets/([0-9a-f-]{36})"')
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Reply(NamedTuple):
    """`cookie` is the header by which one is set."""

    status: int
    text: str
    cookie: str | None


class Ask(Protocol):
    def __call__(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Reply: ...


class Wire:
    """One connection that is kept."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port)

    def __call__(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Reply:
        self._connection.request(method, path, body, headers)
        reply = self._connection.getresponse()
        return Reply(reply.status, reply.read().decode(), reply.getheader("Set-Cookie"))

    def close(self) -> None:
        self._connection.close()


class Reviewer:
    def __init__(self, ask: Ask) -> None:
        self._wire, self._cookie, self._page = ask, "", ""
        found = SET.search(self._ask("GET", "/sets"))
        assert found is not None
        self._set = found[1]

    def acts(self) -> Iterator[tuple[Callable[[], None], Callable[[], object]]]:
        """For each of `benchmarks.rival.ACTS` what goes before it, and what is timed."""
        yield self._open, self._answer
        yield self._come, lambda: self._ask("GET", "/review")
        yield self._answer_one, lambda: self._ask("GET", "/sets")
        yield (lambda: None), lambda: self._ask("GET", "/progress")
        yield (lambda: None), lambda: self._ask("GET", "/search?q=question+4711")
        yield self._answer_one, lambda: self._send("/review/undo", {"csrf_token": self._token()}, 303)
        yield self._forget, lambda: self._ask("GET", "/review")
        yield self._forget, lambda: self._ask("GET", "/sets")

    def _open(self) -> None:
        """A question that is open to be answered, a flashcard turned."""
        if not ACTION.search(self._page):
            self._page = self._ask("GET", "/review")
        turned = OTHER_SIDE.search(self._page)
        if turned:
            ticket = dict(FIELD.findall(self._page))["ticket"]
            self._page = self._ask("GET", f"{turned[1]}?{urlencode({'ticket': ticket})}")

    def _answer_one(self) -> None:
        self._open()
        self._answer()

    def _answer(self) -> None:
        action = ACTION.search(self._page)
        assert action is not None, self._page
        given = next(given for name, given in GIVEN.items() if f'name="{name}"' in self._page)
        reply = self._send(action[1].replace("&amp;", "&"), dict(FIELD.findall(self._page)) | given, 200)
        self._page = json.loads(reply)["pages"][-1]["html"]

    def _come(self) -> None:
        self._answer_one()
        self._ask("GET", "/sets")

    def _forget(self) -> None:
        """Put the set away and take it back: what comes must be looked up anew."""
        for act in ("archive", "unarchive"):
            self._send(f"/sets/{self._set}/{act}", {"csrf_token": self._token()}, 303)
        self._page = ""

    def _token(self) -> str:
        fields = dict(FIELD.findall(self._page))
        if "csrf_token" not in fields:
            self._open()
            fields = dict(FIELD.findall(self._page))
        return fields["csrf_token"]

    def _send(self, path: str, sent: dict[str, str], status: int) -> str:
        return self._ask("POST", path, urlencode(sent), status)

    def _ask(self, method: str, path: str, body: str | None = None, expected: int = 200) -> str:
        headers = {"Accept": IN_PLACE, "Cookie": self._cookie, **(FORM if body else {})}
        reply = self._wire(method, path, body, headers)
        if reply.status != expected:
            raise AssertionError(f"{method} {path} was answered with {reply.status}: {reply.text[:300]}")
        self._cookie = reply.cookie.partition(";")[0] if reply.cookie else self._cookie
        return reply.text

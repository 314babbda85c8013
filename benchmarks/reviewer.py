"""Someone who reviews as the pages' own script does: over one connection with the real server, or within a process."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol
from urllib.parse import urlencode

from benchmarks.review_cost import FIELD, GIVEN, OTHER_SIDE
from benchmarks.wire import Reply
from quizapp.web.going_on import IN_PLACE

ACTION = re.compile(r'<form method="post" action="([^"]+)"[^>]*data-answer')
SET = re.compile(r'href="/sets/([0-9a-f-]{36})"')
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Way(Protocol):
    """How requests reach the program. What is timed is `send` alone."""

    def write(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Any: ...
    def send(self, written: Any) -> Any: ...
    def read(self, reply: Any) -> Reply: ...


class Act:
    """A request that is ready: to be sent once, and then its reply taken."""

    def __init__(self, send: Callable[[], Any], take: Callable[[Any], None]) -> None:
        self._send, self._take = send, take
        self._reply: Any = None

    def send(self) -> None:
        self._reply = self._send()

    def take(self) -> None:
        """Raises AssertionError where the reply is not the one expected."""
        self._take(self._reply)


class Reviewer:
    def __init__(self, way: Way) -> None:
        self._way, self._cookie, self._page = way, "", ""
        found = SET.search(self._ask("GET", "/sets"))
        assert found is not None
        self._set = found[1]

    def acts(self) -> Iterator[Callable[[], Act]]:
        """Each of `benchmarks.rival.ACTS`, made ready after what goes before it."""
        yield self._ready_answer
        yield lambda: self._ready("GET", "/review", before=self._come)
        yield lambda: self._ready("GET", "/sets", before=self._answer)
        yield lambda: self._ready("GET", "/progress")
        yield lambda: self._ready("GET", "/search?q=question+4711")
        yield self._ready_undo
        yield lambda: self._ready("GET", "/review", before=self._forget)
        yield lambda: self._ready("GET", "/sets", before=self._forget)

    def _ready(
        self,
        method: str,
        path: str,
        body: dict[str, str] | None = None,
        expected: int = 200,
        *,
        before: Callable[[], None] = lambda: None,
        keep: Callable[[str], object] = lambda text: None,
    ) -> Act:
        before()
        headers = {"Accept": IN_PLACE, "Cookie": self._cookie, **(FORM if body else {})}
        written = self._way.write(method, path, urlencode(body) if body else None, headers)

        def take(raw: Any) -> None:
            reply = self._way.read(raw)
            if reply.status != expected:
                raise AssertionError(f"{method} {path} was answered with {reply.status}: {reply.text[:300]}")
            self._cookie = reply.cookie.partition(";")[0] if reply.cookie else self._cookie
            keep(reply.text)

        return Act(lambda: self._way.send(written), take)

    def _ready_answer(self) -> Act:
        """To a question that is open to be answered, or to a flashcard turned."""
        self._open()
        action = ACTION.search(self._page)
        assert action is not None, self._page
        given = next(given for name, given in GIVEN.items() if f'name="{name}"' in self._page)
        sent = dict(FIELD.findall(self._page)) | given
        return self._ready("POST", action[1].replace("&amp;", "&"), sent, keep=self._go_on)

    def _ready_undo(self) -> Act:
        self._answer()
        return self._ready("POST", "/review/undo", {"csrf_token": self._token()}, 303)

    def _go_on(self, reply: str) -> None:
        self._page = json.loads(reply)["pages"][-1]["html"]

    def _open(self) -> None:
        if not ACTION.search(self._page):
            self._page = self._ask("GET", "/review")
        turned = OTHER_SIDE.search(self._page)
        if turned:
            ticket = dict(FIELD.findall(self._page))["ticket"]
            self._page = self._ask("GET", f"{turned[1]}?{urlencode({'ticket': ticket})}")

    def _answer(self) -> None:
        _do(self._ready_answer())

    def _come(self) -> None:
        self._answer()
        self._ask("GET", "/sets")

    def _forget(self) -> None:
        """Put the set away and take it back: what comes must be looked up anew."""
        for act in ("archive", "unarchive"):
            _do(self._ready("POST", f"/sets/{self._set}/{act}", {"csrf_token": self._token()}, 303))
        self._page = ""

    def _token(self) -> str:
        fields = dict(FIELD.findall(self._page))
        if "csrf_token" not in fields:
            self._open()
            fields = dict(FIELD.findall(self._page))
        return fields["csrf_token"]

    def _ask(self, method: str, path: str) -> str:
        texts: list[str] = []
        _do(self._ready(method, path, keep=texts.append))
        return texts[0]


def _do(act: Act) -> None:
    act.send()
    act.take()

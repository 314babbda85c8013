"""A storm of answers: many tabs of one learner at a running server, each of which writes down what it was promised.

A tab does what a person does: it opens a page, reads the form on it, presses a button, follows where that leads. What
was sent and not answered it sends again as it was, as a browser does that is reloaded.
"""

from __future__ import annotations

import json
import re
import time
import zlib
from base64 import urlsafe_b64decode
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import repeat
from random import Random
from threading import Event, Lock, Thread
from typing import Any
from urllib.parse import urlencode

from benchmarks.browser import GONE, Browser, Form, Page, Sent

PATIENCE = 60.0  # seconds for which a storm may make no headway
AWAY = 0.2  # seconds until a page that was refused for now is asked for again
UNDONE = 0.05  # of the answers to a review, how many are taken back
HEADING = re.compile("<h1.*?</h1>.{0,200}", re.DOTALL)
SET = re.compile(r'href="(/sets/[0-9a-f-]{36})"')


@dataclass
class Book:
    """What was sent and what was acknowledged, kept where no crash of the server reaches.

    `sent` are all things given as an answer, by its id; `acknowledged` is when the first promise came, and `seconds`
    how long each answer took; `faults` are replies that never may be.
    """

    sent: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    acknowledged: dict[str, float] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    replies: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)
    _until: int = 0
    _then: Callable[[], object] | None = None

    def acknowledge(self, answer_id: str) -> None:
        with self._lock:
            self.acknowledged.setdefault(answer_id, time.monotonic())
            then = self._then if len(self.acknowledged) >= self._until else None
            self._then = None if then else self._then
        if then:
            then()

    def after(self, more: int, then: Callable[[], object]) -> None:
        """Have something done as soon as so many answers more are acknowledged, by the tab that is told of the last."""
        with self._lock:
            self._until, self._then = len(self.acknowledged) + more, then

    def wait_for(self, more: int) -> None:
        """Wait until so many answers more are acknowledged."""
        reached = Event()
        self.after(more, reached.set)
        if not reached.wait(PATIENCE):
            raise AssertionError(self.standstill())

    def standstill(self) -> str:
        return f"The storm came to a standstill: replies {dict(self.replies)}, {self.faults[:3]}"


@dataclass(frozen=True)
class Posted:
    """An answer on its way: where to, all fields, and which answer it is; None is no answer."""

    path: str
    sent: Sent
    answer_id: str | None = None
    is_rating: bool = False


class Tab:
    """One window of the learner's. `ways` are where it goes, one after the other, when it has nothing open; the page of
    a set begins a quiz of that `length`. It is done when there is no way left.
    """

    def __init__(self, book: Book, ports: Sequence[int], chance: Random, ways: Iterator[str], length: int = 1) -> None:
        self.book, self.chance, self.ways, self.length = book, chance, ways, length
        self.browser = Browser(ports)
        self.at = ""
        self.round = ""  # where the next question comes from
        self.waiting: Posted | None = None

    def run(self, over: Event) -> None:
        """Answer until told to stop, until all is answered, or until the server is gone."""
        try:
            while not over.is_set() and self.step():
                pass
        except GONE:
            self.browser.close()

    def step(self) -> bool:
        """One request and what follows from it, if there is any left to make."""
        if self.waiting is not None:
            self._read(self.browser.send(self.waiting.path, self.waiting.sent), self.waiting)
            return True
        self.at = self.at or next(self.ways, "")
        if not self.at:
            return False
        self._read(self.browser.open(self.at), None)
        return True

    def _read(self, page: Page, posted: Posted | None) -> None:
        self.book.replies[page.status] += 1
        if page.status in {503, 507}:
            time.sleep(AWAY)
        elif page.status == 303:
            self.waiting = None
            self._follow(page, posted)
        elif page.status in ({200} if posted is None else {409, 422}):  # not taken, and on with what it shows
            self.waiting = None
            self._act(page, posted)
        else:
            self.book.faults.append(f"{page.status} for {page.path[:100]}: {' '.join(HEADING.findall(page.text))}")
            self.waiting, self.at = None, ""

    def _follow(self, page: Page, posted: Posted | None) -> None:
        self.at = page.location
        if posted is None or posted.answer_id is None:
            return
        self.book.seconds.append(page.seconds)
        self.book.acknowledge(posted.answer_id)
        if page.location.startswith("/answers/") and self.chance.random() < 0.8:
            self.at = self.round  # the others look at the feedback

    def _act(self, page: Page, posted: Posted | None) -> None:
        asked, undo = page.form_with("ticket"), page.form_with("answer_id")
        if posted is None and not page.path.partition("?")[0].endswith("/back"):
            self.round = page.path
        if asked is not None and not asked.is_post:  # the front of a flashcard
            self.at = f"{asked.action}?{urlencode(asked.fields)}"
        elif undo is not None and self.chance.random() < UNDONE:
            self.waiting = Posted(undo.action, undo.pressed(("", "")))
        elif asked is not None:
            self.waiting = self._answer(asked)
        elif (start := page.form_with("length")) is not None:
            self.waiting = Posted(start.action, start.pressed(("", ""), length=str(self.length)))
        else:
            self.at = ""

    def _answer(self, asked: Form) -> Posted:
        """What to send for a question: any of its options, some text, or that it is not known."""
        answer_id = read_answer_id(asked.fields["ticket"])
        buttons = [button for button in asked.buttons if button[0] != "" or "typed" in asked.typed]
        button = self.chance.choice(buttons)
        typed = f"{self.chance.random():.6f}"
        self.book.sent[answer_id].append(given_by(button, typed))
        return Posted(asked.action, asked.pressed(button, typed=typed), answer_id, button[0] == "rating")


def given_by(button: tuple[str, str], typed: str) -> dict[str, Any]:
    """How the log will keep what a button sends."""
    name, value = button
    readings: dict[str, Any] = {"": typed, "chosen": value.isdecimal() and int(value), "unknown": True, "rating": value}
    return {name or "typed": readings[name]}


def read_answer_id(ticket: str) -> str:
    """The answer's id in a signed ticket, of which it needs no key to be read."""
    payload = ticket.removeprefix(".").partition(".")[0]
    written = urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    asked = json.loads(zlib.decompress(written) if ticket.startswith(".") else written)
    return str(asked["ticket"]["answer_id"])


def open_tabs(count: int, ports: Sequence[int], book: Book, *, seed: int) -> list[Tab]:
    """So many tabs that never end, on quizzes of all sets, reviews, the shelf and cramming.

    Their quizzes differ in length, since the same quiz asked for twice is one.
    """
    chance = Random(seed)
    with Browser(ports) as browser:
        sets = sorted(set(SET.findall(browser.open("/sets").text)))
    crams = [path.replace("/sets/", "/cram?set=") for path in sets]
    ways = ["/review", "/review", "/shelf/round", *sets * 3, *crams]
    return [_tab(book, ports, Random(chance.random()), ways, 4 + number % 20) for number in range(count)]


def _tab(book: Book, ports: Sequence[int], chance: Random, ways: Sequence[str], length: int) -> Tab:
    return Tab(book, ports, chance, map(chance.choice, repeat(ways)), length)


@contextmanager
def raging(tabs: Sequence[Tab]) -> Iterator[None]:
    """All tabs answer at once, until the block is over or each is done."""
    over = Event()
    threads = [Thread(target=tab.run, args=(over,), daemon=True) for tab in tabs]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join(PATIENCE)
        for tab in tabs:
            tab.browser.close()


def settle(tabs: Sequence[Tab]) -> None:
    """Send again what no tab had a reply to."""
    for tab in tabs:
        while tab.waiting is not None:
            tab.step()
        tab.browser.close()

"""What one review costs the server: the page of the question, the answer, the page that tells, and an answer in place,
whose reply brings what it tells and the next question; as a ratio to an empty page of Flask in the same run.

    python -m benchmarks.review_cost --cards 1000 --cards 10000 --cards 100000

Each size is a collection of its own: of the cards 60 in 100 were answered before, 2 in 100 of these are due. They are
reviewed through WSGI without a socket, as a browser does, an empty page before each request; what counts is the
processor's time. `statements` are those that went to the database, `work` the thousands of steps that SQLite's own
machine took for them.
"""

from __future__ import annotations

import argparse
import cProfile
import gzip
import json
import pstats
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, event
from werkzeug.test import TestResponse

from benchmarks.check_sheet import write_sheet
from benchmarks.collection import grow, start_with
from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.web.going_on import IN_PLACE

FACTS = 500  # of the sheet that is copied
STEPS = 20  # of SQLite's machine, between two looks
FIELD = re.compile(r'name="(csrf_token|ticket)" value="([^"]+)"')
OTHER_SIDE = re.compile(r'<form method="get" action="([^"]+)"')  # of a flashcard
GIVEN = {"rating": {"rating": "good"}, "chosen": {"chosen": "0"}, "typed": {"unknown": "1"}}  # by what is asked for


def empty_page() -> Flask:
    app = Flask("empty")
    app.add_url_rule("/", "empty", lambda: "<!doctype html><title>Empty</title>")
    return app


@dataclass
class Work:
    """Statements by their text, and the steps of SQLite’s machine, counted by `STEPS`."""

    statements: list[str] = field(default_factory=list)
    steps: int = 0

    def step(self) -> int:
        self.steps += STEPS
        return 0


@contextmanager
def counting(app: Flask) -> Iterator[Work]:
    """What the database is asked to do meanwhile."""
    work = Work()

    def count(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        work.statements.append(statement)
        if connection.dialect.name == "sqlite" and connection.connection.driver_connection is not None:
            connection.connection.driver_connection.set_progress_handler(work.step, STEPS)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", count)
    try:
        yield work
    finally:
        event.remove(engine, "before_cursor_execute", count)
        with app.app_context():
            engine.dispose()


class Browser:
    """Reviews card after card. `ask` gives the page to answer, `answer` where it is told, `read` what it tells;
    `answer_in_place` has the page to answer next already.
    """

    def __init__(self, app: Flask, path: str = "/review") -> None:
        self.client: FlaskClient = app.test_client()
        self.client.environ_base["HTTP_ACCEPT_ENCODING"] = "gzip"
        self._path, self._page, self._told = path, "", ""

    def ask(self) -> None:
        self._page = page_of(self._send(self.client.get(self._path, buffered=True), 200))

    def turn(self) -> bool:
        """Whether it is a flashcard, which has another side that must be looked at before it is answered."""
        other_side = OTHER_SIDE.search(self._page)
        if other_side is None:
            return False
        ticket = dict(FIELD.findall(self._page))["ticket"]
        back = self.client.get(other_side[1], query_string={"ticket": ticket}, buffered=True)
        self._page = page_of(self._send(back, 200))
        return True

    def answer(self) -> None:
        sent = self._fill_in()
        self._told = self._send(self.client.post(self._path, data=sent, buffered=True), 303).headers["Location"]

    def answer_in_place(self) -> None:
        reply = self.client.post(self._path, data=self._fill_in(), headers={"Accept": IN_PLACE}, buffered=True)
        self._page = self._send(reply, 200).get_json()["pages"][-1]["html"]

    def undo(self) -> None:
        """Take back the answer before the page at hand."""
        sent = {"csrf_token": dict(FIELD.findall(self._page))["csrf_token"]}
        self._send(self.client.post("/review/undo", data=sent, buffered=True), 303)

    def _fill_in(self) -> dict[str, str]:
        given = next(answer for name, answer in GIVEN.items() if f'name="{name}"' in self._page)
        return dict(FIELD.findall(self._page)) | given

    def read(self) -> None:
        self._send(self.client.get(self._told, buffered=True), 200)

    def _send(self, reply: TestResponse, expected: int) -> TestResponse:
        if reply.status_code != expected:
            raise AssertionError(f"{reply.request.path} was answered with {reply.status_code}")
        return reply


def page_of(reply: TestResponse) -> str:
    """The text, as it was before it was compressed."""
    written, how = reply.get_data(), reply.headers.get("Content-Encoding")
    return (gzip.decompress(written) if how == "gzip" else written).decode()


REQUESTS = ("ask", "answer", "read", "answer_in_place")


def review(browser: Browser, floor: FlaskClient, rounds: int) -> tuple[dict[str, list[float]], list[float]]:
    """The seconds of each request, flashcards left out, and those of the empty pages."""
    taken: dict[str, list[float]] = {name: [] for name in REQUESTS}
    floors: list[float] = []
    while len(taken["ask"]) < rounds:
        times = {}
        for name in REQUESTS:
            if not _is_ready(browser, name):
                times = {}
                break
            floors.append(timed(lambda: floor.get("/", buffered=True)))
            times[name] = timed(getattr(browser, name))
        for name, seconds in times.items():
            taken[name].append(seconds)
    return taken, floors


def _is_ready(browser: Browser, name: str) -> bool:
    """Whether the browser has what the request needs; False, once that is answered, for a flashcard."""
    if name == "answer_in_place":
        browser.ask()
    is_card = name.startswith("answer") and browser.turn()
    if is_card:
        browser.answer()
    return not is_card


def timed(act: Any) -> float:
    began = process_time()
    act()
    return process_time() - began


def measure(app: Flask, rounds: int) -> Iterator[dict[str, object]]:
    browser, floor = Browser(app), empty_page().test_client()
    review(browser, floor, 3)  # fills caches
    taken, floors = review(browser, floor, rounds)
    for name, times in taken.items():
        yield {
            "request": name,
            "ms": round(median(times) * 1000, 2),
            "p95_ms": round(quantiles(times, n=20)[-1] * 1000, 2),
            "ratio": round(median(times) / median(floors), 1),
            **count(app, name),
        }


def count(app: Flask, wanted: str) -> dict[str, int]:
    """The statements of one request of a review, and the steps of SQLite's machine for it, in thousands."""
    browser = Browser(app)
    browser.ask()
    while browser.turn():
        browser.answer()
        browser.ask()
    if wanted == "read":
        browser.answer()
    with counting(app) as work:
        getattr(browser, wanted)()
    return {"statements": len(work.statements), "work": round(work.steps / 1000, 1)}


def profile(app: Flask, rounds: int) -> None:
    """Where the time goes, by request."""
    browser = Browser(app)
    review(browser, empty_page().test_client(), 3)
    profiles = {name: cProfile.Profile() for name in REQUESTS}
    for _ in range(rounds):
        for name in REQUESTS:
            if not _is_ready(browser, name):
                break
            profiles[name].runcall(getattr(browser, name))
    for name, found in profiles.items():
        print(f"\n{name}")
        pstats.Stats(found).sort_stats("tottime").print_stats(60)


def main() -> None:
    parser = argparse.ArgumentParser(description="What one review costs the server.")
    parser.add_argument("--cards", type=int, action="append", help="of the collection; given again, one more of them")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--due", type=float, default=0.02, help="share of the known cards that is due")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    given = parser.parse_args()
    if not given.json:
        print("| cards | request | ms | p95 | × empty page | statements | work |\n|---|---|---|---|---|---|---|")
    for cards in given.cards or [1000]:
        with TemporaryDirectory() as folder:
            sheets = start_with(Path(folder, "sheets"), write_sheet(FACTS))
            app = create_app(Settings(Path(folder)), folders=[(sheets, "loaded")])
            grow(app, app.extensions["quizapp"].learner_id, cards=cards, now=datetime.now(UTC), due=given.due)
            if given.profile:
                profile(app, given.rounds)
                continue
            for row in measure(app, given.rounds):
                shown = {"cards": cards} | row
                print(json.dumps(shown) if given.json else f"| {' | '.join(map(str, shown.values()))} |", flush=True)
            with app.app_context():
                db.engine.dispose()


if __name__ == "__main__":
    main()

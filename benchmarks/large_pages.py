"""What the pages cost a learner with a large collection: the median of many requests, and the first look of a day.

    python -m benchmarks.large_pages --cards 1000 --cards 100000

Each size is a collection of its own, of whose cards nine in ten were answered before, three times each, and a tenth is
due. They are asked for through WSGI without a socket, an empty page before each; what counts is the processor's time.
`first` is what a process takes that has kept nothing, `answered` a request after an answer, `statements` are those that
went to the database, `work` the thousands of steps that SQLite's own machine took for them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from flask import Flask
from sqlalchemy import Engine, select

from benchmarks.check_sheet import write_sheet
from benchmarks.collection import grow, start_with
from benchmarks.review_cost import FACTS, Browser, counting, empty_page, timed
from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store import overview as store_overview
from quizapp.store.engine import db
from quizapp.store.recent import Recent
from quizapp.store.sets import SetVersions
from quizapp.study import coming, overview
from quizapp.study.quiz import start_quiz

KNOWN, DUE, LINES = 0.9, 1 / 9, 3


def forget(engine: Engine) -> None:
    """All that the process has kept of learners and of versions."""
    for kept in (coming._known, overview._kept):
        kept.pop(engine, None)
    store_overview._layouts = Recent(store_overview.MOST_VERSIONS)


def paths_of(app: Flask) -> dict[str, str]:
    with app.app_context(), db.engine.connect() as connection:
        one = f"/sets/{connection.scalar(select(SetVersions.set_id).order_by(SetVersions.cards.desc()).limit(1))}"
    return {
        "sets": "/sets",
        "today": "/",
        "progress": "/progress",
        "search": "/search?q=summit",
        "search, many": "/search?q=the",
        "a set": one,
        "fact map": f"{one}/facts",
        "cards of a set": f"{one}/cards",
    }


def measure(app: Flask, path: str, rounds: int) -> dict[str, object]:
    client, floor, reviews = app.test_client(), empty_page().test_client(), Browser(app)

    def ask() -> None:
        if client.get(path, buffered=True, headers={"Accept-Encoding": "gzip"}).status_code != 200:
            raise AssertionError(path)

    with app.app_context():
        forget(db.engine)
    first = timed(ask)
    taken, answered, floors = [], [], []
    for _ in range(rounds):
        floors.append(timed(lambda: floor.get("/", buffered=True)))
        taken.append(timed(ask))
    for _ in range(min(rounds, 5)):
        reviews.ask()
        reviews.turn()
        reviews.answer()
        answered.append(timed(ask))
    with counting(app) as work:
        ask()
    usual = median(taken)
    return {
        "first_ms": round(first * 1000, 1),
        "ms": round(usual * 1000, 2),
        "answered_ms": round(median(answered) * 1000, 2),
        "ratio": round(usual / median(floors), 1),
        "statements": len(work.statements),
        "work": round(work.steps / 1000, 1),
    }


def measure_quiz(app: Flask, rounds: int) -> dict[str, object]:
    """A quiz of 12 from the largest set, drawn and kept; each is another one."""
    floor, seeds = empty_page().test_client(), count(1)
    running = app.extensions["quizapp"]
    with app.app_context():
        with db.engine.connect() as connection:
            set_id = connection.scalar(select(SetVersions.set_id).order_by(SetVersions.cards.desc()).limit(1))

        def start() -> None:
            start_quiz(running.learner_id, str(set_id), length=12, forms=(), seed=next(seeds), now=datetime.now(UTC))

        forget(db.engine)
        first = timed(start)
        taken = [timed(start) for _ in range(rounds)]
    floors = [timed(lambda: floor.get("/", buffered=True)) for _ in range(rounds)]
    with counting(app) as work, app.app_context():
        start()
    usual = median(taken)
    return {
        "first_ms": round(first * 1000, 1),
        "ms": round(usual * 1000, 2),
        "answered_ms": "",
        "ratio": round(usual / median(floors), 1),
        "statements": len(work.statements),
        "work": round(work.steps / 1000, 1),
    }


def rows(app: Flask, cards: int, rounds: int) -> Iterator[dict[str, object]]:
    for name, path in paths_of(app).items():
        yield {"cards": cards, "page": name, **measure(app, path, rounds)}
    yield {"cards": cards, "page": "a quiz of 12 is drawn", **measure_quiz(app, rounds)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cards", type=int, action="append", help="of the collection; given again, one more of them")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    given = parser.parse_args()
    if not given.json:
        print(f"| cards | page | first | ms | answered | × empty page | statements | work |\n|{'---|' * 8}")
    for cards in given.cards or [1000]:
        with TemporaryDirectory() as folder:
            sheets = start_with(Path(folder, "sheets"), write_sheet(FACTS))
            app = create_app(Settings(Path(folder)), folders=[(sheets, "loaded")])
            learner_id = app.extensions["quizapp"].learner_id
            grow(app, learner_id, cards=cards, now=datetime.now(UTC), known=KNOWN, due=DUE, lines=LINES)
            for row in rows(app, cards, given.rounds):
                print(json.dumps(row) if given.json else f"| {' | '.join(map(str, row.values()))} |", flush=True)
            with app.app_context():
                db.engine.dispose()


if __name__ == "__main__":
    main()

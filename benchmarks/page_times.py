"""What each page costs the server, as a ratio to an empty page of Flask in the same run.

    python -m benchmarks.page_times --days 60 --rounds 40

A learner of the shipped sets has reviewed on so many days, answered as chance would have it. Then every page is asked
for in turn, an empty page of Flask before each, through WSGI without a socket, and then so many questions are answered
(`benchmarks.review_cost` looks at a review alone); what counts is the processor's time. The table has the median, its
95th percentile and the ratio of the medians.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import process_time

from flask import Flask
from flask.testing import FlaskClient

from benchmarks.review_cost import Browser, empty_page, review
from quizapp.app import create_app, shipped
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.study.quiz import answer_quiz, ask_quiz, start_quiz
from quizapp.study.review import answer_review, ask_review
from quizapp.study.sets import library
from quizapp.study.shown import Asked, Given

A_DAY = 40  # reviews
QUIZZES = 12


def live(app: Flask, days: int) -> dict[str, str]:
    """Review for so many days up to now, take some quizzes, and leave one open; the addresses of what came of it."""
    rng, today, learner_id = Random(7), datetime.now(UTC), app.extensions["quizapp"].learner_id
    for ago in range(days, 0, -1):
        for minute in range(A_DAY):
            now = today - timedelta(days=ago) + timedelta(minutes=minute)
            asked = ask_review(learner_id, now=now)
            if isinstance(asked, Asked):
                answer_review(learner_id, asked.ticket, _given(rng, asked), now=now)
    sets = library(learner_id, now=today).sets
    for number in range(QUIZZES):
        attempt_id = start_quiz(learner_id, sets[0].set_id, length=12, forms=(), seed=number, now=today)
        while (question := ask_quiz(learner_id, attempt_id, now=today)) is not None:
            answer_quiz(learner_id, question.ticket, _given(rng, question), now=today)
            told = question.ticket.answer_id
    open_id = start_quiz(learner_id, sets[1].set_id, length=12, forms=(), seed=1, now=today)
    card = next(asked for asked in [ask_review(learner_id, now=today)] if isinstance(asked, Asked)).ticket.card_id
    one = f"/sets/{sets[0].set_id}"
    return {
        "today": "/",
        "sets": "/sets",
        "a set": one,
        "fact map": f"{one}/facts",
        "cards of a set": f"{one}/cards",
        "a card": f"/cards/{card}",
        "versions": f"{one}/versions",
        "quiz, question": f"/quiz/{open_id}",
        "quiz, feedback": f"/answers/{told}",
        "quiz, result": f"/quiz/{attempt_id}/result",
        "review, question": "/review",
        "shelf": "/shelf",
        "progress": "/progress",
        "search": "/search?q=summit",
        "workshop": "/workshop",
        "a set in the workshop": f"/workshop?set={sets[0].set_id}",
        "settings": "/settings",
        "your data": "/your-data",
    }


def _given(rng: Random, asked: Asked) -> Given:
    if asked.ticket.form == "flashcard":
        return Given(rating=rng.choice(("again", "good", "good", "good", "easy")))
    if asked.options and not asked.is_ordering:
        return Given(chosen=rng.randrange(len(asked.options)))
    return Given(unknown=True)


def measure(app: Flask, pages: dict[str, str], rounds: int) -> Iterator[dict[str, object]]:
    client, floor = app.test_client(), empty_page().test_client()
    taken: dict[str, list[float]] = {name: [] for name in pages}
    floors: list[float] = []
    for _ in range(rounds + 2):  # the first two fill caches
        for name, path in pages.items():
            floors.append(_ask(floor, "/"))
            taken[name].append(_ask(client, path))
    bare = median(floors)
    reviewed, _ = review(Browser(app), floor, rounds + 2)
    taken |= {"review, answer": reviewed["answer"], "review, feedback": reviewed["read"]}
    for name, times in taken.items():
        usual = median(times[2:])
        yield {
            "page": name,
            "ms": round(usual * 1000, 2),
            "p95_ms": round(quantiles(times[2:], n=20)[-1] * 1000, 2),
            "ratio": round(usual / bare, 1),
        }


def _ask(client: FlaskClient, path: str) -> float:
    began = process_time()
    reply = client.get(path, buffered=True)
    taken = process_time() - began
    if reply.status_code != 200:
        raise AssertionError(f"{path} was answered with {reply.status_code}")
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        app = create_app(Settings(Path(folder)), folders=[(shipped("questions"), "shipped")])
        with app.app_context():
            pages = live(app, given.days)
        if not given.json:
            print("| page | ms | p95 | × empty page |\n|---|---|---|---|")
        for row in measure(app, pages, given.rounds):
            print(json.dumps(row) if given.json else f"| {' | '.join(map(str, row.values()))} |")
        with app.app_context():
            db.engine.dispose()


if __name__ == "__main__":
    main()

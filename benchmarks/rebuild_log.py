"""How long the log takes to be replayed into every memory, and whether what comes out is what stood there before.

    python -m benchmarks.rebuild_log --reviews 1000000

Fills a database with one learner's log by the program's own schedule (choices, typed answers and flashcards, right and
wrong, some taken back or overruled), remakes everything that is derived from it, and compares it row by row. Prints
the processor's seconds beside those of a bare read of the same log in the same run, and the most memory taken.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from flask import Flask
from sqlalchemy import Connection, insert, select, text, update

from benchmarks.check_sheet import write_sheet
from benchmarks.make_items import load, new_store
from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Evidence, Rating, weigh
from quizapp.memory.schedule import Moment, after, retrievability
from quizapp.memory.state import Memory
from quizapp.store.answers import Answers, Line
from quizapp.store.cards import Cards
from quizapp.store.derived import DERIVED
from quizapp.store.engine import reading, writing
from quizapp.store.ids import mint_id
from quizapp.store.learners import Learners, read_learner
from quizapp.store.memories import memory_to_json
from quizapp.study.learners import the_learner
from quizapp.study.rebuilding import rebuild_learner
from quizapp.study.replay import fuzz_seed

START = datetime(2024, 1, 1, 9, tzinfo=UTC)
ZONE = "Europe/Berlin"
A_CARD = 20  # reviews
BATCH = 5_000


def write_lines(db: Connection, learner_id: str, reviews: int) -> None:
    """A log of so many answers, card by card, each line with the memory that it left."""
    rows: list[dict[str, Any]] = []
    sequence = 0
    for sequence, line in enumerate(histories(db, learner_id, reviews), 1):
        plain = {name: getattr(line, name) for name in line.__slots__}
        memories = {"before": memory_to_json(line.before), "after": memory_to_json(line.after)}
        rows.append({"learner_id": learner_id} | plain | {"sequence": sequence, "options": []} | memories)
        if len(rows) == BATCH:
            db.execute(insert(Answers), rows)
            rows = []
    if rows:
        db.execute(insert(Answers), rows)
    db.execute(update(Learners).where(Learners.id == learner_id).values(sequence=sequence))


def histories(db: Connection, learner_id: str, reviews: int) -> Iterator[Line]:
    """The answers to one card after the other, until there are as many."""
    learner, random = read_learner(db, learner_id), Random(7)
    cards = db.execute(select(Cards.id, Cards.set_id).order_by(Cards.id)).all()
    for card_id, set_id in cards[: -(-reviews // A_CARD)]:
        yield from _history(card_id, set_id, learner.schedule_id, learner.parameters, random)


def _history(card_id: str, set_id: str, schedule_id: str, parameters: Parameters, random: Random) -> Iterator[Line]:
    memory: Memory | None = None
    now = START + timedelta(days=random.randrange(200), minutes=random.randrange(600))
    for _ in range(A_CARD):
        moment = Moment.at(now, ZONE)
        given, evidence, mark = _answer(random)
        outcome = after(memory, evidence, moment, parameters, seed=fuzz_seed(card_id, memory))
        yield Line(
            id=mint_id(),
            sequence=0,
            kind="answer",
            answered_at=now,
            study_day=moment.day,
            utc_offset=60,
            set_id=set_id,
            card_id=card_id,
            schedule_id=schedule_id,
            context="review",
            form="typed",
            seed=1,
            given=given,
            mark=mark,
            rating=int(evidence.rating),
            guess=evidence.guess,
            recall=retrievability(memory, moment.day, parameters) if memory else None,
            knew=outcome.knew,
            before=memory,
            after=outcome.memory,
            interval_seconds=outcome.interval_seconds,
            taken_ms=4000,
        )
        memory = outcome.memory
        now = max(now + timedelta(minutes=1), memory.due_at + timedelta(hours=random.randrange(12)))


def _answer(random: Random) -> tuple[dict[str, Any], Evidence, str]:
    """Half by choice of four, a quarter typed, a quarter rated; nine of ten are right."""
    kind, is_right = random.random(), random.random() < 0.9
    mark = "right" if is_right else "wrong"
    if kind < 0.75:
        given = {"chosen": 1} if kind < 0.5 else {"typed": "an answer"}
        return given, weigh(mark, 0.25 if kind < 0.5 else 0.0), mark
    rating = random.choice([Rating.HARD, Rating.GOOD, Rating.EASY]) if is_right else Rating.AGAIN
    return {"rating": rating.name.lower()}, Evidence(rating), mark


def derived(db: Connection) -> str:
    """A hash of all that is derived, whatever the order of its rows."""
    sums = [0]
    for table in DERIVED:
        for row in db.execute(select(table.__table__)):
            sums[0] ^= int.from_bytes(sha256(f"{table.__name__} {tuple(row)}".encode()).digest())
    return f"{sums[0]:064x}"


def filled(folder: Path, reviews: int) -> tuple[Flask, str]:
    app = new_store(folder)
    facts = max(100, round(reviews / A_CARD / 1.15))  # a fact has 1.2 cards
    load(app, write_sheet(facts))
    with app.app_context():
        learner_id = the_learner(START, zone=ZONE)
        with writing() as db, db.begin():
            write_lines(db, learner_id, reviews)
    return app, learner_id


def main() -> None:
    parser = argparse.ArgumentParser(description="Replay a log into every memory.")
    parser.add_argument("--reviews", type=int, default=1_000_000)
    reviews = parser.parse_args().reviews
    with TemporaryDirectory() as folder:
        app, learner_id = filled(Path(folder, "store"), reviews)
        with app.app_context():
            before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            began = process_time()
            with reading() as db:
                for row in db.execution_options(yield_per=BATCH).execute(text("SELECT * FROM answers")):
                    assert row
            bare = process_time() - began
            rebuild_learner(learner_id)
            with reading() as db:
                first = derived(db)
            began = process_time()
            done = rebuild_learner(learner_id)
            taken = process_time() - began
            with reading() as db:
                is_same, last_memories = derived(db) == first, _compare(db, learner_id)
        peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, processor time\n")
    print("| lines | cards | rebuilt, s | µs a line | bare read of the log, s | ratio | more memory, MB |")
    print("|---|---|---|---|---|---|---|")
    row = f"{taken:.1f} | {taken / done.lines * 1e6:.1f} | {bare:.1f} | {taken / bare:.1f} | {peak_mb - before_mb:.0f}"
    print(f"| {done.lines:,} | {done.cards:,} | {row} |")
    print(f"\nTwice the same: {is_same}. Memories unlike the last line of their card: {last_memories}.")


def _compare(db: Connection, learner_id: str) -> int:
    """How many cards have another memory than the last line of their log left."""
    last = text(
        "SELECT count(*) FROM memories m JOIN answers a ON a.learner_id = m.learner_id AND a.card_id = m.card_id"
        " AND a.sequence = m.version WHERE m.learner_id = :learner_id"
        " AND (abs(m.stability - json_extract(a.after, '$.stability')) > 1e-9"
        " OR abs(m.difficulty - json_extract(a.after, '$.difficulty')) > 1e-9"
        " OR m.reps != json_extract(a.after, '$.reps') OR m.lapses != json_extract(a.after, '$.lapses'))"
    )
    return db.scalar(last, {"learner_id": learner_id}) or 0


if __name__ == "__main__":
    main()

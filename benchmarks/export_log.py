"""How long a learner's data take to go out as a file and to come in again, and how much memory that takes.

    python -m benchmarks.export_log --reviews 100000

Fills a database with one learner's log, lets `quizapp export` write it, and `quizapp import` take it in: into an empty
folder, into the same one again, and into one whose own log lies between its lines. Every command is a process of its
own: its processor time and its most memory are told, beside those of a command that does nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flask import Flask
from sqlalchemy import Connection, insert, select, update

from benchmarks.check_sheet import write_sheet
from benchmarks.make_items import load, new_store
from benchmarks.rebuild_log import A_CARD, BATCH, START, ZONE, histories
from quizapp.items.card import CHOICE_FORMS, card_from_json
from quizapp.store.answers import Answers, Line
from quizapp.store.cards import CardContents, VersionCards
from quizapp.store.engine import db, writing
from quizapp.store.learners import Learners
from quizapp.store.memories import memory_to_json
from quizapp.study.learners import the_learner


@dataclass(frozen=True)
class Run:
    """What a command took: seconds of the processor and megabytes at most."""

    seconds: float
    peak_mb: float


PROGRAM = "import sys; from quizapp.cli import main; sys.exit(main())"
WATCH = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
"""  # a process that is small itself: what starts another counts as that one's memory


def run(*command: str, folder: Path) -> Run:
    """One command of the program, which must succeed."""
    watch = [sys.executable, "-c", WATCH, sys.executable, "-c", PROGRAM, *command, "--data", str(folder)]
    code, seconds, peak_mb = subprocess.run(watch, capture_output=True, text=True, check=True).stdout.split()
    assert code == "0", command
    return Run(float(seconds), float(peak_mb))


def write_lines(connection: Connection, learner_id: str, reviews: int, *, every: int = 1, offset: int = 0) -> int:
    """A log of so many answers in the order of their times, each to a question of the set; every so many of them."""
    places = {row.card_id: row for row in connection.execute(_PLACES)}
    lines = [
        _as_asked(line, places[line.card_id])
        for line in histories(connection, learner_id, reviews)
        if line.card_id in places
    ]
    lines.sort(key=lambda line: line.answered_at)
    rows = list(_rows(learner_id, lines[offset::every]))
    for start in range(0, len(rows), BATCH):
        connection.execute(insert(Answers), rows[start : start + BATCH])
    connection.execute(update(Learners).where(Learners.id == learner_id).values(sequence=len(rows)))
    return len(rows)


_PLACES = (
    select(VersionCards.card_id, VersionCards.version_id, VersionCards.content_id, CardContents.content)
    .join(CardContents, CardContents.id == VersionCards.content_id)
    .where(VersionCards.card_id.is_not(None))
)


def _as_asked(line: Line, place: Any) -> Line:
    """With a form that the card has and that fits what was given; else as a flashcard."""
    forms = card_from_json(place.content).forms
    choice = next((form for form in forms if form in CHOICE_FORMS), None)
    form = {"chosen": choice, "typed": "typed" if "typed" in forms else None}.get(next(iter(line.given)))
    given = line.given if form or "rating" in line.given else {"rating": "good" if line.mark == "right" else "again"}
    asked = {"version_id": place.version_id, "content_id": place.content_id, "item": "0" * 20}
    return replace(line, form=form or "flashcard", given=given, **asked)


def _rows(learner_id: str, lines: list[Line]) -> Iterator[dict[str, Any]]:
    for sequence, line in enumerate(lines, 1):
        plain = {name: getattr(line, name) for name in line.__slots__}
        memories = {"before": memory_to_json(line.before), "after": memory_to_json(line.after)}
        yield {"learner_id": learner_id} | plain | {"sequence": sequence, "options": []} | memories


def filled(folder: Path, reviews: int, **share: int) -> int:
    """A store with a log; gives its length."""
    app: Flask = new_store(folder)
    load(app, write_sheet(max(100, round(reviews / A_CARD / 1.15))))
    with app.app_context():
        learner_id = the_learner(START, zone=ZONE)
        with writing() as connection, connection.begin():
            count = write_lines(connection, learner_id, reviews, **share)
        db.engine.dispose()
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description="Export and import a log.")
    parser.add_argument("--reviews", type=int, default=100_000)
    reviews = parser.parse_args().reviews
    with TemporaryDirectory() as place:
        folder = Path(place)
        count = filled(folder / "full", reviews)
        half = filled(folder / "half", reviews, every=2, offset=1)
        run("rebuild", folder=folder / "full")
        file = folder / "data.jsonl"
        runs = {
            "nothing (rebuild of an empty folder)": run("rebuild", folder=folder / "empty"),
            "export": run("export", str(file), folder=folder / "full"),
            "import into an empty folder": run("import", str(file), folder=folder / "empty"),
            "import once more": run("import", str(file), folder=folder / "empty"),
            f"import between {half:,} lines of another log": run("import", str(file), folder=folder / "half"),
            "rebuild": run("rebuild", folder=folder / "full"),
        }
        run("doctor", folder=folder / "half")
        run("export", str(folder / "again.jsonl"), folder=folder / "empty")
        lines, again = file.read_bytes().splitlines(), (folder / "again.jsonl").read_bytes().splitlines()
        is_same, size = lines[2:-1] == again[2:-1], file.stat().st_size
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, processor time\n")
    print(f"{count:,} lines, {size / 2**20:.0f} MB, {size / count:.0f} bytes a line\n")
    print("| command | seconds | µs a line | most memory, MB |")
    print("|---|---|---|---|")
    for command, took in runs.items():
        print(f"| {command} | {took.seconds:.1f} | {took.seconds / count * 1e6:.0f} | {took.peak_mb:.0f} |")
    print(f"\nExported again, the same: {is_same}.")


if __name__ == "__main__":
    main()

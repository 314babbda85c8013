"""A second place to study at, and what is carried from one to the other."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
from studying import DATED, Student

from quizapp.app import create_app
from quizapp.items.card import asked_part
from quizapp.settings import Settings
from quizapp.store.attempts import read_items
from quizapp.store.engine import db, reading, writing
from quizapp.store.learners import add_learner
from quizapp.study import cards
from quizapp.study.arrival import TakenIn
from quizapp.study.corrections import say_guessed, say_right
from quizapp.study.examining import examine
from quizapp.study.handover import hand_out, take_in
from quizapp.study.learners import change_settings
from quizapp.study.quiz import abandon_quiz, start_quiz
from quizapp.study.review import undo_review
from quizapp.study.sets import archive_set


@contextmanager
def place(migrated_file: Path, folder: Path) -> Iterator[Student]:
    """Another store, on SQLite, with a learner of its own. On leaving it the place before is there again."""
    folder.mkdir()
    shutil.copy(migrated_file, folder)
    app = create_app(Settings(data=folder), folders=())
    with app.app_context():
        yield Student(app)
        db.engine.dispose()


def live(student: Student) -> None:
    """A history with everything in it: quizzes in each state, every kind of line, a changed sheet, an archived set."""
    change_settings(student.id, zone="Asia/Kolkata", desired_retention=0.85, new_per_day=50)
    towns = student.load(DATED)
    student.take(towns, "right", "wrong", "almost", forms=("typed", "cloze"))
    typed = student.take(towns, "wrong", "right", forms=("typed",), seed=4)
    say_right(student.id, _answers(student, typed)[0], now=student.now)
    chosen = student.take(towns, "right", "right", forms=("multiple_choice",), seed=2)
    say_guessed(student.id, _answers(student, chosen)[0], now=student.now)
    student.take(towns, "right", forms=("ordering",))
    missed = student.take(towns, "wrong", "wrong", forms=("multiple_choice",), seed=5)
    start_quiz(student.id, towns.set_id, length=2, forms=(), seed=1, now=student.now, missed_of=missed)
    abandon_quiz(student.id, student.start(towns, 2, seed=6), now=student.now)
    student.wait(hours=20)
    student.review("wrong", most=3)
    undo_review(student.id, now=student.now)
    for act, name in (
        (cards.suspend_card, "mayor/name"),
        (cards.bury_card, "bridge/year"),
        (cards.restart_card, "anthem"),
    ):
        act(student.id, student.card(name), now=student.now)
    cards.flag_card(student.id, student.card("anthem"), "Who says so?", now=student.now)
    student.load(DATED.replace("autumn", "spring"))
    other = student.load(SMALL, origin="browser")
    student.review(most=2, set_id=other.set_id)
    archive_set(student.id, other.set_id, now=student.now)


def _answers(student: Student, attempt_id: str) -> list[str]:
    with reading() as connection:
        return [item.answer_id for item in read_items(connection, student.id, attempt_id)]


def beside(student: Student) -> Student:
    """Another learner in the same store."""
    other = copy(student)
    with writing() as connection, connection.begin():
        other.id = add_learner(connection, zone="UTC", is_personal=False, now=student.now)
    return other


def written(student: Student) -> bytes:
    return b"".join(hand_out(student.id, now=student.now))


def take(student: Student, file: bytes) -> TakenIn:
    return take_in(student.id, BytesIO(file), now=student.now)


def is_sound() -> bool:
    """Whether the doctor finds nothing wrong with the log and what follows from it."""
    found = examine()
    return not found.gaps and not found.unlike


def rows(file: bytes, kind: str | None = None) -> list[dict[str, Any]]:
    """The lines of a file; of one type, if it is given."""
    read = [json.loads(line) for line in file.splitlines()]
    return [row for row in read if kind in (None, row["type"])]


def log(student: Student) -> list[tuple[str, str]]:
    """The lines of a learner's log in their order: id and time."""
    return [(row["id"], row["answered_at"]) for row in rows(written(student), "answer")]


def sealed(lines: Iterable[dict[str, Any] | bytes]) -> bytes:
    """Lines as a file with an end that fits, whatever is in them."""
    texts = [line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines]
    counts: dict[str, int] = {}
    for text in texts:
        try:
            kind = json.loads(text)["type"]
        except (ValueError, TypeError, KeyError, RecursionError):
            continue
        counts[str(kind)] = counts.get(str(kind), 0) + 1
    end = {"type": "end", "counts": counts, "sha256": sha256(b"".join(texts)).hexdigest()}
    return b"".join([*texts, json.dumps(end).encode() + b"\n"])


def hash_content(row: dict[str, Any]) -> None:
    """Give the line of a content the hash of what it holds now."""
    row["content_hash"] = sha256(asked_part(msgspec.json.encode(row["content"]))).hexdigest()


def without_varying(file: bytes) -> list[dict[str, Any]]:
    """All but the first and the last line, which tell when and by what the file was written."""
    return rows(file)[1:-1]


SMALL = """\
format: factsheet/1
id: small
title: Two metals
facts:
  - {id: iron, say: The sign Fe stands for <metal>., answer: iron, ask: Which metal has the sign Fe?}
  - {id: gold, say: The sign Au stands for <metal>., answer: gold, ask: Which metal has the sign Au?}
"""

"""What a storm left, held against what was promised: read with the engine's own driver, by none of the program's code.

Then the program's doctor has its say too.
"""

from __future__ import annotations

import io
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg

from benchmarks.storm import Book
from quizapp.running.upkeep import examine_all

LOG = (
    "SELECT id, learner_id, sequence, kind, card_id, attempt_id, position, given, before, after"
    " FROM answers ORDER BY learner_id, sequence"
)
KEPT = "SELECT card_id, reps, lapses, version FROM memories"


@dataclass(frozen=True)
class Row:
    """A line of the log, its JSON read."""

    id: str
    learner_id: str
    sequence: int
    kind: str
    card_id: str | None
    attempt_id: str | None
    position: int | None
    given: Any
    before: Any
    after: Any


def read_log(store: Path | str) -> list[Row]:
    return [Row(*row[:7], *map(_read, row[7:])) for row in _ask(store, LOG)]


def _read(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _ask(store: Path | str, question: str) -> list[tuple[Any, ...]]:
    if isinstance(store, Path):
        with closing(sqlite3.connect(store)) as file:
            return file.execute(question).fetchall()
    with psycopg.connect(store.replace("+psycopg", "")) as connection:
        return connection.execute(question).fetchall()


def breaches(store: Path | str, book: Book) -> dict[str, int]:
    """How often each promise was broken; empty if none was."""
    rows = read_log(store)
    answers = {row.id: row for row in rows if row.kind == "answer"}
    ids, places = Counter(row.id for row in rows), Counter((row.attempt_id, row.position) for row in answers.values())
    last, numbers, unchained = _follow(rows)
    found = {
        "acknowledged and lost": sum(answer_id not in answers for answer_id in book.acknowledged),
        "doubled": sum(count > 1 for count in ids.values())
        + sum(count > 1 for (attempt_id, _), count in places.items() if attempt_id),
        "never sent": sum(answer_id not in book.sent for answer_id in answers),
        "saved otherwise than sent": sum(row.given not in book.sent.get(row.id, ()) for row in answers.values()),
        "gaps in the sequence": sum(seen != list(range(1, len(seen) + 1)) for seen in numbers.values()),
        "memories that skip a line": unchained,
        "memories unlike their last line": sum(
            last.get(card_id, (0, {}))[0] < version or last[card_id][1] != {"reps": reps, "lapses": lapses}
            for card_id, reps, lapses, version in _ask(store, KEPT)
        ),
        "replies that never may be": len(book.faults),
    } | _damage(store)
    return {what: count for what, count in found.items() if count}


def _follow(rows: list[Row]) -> tuple[dict[str, tuple[int, dict[str, int]]], dict[str, list[int]], int]:
    """The last memory of each card in the log, each learner's numbers, and how many lines began from another memory
    than the line before them left.
    """
    after: dict[str, Any] = {}
    last: dict[str, tuple[int, dict[str, int]]] = {}
    numbers: dict[str, list[int]] = {}
    unchained = 0
    for row in rows:
        numbers.setdefault(row.learner_id, []).append(row.sequence)
        if row.card_id is not None:
            unchained += row.before != after.get(row.card_id)
            after[row.card_id] = row.after
            counts = {name: (row.after or {}).get(name) for name in ("reps", "lapses")}
            last[row.card_id] = (row.sequence, counts)
    return last, numbers, unchained


def _damage(store: Path | str) -> dict[str, int]:
    if not isinstance(store, Path):
        return {}
    return {
        "damaged pages": sum(row[0] != "ok" for row in _ask(store, "PRAGMA integrity_check")),
        "references to nothing": len(_ask(store, "PRAGMA foreign_key_check")),
    }


def doctor(data: Path, settings: Mapping[str, str] | None = None) -> str:
    """What `quizapp doctor` finds wrong; empty if nothing."""
    with patch.dict(os.environ, settings or {}), redirect_stdout(io.StringIO()) as printed:
        code = examine_all(data=str(data))
    return "" if code == 0 else "\n".join(line for line in printed.getvalue().splitlines() if not line.startswith("ok"))

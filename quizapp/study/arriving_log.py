"""The lines of a log that comes: which of them are here, whether the rest can be shown and replayed, and their rows."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict
from sqlalchemy import Connection

from quizapp.exchange.logged import CORRECTIONS
from quizapp.exchange.reading import BadLine
from quizapp.exchange.rows import AnswerRow
from quizapp.items.card import Card
from quizapp.store.answers import Answers, Line
from quizapp.store.cards import read_contents
from quizapp.store.incoming import (
    batches,
    find_anothers,
    find_items,
    find_lines,
    insert_rows,
    microseconds,
)
from quizapp.study.judging import TYPED_FORMS
from quizapp.study.served import served

Numbered = Iterable[tuple[int, AnswerRow]]
MOST_CONTENTS = 4000  # held at once


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a correction must agree with in what it corrects."""

    kind: str
    set_id: str
    card_id: str | None
    attempt_id: str | None
    position: int | None


class ArrivingLog:
    """Looks at all lines first (`look`), then writes those that are new (`write`), each in the order of the file.

    `place` says where the ids of a line are here, by column.
    """

    def __init__(self, db: Connection, learner_id: str, place: Callable[[AnswerRow], dict[str, Any]]) -> None:
        self._db = db
        self._learner_id = learner_id
        self._place = place
        self._cards: dict[str, Card] = {}  # by content
        self.present = array("q")  # for each line its number here, 0 where it is new
        self.times = array("q")  # in microseconds
        self.moved: dict[str, int] = {}  # by card, the number of its last new line that moves memory

    def look(self, numbered: Numbered) -> None:
        """Raises BadLine for an id that comes twice or is another learner's."""
        for batch in batches(numbered):
            lines = {row.id: line for line, row in batch}
            if len(lines) < len(batch):
                line, row = next((line, row) for line, row in batch if lines[row.id] != line)
                raise BadLine(lines[row.id], "twice", type="answer", id=row.id)
            here = find_lines(self._db, self._learner_id, lines)
            anothers = find_anothers(self._db, self._learner_id, lines.keys() - here.keys())
            for line, row in batch:
                if row.id in anothers:
                    raise BadLine(line, "anothers", id=row.id)
                self.present.append(here[row.id].sequence if row.id in here else 0)
                self.times.append(microseconds(row.answered_at))

    def write(self, numbered: Numbered, numbers: array[int]) -> None:
        """Write what is new under its number; raises BadLine for a line that does not fit what it refers to."""
        after = iter(numbers)
        for batch in batches(numbered):
            new = [(line, row, number) for (line, row), number in zip(batch, islice(after, len(batch)), strict=True)]
            insert_rows(self._db, Answers, self._rows([each for each in new if each[2]]))

    def _rows(self, new: list[tuple[int, AnswerRow, int]]) -> list[dict[str, Any]]:
        wanted = {row.id for _, row, _ in new}
        here = find_lines(self._db, self._learner_id, wanted | {row.corrects for _, row, _ in new if row.corrects})
        items = find_items(self._db, self._learner_id, wanted)
        known = {
            each.id: Corrected(each.kind, each.set_id, each.card_id, each.attempt_id, each.position)
            for each in here.values()
        }
        placed = []
        for line, row, number in new:
            values = asdict(row) | self._place(row) | {"learner_id": self._learner_id, "sequence": number}
            values |= {"before": _plain(row.before), "after": _plain(row.after)}
            own = Corrected(row.kind, *(values[name] for name in ("set_id", "card_id", "attempt_id", "position")))
            if row.id in known:
                raise BadLine(line, "twice", type="answer", id=row.id)
            if not _fits(row, own, known) or not _fits_item(row, values, items.get(row.id)):
                raise BadLine(line, "answer", kind=row.kind)
            known[row.id] = own
            placed.append((line, row, values))
        self._try(placed)
        return [values for _, _, values in placed]

    def _try(self, placed: list[tuple[int, AnswerRow, dict[str, Any]]]) -> None:
        """Whether each answer can be shown beside its question."""
        wanted = {values["content_id"] for _, _, values in placed if values["content_id"]} - self._cards.keys()
        if len(self._cards) + len(wanted) > MOST_CONTENTS:
            self._cards = {}
            wanted = {values["content_id"] for _, _, values in placed if values["content_id"]}
        self._cards |= {each.id: each.card for each in read_contents(self._db, wanted).values()}
        for line, row, values in placed:
            if row.kind == "answer" and not _can_be_shown(self._cards[values["content_id"]], row):
                raise BadLine(line, "answer", kind=row.kind)
            if values["card_id"] and row.moves_memory:
                self.moved[values["card_id"]] = values["sequence"]


def _fits(row: AnswerRow, own: Corrected, known: dict[str, Corrected]) -> bool:
    """Whether a correction is of an answer before it, on the same card and in the same place."""
    if row.kind not in CORRECTIONS:
        return True
    return known.get(row.corrects or "") == replace(own, kind="answer")


def _fits_item(row: AnswerRow, values: dict[str, Any], item: Any) -> bool:
    """Whether a line is the answer of a quiz exactly where a quiz waits for this very answer."""
    if row.kind != "answer" or row.attempt_id is None:
        return item is None
    expected = (values["attempt_id"], values["position"], values["content_id"], row.form)
    return item is not None and (item.attempt_id, item.position, item.content_id, item.form) == expected


def _can_be_shown(card: Card, row: AnswerRow) -> bool:
    values = asdict(row) | {"before": None, "after": None}
    line = Line(**values)
    try:
        item = served(card, line)
    except (LookupError, ValueError, StopIteration):
        return False
    match row.given:
        case {"chosen": int() as chosen}:
            return item.key is not None and chosen < len(item.options)
        case {"order": list() as order}:
            return bool(item.order) and len(order) == len(item.options)
        case {"typed": str()}:
            return item.form in TYPED_FORMS
        case {"rating": str()}:
            return item.form == "flashcard"
    return True


def _plain(memory: Struct | None) -> dict[str, Any] | None:
    """As `store.memories` writes a memory into the log."""
    if memory is None:
        return None
    return {name: _text(value) for name, value in asdict(memory).items()}


def _text(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value

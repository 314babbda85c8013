"""What the lines of a file must be to each other: nothing twice, nothing that refers to what is not there."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import IO, Any

import msgspec

from quizapp.exchange import rows
from quizapp.exchange.logged import check_answer
from quizapp.exchange.parts import FactRow
from quizapp.exchange.reading import BadLine, read_rows
from quizapp.exchange.rows import AnyRow, type_of
from quizapp.items.card import FORMS, Card, asked_part, card_from_json
from quizapp.items.item import answer_text, make_item
from quizapp.items.marking.answers import mark_typed
from quizapp.memory.parameters import parameters_from_dict
from quizapp.wording.reasons import reason_sentence

_SEEDS = range(3)  # with which a content is tried
MOST_ORDERED = 20  # events in an ordering, of which the program itself never takes so many
# What a server tries for a stranger: a content as large as the workshop can make one, and of all that are in the file.
MOST_BYTES, MOST_SPELLINGS = 1_000_000, 5_000
MOST_SPELLINGS_OF_ALL = 200_000


def check_file(file: IO[bytes], *, is_shared: bool = False) -> dict[str, str]:
    """Read all of a file and refuse it at the first line that is wrong; raises BadLine. Where the store `is_shared`
    what takes long to try is wrong as well.

    Gives the hash of the sheet that each set has now, by the set's id: a set may be found again by it.
    """
    references = References(is_shared=is_shared)
    for line, row in read_rows(file):
        references.check(line, row)
    references.check_whole()
    return references.sheet_hashes


class References:
    """What the lines so far have named. The log's own ids are not kept here: the store tells those that come twice."""

    def __init__(self, *, is_shared: bool = False) -> None:
        self._is_shared = is_shared
        self._spellings = 0
        self._sets: dict[str, rows.SetRow] = {}
        self._sets_of: dict[type[Any], dict[str, str]] = {kind: {} for kind in _OF_SETS}
        self._cards_of: dict[str, str | None] = {}  # by content
        self._hashes: dict[str, str] = {}  # by version
        self._known: dict[type[Any], set[str]] = {rows.ScheduleRow: set()}
        self._lines: dict[str, int] = {}  # where a set, a card, a version or an attempt stands
        self._asked: set[tuple[str, str, Any]] = set()
        self._missed_of: list[tuple[int, str]] = []
        self._lengths: dict[str, int] = {}
        self._items: Counter[str] = Counter()
        self._learners: list[tuple[int, str]] = []
        self._sequence = 0

    def check(self, line: int, row: AnyRow) -> None:
        """Raises BadLine. Rows must come in the order of the file."""
        check = _CHECKS.get(type(row))
        if check is not None:
            check(self, line, row)

    def check_whole(self) -> None:
        """What only the whole file tells; raises BadLine."""
        if len(self._learners) != 1:
            raise BadLine(1, "learners", count=len(self._learners))
        line, schedule_id = self._learners[0]
        self._must_know(line, rows.ScheduleRow, schedule_id, self._known[rows.ScheduleRow])
        for set_id, row in self._sets.items():
            if self._sets_of[rows.VersionRow].get(row.version_id) != set_id:
                raise BadLine(self._lines[set_id], "unknown", type="version", id=row.version_id)
        with_content = set(self._cards_of.values())
        for card_id in self._sets_of[rows.CardRow]:
            if card_id not in with_content:
                raise BadLine(self._lines[card_id], "card_without_content", id=card_id)
        for line, attempt_id in self._missed_of:
            self._must_know(line, rows.AttemptRow, attempt_id, self._lengths)
        for attempt_id, length in self._lengths.items():
            if self._items[attempt_id] != length:
                raise BadLine(self._lines[attempt_id], "items", found=self._items[attempt_id], length=length)

    # --- one type each --------------------------------------------------------------------------------------

    def _learner(self, line: int, row: rows.LearnerRow) -> None:
        self._learners.append((line, row.schedule_id))

    def _schedule(self, line: int, row: rows.ScheduleRow) -> None:
        self._must_be_new(line, row, row.id, self._known[rows.ScheduleRow])
        try:
            parameters_from_dict(row.parameters)
        except (ValueError, TypeError) as error:
            raise BadLine(line, "shape", detail=str(error)) from None
        self._known[rows.ScheduleRow].add(row.id)

    def _set(self, line: int, row: rows.SetRow) -> None:
        self._must_be_new(line, row, row.id, self._sets)
        self._must_come_once(line, row, "own" if row.is_own else "everyone's", "written_id", row.written_id)
        self._sets[row.id] = row
        self._lines[row.id] = line

    def _card(self, line: int, row: rows.CardRow) -> None:
        self._add(line, row, row.id, row.set_id)
        self._must_come_once(line, row, row.set_id, "written", row.written)

    def _content(self, line: int, row: rows.ContentRow) -> None:
        self._add(line, row, row.id, row.set_id)
        if row.card_id is not None:
            self._must_be_of(line, rows.CardRow, row.card_id, row.set_id)
        if self._is_shared:
            self._weigh(line, row)
        if not is_sound(row):
            raise BadLine(line, "content", id=row.id)
        self._cards_of[row.id] = row.card_id

    def _weigh(self, line: int, row: rows.ContentRow) -> None:
        """By what is to be compared with an answer, and by all there is of it."""
        answers = row.content.get("answers")
        count = sum(len(each) for each in answers if isinstance(each, list)) if isinstance(answers, list) else 0
        self._spellings += count
        if count > MOST_SPELLINGS or len(msgspec.json.encode(row.content)) > MOST_BYTES:
            raise BadLine(line, "too_much", what=f"The content {row.id} is")
        if self._spellings > MOST_SPELLINGS_OF_ALL:
            raise BadLine(line, "too_much", what="The contents up to here are")

    def _version(self, line: int, row: rows.VersionRow) -> None:
        self._add(line, row, row.id, row.set_id)
        self._must_come_once(line, row, row.set_id, "number", row.number)
        self._hashes[row.id] = row.sheet_hash
        hashes = {sha256(mark + row.sheet.encode()).hexdigest() for mark in (b"", BOM_UTF8)}
        if row.sheet and row.sheet_hash not in hashes:  # that of somebody else's set is not told
            raise BadLine(line, "sheet", id=row.id)
        try:
            facts = msgspec.convert(row.facts, list[FactRow])
        except msgspec.ValidationError as error:
            raise BadLine(line, "shape", detail=str(error)) from None
        for card_id in (card_id for fact in facts for card_id in fact.cards):
            self._must_be_of(line, rows.CardRow, card_id, row.set_id)
        if not row.quiz_forms.keys() <= set(FORMS):
            raise BadLine(line, "shape", detail="quiz_forms")

    def _asks(self, line: int, row: rows.AskedRow) -> None:
        set_id = self._sets_of[rows.VersionRow].get(row.version_id)
        if set_id is None:
            raise BadLine(line, "unknown", type="version", id=row.version_id)
        self._must_fit(line, set_id, row.card_id, row.content_id)
        for field in ("position", "turn", "card_id"):
            value = getattr(row, field)
            if value is not None:
                self._must_come_once(line, row, row.version_id, field, value)

    def _attempt(self, line: int, row: rows.AttemptRow) -> None:
        self._add(line, row, row.id, row.set_id)
        self._must_be_of(line, rows.VersionRow, row.version_id, row.set_id)
        if (row.state == "open") != (row.closed_at is None) or not set(row.forms) <= set(FORMS):
            raise BadLine(line, "shape", detail="state, closed_at, forms")
        self._lengths[row.id] = row.length
        if row.missed_of is not None:
            self._missed_of.append((line, row.missed_of))

    def _item(self, line: int, row: rows.ItemRow) -> None:
        set_id = self._sets_of[rows.AttemptRow].get(row.attempt_id)
        if set_id is None:
            raise BadLine(line, "unknown", type="attempt", id=row.attempt_id)
        self._must_fit(line, set_id, row.card_id, row.content_id)
        self._items[row.attempt_id] += 1
        if row.position != self._items[row.attempt_id]:
            raise BadLine(line, "sequence", field="position")

    def _answer(self, line: int, row: rows.AnswerRow) -> None:
        if row.sequence <= self._sequence:
            raise BadLine(line, "sequence", field="sequence")
        self._sequence = row.sequence
        if row.set_id not in self._sets:
            raise BadLine(line, "unknown", type="set", id=row.set_id)
        self._must_know(line, rows.ScheduleRow, row.schedule_id, self._known[rows.ScheduleRow])
        if row.version_id is not None:
            self._must_be_of(line, rows.VersionRow, row.version_id, row.set_id)
        if row.attempt_id is not None:
            self._must_be_of(line, rows.AttemptRow, row.attempt_id, row.set_id)
        if row.content_id is not None:
            self._must_fit(line, row.set_id, row.card_id, row.content_id)
        elif row.card_id is not None:
            self._must_be_of(line, rows.CardRow, row.card_id, row.set_id)
        check_answer(line, row)

    # --- how they refer to each other -----------------------------------------------------------------------

    def _add(self, line: int, row: AnyRow, key: str, set_id: str) -> None:
        self._must_be_new(line, row, key, self._sets_of[type(row)])
        if set_id not in self._sets:
            raise BadLine(line, "unknown", type="set", id=set_id)
        self._sets_of[type(row)][key] = set_id
        if not isinstance(row, rows.ContentRow):
            self._lines[key] = line

    def _must_be_of(self, line: int, kind: type[Any], key: str, set_id: str) -> None:
        if self._sets_of[kind].get(key) != set_id:
            raise BadLine(line, "unknown", type=type_of(kind), id=key)

    def _must_fit(self, line: int, set_id: str, card_id: str | None, content_id: str) -> None:
        self._must_be_of(line, rows.ContentRow, content_id, set_id)
        if self._cards_of[content_id] != card_id:
            raise BadLine(line, "unknown", type="content", id=content_id)

    def _must_come_once(self, line: int, row: AnyRow, owner: str, field: str, value: Any) -> None:
        if (owner, field, value) in self._asked:
            raise BadLine(line, "twice", type=type_of(type(row)), id=f"{field} {value}")
        self._asked.add((owner, field, value))

    @property
    def sheet_hashes(self) -> dict[str, str]:
        return {set_id: self._hashes[row.version_id] for set_id, row in self._sets.items()}

    @staticmethod
    def _must_be_new(line: int, row: AnyRow, key: str, known: set[str] | Mapping[str, Any]) -> None:
        if key in known:
            raise BadLine(line, "twice", type=type_of(type(row)), id=key)

    @staticmethod
    def _must_know(line: int, kind: type[Any], key: str, known: set[str] | Mapping[str, Any]) -> None:
        if key not in known:
            raise BadLine(line, "unknown", type=type_of(kind), id=key)


_OF_SETS = (rows.CardRow, rows.ContentRow, rows.VersionRow, rows.AttemptRow)
_CHECKS: Mapping[type[Any], Callable[[References, int, Any], None]] = {
    rows.LearnerRow: References._learner,
    rows.ScheduleRow: References._schedule,
    rows.SetRow: References._set,
    rows.CardRow: References._card,
    rows.ContentRow: References._content,
    rows.VersionRow: References._version,
    rows.AskedRow: References._asks,
    rows.AttemptRow: References._attempt,
    rows.ItemRow: References._item,
    rows.AnswerRow: References._answer,
}


def is_sound(row: rows.ContentRow) -> bool:
    """Whether a content is what its hash says, and can be asked in each of its forms and explained."""
    try:
        card = card_from_json(row.content)
        is_itself = row.content_hash in _hashes(row.content)
        return is_itself and card.is_scheduled == (row.card_id is not None) and _can_be_asked(card)
    except Exception:  # whatever a page would fail by
        return False


def _hashes(content: dict[str, Any]) -> set[str]:
    """As this release makes the hash of a content, and as those before it did."""
    asked = {name: value for name, value in content.items() if name not in ("line", "was")}
    ways = (
        asked_part(msgspec.json.encode(content)),
        msgspec.json.encode(asked),
        json.dumps(asked, sort_keys=True).encode(),
    )
    return {sha256(way).hexdigest() for way in ways}


def _can_be_asked(card: Card) -> bool:
    if len(set(card.forms)) < len(card.forms) or ("ordering" in card.forms and len(card.keys) > MOST_ORDERED):
        return False
    for form in card.forms:
        for seed in _SEEDS:
            make_item(card, form, seed)
        if form in ("typed", "cloze"):
            mark_typed(card, "anything")
    for option in (option for form in card.forms for options in card.options(form) for option in options):
        for reason in option.why:
            reason_sentence(reason)
    return bool(answer_text(card)) and bool(card.forms) and set(card.forms) <= set(FORMS)

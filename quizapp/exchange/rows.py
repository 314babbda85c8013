"""The lines of the file, one class each: the field `type` says which. `FORMAT.md` says what every field means.

A file is written from the store's rows as they are, and everything is checked when it is read.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, Struct

from quizapp.exchange.parts import (
    About,
    Big,
    Count,
    Days,
    Filled,
    Given,
    Hash,
    Id,
    Kind,
    Mark,
    Minutes,
    Moment,
    Number,
    RefusalRow,
    Remembered,
    ScheduleId,
    Seconds,
    Share,
)

NAME = "quizapp-export"
VERSION = 1  # goes up when a program that knows the version before would misread the file


class FileRow(Struct, tag_field="type", forbid_unknown_fields=True, kw_only=True, gc=False):
    """A line of the file."""


class Head(FileRow, tag=NAME):
    version: Count
    program: str
    exported_at: Moment


class LearnerRow(FileRow, tag="learner"):
    zone: str
    follows_browser_zone: bool
    rollover_hour: Count
    theme: str
    new_per_day: Count
    reviews_per_day: Count
    schedule_id: ScheduleId


class ScheduleRow(FileRow, tag="schedule"):
    id: ScheduleId
    algorithm: str
    parameters: dict[str, str | Big | float | list[Big | float]]


class SetRow(FileRow, tag="set"):
    id: Id
    written_id: Filled
    origin: Literal["shipped", "loaded", "browser"]
    is_own: bool
    version_id: Id
    created_at: Moment


class CardRow(FileRow, tag="card"):
    id: Id
    set_id: Id
    written: Filled
    fact: Filled
    names: list[str]
    is_id_written: bool
    value_key: str
    sentence: str
    found_by: str
    retired_at: Moment | None


class ContentRow(FileRow, tag="content"):
    id: Id
    set_id: Id
    card_id: Id | None
    content_hash: Hash
    content: dict[str, Any]  # a `Card`, as it was written; to read and write it again would change its hash


class VersionRow(FileRow, tag="version"):
    id: Id
    set_id: Id
    number: Number
    sheet_hash: Hash
    generator: Filled
    sheet: str
    file: str | None
    title: str
    language: str
    about: About
    facts: list[dict[str, Any]]  # each a `FactRow`, kept with the fields that its release gave it
    refusals: list[RefusalRow]
    cards: Count
    quiz_forms: dict[str, Count]
    longest_quiz: Count
    loaded_at: Moment


class AskedRow(FileRow, tag="asked"):
    version_id: Id
    position: Number
    turn: Number
    card_id: Id | None
    content_id: Id
    until: date | None


class AttemptRow(FileRow, tag="attempt"):
    id: Id
    set_id: Id
    version_id: Id
    missed_of: Id | None
    forms: list[str]
    seed: Big
    length: Number
    state: Literal["open", "finished", "abandoned"]
    answered: Count
    points: float
    started_at: Moment
    closed_at: Moment | None


class ItemRow(FileRow, tag="item"):
    attempt_id: Id
    position: Number
    answer_id: Id
    card_id: Id | None
    content_id: Id
    form: str
    seed: Big
    mark: Mark | None


class AnswerRow(FileRow, tag="answer"):
    id: Id
    sequence: Number
    kind: Kind
    answered_at: Moment
    study_day: date
    utc_offset: Minutes
    set_id: Id
    card_id: Id | None
    schedule_id: ScheduleId
    corrects: Id | None
    context: str | None
    attempt_id: Id | None
    position: Number | None
    version_id: Id | None
    content_id: Id | None
    item: str | None
    form: str | None
    seed: Big | None
    options: list[str]
    given: dict[str, Given]
    mark: Mark | None
    moves_memory: bool
    rating: Annotated[int, Meta(ge=1, le=4)] | None
    guess: Share
    is_hinted: bool
    recall: Share | None
    knew: Share | None
    before: Remembered | None
    after: Remembered | None
    interval_seconds: Seconds | None
    taken_ms: Count | None


class MemoryRow(FileRow, tag="memory"):
    set_id: Id
    card_id: Id
    stability: Days
    difficulty: Days
    phase: Literal["learning", "review", "relearning"]
    step: Count
    reviewed_at: Moment
    reviewed_day: date
    due_at: Moment
    due_day: date
    reps: Count
    lapses: Count
    version: Count


class MissedRow(FileRow, tag="missed"):
    set_id: Id
    card_id: Id
    answer_id: Id
    times: Count
    missed_at: Moment
    missed_day: date


class HoldRow(FileRow, tag="hold"):
    set_id: Id
    card_id: Id
    is_suspended: bool
    buried_until: date | None


class FlagRow(FileRow, tag="flag"):
    set_id: Id
    card_id: Id
    note: str
    flagged_at: Moment


class DayRow(FileRow, tag="day"):
    day: date
    answers: Count
    introduced: Count
    reviewed: Count


class ArchivedRow(FileRow, tag="archived"):
    set_id: Id
    archived_at: Moment


class End(FileRow, tag="end"):
    counts: dict[str, Count]
    sha256: Hash


AnyRow: TypeAlias = (
    Head | LearnerRow | ScheduleRow | SetRow | CardRow | ContentRow | VersionRow | AskedRow | AttemptRow | ItemRow
    | AnswerRow | MemoryRow | MissedRow | HoldRow | FlagRow | DayRow | ArchivedRow | End
)  # fmt: skip
ORDER: tuple[type[Any], ...] = AnyRow.__args__  # in which the types follow each other
DERIVED = (MemoryRow, MissedRow, HoldRow, FlagRow, DayRow, ArchivedRow)  # made anew from the log when it is taken in


def type_of(row: type[Any]) -> str:
    """What the field `type` says."""
    return str(row.__struct_config__.tag)

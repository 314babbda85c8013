"""What the lines of the file are made of: the kinds of values, and objects within a line."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

_HEX = "[0-9a-f]"
Id = Annotated[str, Meta(pattern=rf"\A{_HEX}{{8}}(-{_HEX}{{4}}){{3}}-{_HEX}{{12}}\Z")]
Hash = Annotated[str, Meta(pattern=rf"\A{_HEX}{{64}}\Z")]
ScheduleId = Annotated[str, Meta(pattern=rf"\A{_HEX}{{32}}\Z")]
Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Number = Annotated[int, Meta(ge=1, le=2**30)]
Big = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
Share = Annotated[float, Meta(ge=0, le=1)]
Days = Annotated[float, Meta(ge=0, le=100_000)]
Minutes = Annotated[int, Meta(ge=-1440, le=1440)]
Seconds = Annotated[int, Meta(ge=0, le=100_000 * 86_400)]
Moment = Annotated[datetime, Meta(tz=True)]
Filled = Annotated[str, Meta(min_length=1)]
Kind = Annotated[str, Meta(pattern=r"\A[a-z_]{1,40}\Z")]
Mark = Literal["right", "almost", "wrong"]
Given: TypeAlias = str | Big | float | bool | list[Big | str] | None


class About(Struct, forbid_unknown_fields=True):
    """What a sheet says of itself, as `study.publishing` writes it."""

    description: str | None
    as_of: str | None
    publisher: str | None
    source_title: str | None
    source_url: str | None
    published: str | None
    paragraphs: Count | None
    source_note: str | None
    author: str | None
    license: str | None


class FactRow(Struct, forbid_unknown_fields=True):
    """A fact of a version; the fields with a default are missing in versions of the first releases."""

    fact: str
    paragraph: Count | None
    source: str
    statement: list[tuple[str, bool]]
    cards: list[Id]
    claim_by: str | None = None
    until: str | None = None
    is_dated: bool = False


class Said(Struct, forbid_unknown_fields=True):
    """A code with its arguments."""

    code: str
    args: dict[str, str]


class RefusalRow(Struct, forbid_unknown_fields=True):
    fact: str | None
    slot: str | None
    form: str | None
    reason: Said
    unlock: Said | None
    line: Count


class Remembered(Struct, forbid_unknown_fields=True, gc=False):
    """A memory as a line of the log keeps it, before and after."""

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

"""The lines of a file become rows again. The file may hold anything: whatever is not as `FORMAT.md` says is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from typing import IO, Any

from msgspec import Struct, inspect, json

from quizapp.exchange.rows import NAME, ORDER, VERSION, AnswerRow, AnyRow, End, Head, type_of

LONGEST_LINE = 512 * 2**20  # bytes: a sheet may have 256 MB, and its text is escaped
_YEARS = range(1900, 9001)  # beyond them an interval could leave the calendar
_PLACES = {row: place for place, row in enumerate(ORDER)}
_decoder: json.Decoder[AnyRow] = json.Decoder(AnyRow)


class BadLine(Exception):
    """What is wrong with a file that is to be taken in: the number of the line, a code and its arguments."""

    def __init__(self, line: int, code: str, **args: Any) -> None:
        super().__init__(line, code, args)
        self.line = line
        self.code = code
        self.args_of_code = args


class _Beginning(Struct):
    """As much of the first line as every version has."""

    type: str
    version: int


def read_rows(file: IO[bytes]) -> Iterator[tuple[int, AnyRow]]:
    """Every row with the number of its line, from the file's beginning on; raises BadLine.

    Only what a line alone tells is checked, the order of the types and the seal; references are `checking`'s.
    """
    file.seek(0)
    seal, counts, last, line = sha256(), Counter[str](), -1, 0
    while text := file.readline(LONGEST_LINE + 1):
        line += 1
        row = _read(line, text)
        place = _PLACES[type(row)]
        if place < last or (place == last and isinstance(row, Head)):
            raise BadLine(line, "order", type=type_of(type(row)))
        if isinstance(row, End):
            _check_end(line, row, counts, seal.hexdigest())
            if file.read(1):
                raise BadLine(line + 1, "after_end")
            return
        seal.update(text)
        counts[type_of(type(row))] += 1
        last = place
        yield line, row
    raise BadLine(line, "cut") if line else BadLine(1, "empty")


def _read(line: int, text: bytes) -> AnyRow:
    if line == 1:
        _check_beginning(text)
    if not text.endswith(b"\n"):
        raise BadLine(line, "too_long" if len(text) > LONGEST_LINE else "cut")
    try:
        row = _decoder.decode(text)
    except (ValueError, RecursionError) as error:
        raise BadLine(line, "shape", detail=str(error)) from None
    if b"\\u0000" in text and _has_nul(json.decode(text)):
        raise BadLine(line, "nul")
    for part in (row, row.before, row.after) if isinstance(row, AnswerRow) else (row,):
        if part is not None:
            _check_moments(line, part)
    return row


def _check_moments(line: int, part: Struct) -> None:
    for name in _moments(type(part)):
        value: date | None = getattr(part, name)
        if value is not None and value.year not in _YEARS:
            raise BadLine(line, "moment", field=name)


@cache
def _moments(part: type[Struct]) -> tuple[str, ...]:
    """The fields that hold moments and study days; `until`, the last day of a fact, may lie anywhere."""
    found = []
    for field in inspect.type_info(part).fields:  # type: ignore[attr-defined]
        kinds = getattr(field.type, "types", (field.type,))
        if field.name != "until" and any(isinstance(kind, inspect.DateTimeType | inspect.DateType) for kind in kinds):
            found.append(field.name)
    return tuple(found)


def _check_beginning(text: bytes) -> None:
    try:
        beginning = json.decode(text, type=_Beginning)
    except (ValueError, RecursionError):
        raise BadLine(1, "not_an_export") from None
    if beginning.type != NAME:
        raise BadLine(1, "not_an_export")
    if beginning.version != VERSION:
        raise BadLine(1, "newer" if beginning.version > VERSION else "not_an_export", version=beginning.version)


def _check_end(line: int, end: End, counts: Counter[str], seal: str) -> None:
    if end.counts != dict(counts):
        raise BadLine(line, "cut")
    if end.sha256 != seal:
        raise BadLine(line, "altered")


def _has_nul(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_has_nul(each) for pair in value.items() for each in pair)
    if isinstance(value, list):
        return any(map(_has_nul, value))
    return isinstance(value, str) and "\0" in value

"""A sheet read, checked and made into cards: here, or by a process that does nothing else.

Such a process may write no file, and has so much memory and so many seconds; where a sheet takes more, it dies and the
server lives. It reads requests from its input and writes replies to its output, each a length of 8 bytes and a pickle.
"""

from __future__ import annotations

import pickle
import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import IO, Any

from quizapp.facts.reader import read_sheet
from quizapp.facts.sheet import Problem, Sheet
from quizapp.facts.tree import Limits, without_collector
from quizapp.items.assembly import count_most
from quizapp.items.making import Making, make_cards

MEMORY = 1 << 30  # bytes
SECONDS = 8  # of the processor, for one sheet
_LENGTH = 8  # bytes


class Depth(IntEnum):
    """How far a sheet is looked into: what is wrong, what it asks, or also how long a quiz of it can be."""

    PROBLEMS = 0
    CARDS = 1
    QUIZ = 2


@dataclass(frozen=True, slots=True)
class ExaminedSheet:
    """`sheet` is None where a problem is an error; `making` where nobody asked for it; `longest_quiz` likewise 0."""

    problems: tuple[Problem, ...]
    sheet: Sheet | None = None
    making: Making | None = None
    longest_quiz: int = 0


def examine(text: str | bytes, limits: Limits, depth: Depth) -> ExaminedSheet:
    with without_collector():
        reading = read_sheet(text, limits)
        if reading.sheet is None or depth is Depth.PROBLEMS:
            return ExaminedSheet(reading.problems, reading.sheet)
        making = make_cards(reading.sheet)
        longest = count_most(making.contents) if depth is Depth.QUIZ else 0
        return ExaminedSheet(reading.problems, reading.sheet, making, longest)


def write_frame(stream: IO[bytes], content: Any) -> None:
    written = pickle.dumps(content, protocol=5)
    stream.write(len(written).to_bytes(_LENGTH, "big") + written)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes:
    """The next pickle; EOFError where the other side has ended."""
    head = stream.read(_LENGTH)
    content = stream.read(int.from_bytes(head, "big")) if len(head) == _LENGTH else b""
    if not content or len(content) < int.from_bytes(head, "big"):
        raise EOFError
    return content


def _confine() -> None:
    """Where the system knows such limits: so much memory, and no file."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_seconds() -> None:
    """So many from now on; beyond them the system ends this process."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + SECONDS + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def main() -> None:
    _confine()
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            text, size, depth = pickle.loads(read_frame(requests))  # noqa: S301  from the server alone
        except EOFError:
            return
        _allow_seconds()
        write_frame(replies, examine(text, Limits(*size), Depth(depth)))


if __name__ == "__main__":
    main()

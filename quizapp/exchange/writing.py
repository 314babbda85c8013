"""Rows become the lines of a file, sealed by a last line that tells a cut file from a whole one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from msgspec import json

from quizapp.exchange.rows import End, FileRow, type_of

_write = json.Encoder().encode


def write_lines(rows: Iterable[FileRow]) -> Iterator[bytes]:
    """Each row as a line, and at the end how many there were of each type, with a hash over all that is before."""
    seal, counts = sha256(), Counter[str]()
    for row in rows:
        line = _write(row) + b"\n"
        seal.update(line)
        counts[type_of(type(row))] += 1
        yield line
    yield _write(End(counts=dict(counts), sha256=seal.hexdigest())) + b"\n"

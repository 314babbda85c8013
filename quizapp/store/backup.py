"""Copies of a SQLite database: made whole while it is in use, checked by opening them, kept in a rotating set.

PostgreSQL has tools of its own for this (`pg_dump`), which know more than we could.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizapp.disk import sync

AUTOMATIC = "automatic-"  # how the names of scheduled copies begin
_STAMP = "%Y%m%d-%H%M%S"
_BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a file that is in use


class SpoiltCopy(Exception):
    """The file is no database of this program, or a damaged one; the text says what was found."""


@dataclass(frozen=True, slots=True)
class Automatic:
    """A scheduled copy. Its name tells when it was begun, by the clock of then; its file has the time of the last write
    that it holds.
    """

    file: Path
    begun_at: datetime

    def holds_all(self, source: Path) -> bool:
        """Whether nothing was written since it was begun, whatever the clock did."""
        return self.file.stat().st_mtime_ns == _written_at(source)


def back_up(source: Path, target: Path) -> None:
    """Copy a database that may be in use, what is only in its log included; `target` is there whole or not at all.

    Raises SpoiltCopy where the copy does not pass its check, and OSError.
    """
    _copy(sqlite3.connect(source), target)


def _copy(source: sqlite3.Connection, target: Path) -> None:
    draft = target.with_name(f"{target.name}.part")
    try:
        _remove(draft)  # what a copy that was killed has left
        with closing(source) as live, closing(sqlite3.connect(draft)) as copy:
            live.backup(copy, pages=-1)
        check(draft)
        sync(draft)
        os.replace(draft, target)
        sync(target.parent)
    finally:
        _remove(draft)


def _open_at_rest(file: Path) -> sqlite3.Connection:
    """One that nobody writes; it may lie where nothing can be written."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _remove(file: Path) -> None:
    for name in (file, *_beside(file), file.with_name(f"{file.name}-journal")):
        name.unlink(missing_ok=True)


def check(file: Path) -> str:
    """Open a copy that nobody writes and read all of it; the revision of its schema. Raises SpoiltCopy."""
    try:
        with closing(_open_at_rest(file)) as copy:
            damage = [row[0] for row in copy.execute("PRAGMA integrity_check(3)") if row[0] != "ok"]
            strays = copy.execute("PRAGMA foreign_key_check").fetchmany(3)
            revision = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise SpoiltCopy(f"{file} is no database of this program: {error}") from None
    if damage or strays or revision is None:
        found = "; ".join(damage) or (f"{strays[0][0]} refers to rows that are not there" if strays else "no schema")
        raise SpoiltCopy(f"{file} is damaged: {found}")
    return str(revision[0])


def keep_automatic(source: Path, folder: Path, now: datetime, keep: int) -> Path:
    """Make a scheduled copy, and remove the oldest of them beyond `keep`; the copies that others made stay."""
    folder.mkdir(mode=0o700, exist_ok=True)
    target, written_at = folder / f"{AUTOMATIC}{now.strftime(_STAMP)}.db", _written_at(source)
    back_up(source, target)
    os.utime(target, ns=(written_at, written_at))
    for old in list_automatic(folder, now)[keep:]:
        old.file.unlink(missing_ok=True)
    return target


def list_automatic(folder: Path, now: datetime) -> list[Automatic]:
    """The scheduled copies, the newest first. Those of a time that has not come, which a clock that was ahead has made,
    come last: how old they are nobody knows.
    """
    copies = [copy for file in folder.glob(f"{AUTOMATIC}*.db") for copy in _read_name(file)]
    return sorted(copies, key=lambda copy: (copy.begun_at <= now, copy.begun_at), reverse=True)


def _read_name(file: Path) -> Iterator[Automatic]:
    with suppress(ValueError):  # that of another, who named it alike
        yield Automatic(file, datetime.strptime(file.stem.removeprefix(AUTOMATIC), _STAMP).replace(tzinfo=UTC))


def _written_at(source: Path) -> int:
    """When the database or the log beside it was written last, in nanoseconds."""
    files = [source, source.with_name(f"{source.name}-wal")]
    return max(file.stat().st_mtime_ns for file in files if file.exists())


def restore(source: Path, live: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the database, which nobody may have open; gives where the old one is kept.

    The old one is moved aside whole before anything is replaced, so that a crash at any point leaves either.
    """
    draft = live.with_name(f"{live.name}.restored")
    has_log = any(source.with_name(source.name + ending).exists() for ending in ("-wal", "-journal"))
    _copy(sqlite3.connect(source) if has_log else _open_at_rest(source), draft)
    aside = live.with_name(f"{live.stem}-replaced-{now.strftime(_STAMP)}.db") if live.exists() else None
    if aside is not None:
        with (
            suppress(sqlite3.DatabaseError),
            closing(sqlite3.connect(live)) as old,
        ):  # one that is damaged goes as it is
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        os.link(live, aside)
        for name, kept in zip(_beside(live), _beside(aside), strict=True):
            if name.exists():
                os.replace(name, kept)  # before the new file is there: a foreign log would be played into it
        sync(live.parent)
    os.replace(draft, live)
    sync(live.parent)
    return aside


def _beside(file: Path) -> list[Path]:
    return [file.with_name(file.name + ending) for ending in _BESIDE]

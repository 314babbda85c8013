"""The commands that look after the database: copies of it, the doctor, a rebuild from the log."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask import Flask

from quizapp.app import create_app, shipped
from quizapp.cli_sheets import ERRORS, FINE
from quizapp.running.serving import SERVING, refuse
from quizapp.settings import CannotStart, Settings, prepare_data_folder, read_settings
from quizapp.store.backup import SpoiltCopy, back_up, check, list_automatic, restore
from quizapp.store.engine import connect_store, db
from quizapp.store.migration import SchemaTooNew, known_revisions, read_revision
from quizapp.store.turn import presence
from quizapp.study.examining import ExaminedLog, examine
from quizapp.study.failures import PartlyRebuilt, StoreFailure
from quizapp.study.rebuilding import rebuild

SOUND_SQLITE = (3, 51, 3)  # before it two writers at once can harm the log; that one writes at a time avoids it
LEAST_FREE = 200 * 2**20  # bytes
LATE = timedelta(hours=1)  # in which a copy that is due was made, or could not be
PARTLY = "{done:,} of the learners are rebuilt, and the others are as they were: {reason}. Do it again a while later."
AHEAD = (
    "The name of {file} tells a time that has not come: the machine’s clock was ahead when that copy was made, or is "
    "behind now. Set the clock; if it is right, move the copy elsewhere, and others like it."
)
OTHER_STORE = "The database is on a server: use pg_dump and pg_restore, which copy it while it is in use."


def rebuild_memory(*, data: str | None) -> int:
    """Make everything that is derived from the log anew; exit code 2 where the database cannot be opened, or not be
    written to the end.
    """
    try:
        app = create_app(read_settings(os.environ, data=data), folders=())
        with app.app_context():
            done = rebuild()
    except CannotStart as failure:
        return refuse(str(failure))
    except PartlyRebuilt as failure:
        return refuse(PARTLY.format(done=failure.done, reason=failure.reason))
    except StoreFailure as failure:
        return refuse(f"Nothing was rebuilt, and everything is as it was: {failure.reason}.")
    print(f"Read {done.lines:,} lines of the log on {done.cards:,} cards; {done.memories:,} are remembered.")
    return FINE


# --- copies ---------------------------------------------------------------------------------------------


def back_up_to(target: Path, *, data: str | None) -> int:
    """Copy the database into a file, also while it is in use; the copy is opened and checked before it has its name."""
    try:
        live = _file_of(read_settings(os.environ, data=data))
        if target.exists():
            return refuse(f"{target} is there already, and a copy is never overwritten. Choose another name.")
        back_up(live, target)
    except CannotStart as failure:
        return refuse(str(failure))
    except (SpoiltCopy, OSError, sqlite3.Error) as failure:
        return refuse(f"No copy was made: {failure}.")
    print(f"{target} is a whole copy, opened and checked ({_size(target)}). `quizapp restore {target}` brings it back.")
    return FINE


def restore_from(source: Path, *, data: str | None) -> int:
    """Put a copy in the place of the database; the old one is kept beside it. Not while a server runs on it."""
    try:
        settings = read_settings(os.environ, data=data)
        prepare_data_folder(settings.data)
        live = _file_of(settings, must_exist=False)
        revision = check(source)
        if revision not in known_revisions(shipped("migrations")):
            raise SchemaTooNew(revision)
        with presence(settings.data / SERVING, shared=False) as is_alone:
            if not is_alone:
                return refuse("A server runs on this database. Stop it first, then restore.")
            aside = restore(source, live, datetime.now(UTC))
    except CannotStart as failure:
        return refuse(str(failure))
    except (SpoiltCopy, OSError, sqlite3.Error) as failure:
        return refuse(f"Nothing was restored: {failure}.")
    print(f"{live} is now what {source} holds.{f' The one before is kept as {aside}.' if aside else ''}")
    return FINE


def _file_of(settings: Settings, *, must_exist: bool = True) -> Path:
    """The file of SQLite; CannotStart where there is none."""
    if isinstance(settings.store, str):
        raise CannotStart(OTHER_STORE)
    if must_exist and not settings.store.exists():
        raise CannotStart(f"There is no database at {settings.store} yet. Choose its folder with --data DIR.")
    return settings.store


def _size(file: Path) -> str:
    return f"{file.stat().st_size / 2**20:.1f} MB"


# --- the doctor -----------------------------------------------------------------------------------------


def examine_all(*, data: str | None) -> int:
    """Tell how the database is and what to do; exit code 1 if anything is wrong with it. Nothing is changed."""
    try:
        settings = read_settings(os.environ, data=data)
        store = settings.store if isinstance(settings.store, str) else _file_of(settings)
        found = [*_look_at_machine(settings), *_look_at_store(settings, store)]
    except CannotStart as failure:
        return refuse(str(failure))
    except OSError as failure:
        return refuse(f"Nothing was examined: {failure}.")
    for is_fine, sentence in found:
        print(f"{'ok   ' if is_fine else 'WRONG'}  {sentence}")
    return FINE if all(is_fine for is_fine, _ in found) else ERRORS


Found = tuple[bool, str]


def _look_at_machine(settings: Settings) -> Iterator[Found]:
    free = shutil.disk_usage(settings.data).free
    room = f"{free / 2**30:.1f} GB are free where the data folder lies"
    yield (True, f"{room}.") if free >= LEAST_FREE else (False, f"{room}; answers may soon not be saved. Make room.")
    if isinstance(settings.store, str):
        return
    linked = ".".join(map(str, sqlite3.sqlite_version_info))
    advice = "" if sqlite3.sqlite_version_info >= SOUND_SQLITE else "; one writer at a time keeps its known fault away"
    yield True, f"SQLite {linked}{advice}."
    yield from _look_at_copies(settings, settings.store, datetime.now(UTC))


def _look_at_copies(settings: Settings, store: Path, now: datetime) -> Iterator[Found]:
    copies = list_automatic(settings.data / "backups", now)
    if not copies:
        yield True, "There is no scheduled copy yet; one is made while the server runs."
        return
    ahead = [copy.file for copy in copies if copy.begun_at > now]
    if ahead:
        yield False, AHEAD.format(file=ahead[0])
    newest, age = copies[0], now - copies[0].begun_at
    count = "One scheduled copy" if len(copies) == 1 else f"{len(copies)} scheduled copies"
    when = "within the last day" if age < timedelta(days=1) else f"{age.days} days ago"
    told = f"{count} in {newest.file.parent}" + ("" if newest.file in ahead else f", the newest made {when}")
    is_late = settings.backup_hours and age > timedelta(hours=settings.backup_hours) + LATE
    if is_late and not newest.holds_all(store) and _is_served(settings):
        yield False, f"{told}, and what was written since is in none. The server’s log says what is in the way."
    else:
        yield True, f"{told}."


def _is_served(settings: Settings) -> bool:
    with presence(settings.data / SERVING, shared=False) as is_alone:
        return not is_alone


def _look_at_store(settings: Settings, store: str | Path) -> Iterator[Found]:
    if isinstance(store, str):
        app = Flask("quizapp")
        connect_store(app, store, settings.data / "writing.lock")
        yield from _compare(app)
        return
    with tempfile.TemporaryDirectory(dir=settings.data) as folder:
        copy = Path(folder, "copy.db")
        try:
            back_up(store, copy)
        except (OSError, sqlite3.OperationalError) as failure:
            yield False, f"{store} could not be copied, as it must be to be examined: {failure}. Mend that; ask again."
            return
        except (SpoiltCopy, sqlite3.Error) as failure:
            newest = next(iter(list_automatic(settings.data / "backups", datetime.now(UTC))), None)
            way = f"quizapp restore {newest.file}" if newest else "quizapp restore FILE, with a copy of your own"
            yield False, f"{str(failure).replace(str(copy), str(store))}. Bring a copy back: {way}."
            return
        yield True, f"{store} ({_size(copy)}) is sound: every page, every reference."
        app = Flask("quizapp")
        connect_store(app, copy, Path(folder, "lock"))
        yield from _compare(app)


def _compare(app: Flask) -> Iterator[Found]:
    with _opened(app):
        revision, known = read_revision(), known_revisions(shipped("migrations"))
        if revision != known[0]:
            newer = (
                "is of a newer release; start that one" if revision not in known else "is migrated at the next start"
            )
            yield revision in known, f"The schema is {revision}, this release has {known[0]}: it {newer}."
            return
        yield True, f"The schema is {revision}, that of this release."
        try:
            yield from _of_log(examine())
        except StoreFailure as failure:
            yield False, f"The log could not be compared: the database is {failure.reason}. Ask again a while later."


@contextmanager
def _opened(app: Flask) -> Iterator[None]:
    with app.app_context():
        try:
            yield
        finally:
            db.engine.dispose()


def _of_log(examined: ExaminedLog) -> Iterator[Found]:
    if examined.gaps:
        yield False, f"The log of {examined.gaps} learners lacks lines. Bring a copy back: quizapp restore FILE."
    if examined.unlike:
        tables = ", ".join(f"{count} rows of {table}" for table, count in examined.unlike.items())
        yield False, f"The log says otherwise than {tables}. Make them anew from it: quizapp rebuild."
    if not examined.gaps and not examined.unlike:
        yield True, f"Memories, shelf, days and scores are what a replay of {examined.lines:,} lines of the log gives."

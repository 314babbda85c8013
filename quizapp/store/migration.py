"""The schema brought up to date when the program starts: all steps or none, after a backup of what was there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from flask import Flask
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DBAPIError

from quizapp.settings import CannotStart
from quizapp.store.backup import SpoiltCopy, back_up
from quizapp.store.engine import db, reading, shown, turn
from quizapp.store.faults import is_passing

TRIES = 3
_TABLE = "alembic_version"
_REVISION = f"SELECT version_num FROM {_TABLE}"  # noqa: S608


class SchemaTooNew(CannotStart):
    """A later release has changed the schema; running this one could harm what it stored."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"The database is of a newer release (its schema is {revision}, which this one does not know). "
            "Start that release, or choose another data folder with --data DIR."
        )
        self.revision = revision


class CannotOpen(CannotStart):
    """The database does not answer, or the file is none."""

    def __init__(self, store: str, error: DBAPIError) -> None:
        super().__init__(f"The database {store} cannot be opened: {str(error.orig).strip()}")


class CannotMigrate(CannotStart):
    """The schema could not be brought up to date, and is as it was."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The database could not be brought up to date, and is as it was: {reason.strip()}")


def migrate_store(app: Flask, migrations: Path, backups: Path) -> str:
    """Gives the schema that it is now. Needs an application context. Raises CannotOpen, SchemaTooNew, CannotMigrate;
    whatever fails, the schema is as it was. Several processes may do so at once.
    """
    try:
        with turn():
            return _migrate(app, migrations, backups)
    except TimeoutError:
        raise CannotMigrate("another program is writing to it. Try again when that is done.") from None
    except DBAPIError as error:
        raise CannotMigrate(str(error.orig)) from error
    except OSError as error:
        raise CannotMigrate(f"it cannot be locked meanwhile ({error}).") from error


def _migrate(app: Flask, migrations: Path, backups: Path, tries: int = TRIES) -> str:
    revision, known = read_revision(), known_revisions(migrations)
    head = known[0]
    if revision is not None and revision not in known:
        raise SchemaTooNew(revision)
    if revision == head:
        return head
    if revision is not None and db.engine.dialect.name == "sqlite":
        _copy_before(head, backups)
    from quizapp.store.upgrading import upgrade

    try:
        upgrade(app, migrations)
    except DBAPIError as error:  # another worker made the same tables meanwhile: look again
        if tries == 1 or not is_passing(error):
            raise
        return _migrate(app, migrations, backups, tries - 1)
    return head


def _copy_before(head: str, backups: Path) -> None:
    try:
        backups.mkdir(mode=0o700, exist_ok=True)
        back_up(Path(str(db.engine.url.database)), backups / f"before-{head}.db")
    except (SpoiltCopy, OSError, sqlite3.Error) as error:
        raise CannotMigrate(f"the copy that is made before could not be made ({error}).") from error


def read_revision() -> str | None:
    """The revision of the schema, None for an empty database; raises CannotOpen."""
    try:
        with reading() as connection:
            return schema_of(connection)
    except DBAPIError as error:
        raise CannotOpen(shown(db.engine.url), error) from None


def schema_of(db: Connection) -> str | None:
    """The revision of the schema, None for an empty database."""
    if not inspect(db).has_table(_TABLE):
        return None
    return db.exec_driver_sql(_REVISION).scalar_one_or_none()


def known_revisions(migrations: Path) -> list[str]:
    """The revisions of the schema that this release knows, the newest first, by the numbers of the files."""
    return sorted((file.stem.partition("_")[0] for file in (migrations / "versions").glob("*.py")), reverse=True)

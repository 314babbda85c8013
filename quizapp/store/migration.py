"""The schema brought up to date when the program starts: all steps or none, after a backup of what was there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import Migrate  # type: ignore[import-untyped]
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from quizapp.settings import CannotStart
from quizapp.store.backup import SpoiltCopy, back_up
from quizapp.store.engine import db, reading, shown, turn
from quizapp.store.faults import is_passing

TRIES = 3


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
    if "migrate" not in app.extensions:
        Migrate(app, db, directory=migrations)
    config = app.extensions["migrate"].migrate.get_config()
    try:
        with turn():
            return _migrate(config, backups)
    except TimeoutError:
        raise CannotMigrate("another program is writing to it. Try again when that is done.") from None
    except DBAPIError as error:
        raise CannotMigrate(str(error.orig)) from error
    except OSError as error:
        raise CannotMigrate(f"it cannot be locked meanwhile ({error}).") from error


def _migrate(config: Config, backups: Path, tries: int = TRIES) -> str:
    scripts = ScriptDirectory.from_config(config)
    revision, head = read_revision(), str(scripts.get_current_head())
    if revision is not None and revision not in {script.revision for script in scripts.walk_revisions()}:
        raise SchemaTooNew(revision)
    if revision == head:
        return head
    if revision is not None and db.engine.dialect.name == "sqlite":
        _copy_before(head, backups)
    try:
        command.upgrade(config, "head")
    except DBAPIError as error:  # another worker made the same tables meanwhile: look again
        if tries == 1 or not is_passing(error):
            raise
        return _migrate(config, backups, tries - 1)
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
    return MigrationContext.configure(db).get_current_revision()


def known_revisions(migrations: Path) -> list[str]:
    """The revisions of the schema that this release knows, the newest first."""
    scripts = ScriptDirectory(str(migrations))
    return [script.revision for script in scripts.walk_revisions()]

"""The schema brought up to date when the program starts: all steps or none, after a backup of what was there."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import Migrate  # type: ignore[import-untyped]
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from quizapp.settings import CannotStart
from quizapp.store.backup import back_up
from quizapp.store.engine import db, reading, shown, turn


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


def migrate_store(app: Flask, migrations: Path, backups: Path) -> str:
    """Gives the schema that it is now. Needs an application context. Raises CannotOpen and SchemaTooNew; whatever
    fails, the schema is as it was.
    """
    if "migrate" not in app.extensions:
        Migrate(app, db, directory=migrations)
    config = app.extensions["migrate"].migrate.get_config()
    scripts = ScriptDirectory.from_config(config)
    with turn():
        revision = read_revision()
        known = {script.revision for script in scripts.walk_revisions()}
        if revision is not None and revision not in known:
            raise SchemaTooNew(revision)
        head = str(scripts.get_current_head())
        if revision == head:
            return head
        if revision is not None and db.engine.dialect.name == "sqlite":
            backups.mkdir(mode=0o700, exist_ok=True)
            back_up(Path(str(db.engine.url.database)), backups / f"before-{head}.db")
        command.upgrade(config, "head")
        return head


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

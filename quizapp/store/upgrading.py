"""The steps of `migrations/` taken by Alembic: apart from `store.migration`, as a schema that is up to date needs none
of it, and it takes a tenth of a start to be imported.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from flask import Flask
from flask_migrate import Migrate  # type: ignore[import-untyped]

from quizapp.store.engine import db


def upgrade(app: Flask, migrations: Path) -> None:
    """All steps that are missing, in one transaction."""
    Migrate(app, db, directory=migrations)
    command.upgrade(app.extensions["migrate"].migrate.get_config(), "head")

"""Databases as released schemas left them, with data in them; see `test_released_schemas` for what the dumps hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from flask import Flask
from flask_migrate import Migrate
from sqlalchemy import MetaData, create_engine

from quizapp.app import shipped
from quizapp.store.engine import connect_store, db
from quizapp.store.schema import TABLES

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


def restore_dump(dump: Path, file: Path) -> None:
    """Make the file of SQLite that a dump was taken of."""
    with closing(sqlite3.connect(file)) as made:
        made.executescript(dump.read_text("utf-8"))


def copy_to_postgresql(file: Path, address: str) -> None:
    """The rows of an old file, put into the tables as that release made them in PostgreSQL."""
    source = create_engine(f"sqlite:///{file}")
    app = Flask("quizapp")
    connect_store(app, address, file.with_name("lock"))
    Migrate(app, db, directory=shipped("migrations"))
    with app.app_context(), source.connect() as before:
        revision = before.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        command.upgrade(app.extensions["migrate"].migrate.get_config(), revision)
        old, new = MetaData(), MetaData()
        old.reflect(before)
        new.reflect(db.engine)
        with db.engine.begin() as connection:
            for table in (each for each in TABLES if each.__tablename__ in old.tables):
                rows = [dict(row) for row in before.execute(old.tables[table.__tablename__].select()).mappings()]
                connection.execute(new.tables[table.__tablename__].insert(), rows)
        db.engine.dispose()
    source.dispose()

"""Run by Alembic: brings the schema from one revision to another in a single transaction."""

from __future__ import annotations

from alembic import context
from flask import current_app
from sqlalchemy import Connection, inspect

from quizapp.store.schema import TABLES


def run_migrations() -> None:
    migrate = current_app.extensions["migrate"]
    with migrate.db.engine.connect() as plain:
        connection = plain.execution_options(writes=True)
        is_sqlite = connection.dialect.name == "sqlite"
        if is_sqlite:
            enforce_foreign_keys(connection, False)
        try:
            context.configure(
                connection=connection,
                target_metadata=TABLES[0].metadata,
                transactional_ddl=True,  # Alembic takes SQLite for incapable of it, which it is by Python's defaults
                **migrate.configure_args,
            )
            with context.begin_transaction():
                if not is_sqlite:
                    wait_for_others(connection)
                context.run_migrations()
                if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise RuntimeError("The migration would leave rows that refer to nothing.")
        finally:
            if is_sqlite:
                enforce_foreign_keys(connection, True)


def wait_for_others(connection: Connection) -> None:
    """Of workers that start at once one migrates; the others wait at the row that says the revision, and read it anew.

    On an empty database they wait for the table that it stands in, and are told that it is there.
    """
    for name in ("statement_timeout", "idle_in_transaction_session_timeout", "lock_timeout"):
        connection.exec_driver_sql(f"SET LOCAL {name} = 0")
    if inspect(connection).has_table("alembic_version"):
        connection.exec_driver_sql("SELECT version_num FROM alembic_version FOR UPDATE")
        connection.exec_driver_sql("SET LOCAL lock_timeout TO DEFAULT")


def enforce_foreign_keys(connection: Connection, on: bool) -> None:
    """SQLite changes a table by making it anew, and the keys must rest meanwhile; not within a transaction."""
    connection.connection.driver_connection.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


run_migrations()

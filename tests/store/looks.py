"""All that a store holds, its schema and its rows, as lines that two moments of it can be compared by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg

SCHEMA = """
SELECT 'column', table_name, column_name, concat_ws(' ', data_type, character_maximum_length, is_nullable)
FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT 'index', tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
ORDER BY 1, 2, 3
"""


def look(folder: Path, address: str = "") -> list[str]:
    """At the file in the folder, or at PostgreSQL. The revision of the schema is the last line."""
    return list(_look_at_postgresql(address) if address else _look_at_file(folder / "quizapp.db"))


def _look_at_file(file: Path) -> Iterator[str]:
    with closing(sqlite3.connect(file)) as opened:
        for statement in opened.iterdump():  # a table made anew has its constraints in no certain order
            yield "".join(sorted(statement.replace(", \n", "\n").splitlines())) if "CREATE" in statement else statement
        yield f"integrity {opened.execute('PRAGMA integrity_check').fetchone()}"
        yield f"strays {opened.execute('PRAGMA foreign_key_check').fetchall()}"
        if opened.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchall():
            yield from opened.execute("SELECT version_num FROM alembic_version").fetchone()


def _look_at_postgresql(address: str) -> Iterator[str]:
    with closing(psycopg.connect(address.replace("+psycopg", ""))) as opened:
        schema = opened.execute(SCHEMA).fetchall()
        yield from map(repr, schema)
        tables = {row[1] for row in schema if row[0] == "column"}
        for table in sorted(tables):
            yield f"rows of {table}"
            yield from sorted(row[0] for row in opened.execute(f"SELECT t::text FROM {table} t"))  # type: ignore[arg-type]
        if "alembic_version" in tables:
            yield from opened.execute("SELECT version_num FROM alembic_version").fetchone() or ()

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from errno import ENOLCK
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import inspect, text

from quizapp.app import create_app, shipped
from quizapp.settings import Settings
from quizapp.store.base import Base
from quizapp.store.engine import db, reading
from quizapp.store.migration import (
    CannotMigrate,
    CannotOpen,
    SchemaTooNew,
    known_revisions,
    migrate_store,
    read_revision,
)

HEAD = known_revisions(shipped("migrations"))[0]

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"

def upgrade():
    op.create_table("pennants", sa.Column("id", sa.String(36), primary_key=True))
    with op.batch_alter_table("learners", recreate="{recreate}") as learners:
        learners.add_column(sa.Column("nickname", sa.String(), nullable=True))
    {then}
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> str | None:
    """An empty one for each test, to be migrated."""
    make: Callable[[], str] = request.getfixturevalue("new_database")
    return None if request.param == "sqlite" else make()


@pytest.fixture
def later(tmp_path: Path) -> Callable[..., Path]:
    """The migrations of a later release, with one more; `then` is what it does last."""

    def write(then: str = "pass", recreate: str = "auto") -> Path:
        folder = tmp_path / "later"
        shutil.copytree(shipped("migrations"), folder, dirs_exist_ok=True)
        head = read_revision()
        source = NEXT.format(before=head, then=then, recreate=recreate)
        (folder / "versions" / "9999_next.py").write_text(source, encoding="utf-8")
        return folder

    return write


def upgrade(app: Flask, migrations: Path) -> None:
    migrate_store(app, migrations, app.extensions["quizapp"].settings.data / "backups")


def test_the_files_of_the_steps_are_numbered_in_their_order() -> None:
    scripts = ScriptDirectory(str(shipped("migrations")))
    assert known_revisions(shipped("migrations")) == [script.revision for script in scripts.walk_revisions()]


def test_the_migrations_make_exactly_the_tables_that_the_program_uses(app: Flask) -> None:
    """But for the index of words, which is SQLite's own affair."""

    def is_ours(name: str | None, kind: str, _parents: object) -> bool:
        return not (kind == "table" and str(name).startswith(("card_words", "card_places")))

    with reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": is_ours})
        assert compare_metadata(context, Base.metadata) == []


def test_where_the_system_gives_no_lock_that_is_why_it_cannot_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(ENOLCK, "No locks available")

    monkeypatch.setattr("quizapp.store.turn._try_lock", refuse)
    with pytest.raises(CannotMigrate, match=r"cannot be locked meanwhile .*No locks available"):
        create_app(Settings(data=tmp_path), folders=())


def test_a_second_start_changes_nothing(start: Callable[..., Flask]) -> None:
    start()
    with start().app_context():
        assert read_revision() == HEAD
        with reading() as connection:
            assert connection.scalar(text("SELECT count(*) FROM learners")) == 1


def test_a_migration_keeps_what_is_stored(app: Flask, later: Callable[..., Path]) -> None:
    """Also where SQLite must make a table anew to which others refer."""
    upgrade(app, later(recreate="always" if db.engine.dialect.name == "sqlite" else "never"))
    with reading() as connection:
        assert connection.execute(text("SELECT theme, nickname FROM learners")).all() == [("auto", None)]


def test_a_migration_that_fails_leaves_nothing_behind(app: Flask, later: Callable[..., Path]) -> None:
    with pytest.raises(ZeroDivisionError):
        upgrade(app, later(then="1 / 0"))
    assert read_revision() == HEAD
    assert not inspect(db.engine).has_table("pennants")
    assert "nickname" not in {column["name"] for column in inspect(db.engine).get_columns("learners")}


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_a_migration_that_would_break_references_is_refused(app: Flask, later: Callable[..., Path]) -> None:
    broken = "op.execute(\"INSERT INTO study_days VALUES ('nobody', 1, 1, 0, 0)\")"
    with pytest.raises(RuntimeError, match="refer to nothing"):
        upgrade(app, later(then=broken))
    assert read_revision() == HEAD


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_references_are_enforced_again_after_a_migration(app: Flask, later: Callable[..., Path]) -> None:
    upgrade(app, later())
    with db.engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1


def test_a_newer_schema_is_refused_with_what_to_do(app: Flask, later: Callable[..., Path]) -> None:
    upgrade(app, later())
    with pytest.raises(SchemaTooNew, match=r"newer release .*9999.* --data DIR"):
        upgrade(app, shipped("migrations"))


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_the_file_is_copied_before_it_is_migrated_with_what_only_its_log_holds(
    app: Flask, later: Callable[..., Path], tmp_path: Path
) -> None:
    with db.engine.connect() as connection:  # keeps the log from being folded into the file
        connection.execute(text("SELECT 1"))
        upgrade(app, later())
    with closing(sqlite3.connect(tmp_path / "kept" / "backups" / "before-9999.db")) as copy:
        assert copy.execute("SELECT count(*) FROM learners").fetchone() == (1,)
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)


def test_a_new_database_is_not_copied(app: Flask, tmp_path: Path) -> None:
    assert not (tmp_path / "kept" / "backups").exists()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "quizapp.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(CannotOpen, match=r"quizapp\.db cannot be opened: file is not a database"):
        create_app(Settings(tmp_path), folders=())


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    address = "postgresql+psycopg://name:geheim@127.0.0.1:9/base"
    with pytest.raises(CannotOpen) as failure:
        create_app(Settings(tmp_path, database_url=address), folders=())
    assert "127.0.0.1:9" in str(failure.value)
    assert "geheim" not in str(failure.value)

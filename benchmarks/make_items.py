"""How long a large sheet takes from its text to stored questions, beside reading and checking it.

    python -m benchmarks.make_items --facts 50000 --rounds 3

All acts are measured in turn, round by round, in the processor's time of this process, so that a busy machine slows
none of them more than another. Prints Markdown tables of medians.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from flask import Flask

from benchmarks.check_sheet import write_sheet
from quizapp.app import shipped
from quizapp.facts.reader import read_sheet
from quizapp.facts.sheet import Sheet
from quizapp.items.card import card_to_json
from quizapp.items.making import make_cards
from quizapp.store.engine import connect_store
from quizapp.store.migration import migrate_store
from quizapp.study.sets import load_set

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SIZES = (100, 1_000, 10_000, 100_000)
MEASURED = 20_000  # facts; smaller sheets are made again and again until there are as many
READ, MADE, JSON, LOADED = "read and checked", "cards made", "made, as JSON and hashed", "read, made and stored"


def sheet_of(facts: int) -> Sheet:
    """The synthetic sheet, read."""
    sheet = read_sheet(write_sheet(facts)).sheet
    assert sheet is not None
    return sheet


def make_json(sheet: Sheet) -> int:
    """The cards made and written as JSON with a hash each; the length of all."""
    texts = [card_to_json(card) for card in make_cards(sheet).contents]
    hashes = [sha256(text).hexdigest() for text in texts]
    return sum(map(len, texts)) + sum(map(len, hashes))


def new_store(folder: Path) -> Flask:
    """An empty database of SQLite in a file, migrated as the program does it."""
    folder.mkdir()
    app = Flask("quizapp")
    connect_store(app, folder / "quizapp.db", folder / "lock")
    with app.app_context():
        migrate_store(app, shipped("migrations"), folder / "backups")
    return app


def load(app: Flask, text: str) -> int:
    """The sheet read, made and published by the program's own way; how many cards are stored."""
    with app.app_context():
        return load_set(text, origin="loaded", file="synthetic.yaml", now=NOW).cards


def measure(acts: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds of the processor that each act takes, taken in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(rounds):
        for name, act in acts.items():
            began = process_time()
            act()
            seconds[name].append(process_time() - began)
    return {name: median(times) for name, times in seconds.items()}


def measure_way(facts: int, rounds: int) -> dict[str, float]:
    """Seconds from the text of a sheet to its stored cards."""
    text, sheet = write_sheet(facts), sheet_of(facts)
    with TemporaryDirectory() as folder:
        stores = [new_store(Path(folder, str(number))) for number in range(rounds)]
        acts: dict[str, Callable[[], object]] = {
            READ: lambda: read_sheet(text),
            MADE: lambda: make_cards(sheet),
            JSON: lambda: make_json(sheet),
            LOADED: lambda: load(stores.pop(), text),
        }
        return measure(acts, rounds)


def measure_growth(sizes: tuple[int, ...], rounds: int, measured: int = MEASURED) -> dict[int, dict[str, float]]:
    """Microseconds a fact of reading and of making, by the number of facts in the sheet."""
    found: dict[int, dict[str, float]] = {}
    for facts in sizes:
        text, sheet, times = write_sheet(facts), sheet_of(facts), max(1, measured // facts)
        acts: dict[str, Callable[[], object]] = {
            READ: lambda text=text, times=times: [read_sheet(text).problems for _ in range(times)],
            MADE: lambda sheet=sheet, times=times: [len(make_cards(sheet).cards) for _ in range(times)],
        }
        taken = measure(acts, rounds)
        found[facts] = {name: seconds / facts / times * 1e6 for name, seconds in taken.items()}
    return found


def peak_memory(facts: int) -> float:
    """Megabytes that a process of its own takes at most to read a sheet, make its cards and store them."""
    command = [sys.executable, "-m", "benchmarks.make_items", "--facts", str(facts), "--once"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(told)


def load_once(facts: int) -> float:
    """Loads a sheet in this process; the most memory that it took meanwhile, in megabytes."""
    with TemporaryDirectory() as folder:
        load(new_store(Path(folder, "store")), write_sheet(facts))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_way(taken: dict[str, float], facts: int) -> None:
    print("| act | seconds | µs a fact | times reading |\n|---|---|---|---|")
    stored = taken[LOADED] - taken[READ] - taken[MADE]
    rows = {**taken, "of that, matched, written and stored": stored, "made and stored": stored + taken[MADE]}
    for name, seconds in rows.items():
        print(f"| {name} | {seconds:.2f} | {seconds / facts * 1e6:.0f} | {seconds / taken[READ]:.1f} |")


def print_growth(found: dict[int, dict[str, float]]) -> None:
    print("\n| facts | µs a fact, read | µs a fact, made | made, beside the smallest |\n|---|---|---|---|")
    least = next(iter(found.values()))[MADE]
    for facts, taken in found.items():
        print(f"| {facts:,} | {taken[READ]:.0f} | {taken[MADE]:.0f} | {taken[MADE] / least:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description="From a synthetic sheet to stored questions.")
    parser.add_argument("--facts", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--once", action="store_true", help="load once and print the peak of memory in MB")
    wanted = parser.parse_args()
    if wanted.once:
        print(f"{load_once(wanted.facts):.0f}")
        return
    print(f"{wanted.facts:,} facts, median of {wanted.rounds} rounds, processor time,")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores\n")
    memory = peak_memory(wanted.facts)  # first: a child begins with the peak of its parent
    print_way(measure_way(wanted.facts, wanted.rounds), wanted.facts)
    print_growth(measure_growth(SIZES, wanted.rounds))
    print(f"\nPeak memory of reading, making and storing {wanted.facts:,} facts: {memory:.0f} MB")


if __name__ == "__main__":
    main()

"""From the start of the server to its first page, and the memory that it holds, beside a Python that imports Flask.

    python -m benchmarks.start_time --sets 100 --cards 100000

The server is started as a user does, by `quizapp run` in a process of its own, on a data folder that has so
many sets; its memory is told after the pages of a learner with so many cards were opened. Rounds take turns; medians.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.check_sheet import write_sheet
from benchmarks.collection import grow
from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db

FACTS = 20  # of each set
PAGES = ("/", "/sets", "/review", "/progress", "/search?q=4711", "/shelf")


def fill(data: Path, sets: int, cards: int) -> None:
    sheets = data / "questions"  # of the learner's own: looked at on every start
    sheets.mkdir(parents=True)
    for number in range(sets):
        text = write_sheet(FACTS).replace("id: ", f"id: s{number}-", 1).replace("title: ", f"title: {number} ", 1)
        (sheets / f"{number}.yaml").write_text(text, "utf-8")
    app = create_app(Settings(data))
    if cards:
        learner_id = app.extensions["quizapp"].learner_id
        grow(app, learner_id, cards=cards, now=datetime.now(UTC), known=1.0, due=0.1, lines=3)
    with app.app_context():
        db.engine.dispose()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def start(data: Path) -> tuple[float, float, float]:
    """Seconds to the first page, and megabytes in memory after it and after the others."""
    port = free_port()
    words = [str(Path(sys.executable).with_name("quizapp")), "run", "--port", str(port), "--data", str(data)]
    environment = {**os.environ, "QUIZAPP_LOG": os.devnull}
    began = time.perf_counter()
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
    try:
        _open(port, "/", patience=60)
        taken = time.perf_counter() - began
        first = _megabytes(process.pid)
        for page in PAGES * 2:
            _open(port, page)
        return taken, first, _megabytes(process.pid)
    finally:
        process.terminate()
        process.wait()


def _open(port: int, path: str, patience: float = 0.0) -> None:
    deadline = time.perf_counter() + patience
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as reply:
                reply.read()
            return
        except OSError:
            if time.perf_counter() > deadline:
                raise
            time.sleep(0.01)


def _megabytes(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def import_flask() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import flask, flask_sqlalchemy, flask_wtf"], check=True)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sets", type=int, default=100)
    parser.add_argument("--cards", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    print("| data folder | first page, s | × importing Flask | MB after it | MB after others |\n|---|---|---|---|---|")
    for name, sets, cards in (("sets", given.sets, 0), ("cards", 1, given.cards)):
        with TemporaryDirectory() as folder:
            fill(Path(folder), sets, cards)
            found, floors = [], []
            for _ in range(given.rounds):
                floors.append(import_flask())
                found.append(start(Path(folder)))
        seconds, first, later = (median(each) for each in zip(*found, strict=True))
        row = (f"{sets if name == 'sets' else cards:,} {name}", f"{seconds:.2f}", f"{seconds / median(floors):.1f}")
        print(f"| {' | '.join(row)} | {first:.0f} | {later:.0f} |", flush=True)


if __name__ == "__main__":
    main()

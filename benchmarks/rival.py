"""The program over HTTP beside Anki's own backend in process, and beside floors; as ratios within one run.

    python -m benchmarks.rival --cards 1000 --cards 10000 --cards 100000 [--loading 100000] [--json FILE]

Each size is a collection of its own: one set, three answers a card, a tenth of the cards due, of which a day asks 200,
as it does unless told otherwise; of few cards so many are due that there are enough to answer. The real server runs on
SQLite with synchronous=FULL; a time is from sending a request, which is written before, until the last byte of its
reply is there. Anki (`benchmarks.anki_backend`) is put into an environment of its own, unless `--anki` names a Python
that has it. The floors are a bare page of Flask, a bare commit of SQLite, and both in one. All take turns, the sizes
too; the table has medians.

`first question` begins a session: the learner comes from the list of sets, and something was answered before that. With
`nothing kept` the server had to look up anew what comes, as it does once a day: a set was put away and taken back.
"""

from __future__ import annotations

import argparse
import json
import platform
import sqlite3
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from flask import Flask

from benchmarks.bare_server import BareServer
from benchmarks.check_sheet import write_sheet
from benchmarks.collection import grow, start_with
from benchmarks.reviewer import Act, Reviewer
from benchmarks.server import Server
from benchmarks.wire import Wire
from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.study.search import index_words

LEAST_DUE = 250  # cards
FACTS = 500  # of the sheet that is copied
SETTLE = 2  # rounds that are not counted
# What is measured: how often in a round, what Anki does beside it, the ratio to reach and the one aimed at.
ACTS: dict[str, tuple[int, tuple[str, ...], float, float]] = {
    "answer and next question": (6, ("next_plus_answer", "render_card"), 6, 4),
    "first question": (2, ("get_queued_rebuild",), 0.10, 0.05),
    "library": (2, ("deck_due_tree",), 0.20, 0.10),
    "progress": (1, ("graphs_365d",), 0.05, 0.05),
    "search": (2, ("search_text",), 0.3, 0.15),
    "undo": (2, ("undo",), 8, 5),
    "first question, nothing kept": (1, ("get_queued_rebuild",), 0.10, 0.05),
    "library, nothing kept": (1, ("deck_due_tree",), 0.20, 0.10),
}
FLOORS = ("bare page", "bare commit", "bare page with a commit")  # as `BareServer.acts` has them
GROWTH = list(ACTS)[:4]  # of which the cost may hardly grow with the collection


class Anki:
    """The backend with a collection of so many cards, in a process of its own."""

    def __init__(self, python: Path, folder: Path, cards: int) -> None:
        script = Path(__file__).with_name("anki_backend.py")
        words = [str(python), str(script), str(folder), str(cards)]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.version = self._read()

    def ask(self, do: str, **what: int) -> list[float]:
        assert self._process.stdin is not None
        print(json.dumps({"do": do, **what}), file=self._process.stdin, flush=True)
        found: list[float] = self._read()
        return found

    def _read(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise AssertionError(f"Anki ended with {self._process.wait()}")
        return json.loads(line)

    def close(self) -> None:
        self._process.communicate()


def anki_python(given: str | None, folder: Path) -> Path:
    if given:
        return Path(given)
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "anki"], check=True)
    return python


def filled(folder: Path, cards: int) -> Flask:
    """The program with a collection of so many cards, all of whose words can be found."""
    data = folder / "kept"
    sheets = start_with(folder / "sheets", write_sheet(FACTS))
    app = create_app(Settings(data), folders=[(sheets, "loaded")])
    learner_id = app.extensions["quizapp"].learner_id
    grow(app, learner_id, cards=cards, now=datetime.now(UTC), known=1.0, due=max(0.1, LEAST_DUE / cards), lines=3)
    with app.app_context():
        while index_words():  # as the server does it by and by
            pass
        db.engine.dispose()
    return app


@contextmanager
def serving(folder: Path) -> Iterator[Reviewer]:
    """Someone who reviews by the real server what `filled` has put there."""
    server = Server(folder)
    server.start()
    try:
        with closing(Wire(server.port)) as wire:
            yield Reviewer(wire)
    finally:
        server.stop()


def milliseconds(act: Any) -> float:
    began = perf_counter()
    act()
    return 1000 * (perf_counter() - began)


class Contest(NamedTuple):
    """The program and Anki, each with a collection of one size."""

    reviewer: Reviewer
    anki: Anki


def measure(contests: dict[int, Contest], bare: BareServer, rounds: int) -> dict[int, dict[str, list[float]]]:
    """Every time by the size of the collection and the name of what was done."""
    found: dict[int, dict[str, list[float]]] = {}
    own = {cards: dict(zip(ACTS, contest.reviewer.acts(), strict=True)) for cards, contest in contests.items()}
    for number in range(rounds + SETTLE):
        if number == SETTLE:
            found.clear()
        for cards, contest in contests.items():
            times = found.setdefault(cards, {})
            for name in ACTS:
                one_act(own[cards][name], name, contest.anki, times)
            for floor, ask in zip(FLOORS, bare.acts(), strict=True):
                times.setdefault(floor, []).extend(milliseconds(ask) for _ in range(4))
    return found


def hold(sizes: list[int], python: Path, rounds: int) -> tuple[str, dict[int, dict[str, list[float]]]]:
    """Anki's version, and what `measure` found."""
    with ExitStack() as staying:

        def folder() -> Path:
            return Path(staying.enter_context(TemporaryDirectory()))

        kept = {cards: folder() for cards in sizes}
        ankis = {cards: staying.enter_context(closing(Anki(python, folder(), cards))) for cards in sizes}
        for cards in sizes:
            filled(kept[cards], cards)
        contests = {cards: Contest(staying.enter_context(serving(kept[cards])), ankis[cards]) for cards in sizes}
        bare = staying.enter_context(closing(BareServer(folder())))
        return next(iter(contests.values())).anki.version, measure(contests, bare, rounds)


def one_act(ready: Callable[[], Act], name: str, anki: Anki, found: dict[str, list[float]]) -> None:
    """As often as a round wants it, and after that what Anki does beside it."""
    times, rivals, _, _ = ACTS[name]
    for _ in range(times):
        act = ready()
        found.setdefault(name, []).append(milliseconds(act.send))
        act.take()
    for rival in rivals:
        found.setdefault(f"Anki: {rival}", []).extend(anki.ask(rival, times=times))


def compare(found: dict[str, list[float]]) -> list[dict[str, Any]]:
    page = median(found["bare page"])
    rows = []
    for name, (_, rivals, most, aim) in ACTS.items():
        usual, theirs = median(found[name]), sum(median(found[f"Anki: {rival}"]) for rival in rivals)
        rows.append(
            {"act": name, "ms": round(usual, 2), "p95_ms": round(quantiles(found[name], n=20)[-1], 2)}
            | {"anki_ms": round(theirs, 2), "ratio": round(usual / theirs, 3), "most": most, "aim": aim}
            | {"bare_pages": round(usual / page, 1)}
        )
    return rows


def load(python: Path, facts: int) -> dict[str, float]:
    """The seconds of loading a sheet of so many facts by the command, and of Anki's import of as many lines."""
    with TemporaryDirectory() as folder:
        sheet = Path(folder, "large.yaml")
        sheet.write_text(write_sheet(facts), "utf-8")
        words = [
            str(Path(sys.executable).with_name("quizapp")),
            "load",
            str(sheet),
            "--data",
            str(Path(folder, "kept")),
        ]
        own = milliseconds(lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL)) / 1000
        with closing(Anki(python, Path(folder), 10)) as anki:
            [theirs] = anki.ask("csv_import", notes=facts)
    return {"facts": facts, "s": round(own, 2), "anki_s": round(theirs, 2), "ratio": round(own / theirs, 1)}


def tell(sizes: dict[int, list[dict[str, Any]]], floors: dict[int, dict[str, float]]) -> Iterator[str]:
    for cards, rows in sizes.items():
        yield f"\n{cards:,} cards; " + ", ".join(f"{name} {ms:.2f} ms" for name, ms in floors[cards].items())
        yield "\n| act | ms | p95 | Anki, ms | ratio | at most | aim | × bare page |\n|---|---|---|---|---|---|---|---|"
        yield from (f"| {' | '.join(map(str, row.values()))} |" for row in rows)
    few, many = min(sizes), max(sizes)
    if few < many:
        yield f"\n| act | growth from {few:,} to {many:,} cards |\n|---|---|"
        for less, more in zip(sizes[few], sizes[many], strict=True):
            if less["act"] in GROWTH:
                yield f"| {less['act']} | {more['ms'] / less['ms']:.2f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cards", type=int, action="append", help="of the collection; given again, one more of them")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--anki", help="a Python that has the package anki")
    parser.add_argument("--loading", type=int, help="load a sheet of so many facts, too")
    parser.add_argument("--json", type=Path, help="write all of it there, too")
    given = parser.parse_args()
    with TemporaryDirectory() as environment:
        python = anki_python(given.anki, Path(environment))
        version, found = hold(given.cards or [1000, 10_000, 100_000], python, given.rounds)
        loading = load(python, given.loading) if given.loading else None
    sizes = {cards: compare(times) for cards, times in found.items()}
    floors = {cards: {name: median(times[name]) for name in FLOORS} for cards, times in found.items()}
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Anki {version}")
    print("\n".join(tell(sizes, floors)))
    if loading:
        print(f"\nLoading a sheet: {loading}")
    if given.json:
        given.json.write_text(json.dumps({"sizes": sizes, "floors": floors, "loading": loading}, indent=1))


if __name__ == "__main__":
    main()

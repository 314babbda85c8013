"""Where the time of a page goes: the acts of `benchmarks.rival` by what takes it, as a share of each.

    python -m benchmarks.layers [--cards 100000] [--rounds 20]

The requests go through WSGI within one process, and Python's profiler watches. It slows what calls much more than what
works long in one call, so the shares of SQLite are larger in truth, and those of all that is Python smaller. What a
layer calls of the language and its library counts as its own.
"""

from __future__ import annotations

import argparse
import cProfile
import io
import pstats
import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flask import Flask

from benchmarks.reviewer import Reviewer
from benchmarks.rival import ACTS, filled
from benchmarks.wire import Reply
from quizapp.store.engine import db

SETTLE = 3  # rounds that are not watched
Function = tuple[str, int, str]  # file, line, name
# The first pattern that is found in a function's file and name.
LAYERS = {
    "SQLite": r"'sqlite3\.",
    "templates": r"/jinja2/|/markupsafe/|/web/templates/",
    "Flask, Werkzeug": r"/flask/|/werkzeug/|/blinker/",
    "forms, signatures": r"/flask_wtf/|/wtforms/|/itsdangerous/",
    "compression": r"/flask_compress/|brotli",
    "SQLAlchemy": r"/sqlalchemy/",
    "own: store": r"/quizapp/store/",
    "own: study": r"/quizapp/study/",
    "own: memory, items": r"/quizapp/(memory|items|facts)/|/fsrs/",
    "own: web": r"/quizapp/",
}


class Inside:
    """The program within this process, with as little as possible in between."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def write(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> dict[str, Any]:
        sent, (path, _, query) = (body or "").encode(), path.partition("?")
        return {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "127.0.0.1",
            "HTTP_HOST": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(sent),
            "CONTENT_LENGTH": str(len(sent)),
            "CONTENT_TYPE": headers.get("Content-Type", ""),
        } | {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}

    def send(self, written: dict[str, Any]) -> tuple[list[Any], bytes]:
        began: list[Any] = []
        parts = self._app(written, lambda *given: began.extend(given))
        content = b"".join(parts)
        parts.close()  # type: ignore[attr-defined]
        return began, content

    def read(self, reply: tuple[list[Any], bytes]) -> Reply:
        (status, headers), content = reply
        return Reply(int(status[:3]), content.decode(), dict(headers).get("Set-Cookie"))


def watch(app: Flask, rounds: int) -> dict[str, pstats.Stats]:
    """What the profiler saw of each act."""
    acts = dict(zip(ACTS, Reviewer(Inside(app)).acts(), strict=True))
    seen = {name: cProfile.Profile() for name in ACTS}
    for number in range(rounds + SETTLE):
        for name, ready in acts.items():
            act = ready()
            if number < SETTLE:
                act.send()
            else:
                seen[name].runcall(act.send)
            act.take()
    return {name: pstats.Stats(profile) for name, profile in seen.items()}


def layer_of(function: Function) -> str | None:
    """None for what belongs to whoever calls it."""
    text = f"{function[0]} {function[2]}"
    return next((name for name, pattern in LAYERS.items() if re.search(pattern, text)), None)


def shares(stats: pstats.Stats) -> Counter[str]:
    """The seconds of each layer."""
    functions: dict[Function, Any] = stats.stats  # type: ignore[attr-defined]
    found: Counter[str] = Counter()

    def charge(function: Function, seconds: float, above: frozenset[Function]) -> None:
        layer = layer_of(function)
        callers = {one: each for one, each in functions[function][4].items() if one not in above}
        total = sum(each[3] for each in callers.values())
        if layer or not total:
            found[layer or "the rest"] += seconds
            return
        for caller, each in callers.items():
            charge(caller, seconds * each[3] / total, above | {function})

    for function, (_, _, own, _, _) in functions.items():
        charge(function, own, frozenset())
    return found


def tell(seen: dict[str, pstats.Stats], rounds: int) -> None:
    layers = [*LAYERS, "the rest"]
    print(f"| act | calls | {' | '.join(layers)} |\n|{'---|' * (len(layers) + 2)}")
    for name, stats in seen.items():
        found, calls = shares(stats), stats.total_calls / rounds  # type: ignore[attr-defined]
        parts = " | ".join(f"{found[layer] / found.total():.0%}" for layer in layers)
        print(f"| {name} | {calls:,.0f} | {parts} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cards", type=int, default=100_000, help="of the collection")
    parser.add_argument("--rounds", type=int, default=20)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        app = filled(Path(folder), given.cards)
        tell(watch(app, given.rounds), given.rounds)
        with app.app_context():
            db.engine.dispose()


if __name__ == "__main__":
    main()

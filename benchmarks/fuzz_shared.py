"""Requests that no honest page sends, to every route of a shared server, as an admin, an author, a learner and a guest.

    python -m benchmarks.fuzz_shared --requests 20000

As `benchmarks.fuzz_requests`; every few hundred requests another account signs in, and the clock jumps.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask

from benchmarks.fuzz_requests import Jar, find_unlike, fuzz, one_sheet, report
from benchmarks.judge_replies import watching
from benchmarks.shared_site import close, open_shared, sign_in
from quizapp.store.engine import db
from quizapp.study.sets import load_folder

PAGES = ("/sign-in", "/sign-up", "/forgot", "/account", "/account/leave", "/accounts", "/public", "/privacy")


def changing_accounts(app: Flask) -> Callable[[], Jar]:
    """Gives the session of a new account each time, or of nobody; the roles come in turn."""
    turns = enumerate(cycle(("admin", "author", "learner", "")))

    def renew() -> Jar:
        number, role = next(turns)
        return sign_in(app, f"{role}{number}", role) if role else Jar()

    return renew


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", help="an empty database of PostgreSQL; a file of SQLite if not given")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        app = open_shared(Path(folder), given.store)
        with app.app_context():
            load_folder(one_sheet(Path(folder)), origin="shipped", now=app.extensions["quizapp"].clock())
        with watching(app) as watch:
            done = fuzz(app, given.requests, given.seed, watch, changing_accounts(app), PAGES)
        amiss = find_unlike(app)
        close(app)
        with app.app_context():
            db.engine.dispose()
    report(done, amiss)
    return 1 if done.faults or amiss else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Whether the time of a reply tells that an address has an account: signing in and signing up, with one and without.

    python -m benchmarks.sign_in_time --tries 200

Both are tried in turn through WSGI, each from an address of its own. Told are the medians, and how often a reply for an
account took longer than one for none: 0.50 tells nothing, and chance alone strays from it by about 0.06 in 200 tries.
"""

from __future__ import annotations

import argparse
import platform
import re
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from flask import Flask
from flask.testing import FlaskClient

from benchmarks.shared_site import close, open_shared
from quizapp.store.engine import db
from quizapp.study import accounts
from quizapp.web import identity

KNOWN = "known@example.org"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class Visitor:
    """One browser; each of its tries comes from another network address, so that no limit is met."""

    def __init__(self, app: Flask, path: str) -> None:
        self.client: FlaskClient = app.test_client()
        self.path = path
        found = TOKEN.search(self.client.get(path).get_data(as_text=True))
        self.token = found[1] if found else ""

    def seconds(self, email: str, number: int) -> float:
        sent = {"csrf_token": self.token, "email": email, "password": f"not the password {number}"}
        came_from = {"REMOTE_ADDR": f"10.0.{number >> 8}.{number & 255}"}
        began = perf_counter()
        self.client.post(self.path, data=sent, environ_base=came_from)
        return perf_counter() - began


def measure(app: Flask, path: str, tries: int) -> tuple[list[float], list[float]]:
    """Seconds of replies for an address that has an account, and for one that has none."""
    visitor, with_one, without = Visitor(app, path), [], []
    for number in range(tries):
        known, unknown = KNOWN if path == "/sign-up" else f"known{number // 50}@example.org", f"new{number}@example.org"
        with_one.append(visitor.seconds(known, 2 * number))
        without.append(visitor.seconds(unknown, 2 * number + 1))
    return with_one, without


def share_longer(first: list[float], second: list[float]) -> float:
    """How often one of the first is longer than one of the second."""
    return sum(one > other for one, other in product(first, second)) / (len(first) * len(second))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tries", type=int, default=200)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        app = open_shared(Path(folder))
        now = app.extensions["quizapp"].clock()
        with app.test_request_context("http://localhost/"):
            for email in (KNOWN, *(f"known{number}@example.org" for number in range(given.tries // 50 + 1))):
                accounts.make_account(email, identity.make_hash("the password"), is_confirmed=True, now=now)
        print(f"Python {platform.python_version()}, {given.tries} tries each\n")
        print("| page | with an account, ms | without, ms | longer with one |\n|---|---|---|---|")
        for path in ("/sign-in", "/sign-up"):
            known, unknown = measure(app, path, given.tries)
            middle = [f"{1000 * median(each):.1f}" for each in (known, unknown)]
            print(f"| {path} | {' | '.join(middle)} | {share_longer(known, unknown):.2f} |")
        close(app)
        with app.app_context():
            db.engine.dispose()


if __name__ == "__main__":
    main()

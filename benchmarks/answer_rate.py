"""How many reviews a second a machine takes through HTTP, what each costs the processor, and the bytes that it leaves.

    python -m benchmarks.answer_rate --seconds 10

Starts the application as `quizapp run` does (waitress with its threads), on SQLite and on a PostgreSQL of this machine,
and lets clients review: the page of a question, the answer, the page that tells. Each has a learner of its own, whom
the harness adds and tells apart by a header, except where all are one learner. The processor's time is that of the
workers and of PostgreSQL, without the clients; it says what other programs on the machine leave untouched.
"""

from __future__ import annotations

import argparse
import logging
import os
import platform
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlencode

import waitress
from flask import request
from sqlalchemy import text

from benchmarks.check_sheet import write_sheet
from benchmarks.move_log import postgresql
from quizapp.app import Running, create_app
from quizapp.running.serving import THREADS
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.store.learners import add_learner, change_learner
from quizapp.study.review import answer_review, ask_review
from quizapp.study.shown import Asked, Given

FACTS = 1000
CLIENTS = 8
MARK = f"answer-rate-{os.getpid()}"  # in the path of our own PostgreSQL
HEADER = "X-Learner"  # the number of a client's learner
TICK = os.sysconf("SC_CLK_TCK")
OTHER_SIDE = re.compile(r'<form method="get" action="([^"]+)"')  # of a flashcard
GIVEN = {"rating": {"rating": "good"}, "chosen": {"chosen": "0"}, "typed": {"unknown": "1"}}  # by what is asked for
FIELD = re.compile(r'name="(csrf_token|ticket)" value="([^"]+)"')


@dataclass(frozen=True)
class Store:
    folder: Path
    address: str | None = None  # of PostgreSQL

    @property
    def settings(self) -> Settings:
        return Settings(self.folder, database_url=self.address)


class ManyLearners:
    """What the application runs with, but the learner is the one whom the request names."""

    def __init__(self, running: Running, learner_ids: list[str]) -> None:
        self._running = running
        self._learner_ids = learner_ids

    def __getattr__(self, name: str) -> Any:
        return getattr(self._running, name)

    @property
    def learner_id(self) -> str:
        return self._learner_ids[int(request.headers[HEADER])]


def prepare(store: Store) -> None:
    """The set and the learners, each of whom may meet all of it in a day."""
    (store.folder / "sheets").mkdir(parents=True)
    (store.folder / "sheets" / "all.yaml").write_text(write_sheet(FACTS), "utf-8")
    app = create_app(store.settings, folders=((store.folder / "sheets", "loaded"),))
    now = datetime.now(UTC)
    with app.app_context():
        with db.engine.connect().execution_options(writes=True) as connection, connection.begin():
            ids = [add_learner(connection, zone="UTC", is_personal=False, now=now) for _ in range(CLIENTS)]
            for learner_id in ids:
                change_learner(connection, learner_id, new_per_day=999, reviews_per_day=9999)
        db.engine.dispose()
    (store.folder / "learners").write_text("\n".join(ids))


def fill(store: Store, reviews: int) -> None:
    """Reviews of each learner, without a page, so that the tables are of a size at which their bytes can be told."""
    app = create_app(store.settings, folders=())
    with app.app_context():
        for learner_id in (store.folder / "learners").read_text().split():
            for _ in range(reviews):
                asked = ask_review(learner_id, now=datetime.now(UTC))
                if isinstance(asked, Asked):
                    given = {"flashcard": Given(rating="good")}.get(asked.ticket.form, Given(unknown=True))
                    answer_review(learner_id, asked.ticket, given, now=datetime.now(UTC))
        db.engine.dispose()


def serve(store: Store, port: int) -> None:
    app = create_app(store.settings, folders=())
    ids = (store.folder / "learners").read_text().split()
    app.extensions["quizapp"] = ManyLearners(app.extensions["quizapp"], ids)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    waitress.serve(app, host="127.0.0.1", port=port, threads=THREADS, ident=None)


@contextmanager
def workers(store: Store, count: int) -> Iterator[dict[int, int]]:
    """So many processes that serve the store; their ports by process id."""
    started: dict[int, tuple[subprocess.Popen[bytes], int]] = {}
    for _ in range(count):
        port = _free_port()
        options = ["--serve", str(port), "--folder", str(store.folder), "--address", store.address or ""]
        process = subprocess.Popen([sys.executable, "-m", "benchmarks.answer_rate", *options])
        started[process.pid] = process, port
    try:
        for process, port in started.values():
            _await(process, port)
        yield {pid: port for pid, (_, port) in started.items()}
    finally:
        for process, _ in started.values():
            process.terminate()
            process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _await(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(600):
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.1)
    raise RuntimeError("A worker did not start.")


class Client:
    """A browser as far as a review needs one: a connection that is kept, and a cookie."""

    def __init__(self, port: int, learner: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Host": "127.0.0.1", HEADER: str(learner)}

    def send(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[HTTPResponse, str]:
        headers = self._headers | ({"Content-Type": "application/x-www-form-urlencoded"} if form else {})
        self._connection.request(method, path, urlencode(form) if form else None, headers)
        response = self._connection.getresponse()
        page = response.read().decode()
        if cookie := response.headers.get("Set-Cookie"):
            self._headers["Cookie"] = cookie.split(";")[0]
        if response.status not in (200, 303):
            raise RuntimeError(f"{method} {path}: {response.status}\n{page[:2000]}")
        return response, page

    def review(self) -> float:
        """One question from its page to what it tells; the seconds that the answer alone took."""
        page = self.send("GET", "/review")[1]
        if other_side := OTHER_SIDE.search(page):
            ticket = dict(FIELD.findall(page))["ticket"]
            page = self.send("GET", f"{other_side[1]}?{urlencode({'ticket': ticket})}")[1]
        given = next(answer for name, answer in GIVEN.items() if f'name="{name}"' in page)
        began = monotonic()
        response, _ = self.send("POST", "/review", dict(FIELD.findall(page)) | given)
        taken = monotonic() - began
        self.send("GET", response.headers["Location"])
        return taken


def review_for(seconds: float, port: int, learner: int) -> list[float]:
    client, until, taken = Client(port, learner), monotonic() + seconds, []
    while monotonic() < until:
        taken.append(client.review())
    return taken


@dataclass(frozen=True)
class Rate:
    """`worker` and `database` are seconds of the processor."""

    name: str
    answers: int
    seconds: float
    slowest: float
    worker: float
    database: float

    def __str__(self) -> str:
        cost = f"{self.worker / self.answers * 1e3:.1f} | {self.database / self.answers * 1e3:.1f}"
        return f"| {self.name} | {self.answers / self.seconds:.0f} | {self.slowest * 1e3:.0f} | {cost} |"


def measure(name: str, store: Store, seconds: float, *, clients: int, count: int = 1, learners: int = CLIENTS) -> Rate:
    with workers(store, count) as ports, ProcessPoolExecutor(clients) as pool:
        every = [*ports.values()] * clients
        numbers = [number % learners for number in range(clients)]
        list(pool.map(review_for, [0.5] * clients, every, numbers))  # what is done once is done
        before, began = (_processor(list(ports)), _processor(_postgres())), monotonic()
        taken = [one for each in pool.map(review_for, [seconds] * clients, every, numbers) for one in each]
        lasted = monotonic() - began
        after = _processor(list(ports)), _processor(_postgres())
    return Rate(name, len(taken), lasted, max(taken), after[0] - before[0], after[1] - before[1])


def _processor(pids: list[int]) -> float:
    """Seconds of the processor that these processes have taken."""
    fields = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids]
    return sum(int(part) for each in fields for part in each[11:13]) / TICK


def _postgres() -> list[int]:
    """The processes of the PostgreSQL that lives in our folder."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "cwd").resolve().parent.name.endswith(MARK) and "(postgres" in (folder / "stat").read_text():
                found.append(int(folder.name))
        except OSError:  # it has just ended
            continue
    return found


SIZES = {
    "sqlite": "SELECT count(*), (SELECT sum(pgsize) FROM dbstat JOIN sqlite_master m ON m.name = dbstat.name"
    " WHERE m.tbl_name = '{0}') FROM {0}",
    "postgresql": "SELECT count(*), pg_total_relation_size('{0}') FROM {0}",
}


def sizes(store: Store) -> dict[str, float]:
    """Bytes a row, its indexes among them, of each table that grows with the answers."""
    app = create_app(store.settings, folders=())
    found = {}
    with app.app_context():
        with db.engine.connect() as connection:
            for table in ("answers", "memories"):
                query = SIZES[db.engine.dialect.name].format(table)
                rows, size = connection.execute(text(query)).one()
                found[table] = size / rows
        db.engine.dispose()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Reviews a second through HTTP.")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--filled", type=int, default=250, help="reviews of each learner that are there before")
    parser.add_argument("--serve", type=int, metavar="PORT", help="be a worker")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--address", default="")
    wanted = parser.parse_args()
    if wanted.serve:
        serve(Store(wanted.folder, wanted.address or None), wanted.serve)
        return
    with TemporaryDirectory(suffix=MARK) as name, postgresql(Path(name)) as address:
        compare(Store(Path(name, "file")), Store(Path(name, "server"), address), wanted.seconds, wanted.filled)


def compare(file: Store, server: Store, seconds: float, reviews: int) -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, clients and PostgreSQL on the same machine\n")
    print(
        "| store | reviews a second | slowest answer, ms | worker, ms of a core each | PostgreSQL, ms of a core each |"
    )
    print("|---|---|---|---|---|")
    for store in (file, server):
        prepare(store)
        fill(store, reviews)
    print(measure("SQLite, one learner and client", file, seconds, clients=1, learners=1), flush=True)
    print(measure(f"SQLite, one learner, {CLIENTS} clients", file, seconds, clients=CLIENTS, learners=1), flush=True)
    print(measure(f"SQLite, {CLIENTS} learners", file, seconds, clients=CLIENTS), flush=True)
    print(measure(f"PostgreSQL, {CLIENTS} learners, 1 worker", server, seconds, clients=CLIENTS), flush=True)
    print(measure(f"PostgreSQL, {CLIENTS} learners, 2 workers", server, seconds, clients=CLIENTS, count=2), flush=True)
    print("\n| store | bytes a row of the log | bytes a memory |\n|---|---|---|")
    for name, store in {"SQLite": file, "PostgreSQL": server}.items():
        size = sizes(store)
        print(f"| {name} | {size['answers']:.0f} | {size['memories']:.0f} |")


if __name__ == "__main__":
    main()

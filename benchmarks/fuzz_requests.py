"""Requests that no honest page sends, to every route, and whether each is answered as it should be.

    python -m benchmarks.fuzz_requests --requests 20000
    python -m benchmarks.fuzz_requests --requests 20000 --store postgresql+psycopg://user@host/empty

Every route of the application's own map is walked, so a new one is too. A request begins as one that a real page sent
(real ids, its signed question, its form's token) and is spoilt in up to three places. No reply may be a 500, show a
trace, or lack the strict headers; what is refused has a page that says what to do; a GET, and a POST that is refused,
commit nothing; nothing is logged as a fault. Meanwhile the clock jumps to and fro by up to a year. In the end the
doctor's comparison of memories with the log finds nothing, and a review goes on as ever.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from urllib.parse import unquote_to_bytes

from flask import Flask
from werkzeug.test import run_wsgi_app

from benchmarks.judge_replies import Reply, Watch, find_changes, find_faults, watching
from benchmarks.odd_corpus import Corpus
from benchmarks.odd_requests import Request, draw_requests, sound_request
from quizapp.app import create_app, shipped
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.store.learners import add_learner
from quizapp.study.act import commits
from quizapp.study.examining import examine
from quizapp.study.learners import last_line

SHEET = "sco-tianjin-2025.yaml"
STARTS = ("/", "/sets", "/review", "/shelf", "/settings", "/workshop", "/keys")
QUESTIONS = 3  # that an honest learner answers afterwards
JUMPS = (0, 0, 0, 1, -1, 1 / 24, -1 / 24, 7, 30, 365, -365)  # days
JUMP_EVERY = 250  # requests
Send = Callable[[Request], Reply]


@dataclass
class Jar:
    """The session's cookie, as a browser keeps it."""

    kept: bytes = b""

    def read(self) -> bytes:
        return self.kept

    def note(self, reply: Reply) -> None:
        cookie = reply.headers.get("Set-Cookie", "")
        if cookie.startswith("quizapp=") and not cookie.startswith("quizapp=;"):
            self.kept = cookie.partition(";")[0].encode("latin-1")


def to_app(app: Flask) -> Send:
    """Hands a request to the application as its server would, in this process."""

    def send(request: Request) -> Reply:
        iterable, status, headers = run_wsgi_app(app.wsgi_app, _environ(request), buffered=True)
        return Reply(int(status[:3]), dict(headers.items()), b"".join(iterable))

    return send


def _environ(request: Request) -> dict[str, object]:
    path, _, query = request.target.partition(b"?")
    environ: dict[str, object] = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query.decode("latin-1"),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(request.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "wsgi.input_terminated": True,
    }
    for name, value in request.headers:
        key = name.upper().replace("-", "_")
        environ[key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"] = value.decode("latin-1")
    return environ


def open_page(send: Send, corpus: Corpus, jar: Jar, address: str) -> Reply:
    """As a browser would open it; what the page offers is learnt."""
    cookies = (("Cookie", jar.read()),) if jar.read() else ()
    reply = send(Request("GET", address.encode(), (("Host", b"localhost"), *cookies), b"", "opened", True))
    take_in(reply, corpus, jar, address)
    return reply


def take_in(reply: Reply, corpus: Corpus, jar: Jar, address: str) -> None:
    jar.note(reply)
    if reply.status == 200 and reply.headers.get("Content-Type", "").startswith("text/html"):
        corpus.learn(reply.body.decode("utf-8", "replace"), address)


@dataclass
class Fuzzed:
    """What came of it: replies by route and status, and every fault with the request that found it."""

    replies: Counter[tuple[str, int]]
    faults: list[str]

    @property
    def requests(self) -> int:
        return self.replies.total()


def fuzz(app: Flask, number: int, seed: int, watch: Watch) -> Fuzzed:
    """So many requests drawn by the seed, one after the other, each with a context of its own."""
    rng, send, jar = Random(seed), to_app(app), Jar()
    corpus = Corpus(app, rng)
    foreign = tickets_of_another(app, send, rng)
    for address in STARTS:
        open_page(send, corpus, jar, address)
    drawn = draw_requests(corpus, rng, jar.read, foreign)
    done = Fuzzed(Counter(), [])
    with suppress(KeyboardInterrupt):  # what was done until then is told
        for place in range(number):
            if place % JUMP_EVERY == JUMP_EVERY - 1:
                jump(app, rng.choice(JUMPS))
            watch.clear()
            request = next(drawn)
            reply = _send(send, request, watch, done)
            if reply is not None:
                _go_on(request, reply, send, corpus, jar)
    jump(app, 0)
    return done


def _send(send: Send, request: Request, watch: Watch, done: Fuzzed) -> Reply | None:
    try:
        reply = send(request)
    except Exception as error:
        done.faults.append(f"raised {error!r} by {request.told()}")
        return None
    done.replies[request.of, reply.status] += 1
    found = [*find_faults(request, reply), *find_changes(request, reply, watch)]
    done.faults += [f"{fault}\n    by {request.told()}" for fault in found]
    return reply


def _go_on(request: Request, reply: Reply, send: Send, corpus: Corpus, jar: Jar) -> None:
    """What a page sent soundly leads to is looked at: there are the next forms."""
    if not request.is_sound:
        return
    address = request.target.decode("latin-1")
    take_in(reply, corpus, jar, address)
    if reply.status in (302, 303) and "Location" in reply.headers:
        open_page(send, corpus, jar, reply.headers["Location"])


def jump(app: Flask, days: float) -> None:
    """Set the clock of the running application to so many days from now."""
    running = app.extensions["quizapp"]
    ahead = timedelta(days=days) if days else None
    app.extensions["quizapp"] = replace(running, settings=replace(running.settings, ahead=ahead))


def tickets_of_another(app: Flask, send: Send, rng: Random) -> list[str]:
    """Signed questions that were served to somebody else."""
    own = app.extensions["quizapp"]
    with app.app_context():
        app.extensions["quizapp"] = replace(own, learner_id=_another(own.clock()))
    theirs, jar = Corpus(app, rng), Jar()
    for address in ("/sets", "/review"):
        open_page(send, theirs, jar, address)
    app.extensions["quizapp"] = own
    fields = [pair for kept in theirs.examples.values() for each in kept for pair in (*each.fields, *each.query)]
    return sorted({value for name, value in fields if name == "ticket"})


@commits
def _another(connection: object, now: object) -> str:
    return add_learner(connection, zone="UTC", is_personal=False, now=now)  # type: ignore[arg-type]


def find_unsound(app: Flask) -> list[str]:
    """What is amiss with the store afterwards, and whether a quiz goes on as ever."""
    bring_back(app)
    with app.app_context():
        before = last_line(app.extensions["quizapp"].learner_id)
    amiss = [*find_unlike(app), *take_quiz(app)]
    with app.app_context():
        lines = last_line(app.extensions["quizapp"].learner_id) - before
    return amiss + ([f"{lines} lines were logged for {QUESTIONS} answers"] if lines != QUESTIONS else [])


def find_unlike(app: Flask) -> list[str]:
    """What the doctor finds that is not as the logs say."""
    with app.app_context():
        found = examine()
    amiss = [f"{count} rows of {table} are not what the log says" for table, count in found.unlike.items()]
    return amiss + ([f"{found.gaps} logs have gaps"] if found.gaps else [])


def bring_back(app: Flask) -> None:
    """No set is archived any more."""
    send, jar = to_app(app), Jar()
    corpus = Corpus(app, Random(1))
    open_page(send, corpus, jar, "/sets")
    for archived in list(corpus.examples["library.unarchive", "POST"]):
        send(sound_request(archived, jar.read()))


def take_quiz(app: Flask) -> Iterator[str]:
    """Begin a quiz as its page does and answer some questions; what is not answered as ever."""
    send, jar = to_app(app), Jar()
    corpus = Corpus(app, Random(1))
    open_page(send, corpus, jar, "/sets")
    for seen in list(corpus.examples["library.one_set", "GET"]):
        open_page(send, corpus, jar, seen.path)
    for route in ("quiz.start", *["quiz.answer"] * QUESTIONS):
        example = corpus.examples[route, "POST"][-1]
        if route == "quiz.answer":
            example = replace(example, fields=(*example.fields, ("unknown", "1")))
        reply = send(sound_request(example, jar.read()))
        if reply.status != 303:
            yield f"an honest {route} was answered with {reply.status}"
            return
        told = reply.headers["Location"]
        if open_page(send, corpus, jar, told).status != 200:
            yield f"{told} does not open"
        open_page(send, corpus, jar, example.path if route == "quiz.answer" else told)


def one_sheet(folder: Path) -> Path:
    """A folder with one of the shipped sheets in it."""
    (sheets := folder / "sheets").mkdir()
    shutil.copy(shipped("questions") / SHEET, sheets)
    return sheets


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", help="an empty database of PostgreSQL; a file of SQLite if not given")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        app = create_app(Settings(Path(folder), given.store), folders=[(one_sheet(Path(folder)), "shipped")])
        with watching(app) as watch:
            done = fuzz(app, given.requests, given.seed, watch)
        amiss = find_unsound(app)
        with app.app_context():
            db.engine.dispose()
    report(done, amiss)
    return 1 if done.faults or amiss else 0


def report(done: Fuzzed, amiss: list[str]) -> None:
    by_status: Counter[int] = Counter()
    for (_, status), count in done.replies.items():
        by_status[status] += count
    routes = {route for route, _ in done.replies}
    print(
        f"{done.requests} requests over {len(routes)} routes: "
        + ", ".join(f"{n} of {s}" for s, n in sorted(by_status.items()))
    )
    for fault in [*done.faults[:40], *amiss]:
        print(fault)
    print(f"{len(done.faults)} faults; afterwards {len(amiss)} amiss.")


if __name__ == "__main__":
    raise SystemExit(main())

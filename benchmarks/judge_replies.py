"""What has to be true of every reply, whatever was sent, and of the store after it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from flask import Flask
from sqlalchemy import Connection, event

from benchmarks.odd_requests import Request
from quizapp.store.engine import db

STRICT = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Request-Id")
TRACES = ("Traceback (most recent call last)", "sqlalchemy", "psycopg", 'File "/')
UNESCAPED = ("<img src=x onerror", "<script>alert(1)", '" onfocus="alert')
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|REPLACE)\b", re.IGNORECASE)
REFUSALS = (400, 403, 404, 405, 413, 414, 431)  # after which nothing may have changed
NOTED = re.compile(  # beforehand: the browser's zone; on a shared server tries, when somebody was seen, and a new guest
    r"UPDATE (learners|memories|sign_ins|tallies)|INSERT INTO (tallies|learners|schedules)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Watch:
    """What happened beside the replies: errors logged, statements that were committed."""

    logged: list[str] = field(default_factory=list)
    committed: list[str] = field(default_factory=list)

    def clear(self) -> None:
        self.logged.clear()
        self.committed.clear()


class _Errors(logging.Handler):
    def __init__(self, watch: Watch) -> None:
        super().__init__(logging.ERROR)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        trace = logging.Formatter().formatException(record.exc_info) if record.exc_info else ""
        self._watch.logged.append(f"{record.getMessage()}\n{trace}")


@contextmanager
def watching(app: Flask) -> Iterator[Watch]:
    watch = Watch()
    with app.app_context():
        engine = db.engine
    begun: dict[int, list[str]] = {}

    def note(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if WRITES.match(statement):
            begun.setdefault(id(connection), []).append(statement[:200])

    def committed(connection: Connection) -> None:
        watch.committed += begun.pop(id(connection), [])

    def taken_back(connection: Connection) -> None:
        begun.pop(id(connection), None)

    listeners = {"before_cursor_execute": note, "commit": committed, "rollback": taken_back}
    for name, listener in listeners.items():
        event.listen(engine, name, listener)
    errors = _Errors(watch)
    logging.getLogger().addHandler(errors)
    try:
        yield watch
    finally:
        logging.getLogger().removeHandler(errors)
        for name, listener in listeners.items():
            event.remove(engine, name, listener)


def find_faults(request: Request, reply: Reply) -> Iterator[str]:
    """Each fault of a reply as a sentence."""
    if reply.status >= 500:
        yield f"answered with {reply.status}"
    for name in STRICT:
        if not reply.headers.get(name):
            yield f"has no {name}"
    if 300 <= reply.status < 400 and not _is_own(reply.headers.get("Location", "/")):
        yield f"leads away to {reply.headers['Location']}"
    if reply.headers.get("Content-Type", "").startswith("text/html"):
        yield from _faults_of_page(request, reply)
    elif reply.status >= 400 and request.method != "HEAD":
        yield f"refuses with {reply.status} and no page"


def _is_own(address: str) -> bool:
    return re.match(r"(https?://(localhost|127\.0\.0\.1)(:\d+)?)?/(?![/\\])|$", address) is not None


def _faults_of_page(request: Request, reply: Reply) -> Iterator[str]:
    try:
        page = reply.body.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"is no UTF-8: {error}"
        return
    yield from (f"shows a trace: {trace}" for trace in TRACES if trace in page)
    yield from (f"shows what was sent as markup: {sign}" for sign in UNESCAPED if sign in page)
    if "\0" in page:
        yield "has a NUL in its page"
    if reply.status >= 400 and request.method != "HEAD":
        if not re.search(r"<h1[ >][^\0]*?\w[^\0]*?</h1>", page):
            yield f"refuses with {reply.status} and no heading"
        if 'class="btn' not in page:
            yield f"refuses with {reply.status} and offers no way on"


def find_changes(request: Request, reply: Reply, watch: Watch) -> Iterator[str]:
    """What was logged as a fault, and what was written where nothing may be."""
    yield from (f"logged {text}" for text in watch.logged)
    if request.method.upper() != "POST":
        yield from (f"wrote by {request.method}: {statement}" for statement in watch.committed)
    elif reply.status in REFUSALS:
        changed = [statement for statement in watch.committed if not NOTED.match(statement)]
        yield from (f"wrote though it refused with {reply.status}: {statement}" for statement in changed)

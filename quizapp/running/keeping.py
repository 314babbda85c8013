"""What is done beside the requests while the server runs: scheduled copies, the index of words, and forgetting what has
run out.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

from flask import Flask

from quizapp.settings import Settings
from quizapp.store.backup import SpoiltCopy, keep_automatic, list_automatic
from quizapp.study.failures import StoreFailure
from quizapp.study.guests import forget_guests
from quizapp.study.leaving import remove_left_sets
from quizapp.study.limits import tidy
from quizapp.study.search import index_words

LOOK_EVERY = 300.0  # seconds
TIDY_AFTER, TIDY_EVERY = 60.0, 86_400.0
INDEX_EVERY, INDEX_PAUSE = 10.0, 0.05
_log = logging.getLogger(__name__)


@contextmanager
def keeping(app: Flask, settings: Settings) -> Iterator[None]:
    with keeping_copies(settings), keeping_tidy(app, settings), keeping_words(app, settings):
        yield


@contextmanager
def keeping_copies(settings: Settings) -> Iterator[None]:
    """Make a copy whenever the newest is older than the settings allow; a failure is logged, and tried again."""
    if isinstance(settings.store, str) or not settings.backup_hours:
        yield
        return
    with _beside("copies", _keep, settings, settings.store):
        yield


@contextmanager
def keeping_tidy(app: Flask, settings: Settings) -> Iterator[None]:
    """On a shared server, once a day, forget guests who have not answered for long, sets of
    nobody, and old counts and sign-ins."""
    if settings.shared is None:
        yield
        return
    with _beside("tidy", _tidy, app, settings.shared.guest_days):
        yield


@contextmanager
def keeping_words(app: Flask, settings: Settings) -> Iterator[None]:
    """Let the index follow what was loaded or changed. It is found from the first moment on, and from then on soon."""
    if isinstance(settings.store, str):
        yield
        return
    with _beside("words", _index, app):
        yield


@contextmanager
def _beside(name: str, act: Callable[..., None], *given: Any) -> Iterator[None]:
    is_over = Event()
    worker = Thread(target=act, args=(*given, is_over), name=name, daemon=True)
    worker.start()
    try:
        yield
    finally:
        is_over.set()
        worker.join(timeout=30)


def _tidy(app: Flask, guest_days: int, is_over: Event) -> None:
    def tidy_up() -> float:
        with app.app_context():
            gone = forget_guests(datetime.now(UTC), days=guest_days)
            sets = remove_left_sets()
            tidy(now=datetime.now(UTC))
        _log.info("tidied", extra={"guests": gone, "sets": sets})
        return TIDY_EVERY

    _repeat("Nothing was tidied", tidy_up, TIDY_AFTER, is_over)


def _index(app: Flask, is_over: Event) -> None:
    def index() -> float:
        with app.app_context():
            return INDEX_PAUSE if index_words() else INDEX_EVERY

    _repeat("No words were indexed", index, INDEX_EVERY, is_over)


def _keep(settings: Settings, store: Path, is_over: Event) -> None:
    def keep() -> float:
        copy_if_due(settings, store, datetime.now(UTC))
        return LOOK_EVERY

    _repeat("No scheduled copy was made", keep, 0, is_over)


def _repeat(failed: str, act: Callable[[], float], pause: float, is_over: Event) -> None:
    """Do it after a pause, and again after each pause that it asks for. One that fails is logged and tried again: a
    thread that ended would do nothing more until the next start.
    """
    while not is_over.wait(pause):
        try:
            pause = act()
        except StoreFailure as failure:
            _log.error("%s: the database is %s", failed, failure.reason)
            pause = LOOK_EVERY
        except (SpoiltCopy, OSError, sqlite3.Error) as failure:
            _log.error("%s: %s", failed, failure)
            pause = LOOK_EVERY
        except Exception:
            _log.exception("%s: a fault of the program", failed)
            pause = LOOK_EVERY


def copy_if_due(settings: Settings, store: Path, now: datetime) -> Path | None:
    """The copy that was made, if one was due and anything was written since the last."""
    folder = settings.data / "backups"
    newest = next(iter(list_automatic(folder, now)), None)
    if newest is not None:
        is_recent = timedelta() <= now - newest.begun_at < timedelta(hours=settings.backup_hours)
        if is_recent or newest.holds_all(store):
            return None
    return keep_automatic(store, folder, now, settings.backups_kept)

"""Scheduled copies of the database while the server runs."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

from quizapp.settings import Settings
from quizapp.store.backup import SpoiltCopy, keep_automatic, list_automatic

LOOK_EVERY = 300.0  # seconds
_log = logging.getLogger(__name__)


@contextmanager
def keeping_copies(settings: Settings) -> Iterator[None]:
    """Make a copy whenever the newest is older than the settings allow; a failure is logged, and tried again."""
    if isinstance(settings.store, str) or not settings.backup_hours:
        yield
        return
    is_over = Event()
    worker = Thread(target=_keep, args=(settings, settings.store, is_over), name="copies", daemon=True)
    worker.start()
    try:
        yield
    finally:
        is_over.set()
        worker.join(timeout=30)


def _keep(settings: Settings, store: Path, is_over: Event) -> None:
    while True:
        try:
            copy_if_due(settings, store, datetime.now(UTC))
        except (SpoiltCopy, OSError, sqlite3.Error) as failure:
            _log.error("No scheduled copy was made: %s", failure)
        if is_over.wait(LOOK_EVERY):
            return


def copy_if_due(settings: Settings, store: Path, now: datetime) -> Path | None:
    """The copy that was made, if one was due and anything was written since the last."""
    folder = settings.data / "backups"
    newest = next(iter(list_automatic(folder)), None)
    if newest is not None:
        made_at = datetime.fromtimestamp(newest.stat().st_mtime, UTC)
        if now - made_at < timedelta(hours=settings.backup_hours) or _written_at(store) <= made_at:
            return None
    return keep_automatic(store, folder, now, settings.backups_kept)


def _written_at(store: Path) -> datetime:
    """When the file or the log beside it was written last."""
    files = [store, store.with_name(f"{store.name}-wal")]
    return datetime.fromtimestamp(max(file.stat().st_mtime for file in files if file.exists()), UTC)

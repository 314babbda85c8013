"""What the server writes down about itself: one JSON object a line, for machines to read."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler, WatchedFileHandler
from pathlib import Path

from flask import g, has_request_context
from pythonjsonlogger.json import JsonFormatter

BYTES, KEPT = 5 * 2**20, 3  # of the file, and how many older ones stay beside it
FIELDS = ("levelname", "name", "process", "message")


def start_log(file: Path | None, *, rotates: bool = True) -> None:
    """Log into a file, and then what is wrong in plain words on standard error too; or all of it there, for None.

    Where it does not rotate, as several write into it, one of them is to call `rotate_log`. What other libraries log is
    kept from warnings on. A log that cannot be written stops nothing.
    """
    logging.raiseExceptions = False  # else a full disk fills the terminal
    lines: logging.Handler = _open(file, rotates=rotates) if file else logging.StreamHandler()
    names = {"levelname": "level", "name": "logger"}
    lines.setFormatter(JsonFormatter(FIELDS, rename_fields=names, timestamp="time"))
    lines.addFilter(_add_request)
    handlers = [lines]
    if file:
        plain = logging.StreamHandler()
        plain.setLevel(logging.WARNING)
        plain.setFormatter(logging.Formatter("%(message)s"))
        handlers.append(plain)
    logging.basicConfig(handlers=handlers, level=logging.WARNING, force=True)
    logging.getLogger("quizapp").setLevel(logging.INFO)
    logging.getLogger("waitress.queue").setLevel(
        logging.ERROR
    )  # a line for each request that waits makes it wait longer


def rotate_log(file: Path | None) -> None:
    """Begin the file anew where it is full; those who write into it see that."""
    with suppress(OSError):
        if file and file.stat().st_size > BYTES:
            _rotating(file).doRollover()


def _open(file: Path, *, rotates: bool) -> logging.Handler:
    return _rotating(file) if rotates else WatchedFileHandler(file, encoding="utf-8", delay=True)


def _rotating(file: Path) -> RotatingFileHandler:
    return RotatingFileHandler(file, maxBytes=BYTES, backupCount=KEPT, encoding="utf-8", delay=True)


def _add_request(record: logging.LogRecord) -> bool:
    """The reference of the request during which it was logged."""
    if has_request_context() and "request_id" in g:
        record.request_id = g.request_id
    return True

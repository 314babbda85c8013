"""Who did what, one JSON object a line: signing in and out, passwords, roles, what was published.

No password, no token, no answer; of an address only a digest.
"""

from __future__ import annotations

import logging
from hashlib import blake2b
from pathlib import Path
from typing import Any

from flask import Flask, current_app, request
from pythonjsonlogger.json import JsonFormatter

from quizapp.web.identity import signed_in
from quizapp.web.request_log import request_id

_LOGGER = "quizapp.audit"


def open_audit(app: Flask, file: Path | None) -> None:
    """Into a file, which whoever rotates logs may move away; standard error for None."""
    logger = logging.Logger(_LOGGER)
    handler: logging.Handler = logging.StreamHandler()
    if file is not None:
        from logging.handlers import WatchedFileHandler

        handler = WatchedFileHandler(file, encoding="utf-8", delay=True)
    handler.setFormatter(JsonFormatter(("message",), rename_fields={"message": "event"}, timestamp="time"))
    logger.addHandler(handler)
    app.extensions[_LOGGER] = logger


def close_audit(app: Flask) -> None:
    for handler in app.extensions[_LOGGER].handlers:
        handler.close()


def audit(event: str, **what: Any) -> None:
    """Note an event of this request, with who asked for it and from where."""
    who = signed_in()
    by = {"by": who.account.id if who else None, "address": request.remote_addr, "request_id": request_id()}
    current_app.extensions[_LOGGER].info(event, extra=by | what)


def digest(text: str) -> str:
    """By what an address is counted and noted without being told."""
    return blake2b(text.encode(), key=str(current_app.secret_key).encode()[:64], digest_size=12).hexdigest()

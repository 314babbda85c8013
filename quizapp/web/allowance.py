"""What a shared server allows each account, and what it notes of it; in personal mode nothing is counted or noted."""

from __future__ import annotations

from typing import Any

from flask import current_app

from quizapp.settings import Shared
from quizapp.web.learner import SHARED, is_personal

TOO_MANY_SETS = "You may keep {most} sets here, and that is the most. Who runs this server can allow more."


def note(event: str, **what: Any) -> None:
    """Write an event into the audit log."""
    if not is_personal():
        current_app.extensions[SHARED].note(event, **what)


def may_upload() -> bool:
    """Counts one sheet or file that was sent, and whether the account may send it this hour."""
    return is_personal() or bool(current_app.extensions[SHARED].may_upload())


def may_look() -> bool:
    """Counts one look at a sheet while it is written, of which an account has many more."""
    return is_personal() or bool(current_app.extensions[SHARED].may_look())


def most_sets() -> int | None:
    """How many sets an author may keep; None for any number."""
    shared: Shared | None = current_app.extensions["quizapp"].settings.shared
    return None if shared is None else shared.sets_each

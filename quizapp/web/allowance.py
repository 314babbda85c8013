"""What a shared server allows each account, and what it notes of it; in personal mode nothing is counted or noted."""

from __future__ import annotations

from typing import Any

from flask import current_app

from quizapp.settings import Shared
from quizapp.study.sharing import check_room
from quizapp.web.learner import SHARED, current_owner, is_personal


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


def check_allowance(written_id: str) -> None:
    """Raises TooManySets where publishing a set of this id would be more than an author may keep."""
    shared: Shared | None = current_app.extensions["quizapp"].settings.shared
    if shared is not None:
        check_room(current_owner(), written_id, shared.sets_each)

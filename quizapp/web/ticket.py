"""The signed form field of a served question: the question on its way through the page and back, without its key.

It has no time limit and holds over restarts, so a page opened last week can still be answered, and be shown again
as it was. It is bound to the learner it was served to.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from hashlib import sha256
from typing import Any

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

from quizapp.study.learners import NOBODY
from quizapp.study.shown import Asked, Ticket

_TICKET, _ASKED = ([each.name for each in fields(kind)] for kind in (Ticket, Asked))
_TUPLES = ("options", "marks", "other_forms")  # which JSON knows as lists only


class BadTicket(Exception):
    """The field is missing, altered, or was signed for another learner or with another key."""


def sign_asked(asked: Asked, learner_id: str) -> str:
    ticket = {name: getattr(asked.ticket, name) for name in _TICKET}
    ticket |= {"issued_at": asked.ticket.issued_at.isoformat(), "intervals": dict(asked.ticket.intervals)}
    written = {name: getattr(asked, name) for name in _ASKED} | {"ticket": ticket}
    return str(_serializer(learner_id).dumps(written))


def read_asked(text: str | None, learner_id: str) -> Asked:
    """The question that `sign_asked` was given for this learner, or for a visitor who was nobody then: whose first
    answer makes them somebody. Raises BadTicket for anything else.
    """
    try:
        written = _read(text or "", learner_id)
        issued_at = datetime.fromisoformat(written["ticket"]["issued_at"])
        ticket = Ticket(**{**written["ticket"], "issued_at": issued_at})
        return Asked(**{**written, "ticket": ticket, **{name: tuple(written.get(name, ())) for name in _TUPLES}})
    except (BadSignature, KeyError, TypeError, ValueError) as error:
        raise BadTicket from error


def _read(text: str, learner_id: str) -> dict[str, Any]:
    try:
        written: dict[str, Any] = _serializer(learner_id).loads(text)
    except BadSignature:
        written = _serializer(NOBODY).loads(text)
    return written


def _serializer(learner_id: str) -> URLSafeSerializer:
    salt = f"question asked of {learner_id}"
    return URLSafeSerializer(str(current_app.secret_key), salt=salt, signer_kwargs={"digest_method": sha256})

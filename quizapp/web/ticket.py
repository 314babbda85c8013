"""The signed form field of a served question: a `Ticket` on its way through the page and back.

It has no time limit and holds over restarts; it is bound to the learner it was served to.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

from quizapp.study.shown import Ticket


class BadTicket(Exception):
    """The field is missing, altered, or was signed for another learner or with another key."""


def sign_ticket(ticket: Ticket, learner_id: str) -> str:
    written = {field.name: getattr(ticket, field.name) for field in fields(ticket)}
    written |= {"issued_at": ticket.issued_at.isoformat(), "intervals": dict(ticket.intervals)}
    return str(_serializer(learner_id).dumps({name: value for name, value in written.items() if value is not None}))


def read_ticket(text: str | None, learner_id: str) -> Ticket:
    """The ticket that `sign_ticket` made for this learner; raises BadTicket for anything else."""
    try:
        written = _serializer(learner_id).loads(text or "")
        return Ticket(**{**written, "issued_at": datetime.fromisoformat(written["issued_at"])})
    except (BadSignature, KeyError, TypeError, ValueError) as error:
        raise BadTicket from error


def _serializer(learner_id: str) -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt=f"ticket of {learner_id}")

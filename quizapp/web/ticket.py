"""The signed form field of a served question: the question on its way through the page and back, without its key.

It has no time limit and holds over restarts, so a page opened last week can still be answered, and be shown again
as it was. It is bound to the learner it was served to.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

from flask import current_app
from itsdangerous import BadData, URLSafeSerializer
from msgspec import json

from quizapp.study.learners import NOBODY
from quizapp.study.shown import Asked


class BadTicket(Exception):
    """The field is missing, altered, or was signed for another learner or with another key."""


class _Written:
    """A question as it is signed: JSON by the names of its parts."""

    loads = staticmethod(json.Decoder(Asked).decode)

    @staticmethod
    def dumps(asked: Asked) -> str:
        return json.encode(asked).decode()


def sign_asked(asked: Asked, learner_id: str) -> str:
    return str(_serializer(learner_id).dumps(asked))


def read_asked(text: str | None, learner_id: str) -> Asked:
    """The question that `sign_asked` was given for this learner, or for a visitor who was nobody then: whose first
    answer makes them somebody. Raises BadTicket for anything else.
    """
    try:
        return _read(text or "", learner_id)
    except (BadData, UnicodeError) as error:
        raise BadTicket from error


def _read(text: str, learner_id: str) -> Asked:
    try:
        asked: Asked = _serializer(learner_id).loads(text)
    except BadData:
        asked = _serializer(NOBODY).loads(text)
    return asked


def _serializer(learner_id: str) -> URLSafeSerializer:
    return _serializer_of(str(current_app.secret_key), learner_id)


@lru_cache(maxsize=1024)
def _serializer_of(secret_key: str, learner_id: str) -> URLSafeSerializer:
    salt = f"question asked of {learner_id}"
    how = {"digest_method": sha256}
    return URLSafeSerializer(secret_key, salt=salt, serializer=_Written, signer_kwargs=how)

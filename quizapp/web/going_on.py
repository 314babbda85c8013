"""Where an answer leads: to a page of its own, or in the same reply for a page that puts what comes in its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from flask import Response, flash, redirect, request
from msgspec import json
from werkzeug.wrappers import Response as AnyResponse

from quizapp.study.act import one_look
from quizapp.study.failures import StoreFailure
from quizapp.study.feedback import Stands
from quizapp.study.shown import Asked
from quizapp.web.addresses import address_of
from quizapp.web.feedback import show_told
from quizapp.web.rounds import Round

IN_PLACE = "application/json"  # accepted by stage.js; a browser by itself asks for pages
STOOD = "This question was answered before. The first answer stands."


def go_on(asked: Asked, round_: Round, ask: Callable[[], Any], saved: Stands | None) -> AnyResponse:
    """After an answer that is saved: to its feedback, or straight to the next card where the learner rated the card.

    In place both come at once, as JSON: `pages` is a list of `url` and `html`, what is shown now, and what the link to
    the next question leads to. `ask` gives that page as a text; a response, which leads elsewhere, is left out. There
    is nothing `saved` where an answer of before stands.
    """
    is_rated = asked.ticket.form == "flashcard"
    told_url = address_of("feedback.told", "answer_id", asked.ticket.answer_id, **round_.scope)
    if saved is None:
        flash(STOOD, "almost")
    elif IN_PLACE in request.headers.get("Accept", ""):
        with suppress(StoreFailure), one_look():  # the answer is saved, whatever becomes of its page
            told = [] if is_rated else [{"url": told_url, "html": show_told(asked.ticket.answer_id, saved)}]
            coming = ask()
            following = [{"url": round_.ask_url, "html": coming}] if isinstance(coming, str) else []
            if told or following:
                return Response(json.encode({"pages": [*told, *following]}), mimetype=IN_PLACE)
    return redirect(round_.ask_url if is_rated else told_url, 303)

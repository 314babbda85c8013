"""A question's page, its form, and what the form gives back: the same for quiz, review and shelf."""

from __future__ import annotations

from dataclasses import replace

from flask import abort, flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField, IntegerField, StringField

from quizapp.study.shown import Asked, Back, Given, Ticket, Told
from quizapp.web.drawing import gauge_intervals
from quizapp.web.learner import current_learner, now
from quizapp.web.rounds import Round
from quizapp.web.ticket import read_ticket, sign_ticket

TYPED_MOST = 500  # characters of a typed answer; the rest is cut
NOTHING_TYPED = "Write an answer, or take “I don’t know”."
LOST = (
    "This page was opened before the program was set up anew, or its cookie is gone. "
    "Nothing was saved. Here is the question again; what you typed is kept."
)
ELSEWHERE = "This card was answered in another window. Here is where you are now."
STOOD = "This question was answered before. The first answer stands."


class AnswerForm(FlaskForm):  # type: ignore[misc]
    """Everything a question's page can send; other fields change nothing."""

    ticket = HiddenField()
    chosen = IntegerField()
    typed = StringField()
    rating = StringField()
    unknown = BooleanField()
    hinted = BooleanField()


def show_question(asked: Asked, round_: Round, *, problem: str | None = None) -> str:
    """The page of a question; what was typed on the page before it, if anything, is still in its field."""
    if not asked.marks:
        round_ = replace(round_, undo_url=None)
    return render_template(
        "asked.html",
        asked=asked,
        signed=sign_ticket(asked.ticket, current_learner()),
        round=round_,
        typed=typed_text(),
        problem=problem,
        hinted=bool(asked.hint) and "1" in (request.args.get("hint"), request.form.get("hinted")),
    )


def show_card_back(asked: Asked, back: Back, ticket: Ticket, round_: Round) -> str:
    return render_template(
        "back.html",
        asked=asked,
        back=back,
        signed=sign_ticket(ticket, current_learner()),
        round=round_,
        intervals=ticket.intervals,
        gauges=gauge_intervals(ticket.intervals),
    )


def typed_text() -> str:
    return request.form.get("typed", "")[:TYPED_MOST]


def read_answer() -> tuple[Ticket, Given]:
    """What the form sent; raises BadTicket. A value of the wrong type is a bad request."""
    form = AnswerForm()
    ticket = read_ticket(form.ticket.data, current_learner())
    if not form.validate() or "\0" in typed_text():
        abort(400)
    taken = now() - ticket.issued_at
    return ticket, Given(
        chosen=form.chosen.data,
        typed=typed_text() if "typed" in request.form and not form.unknown.data else None,
        rating=form.rating.data or None,
        unknown=form.unknown.data,
        hinted=form.hinted.data,
        taken_ms=max(0, round(taken.total_seconds() * 1000)),
    )


def go_on(told: Told, round_: Round) -> Response:
    """After an answer: to its feedback, or straight to the next card where the learner rated the card."""
    if told.first_stood:
        flash(STOOD, "almost")
    if told.form == "flashcard":
        return redirect(round_.ask_url, 303)
    return redirect(url_for("answers.told", answer_id=told.answer_id, **round_.scope), 303)

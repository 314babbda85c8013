"""A quiz: started, asked one question a page, left and resumed, closed, and told how it went."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from quizapp.study.failures import AttemptClosed, BadAnswer, NothingToAsk, QuizTooLong
from quizapp.study.quiz import abandon_quiz, answer_quiz, ask_quiz, quiz_result, start_quiz
from quizapp.study.sets import set_page
from quizapp.study.shown import Asked
from quizapp.web import library, news
from quizapp.web.clock import add_time, is_up, start_clock
from quizapp.web.drawing import draw_scores
from quizapp.web.going_on import go_on
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.questions import LOST, UNREADABLE, read_given, read_question, show_question
from quizapp.web.quiz_form import StartForm, start_form
from quizapp.web.rounds import quiz_round
from quizapp.web.ticket import BadTicket

blueprint = Blueprint("quiz", __name__)

NOT_STARTED = "The quiz was not started, because this page’s cookie is gone. Press “Start the quiz” again."
CLOSED = "This quiz is closed. The answer was not counted."


def show_form_again(set_id: str) -> str:
    page = set_page(current_learner(), set_id, now=now())
    flash(NOT_STARTED, "almost")
    return library.show_set(page, start_form(page))


@blueprint.post("/sets/<id:set_id>/quiz")
@policy(LEARNER, again=show_form_again)
def start(set_id: str) -> Any:
    def begin(form: StartForm) -> Response:
        attempt_id = start_quiz(
            current_learner(), set_id, length=form.length.data, forms=form.chosen_forms, seed=None, now=now()
        )
        start_clock(attempt_id, form.minutes.data)
        return redirect(url_for("quiz.ask", attempt_id=attempt_id), 303)

    return library.grant_quiz(set_id, begin)


@blueprint.get("/sets/<id:set_id>/quiz")
@policy(LEARNER)
def form_of(set_id: str) -> Response:
    """The address of a form that was sent amiss, opened again."""
    set_page(current_learner(), set_id, now=now())  # what is another's is not there
    return redirect(url_for("library.one_set", set_id=set_id, _anchor="quiz"), 303)


@blueprint.get("/quiz/<id:attempt_id>")
@policy(LEARNER)
def ask(attempt_id: str) -> Any:
    asked = ask_quiz(current_learner(), attempt_id, now=now())
    if asked is None:
        return redirect(url_for("quiz.result", attempt_id=attempt_id), 303)
    if is_up(attempt_id):
        round_ = quiz_round(attempt_id, asked.set_id, asked.set_title)
        return render_template("quiz/time_up.html", asked=asked, attempt_id=attempt_id, round=round_)
    return _show(asked, attempt_id)


@blueprint.post("/quiz/<id:attempt_id>/clock")
@policy(LEARNER)
def set_clock(attempt_id: str) -> Response:
    """Five minutes more, or no clock at all."""
    ask_quiz(current_learner(), attempt_id, now=now())  # raises UnknownAttempt for one of somebody else
    if request.form.get("act") == "stop":
        start_clock(attempt_id, None)
    else:
        add_time(attempt_id)
    return redirect(url_for("quiz.ask", attempt_id=attempt_id), 303)


def _show(asked: Asked, attempt_id: str, *, is_empty: bool = False) -> str:
    return show_question(asked, quiz_round(attempt_id, asked.set_id, asked.set_title), is_empty=is_empty)


def show_again(attempt_id: str) -> Any:
    """The question of a form whose token does not fit, with what was typed."""
    try:
        asked = read_question("quiz", attempt_id)
    except BadTicket:
        return _ask_anew(attempt_id)
    flash(LOST, "almost")
    return _show(asked, attempt_id)


def _ask_anew(attempt_id: str) -> Any:
    flash(UNREADABLE, "almost")
    shown = ask(attempt_id)
    return (shown if isinstance(shown, str) else result(attempt_id)), 400


@blueprint.post("/quiz/<id:attempt_id>")
@policy(LEARNER, again=show_again)
def answer(attempt_id: str) -> Any:
    try:
        asked = read_question("quiz", attempt_id)
    except BadTicket:
        return _ask_anew(attempt_id)
    try:
        saved = answer_quiz(current_learner(), asked.ticket, read_given(asked), now=now())
    except BadAnswer:
        return _show(asked, attempt_id, is_empty=True), 422
    except AttemptClosed:
        flash(CLOSED, "almost")
        return result(attempt_id), 409  # a redirect would say that the answer was saved
    round_ = quiz_round(attempt_id, asked.set_id, asked.set_title)
    return go_on(asked, round_, lambda: ask(attempt_id), saved)


@blueprint.get("/quiz/<id:attempt_id>/result")
@policy(LEARNER)
def result(attempt_id: str) -> Any:
    shown = quiz_result(current_learner(), attempt_id, now=now())
    if shown.attempt.state == "open":
        return redirect(url_for("quiz.ask", attempt_id=attempt_id), 303)
    told = [row.told for row in shown.rows if row.told is not None]
    return render_template(
        "quiz/result.html",
        result=shown,
        marks=[seen.mark for seen in told],
        missed_here=sum(seen.mark == "wrong" for seen in told),
        news=news.result_news(shown),
        attempts=shown.attempts,
        chart=draw_scores(shown.attempts),
    )


@blueprint.post("/quiz/<id:attempt_id>/again")
@policy(LEARNER)
def take_again(attempt_id: str) -> Response:
    """Another quiz of the same set and length, in every form the set has."""
    return _start_like(attempt_id, only_missed=False)


@blueprint.post("/quiz/<id:attempt_id>/missed")
@policy(LEARNER)
def take_missed(attempt_id: str) -> Response:
    """A quiz of only what was missed in this one."""
    return _start_like(attempt_id, only_missed=True)


def _start_like(attempt_id: str, *, only_missed: bool) -> Response:
    before = quiz_result(current_learner(), attempt_id, now=now())
    try:
        started = start_quiz(
            current_learner(),
            before.set_id,
            length=before.attempt.length,
            forms=(),
            seed=None,
            now=now(),
            missed_of=attempt_id if only_missed else None,
        )
    except (NothingToAsk, QuizTooLong):
        flash("The set has changed since, and such a quiz cannot be made of it now. Choose another.", "almost")
        return redirect(url_for("library.one_set", set_id=before.set_id, _anchor="quiz"), 303)
    return redirect(url_for("quiz.ask", attempt_id=started), 303)


@blueprint.post("/quiz/<id:attempt_id>/abandon")
@policy(LEARNER)
def abandon(attempt_id: str) -> Response:
    before = quiz_result(current_learner(), attempt_id, now=now())
    abandon_quiz(current_learner(), attempt_id, now=now())
    flash("The quiz is closed. What you answered is kept.", "plain")
    if is_up(attempt_id):
        return redirect(url_for("quiz.result", attempt_id=attempt_id), 303)
    return redirect(url_for("library.one_set", set_id=before.set_id), 303)

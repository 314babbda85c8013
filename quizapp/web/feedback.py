"""One answer with its feedback, and the learner's word against the program's mark."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from quizapp.study.act import one_look
from quizapp.study.corrections import say_guessed, say_right, say_wrong
from quizapp.study.failures import CannotCorrect
from quizapp.study.feedback import Stands
from quizapp.study.feedback import told as find_told
from quizapp.study.shown import Told
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.questions import about_card
from quizapp.web.rounds import Round, read_more, read_scope, read_since, round_of

blueprint = Blueprint("feedback", __name__, url_prefix="/answers")

CORRECTIONS = {
    "right": (say_right, "Counted as right, on your word."),
    "wrong": (say_wrong, "Counted as wrong. The card comes back soon."),
    "guessed": (say_guessed, "Counted as not known. The card comes back soon."),
}


@blueprint.get("/<id:answer_id>")
@policy(LEARNER)
def told(answer_id: str) -> str:
    return show_told(answer_id)


def show_told(answer_id: str, saved: Stands | None = None) -> str:
    """The page of an answer, in the round that the request's address names; raises UnknownAnswer. `saved` is given with
    one that was written down just now.
    """
    scope = read_scope()
    with one_look():
        seen = find_told(
            current_learner(),
            answer_id,
            now=now(),
            saved=saved,
            set_id=scope.get("set"),
            new="new" not in scope,
            more=read_more(),
            since=read_since(),
        )
        round_ = round_of(seen)
        about_url = about_card(seen.card_id if seen.is_in_sight else None, round_, is_answered=True)
        return render_template(
            "feedback/told.html", told=seen, round=round_, next_word=_next_word(seen, round_), about_url=about_url
        )


def _next_word(seen: Told, round_: Round) -> str:
    is_last = seen.context == "quiz" and len(seen.marks) >= seen.total
    return "See the result" if is_last else "Next question"


@blueprint.post("/<id:answer_id>/<any(right, wrong, guessed):act>")
@policy(LEARNER)
def correct(answer_id: str, act: str) -> Response:
    (change, sentence), scope = CORRECTIONS[act], read_scope()
    try:
        change(current_learner(), answer_id, now=now())
        flash(sentence, "plain")
    except CannotCorrect:
        flash("This answer cannot be corrected so. Nothing was changed.", "almost")
    return redirect(url_for("feedback.told", answer_id=answer_id, **scope), 303)

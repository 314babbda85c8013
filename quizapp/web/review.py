"""A review: what is due, most at risk first, then what is new, until nothing is left for now."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, request

from quizapp.study.fact_map import ask_fact
from quizapp.study.review import ask_review
from quizapp.study.shown import Asked, Finished
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.recall import Recall
from quizapp.web.rounds import read_more, read_scope, read_since, review_round

blueprint = Blueprint("review", __name__, url_prefix="/review")


def _next_card() -> Asked | Finished:
    scope = read_scope()
    if "fact" in scope:
        return ask_fact(current_learner(), scope["set"], scope["fact"], now=now(), since=read_since())
    wish = request.args.get("form")
    return ask_review(
        current_learner(), now=now(), set_id=scope.get("set"), new="new" not in scope, more=read_more(), form=wish
    )


_recall = Recall("review", _next_card, review_round)


@blueprint.get("")
@policy(LEARNER)
def ask() -> Any:
    return _recall.ask()


@blueprint.get("/back")
@policy(LEARNER)
def back() -> Any:
    return _recall.back()


@blueprint.post("")
@policy(LEARNER, again=_recall.ask_again)
def answer() -> Any:
    return _recall.answer()


@blueprint.post("/undo")
@policy(LEARNER)
def undo() -> Any:
    return _recall.undo()

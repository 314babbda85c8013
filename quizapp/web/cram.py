"""Cramming a set: every card once, the weakest first, without touching what is remembered."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort

from quizapp.study.cram import ask_cram
from quizapp.study.shown import Asked, Finished
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.recall import Recall
from quizapp.web.rounds import cram_round, read_scope

blueprint = Blueprint("cram", __name__, url_prefix="/cram")


def _next_card() -> Asked | Finished:
    scope = read_scope()
    if "set" not in scope:
        abort(400, "Cramming takes one set: open a set and choose “Cram”.")
    return ask_cram(current_learner(), scope["set"], now=now(), since=int(scope.get("since", 0)))


_recall = Recall("cram", _next_card, cram_round)


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

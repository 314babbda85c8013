"""The missed shelf, and a round of flashcards over it."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, render_template, request

from quizapp.study.shelf import ask_shelf, shelf
from quizapp.study.shown import Asked, Finished
from quizapp.study.shown_cards import Missed
from quizapp.web import news
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.recall import Recall
from quizapp.web.rounds import read_scope, shelf_round

blueprint = Blueprint("shelf", __name__, url_prefix="/shelf")

FEW = 10  # cards that need no search
LONGEST_QUERY = 200  # characters


def _next_card() -> Asked | Finished:
    return ask_shelf(current_learner(), now=now(), set_id=read_scope().get("set"))


_recall = Recall("shelf", _next_card, shelf_round)


@blueprint.get("")
@policy(LEARNER)
def show() -> str:
    scope = read_scope()
    missed = shelf(current_learner(), now=now(), set_id=scope.get("set"))
    set_title = missed[0].set_title if missed and "set" in scope else None
    wanted = request.args.get("q", "").strip()[:LONGEST_QUERY]
    return render_template(
        "shelf/show.html",
        missed=missed,
        shown=[card for card in missed if _has(card, wanted)],
        wanted=wanted,
        few=FEW,
        scope=scope,
        set_title=set_title,
        heading=news.shelf_heading(len(missed)),
    )


def _has(card: Missed, wanted: str) -> bool:
    texts = (card.stem, card.key, card.given, card.judged, card.set_title)
    return any(wanted.casefold() in text.casefold() for text in texts if text is not None)


@blueprint.get("/round")
@policy(LEARNER)
def ask() -> Any:
    return _recall.ask()


@blueprint.get("/round/back")
@policy(LEARNER)
def back() -> Any:
    return _recall.back()


@blueprint.post("/round")
@policy(LEARNER, again=_recall.ask_again)
def answer() -> Any:
    return _recall.answer()


@blueprint.post("/round/undo")
@policy(LEARNER)
def undo() -> Any:
    return _recall.undo()

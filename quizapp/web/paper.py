"""A quiz to print, and its key on a sheet of its own. What draws it stands in its address, so nothing is stored."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from secrets import compare_digest
from typing import Any

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from itsdangerous import Signer
from werkzeug.wrappers import Response

from quizapp.study.failures import NothingToAsk, QuizTooLong
from quizapp.study.paper import Order, order_paper, print_paper
from quizapp.study.questions import MOST_QUESTIONS
from quizapp.study.sets import set_page
from quizapp.web import library
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.quiz_form import BOXES, StartForm, start_form

blueprint = Blueprint("paper", __name__, url_prefix="/sets/<id:set_id>/paper")

LOST = "Nothing was printed, because this page’s cookie is gone. Press “On paper” again."
GONE = "That paper cannot be drawn again: this release of Quizapp asks its set otherwise. Print a new one."
_LARGEST = 10**9


def show_form_again(set_id: str) -> str:
    flash(LOST, "almost")
    page = set_page(current_learner(), set_id, now=now())
    return library.show_set(page, start_form(page))


@blueprint.post("")
@policy(LEARNER, again=show_form_again)
def order(set_id: str) -> Any:
    """Draw a paper of the kind that the form says, and go there."""

    def draw(form: StartForm) -> Response:
        drawn = order_paper(current_learner(), set_id, length=form.length.data, forms=form.chosen_forms, now=now())
        return redirect(url_for("paper.questions", set_id=set_id, **_address(set_id, drawn, is_sealed=True)), 303)

    return library.grant_quiz(set_id, draw)


@blueprint.get("")
@policy(LEARNER)
def questions(set_id: str) -> Any:
    return _show("paper/questions.html", set_id)


@blueprint.get("/key")
@policy(LEARNER)
def key(set_id: str) -> Any:
    return _show("paper/key.html", set_id)


def _show(template: str, set_id: str) -> Any:
    ordered = _read_address()
    try:
        is_sealed = compare_digest(_seal(set_id, ordered.version), request.args.get("seal", "").encode())
        paper = print_paper(current_learner(), set_id, ordered, is_sealed=is_sealed, now=now())
    except (NothingToAsk, QuizTooLong):
        flash(GONE, "almost")
        return redirect(url_for("library.one_set", set_id=set_id, _anchor="quiz"), 303)
    return render_template(template, paper=paper, drawn_by=_address(set_id, ordered, is_sealed=is_sealed))


def _seal(set_id: str, version: int) -> bytes:
    """What an address bears that was given out while this was the set's current version."""
    signer = Signer(str(current_app.secret_key), salt="a paper", digest_method=sha256)
    return signer.get_signature(f"{set_id} {version}")


def _address(set_id: str, ordered: Order, *, is_sealed: bool) -> dict[str, Any]:
    return {
        **({"seal": _seal(set_id, ordered.version).decode()} if is_sealed else {}),
        "length": ordered.length,
        "form": list(ordered.forms),
        "version": ordered.version,
        "number": ordered.number,
        "day": ordered.day.isoformat(),
    }


def _read_address() -> Order:
    """What the address says; 400 if it is no paper's."""
    forms = tuple(request.args.getlist("form"))
    try:
        day = date.fromisoformat(request.args.get("day", ""))
    except ValueError:
        abort(400)
    if not set(forms) <= set(BOXES):
        abort(400)
    return Order(_number("length", 1, MOST_QUESTIONS), forms, _number("version", 1), _number("number", 0), day)


def _number(name: str, least: int, most: int = _LARGEST) -> int:
    text = request.args.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(most)) and least <= int(text) <= most):
        abort(400)
    return int(text)

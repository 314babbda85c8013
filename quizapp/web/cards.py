"""One card: why it is asked when it is, its history, and what can be done with it. And all the cards of a set."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from wtforms import StringField

from quizapp.study import cards as acts
from quizapp.study.failures import BadNote
from quizapp.web.drawing import gauge_intervals
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.rounds import named_round
from quizapp.web.why import state_words, why_today
from quizapp.web.wording import counted_in_words, sentence_case

blueprint = Blueprint("cards", __name__)

DONE = {
    "suspend": (acts.suspend_card, "Suspended. The card is not asked in reviews until you resume it."),
    "resume": (acts.resume_card, "Resumed. The card is asked again when it is due."),
    "bury": (acts.bury_card, "Buried until tomorrow."),
    "unflag": (acts.unflag_card, "The flag is taken off."),
    "restart": (acts.restart_card, "Begun anew. What you answered before stays in the history."),
}
LEAVES = ("suspend", "bury")  # after these a round goes on, since the card has left it
FLAGGED = "Flagged. Its author sees it in the workshop."
KEPT = "Flagged. Its card and the list of its set’s cards say so."  # of a set whose author is not here


class FlagForm(FlaskForm):  # type: ignore[misc]
    note = StringField("What is wrong with it?")


@blueprint.get("/cards/<id:card_id>")
@policy(LEARNER)
def show(card_id: str) -> str:
    page = acts.card_page(current_learner(), card_id, now=now())
    kept = page.standing.flag
    return _show(card_id, FlagForm(data={"note": kept.note if kept else ""}))


def _show(card_id: str, form: FlagForm) -> str:
    page = acts.card_page(current_learner(), card_id, now=now())
    return render_template(
        "cards/show.html",
        page=page,
        card=page.standing,
        round=named_round(),
        scope=_scope(),
        why=why_today(page),
        is_answered="round" not in request.args or "answered" in request.args,  # else it is still to be asked
        form=form,
        most=acts.LONGEST_NOTE,
        gauges=gauge_intervals(page.buttons),
        state_words=state_words,
    )


def _scope() -> dict[str, Any]:
    """The round that the card was looked at from, if any, as its addresses have it; 400 if it is none."""
    round_ = named_round()
    if round_ is None:
        return {}
    answered = {"answered": 1} if "answered" in request.args else {}
    return {"round": request.args["round"], **round_.scope, **answered}


@blueprint.post("/cards/<id:card_id>/<any(suspend, resume, bury, unflag, restart):act>")
@policy(LEARNER)
def change(card_id: str, act: str) -> Any:
    (do, sentence), round_, scope = DONE[act], named_round(), _scope()
    do(current_learner(), card_id, now=now())
    flash(sentence, "plain")
    if round_ is not None and act in LEAVES:
        return redirect(round_.ask_url, 303)
    return redirect(url_for("cards.show", card_id=card_id, **scope), 303)


def _show_again(card_id: str) -> str:
    flash("Nothing was flagged, because this page’s cookie is gone. Press “Flag” again.", "almost")
    return _show(card_id, FlagForm())


@blueprint.post("/cards/<id:card_id>/flag")
@policy(LEARNER, again=_show_again)
def flag(card_id: str) -> Any:
    form, scope = FlagForm(), _scope()
    try:
        acts.flag_card(current_learner(), card_id, form.note.data or "", now=now())
    except BadNote as failure:
        form.note.errors = [f"A note has at most {failure.most} characters, and none that cannot be shown."]
        return _show(card_id, form), 422
    origin = acts.card_page(current_learner(), card_id, now=now()).origin
    flash(KEPT if origin == "shipped" else FLAGGED, "plain")
    return redirect(url_for("cards.show", card_id=card_id, **scope), 303)


@blueprint.get("/sets/<id:set_id>/cards")
@policy(LEARNER)
def of_set(set_id: str) -> str:
    if "held" in request.args:
        held = acts.held_cards(current_learner(), set_id, now=now())
        return render_template("cards/of_set.html", listed=held, state_words=state_words)
    number = request.args.get("page", "1")
    listed = acts.card_list(current_learner(), set_id, now=now(), page=int(number[:9]) if number.isdecimal() else 1)
    return render_template("cards/of_set.html", listed=listed, state_words=state_words)


@blueprint.post("/sets/<id:set_id>/restart")
@policy(LEARNER)
def restart(set_id: str) -> Any:
    begun = acts.restart_set(current_learner(), set_id, now=now())
    counted = sentence_case(counted_in_words(begun, "card"))
    flash(f"{counted} begun anew. What you answered before stays in the history.", "plain")
    return redirect(url_for("cards.of_set", set_id=set_id), 303)

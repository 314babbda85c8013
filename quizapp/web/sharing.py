"""Sets of others taken up, from the list of public ones or by a link; and whom an author's own reach."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for

from quizapp.study import sharing
from quizapp.study.failures import BadSetting
from quizapp.study.sharing import SetOffer
from quizapp.web.audit import audit
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import AUTHOR, LEARNER, policy

blueprint = Blueprint("sharing", __name__)

LOST = "Nothing was changed, because this page’s cookie is gone. Press again."


@blueprint.get("/public")
@policy(LEARNER)
def listed() -> str:
    return render_template("sharing/listed.html", offers=sharing.offers(current_learner()))


@blueprint.get("/public/<id:set_id>")
@policy(LEARNER)
def public(set_id: str) -> Any:
    return _show(sharing.find_offer(current_learner(), set_id), url_for("sharing.take_public", set_id=set_id))


@blueprint.post("/public/<id:set_id>")
@policy(LEARNER)
def take_public(set_id: str) -> Any:
    return _taken(sharing.take_up(current_learner(), set_id=set_id, now=now()))


@blueprint.get("/join/<link>")
@policy(LEARNER)
def linked(link: str) -> Any:
    return _show(sharing.find_linked_offer(current_learner(), link), url_for("sharing.take_linked", link=link))


@blueprint.post("/join/<link>")
@policy(LEARNER)
def take_linked(link: str) -> Any:
    return _taken(sharing.take_up(current_learner(), link=link, now=now()))


def _show(offer: SetOffer, take: str) -> Any:
    if offer.is_taken:
        return redirect(url_for("library.one_set", set_id=offer.set_id), 303)
    return render_template("sharing/offer.html", offer=offer, take=take)


def _taken(set_id: str) -> Any:
    flash("It is among your sets now.", "right")
    return redirect(url_for("library.one_set", set_id=set_id), 303)


@blueprint.post("/sets/<id:set_id>/reach")
@policy(AUTHOR)
def change(set_id: str) -> Any:
    reach = request.form.get("reach", "")
    try:
        sharing.change_reach(current_learner(), set_id, reach, has_new_link="new_link" in request.form)
    except BadSetting:
        abort(400)
    audit("set_reach", set=set_id, reach=reach)
    flash(TOLD[reach], "right")
    return redirect(url_for("library.one_set", set_id=set_id), 303)


TOLD = {
    "private": "Only you see this set now.",
    "link": "Whoever has the link can take this set up.",
    "public": "Everyone who comes here can take this set up.",
}

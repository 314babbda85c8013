"""What of this article do I still know? Its facts in their order, each as far as it is held."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request

from quizapp.study.fact_map import fact_map
from quizapp.study.shown_sets import STATES
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy

blueprint = Blueprint("fact_map", __name__)


@blueprint.get("/sets/<id:set_id>/facts")
@policy(LEARNER)
def show(set_id: str) -> str:
    number = request.args.get("page", "1")
    page = int(number[:9]) if number.isdecimal() else 1
    state = request.args.get("state")
    if state is not None and state not in STATES:
        abort(400)
    around = request.args.get("around")
    seen = fact_map(current_learner(), set_id, now=now(), page=page, around=around, state=state)
    return render_template("fact_map/show.html", map=seen, state=state, held=seen.strip.counts["held"])

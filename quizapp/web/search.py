"""Search, from every page."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from quizapp.study.search import LONGEST_QUERY, search
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy

blueprint = Blueprint("search", __name__)


@blueprint.get("/search")
@policy(LEARNER)
def show() -> str:
    query = " ".join(request.args.get("q", "").split())[:LONGEST_QUERY]
    return render_template("search/show.html", query=query, found=search(current_learner(), query, now=now()))

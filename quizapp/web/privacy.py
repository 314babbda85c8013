"""What a shared server keeps of whom, for how long, and how it goes."""

from __future__ import annotations

from flask import Blueprint, current_app, render_template

from quizapp.study.accounts import IDLE, LONGEST
from quizapp.web.policy import ANYONE, policy

blueprint = Blueprint("privacy", __name__)


@blueprint.get("/privacy")
@policy(ANYONE)
def page() -> str:
    shared = current_app.extensions["quizapp"].settings.shared
    return render_template(
        "privacy/page.html", guest_days=shared.guest_days, idle_days=IDLE.days, longest_days=LONGEST.days
    )

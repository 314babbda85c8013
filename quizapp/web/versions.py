"""The versions of a set: what each changed, and its sheet."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from quizapp.study.versions import version_text, versions
from quizapp.web.learner import current_learner
from quizapp.web.policy import AUTHOR, policy

blueprint = Blueprint("versions", __name__, url_prefix="/sets/<id:set_id>/versions")


@blueprint.get("")
@policy(AUTHOR)
def show(set_id: str) -> str:
    return render_template("versions/show.html", listed=versions(current_learner(), set_id))


@blueprint.get("/<int(max=999999999):number>")
@policy(AUTHOR)
def one(set_id: str, number: int) -> str | Response:
    """What the version changed; with `download` its sheet as a file."""
    text, lines = version_text(current_learner(), set_id, number)
    if "download" in request.args:
        response = Response(text, mimetype="application/yaml")
        response.headers.set("Content-Disposition", "attachment", filename=f"version-{number}.yaml")
        return response
    listed = versions(current_learner(), set_id)
    is_first = number == listed.changes[-1].number
    return render_template("versions/one.html", listed=listed, number=number, text=text, lines=lines, is_first=is_first)

"""For whoever watches the server: one look says whether answers are being saved."""

from __future__ import annotations

from shutil import disk_usage
from typing import Any

from flask import Blueprint, current_app, jsonify

from quizapp.study.health import check_health
from quizapp.web.policy import ANYONE, policy

blueprint = Blueprint("health", __name__)

LEAST_FREE = 32 * 2**20  # bytes


@blueprint.get("/healthz")
@policy(ANYONE)
def healthz() -> Any:
    """200 where all is well, else 503; what is wrong stands in `database`, `schema` or `disk`."""
    running = current_app.extensions["quizapp"]
    health = check_health()
    found = {
        "database": health.database,
        "schema": "current" if health.schema == running.schema else "unknown" if health.schema is None else "other",
        "disk": "free" if disk_usage(running.settings.data).free >= LEAST_FREE else "full",
    }
    is_well = found == {"database": "writable", "schema": "current", "disk": "free"}
    response = jsonify(status="well" if is_well else "failing", **found)
    response.status_code = 200 if is_well else 503
    response.headers["Cache-Control"] = "no-store"
    return response

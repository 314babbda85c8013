"""The pages put together: blueprints, templates, static files, checks and error pages."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, current_app
from flask_bootstrap import Bootstrap5
from jinja2 import FileSystemLoader, StrictUndefined

from quizapp.web import (
    cards,
    cram,
    fact_map,
    feedback,
    handover,
    health,
    library,
    paper,
    progress,
    quiz,
    review,
    search,
    settings,
    shelf,
    versions,
    workshop,
)
from quizapp.web.addresses import IdConverter
from quizapp.web.assets import version_addresses
from quizapp.web.compression import compress_pages
from quizapp.web.errors import handle
from quizapp.web.filters import add_filters
from quizapp.web.learner import SHARED, follow_browser, look_once
from quizapp.web.request_log import number_requests
from quizapp.web.safety import guard, may

HERE = Path(__file__).parent
LEARNING = (quiz, feedback, review, shelf, cram, cards)
ACTIVITIES = (library, paper, fact_map, progress, search, *LEARNING, workshop, versions, settings, handover, health)


def register(app: Flask) -> None:
    """Give an application its pages. It needs `app.extensions["quizapp"]` with clock, settings and learner."""
    app.static_folder = str(HERE / "static")
    app.jinja_loader = FileSystemLoader(HERE / "templates")
    app.jinja_options = {**app.jinja_options, "trim_blocks": True, "lstrip_blocks": True, "undefined": StrictUndefined}
    app.config["BOOTSTRAP_SERVE_LOCAL"] = True
    app.url_map.converters["id"] = IdConverter
    number_requests(app)
    look_once(app)
    guard(app)
    compress_pages(app)
    app.before_request(follow_browser)
    Bootstrap5(app)
    version_addresses(app)
    add_filters(app)
    for activity in ACTIVITIES:
        app.register_blueprint(activity.blueprint)
    settings = app.extensions["quizapp"].settings
    app.jinja_env.globals |= {"is_shared": settings.shared is not None, "signed_in": lambda: None, "may": may}
    if settings.shared is not None:
        from quizapp.web.shared import share  # what it imports takes long, and personal mode has no use for it

        share(app, settings.shared)
    handle(app)


def finish() -> None:
    """Send the mails that wait; the process of the current application is about to end."""
    if SHARED in current_app.extensions:
        current_app.extensions[SHARED].finish()

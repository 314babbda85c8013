"""A line for each request, with the reference that its page shows. No query, no form, no answer, no token."""

from __future__ import annotations

import secrets
from time import perf_counter

from flask import Flask, Response, current_app, g, request

SECRETS = {"token", "link"}  # parts of addresses


def number_requests(app: Flask) -> None:
    """Register before all other checks: whatever they refuse has its number and its line too."""
    app.before_request(_begin)
    app.after_request(_log)


def request_id() -> str:
    """The reference of the request, the same as often as it is asked; also where it failed before any check."""
    return str(g.setdefault("request_id", secrets.token_hex(4)))


def shown_path() -> str:
    """What was asked for; of an address that is a secret itself, only which one it is."""
    rule = request.url_rule
    return rule.rule if rule is not None and rule.arguments & SECRETS else request.path


def _begin() -> None:
    request_id()
    g.begun_at = perf_counter()


def _log(response: Response) -> Response:
    response.headers["X-Request-Id"] = request_id()
    is_routine = request.endpoint == "health.healthz" and response.status_code == 200
    if not is_routine:
        seconds = perf_counter() - g.get("begun_at", perf_counter())
        what = {"method": request.method, "path": shown_path(), "status": response.status_code}
        taken = {"ms": round(seconds * 1000, 1), "bytes": response.content_length}
        current_app.logger.info("request", extra=what | taken)
    return response

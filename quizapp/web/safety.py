"""What holds for every request and every response: headers, known hosts, form tokens."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, abort, current_app, request, session
from flask.globals import request_ctx
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf

from quizapp.web.policy import Policy, policy_of

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
OWN_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORM_BYTES = 64 * 1024  # every form but those that take a file, which set their own limit
LONG_AGE = 365 * 86_400

_tokens = CSRFProtect()


def guard(app: Flask) -> None:
    """Register the checks, in the order in which they run."""
    app.config["WTF_CSRF_TIME_LIMIT"] = None  # an answer may come after a long think
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False  # checked below, where the page can be shown again
    app.config["MAX_CONTENT_LENGTH"] = FORM_BYTES
    app.config.update(SESSION_COOKIE_NAME="quizapp", SESSION_COOKIE_SAMESITE="Lax")
    app.config.update(PERMANENT_SESSION_LIFETIME=LONG_AGE, SESSION_REFRESH_EACH_REQUEST=False)
    _tokens.init_app(app)
    app.before_request(refuse_foreign_hosts)
    app.before_request(refuse_what_is_no_text)
    app.before_request(check_token)
    app.after_request(add_headers)


def refuse_foreign_hosts() -> None:
    """In personal mode only this machine's own names are served: a foreign one was bound to us by another site."""
    if request_ctx.url_adapter is None:  # the header is no name at all, and the page that says so has its links
        request_ctx.url_adapter = current_app.url_map.bind("localhost")
    if is_personal() and _host_name(request.headers.get("Host", "")) not in OWN_HOSTS:
        abort(400, "This address is not served. Use http://127.0.0.1 or http://localhost with the port it runs on.")


def _host_name(host: str) -> str:
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower()


def refuse_what_is_no_text() -> None:
    """No view meets a NUL, a field without a name, an address that is no UTF-8, or a file where it takes text."""
    try:
        sent = list(request.args.items(multi=True))
    except UnicodeDecodeError:
        abort(400)
    if request.method == "POST":
        sent += request.form.items(multi=True)
        if request.files and not takes_files():
            abort(400)
    if any(name is None or "\0" in name or "\0" in value for name, value in sent):
        abort(400)


def takes_files() -> bool:
    """Whether a file may be sent in this request."""
    declared = _declared()
    return declared is not None and declared.takes_files


def _declared() -> Policy | None:
    return policy_of(current_app.view_functions[request.endpoint]) if request.endpoint else None


def is_personal() -> bool:
    return bool(current_app.extensions["quizapp"].settings.mode == "personal")


def check_token() -> Any:
    """Refuse an unsafe request without the page's token; a view that says how is shown again, nothing typed lost."""
    if request.endpoint is None or not current_app.config["WTF_CSRF_ENABLED"]:
        return None
    try:
        _tokens.protect()
    except CSRFError:
        declared = _declared()
        if declared is None or declared.again is None:
            raise
        shown = declared.again(**(request.view_args or {}))
        return (shown, 400) if isinstance(shown, str) else shown
    return None


def form_token() -> str:
    """The token for a form; its session outlives the browser, so a tab restored next week still sends its form."""
    if not session.permanent:  # to say so again would have the cookie signed and sent with every page
        session.permanent = True
    return str(generate_csrf())


def add_headers(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    is_file = request.endpoint in {"static", "bootstrap.static"} and response.status_code < 400
    if is_file and "v" in request.args:
        response.headers["Cache-Control"] = f"public, max-age={LONG_AGE}, immutable"
    else:
        response.headers.setdefault("Cache-Control", "private, no-cache")
    return response

"""What holds for every request and every response: headers, known hosts, form tokens."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from flask import Flask, Response, abort, current_app, g, redirect, request, session, url_for
from flask.globals import request_ctx
from flask.sessions import SecureCookieSessionInterface
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf
from itsdangerous import URLSafeTimedSerializer
from werkzeug.exceptions import BadRequest, Forbidden

from quizapp.settings import Shared
from quizapp.web.learner import current_role, is_personal, start_guest
from quizapp.web.policy import LEARNER, OPEN_ENDPOINTS, Policy, allows, policy_of

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
OWN_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORM_BYTES = 64 * 1024  # every form but those that take a file, which set their own limit
LONG_AGE = 365 * 86_400
PLAIN_HTTP = (
    "This page was asked for by plain http, and the cookies of this server travel by TLS alone. If you run "
    "it: the proxy that ends TLS must send X-Forwarded-Proto, and QUIZAPP_PROXIES must say how many proxies there are."
)
PLAIN_HTTP_LOG = (
    "refused plain http: QUIZAPP_URL says https. The proxy must send X-Forwarded-Proto, and QUIZAPP_PROXIES, now %s, "
    "must count the proxies"
)

_tokens = CSRFProtect()


class PlainHttp(BadRequest):
    """Asked for without TLS, where it is needed; `url` is where to go instead."""

    def __init__(self, url: str) -> None:
        super().__init__(PLAIN_HTTP)
        self.url = url


class _Sessions(SecureCookieSessionInterface):
    """As Flask has them, signed by SHA-256; what signs them is made once."""

    digest_method = staticmethod(sha256)

    def __init__(self, app: Flask) -> None:
        self._signing = super().get_signing_serializer(app)

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        return self._signing


def guard(app: Flask) -> None:
    """Register the checks, in the order in which they run."""
    app.session_interface = _Sessions(app)
    app.config["WTF_CSRF_TIME_LIMIT"] = None  # an answer may come after a long think
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False  # checked below, where the page can be shown again
    app.config["MAX_CONTENT_LENGTH"] = FORM_BYTES
    shared = app.extensions["quizapp"].settings.shared
    has_tls = shared is not None and shared.has_tls
    app.config.update(SESSION_COOKIE_NAME="__Host-quizapp" if has_tls else "quizapp", SESSION_COOKIE_SECURE=has_tls)
    app.config.update(SESSION_COOKIE_SAMESITE="Lax", PREFERRED_URL_SCHEME="https" if has_tls else "http")
    app.config.update(PERMANENT_SESSION_LIFETIME=LONG_AGE, SESSION_REFRESH_EACH_REQUEST=False)
    _tokens.init_app(app)
    app.before_request(refuse_foreign_hosts)
    app.before_request(refuse_plain_http)
    app.before_request(refuse_what_is_no_text)
    app.before_request(check_role)
    app.before_request(check_token)
    app.before_request(begin_learning)
    app.after_request(add_headers)


def refuse_foreign_hosts() -> None:
    """In personal mode only this machine's own names are served: a foreign one was bound to us by another site. A
    shared server has one name, and whoever looks whether it is well may ask by any of this machine.
    """
    if request_ctx.url_adapter is None:  # the header is no name at all, and the page that says so has its links
        request_ctx.url_adapter = current_app.url_map.bind("localhost")
    shared, host = _shared(), _host_name(request.headers.get("Host", ""))
    if shared is None and host not in OWN_HOSTS:
        abort(400, "This address is not served. Use http://127.0.0.1 or http://localhost with the port it runs on.")
    if shared is not None and host.strip("[]") != shared.host and not (_is_probe() and host in OWN_HOSTS):
        abort(400, f"This address is not served. Use {shared.url}.")


def refuse_plain_http() -> None:
    """Cookies that need TLS would be dropped in silence by the browser, and no form would ever fit its token. What the
    page that says so is drawn with has no cookies and is served.
    """
    shared, is_file = _shared(), request.endpoint in OPEN_ENDPOINTS
    if shared is not None and shared.has_tls and not request.is_secure and not is_file and not _is_probe():
        current_app.logger.warning(PLAIN_HTTP_LOG, shared.proxies)
        raise PlainHttp(shared.url)


def _is_probe() -> bool:
    return request.endpoint == "health.healthz"


def _shared() -> Shared | None:
    shared: Shared | None = current_app.extensions["quizapp"].settings.shared
    return shared


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


def check_role() -> Any:
    """Refuse what the role of who asks does not allow; whoever is not signed in may do so first."""
    declared = _declared()
    if declared is None or allows(declared.who, role := current_role()):
        return None
    if role is None and request.method == "GET":
        return redirect(url_for("sign_in.page", next=request.full_path.rstrip("?")), 303)
    raise Forbidden


def may(endpoint: str) -> bool:
    """Whether the role of who asks is enough for a page, so that no page leads where it is refused."""
    declared = policy_of(current_app.view_functions[endpoint])
    return declared is None or allows(declared.who, current_role())


def begin_learning() -> None:
    """A visitor becomes a guest with the first thing that they send as a learner."""
    declared = _declared()
    if request.method == "POST" and declared is not None and declared.who == LEARNER and not is_personal():
        start_guest()


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
    token: str | None = g.get("form_token")
    if token is None:
        if not session.permanent:  # to say so again would have the cookie signed and sent with every page
            session.permanent = True
        token = g.form_token = str(generate_csrf())
    return token


def add_headers(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    is_file = request.endpoint in {"static", "bootstrap.static"} and response.status_code < 400
    shared = _shared()
    if shared is not None and shared.has_tls:
        response.headers["Strict-Transport-Security"] = f"max-age={LONG_AGE}"
    if is_file and "v" in request.args:
        response.headers["Cache-Control"] = f"public, max-age={LONG_AGE}, immutable"
    else:  # a shared machine's next user must not find the page by going back
        response.headers.setdefault("Cache-Control", "private, no-cache" if shared is None else "no-store")
    return response

"""What holds for every reply of a shared server: cookies, hosts, TLS, headers, on error pages too; and what it logs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from people import Person
from wtforms import Form, PasswordField

from quizapp.settings import CannotStart, read_settings
from quizapp.study.failures import NotSaved
from quizapp.web import identity
from quizapp.web.errors import PASSWORDS

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)

TLS = "https://quiz.example.org"
KEY = "x" * 32
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}


@pytest.fixture
def secure(start: Callable[..., Flask]) -> Flask:
    return start(url=TLS, proxies=1)


def ask(app: Flask, path: str, *, host: str = "quiz.example.org", scheme: str = "https", method: str = "GET") -> object:
    forwarded = {"X-Forwarded-Proto": scheme, "X-Forwarded-For": "192.0.2.7", "Host": host}
    return app.test_client().open(path, method=method, headers=forwarded, buffered=True)


def test_the_session_cookie_is_for_this_host_over_tls_and_out_of_reach_of_scripts(secure: Flask) -> None:
    cookie = ask(secure, "/sign-in").headers["Set-Cookie"]
    assert cookie.startswith("__Host-quizapp=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/", "GET", 200),
        ("/no-such-page", "GET", 404),
        ("/sign-in", "POST", 400),
        ("/sign-in", "DELETE", 405),
        ("/workshop", "GET", 303),
        ("/accounts", "POST", 405),
        ("/%00", "GET", 404),
        ("/static/theme.css", "GET", 200),
    ],
)
def test_every_reply_has_the_headers(secure: Flask, path: str, method: str, status: int) -> None:
    reply = ask(secure, path, method=method)
    assert reply.status_code == status
    assert {name: reply.headers.get(name) for name in HEADERS} == HEADERS
    assert "Access-Control-Allow-Origin" not in reply.headers
    assert "charset=utf-8" in reply.headers["Content-Type"]
    if "static" not in path:
        assert reply.headers["Cache-Control"] == "no-store"


def test_a_fault_has_them_too_and_shows_no_trace(secure: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.web.privacy.render_template", lambda *_, **__: 1 / 0)
    reply = ask(secure, "/privacy")
    assert reply.status_code == 500
    assert {name: reply.headers.get(name) for name in HEADERS} == HEADERS
    assert "Traceback" not in reply.get_data(as_text=True)
    assert "ZeroDivision" not in reply.get_data(as_text=True)


def test_plain_http_is_refused_loudly_with_what_to_set(secure: Flask, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        reply = ask(secure, "/sign-in", scheme="http")
    assert reply.status_code == 400
    for said in (TLS, "X-Forwarded-Proto", "QUIZAPP_PROXIES"):
        assert said in reply.get_data(as_text=True)
    assert "Set-Cookie" not in reply.headers
    assert "QUIZAPP_PROXIES" in caplog.text
    assert ask(secure, "/healthz", scheme="http", host="127.0.0.1").status_code == 200


def test_only_its_own_name_is_served(secure: Flask) -> None:
    for host in ("evil.example", "127.0.0.1", "quiz.example.org.evil.example", "localhost:8000"):
        reply = ask(secure, "/", host=host)
        assert reply.status_code == 400
        assert "evil" not in reply.get_data(as_text=True)


def test_without_proxies_nobody_says_for_another_who_asks(start: Callable[..., Flask]) -> None:
    app = start()
    seen = []
    app.before_request(lambda: seen.append(__import__("flask").request.remote_addr))
    app.test_client().get("/privacy", headers={"X-Forwarded-For": "192.0.2.9", "Host": "localhost"})
    assert seen == ["127.0.0.1"]


def test_no_secret_address_is_logged(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    person = Person(app)
    with caplog.at_level(logging.INFO, logger="quizapp"):
        for path in ("/reset/a-secret", "/confirm/a-secret", "/join/a-secret", "/sets"):
            person.open(path)
    paths = [record.path for record in caplog.records if record.message == "request"]
    assert paths == ["/reset/<token>", "/confirm/<token>", "/join/<link>", "/sets"]


def test_no_secret_address_is_logged_with_a_fault(
    app: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.view_functions, "new_password.reset_page", fail_with(RuntimeError("A fault.")))
    app.config["PROPAGATE_EXCEPTIONS"] = False
    assert Person(app).open("/reset/a-secret").status == 500
    assert "failed: GET /reset/<token>" in caplog.text
    assert "GET /reset/a-secret" not in caplog.text


def test_no_password_comes_back_on_a_page(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = [module for name, module in sys.modules.items() if name.startswith("quizapp.")]
    forms = {form for module in ours for form in vars(module).values() if is_form(form)}
    fields = {(name, getattr(field, "field_class", None)) for form in forms for name, field in vars(form).items()}
    assert {name for name, field_class in fields if field_class is PasswordField} == PASSWORDS
    person, secret = Person(app, "ann@example.org"), "correct horse battery"
    for path in ("/sign-in", "/sign-up"):
        sent = {"csrf_token": person.token} | {"email": person.email, "password": secret}
        with monkeypatch.context() as broken:
            broken.setattr("quizapp.web.sign_in.count_sign_in", fail_with(NotSaved("locked")))
            broken.setattr("quizapp.web.sign_up.accounts.make_account", fail_with(NotSaved("locked")))
            page = person.send(path, sent)
        assert page.heading == "Not saved."
        assert secret not in page.html


def is_form(found: object) -> bool:
    return isinstance(found, type) and issubclass(found, Form) and found.__module__.startswith("quizapp.")


def fail_with(error: Exception) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "QUIZAPP_SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "It has 5 now"),
        ({"SECRET_KEY": KEY}, "QUIZAPP_URL"),
        ({"SECRET_KEY": KEY, "URL": "http://quiz.example.org"}, "TLS alone"),
        ({"SECRET_KEY": KEY, "URL": "https://quiz.example.org/path"}, "without a path"),
        ({"SECRET_KEY": KEY, "URL": TLS, "SIGN_UP": "perhaps"}, "open or closed"),
        ({"SECRET_KEY": KEY, "URL": TLS, "PROXIES": "-1"}, "QUIZAPP_PROXIES"),
        ({"SECRET_KEY": KEY, "URL": TLS, "MAIL": "mail.example.org"}, "smtp://"),
        ({"SECRET_KEY": KEY, "URL": TLS, "MAIL": "smtp://mail.example.org"}, "QUIZAPP_MAIL_FROM"),
    ],
)
def test_what_cannot_be_safe_does_not_start_and_says_what_to_set(told: dict[str, str], said: str, store: None) -> None:
    environment = {f"QUIZAPP_{name}": value for name, value in told.items()} | {"QUIZAPP_MODE": "shared"}
    with pytest.raises(CannotStart, match=said):
        read_settings(environment)


def test_no_setting_shows_a_secret(store: None) -> None:
    environment = {"QUIZAPP_MODE": "shared", "QUIZAPP_SECRET_KEY": "s3cret" * 6, "QUIZAPP_URL": TLS}
    environment |= {"QUIZAPP_MAIL": "smtp://me:pa55@host", "QUIZAPP_MAIL_FROM": "me@example.org"}
    shown = repr(read_settings(environment))
    assert "s3cret" not in shown
    assert "pa55" not in shown


@pytest.mark.parametrize("query", ["set=\xff", "auth_token=\xff"])
def test_bytes_that_are_no_text_are_refused_with_a_page(app: Flask, query: str) -> None:
    reply = app.test_client().get("/public", headers={"Host": "localhost"}, environ_overrides={"QUERY_STRING": query})
    assert reply.status_code == 400
    assert "<h1>" in reply.get_data(as_text=True)


def test_nobody_is_signed_in_by_a_token(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    with app.test_request_context():
        token = identity.User(ann.account).get_auth_token()
    for how in ({"headers": {"Authentication-Token": token}}, {"query_string": {"auth_token": token}}):
        assert "/sign-in" in app.test_client().get("/account", **how).headers["Location"]

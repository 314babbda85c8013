"""Accounts made, and their addresses confirmed by mail. No answer tells whether an account exists."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from flask import Blueprint, abort, current_app, flash, redirect, render_template, session, url_for
from flask_wtf import FlaskForm
from itsdangerous import BadSignature, URLSafeTimedSerializer
from wtforms import PasswordField, StringField

from quizapp.study import accounts
from quizapp.study.accounts import Account
from quizapp.web import identity, mail
from quizapp.web.audit import audit, digest
from quizapp.web.learner import now
from quizapp.web.policy import ANYONE, policy
from quizapp.web.tries import count_sign_up, may_mail

blueprint = Blueprint("sign_up", __name__)

CONFIRM_DAYS = 3
LONGEST_EMAIL = 320
NO_EMAIL = "Write an e-mail address, like name@example.org."
LOST = "Nothing was sent, because this page’s cookie is gone. Press again."


class SignUpForm(FlaskForm):  # type: ignore[misc]
    email = StringField("E-mail address")
    password = PasswordField("Password")


@blueprint.get("/sign-up")
@policy(ANYONE)
def page() -> Any:
    if identity.signed_in():
        return redirect(url_for("account.page"), 303)
    return _show(SignUpForm())


def _show(form: SignUpForm) -> str:
    may_sign_up = current_app.extensions["quizapp"].settings.shared.may_sign_up
    return render_template("sign_up/page.html", form=form, may_sign_up=may_sign_up, shortest=identity.SHORTEST)


def show_again() -> str:
    flash(LOST, "almost")
    return _show(SignUpForm())


@blueprint.post("/sign-up")
@policy(ANYONE, again=show_again)
def sign_up() -> Any:
    """Who has an account gets the same reply as who has none; only a mail, where there is one, tells them apart."""
    if not current_app.extensions["quizapp"].settings.shared.may_sign_up:
        abort(403)
    form = SignUpForm()
    email, password = identity.read_email((form.email.data or "")[:LONGEST_EMAIL]), form.password.data or ""
    if email is None:
        form.email.errors = [NO_EMAIL]
    fault = identity.password_fault(password, email or "")
    if fault:
        form.password.errors = [fault]
    if email is None or fault:
        return _show(form), 422
    count_sign_up(email)
    account = accounts.make_account(email, identity.make_hash(password), is_confirmed=not mail.has_mail(), now=now())
    audit("sign_up", account=account.id if account else None, email=digest(email))
    if mail.has_mail():
        _mail_new(email, account)
    return render_template("sign_up/made.html", email=email, form=form)


def _mail_new(email: str, account: Account | None) -> None:
    if account is not None:
        send_confirmation(account)
    elif may_mail(email):
        mail.send("known", "You have an account already", email, url=link_to("new_password.forgot"))


def link_to(endpoint: str, **values: Any) -> str:
    """An address on this server as it is opened from elsewhere."""
    return f"{current_app.extensions['quizapp'].settings.shared.url}{url_for(endpoint, **values)}"


def send_confirmation(account: Account) -> None:
    if may_mail(account.email):
        token = str(_confirmations().dumps([account.id, account.email]))
        mail.send("confirm", "Confirm your address", account.email, url=link_to("sign_up.confirm_page", token=token))


def _confirmations() -> URLSafeTimedSerializer:
    how = {"digest_method": sha256}
    return URLSafeTimedSerializer(str(current_app.secret_key), salt="confirm an address", signer_kwargs=how)


@blueprint.get("/confirm/<token>")
@policy(ANYONE)
def confirm_page(token: str) -> str:
    return render_template("sign_up/confirm.html", token=token, is_good=_read_confirmation(token) is not None)


@blueprint.post("/confirm/<token>")
@policy(ANYONE)
def confirm(token: str) -> Any:
    account = _read_confirmation(token)
    if account is None:
        return render_template("sign_up/confirm.html", token=token, is_good=False), 422
    accounts.confirm_email(account.id, now=now())
    audit("confirmed", account=account.id)
    session["address"] = account.email
    flash("Your address is confirmed. Sign in now.", "right")
    return redirect(url_for("sign_in.page"), 303)


def _read_confirmation(token: str) -> Account | None:
    try:
        account_id, email = _confirmations().loads(token, max_age=CONFIRM_DAYS * 86_400)
    except (BadSignature, ValueError, TypeError):
        return None
    account = accounts.find_by_id(str(account_id))
    return account if account and account.email == email else None

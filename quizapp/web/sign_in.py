"""Signing in and out. No answer tells whether an account exists."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField

from quizapp.study import accounts
from quizapp.study.accounts import Account
from quizapp.web import identity
from quizapp.web.audit import audit, digest
from quizapp.web.learner import browser_zone
from quizapp.web.policy import ANYONE, policy
from quizapp.web.sign_up import LONGEST_EMAIL, send_confirmation
from quizapp.web.tries import count_sign_in, forget_sign_ins

blueprint = Blueprint("sign_in", __name__)

WRONG = "The address and the password do not fit together."
LOST = "Nothing was sent, because this page’s cookie is gone. Press again."


class SignInForm(FlaskForm):  # type: ignore[misc]
    email = StringField("E-mail address")
    password = PasswordField("Password")


@blueprint.get("/sign-in")
@policy(ANYONE)
def page() -> Any:
    if identity.signed_in():
        return redirect(own_path(request.args.get("next")), 303)
    return _show(SignInForm(data={"email": session.get("address")}))


def _show(form: SignInForm) -> str:
    return render_template("sign_in/page.html", form=form, next=request.values.get("next", ""))


def show_again() -> str:
    flash(LOST, "almost")
    return _show(SignInForm())


@blueprint.post("/sign-in")
@policy(ANYONE, again=show_again)
def enter() -> Any:
    form = SignInForm()
    email = accounts.fold_email(form.email.data or "")[:LONGEST_EMAIL]
    count_sign_in(email)
    account = accounts.find_by_email(email)
    is_right = identity.is_right(account, (form.password.data or "")[: identity.LONGEST])
    if account is None or not is_right or not account.is_active:
        audit("sign_in_failed", account=account.id if account else None, email=digest(email))
        form.password.errors = [WRONG]
        return _show(form), 422
    if account.confirmed_at is None:
        send_confirmation(account)
        flash("Your address was not confirmed yet. The mail with the link for it was sent again.", "plain")
        return redirect(url_for("sign_in.page"), 303)
    return enter_as(account)


def enter_as(account: Account) -> Any:
    """Sign in whoever has proved to be the account's, and lead them where they wanted to go."""
    brings = identity.guest_has_answered()
    identity.begin_session(account, zone=browser_zone())
    if brings:
        flash("You are signed in. What you did as a guest came along.", "right")
    forget_sign_ins(account.email)
    audit("sign_in", account=account.id)
    return redirect(own_path(request.values.get("next")), 303)


@blueprint.post("/sign-out")
@policy(ANYONE)
def leave() -> Any:
    audit("sign_out")
    identity.end_session_here()
    response = redirect(url_for("library.front"), 303)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    flash("You are signed out.", "plain")
    return response


def own_path(wanted: str | None) -> str:
    """Where to go on; only a path of this server, else to the first page."""
    is_own = bool(wanted) and wanted.startswith("/") and not wanted.startswith(("//", "/\\"))  # type: ignore[union-attr]
    is_plain = is_own and not any(sign < " " or sign == "\\" for sign in wanted or "")
    return wanted if wanted and is_plain else url_for("library.front")

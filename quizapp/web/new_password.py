"""A new password for one that was forgotten, by a link that counts once."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField

from quizapp.study import accounts
from quizapp.study.accounts import Account
from quizapp.web import identity, mail
from quizapp.web.audit import audit
from quizapp.web.learner import now
from quizapp.web.policy import ANYONE, policy
from quizapp.web.sign_up import LONGEST_EMAIL, LOST, NO_EMAIL, link_to
from quizapp.web.tries import may_mail
from quizapp.web.wording import counted

blueprint = Blueprint("new_password", __name__)


class EmailForm(FlaskForm):  # type: ignore[misc]
    email = StringField("E-mail address")


class NewPasswordForm(FlaskForm):  # type: ignore[misc]
    password = PasswordField("New password")


@blueprint.get("/forgot")
@policy(ANYONE)
def forgot() -> str:
    return render_template("new_password/forgot.html", form=EmailForm())


@blueprint.post("/forgot")
@policy(ANYONE, again=forgot)
def send_link() -> Any:
    form = EmailForm()
    email = identity.read_email((form.email.data or "")[:LONGEST_EMAIL])
    if not mail.has_mail():
        return redirect(url_for("new_password.forgot"), 303)
    if email is None:
        form.email.errors = [NO_EMAIL]
        return render_template("new_password/forgot.html", form=form), 422
    account = accounts.find_by_email(email)
    if may_mail(email) and account is not None and account.is_active:
        audit("reset_sent", account=account.id)
        mail.send("reset", "A new password", account.email, url=reset_link(account), hours=identity.LINK_HOURS)
    return render_template("new_password/sent.html", email=email)


def reset_link(account: Account) -> str:
    """The address of a page that takes one new password."""
    return link_to("new_password.reset_page", token=identity.make_reset_token(account))


@blueprint.get("/reset/<token>")
@policy(ANYONE)
def reset_page(token: str) -> str:
    return _show_reset(token, NewPasswordForm())


def _show_reset(token: str, form: NewPasswordForm) -> str:
    """What else signs in stands there as well: who knew the old password may have made a passkey of their own."""
    account = identity.read_reset_token(token)
    return render_template(
        "new_password/reset.html",
        form=form,
        is_good=account is not None,
        is_first=account is not None and not accounts.sign_ins_of(account.id),
        passkeys=accounts.passkeys_of(account.id) if account else (),
        removed=request.form.getlist("removed"),
        shortest=identity.SHORTEST,
    )


def show_reset_again(token: str) -> str:
    flash(LOST, "almost")
    return _show_reset(token, NewPasswordForm())


@blueprint.post("/reset/<token>")
@policy(ANYONE, again=show_reset_again)
def reset(token: str) -> Any:
    account, form = identity.read_reset_token(token), NewPasswordForm()
    if account is None:
        return _show_reset(token, form), 422
    fault = identity.password_fault(form.password.data or "", account.email)
    if fault:
        form.password.errors = [fault]
        return _show_reset(token, form), 422
    is_first, passkeys = not accounts.sign_ins_of(account.id), accounts.passkeys_of(account.id)
    removed = [each.id for each in passkeys if each.id in request.form.getlist("removed")]
    accounts.save_password(account.id, identity.make_hash(form.password.data), removed=removed, now=now())
    if account.confirmed_at is None:  # the link came by mail to that address, or by an admin's hand
        accounts.confirm_email(account.id, now=now())
    audit("reset_used", account=account.id, removed_passkeys=len(removed))
    session["address"] = account.email
    saved = "password is saved" if is_first else "new password is saved, and every sign-in has ended"
    left = len(passkeys) - len(removed)
    stay = f" {counted(left, 'passkey')} still {'signs' if left == 1 else 'sign'} in without it." if left else ""
    flash(f"Your {saved}.{stay} Sign in now.", "right")
    return redirect(url_for("sign_in.page"), 303)

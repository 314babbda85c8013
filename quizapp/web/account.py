"""One's own account: its password, where it is signed in, and leaving. Each of these asks for the password again."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from wtforms import PasswordField

from quizapp.study import accounts
from quizapp.study.accounts import Account
from quizapp.study.failures import LastAdmin
from quizapp.web import identity
from quizapp.web.audit import audit
from quizapp.web.learner import now
from quizapp.web.policy import ACCOUNT, policy
from quizapp.web.tries import count_sign_in, forget_sign_ins

blueprint = Blueprint("account", __name__, url_prefix="/account")

NOT_RIGHT = "That is not your password."
LAST_ADMIN = "You are the only admin. Make another account an admin first."
LOST = "Nothing was changed, because this page’s cookie is gone. Press again."


class PasswordForm(FlaskForm):  # type: ignore[misc]
    password = PasswordField("Your password")


class EndForm(PasswordForm):
    password = PasswordField("Your password, to end sign-ins")


class AddForm(PasswordForm):
    password = PasswordField("Your password, to add a passkey")


class RemoveForm(PasswordForm):
    password = PasswordField("Your password, to remove a passkey")


class ChangeForm(PasswordForm):
    new = PasswordField("New password")


def me() -> Account:
    who = identity.signed_in()
    assert who is not None  # noqa: S101  the route's policy says so
    return who.account


def is_me(form: PasswordForm) -> bool:
    """Whether the form has the password of who asks; guesses count as those at the sign-in."""
    account = me()
    count_sign_in(account.email)
    if identity.is_right(account, (form.password.data or "")[: identity.LONGEST]):
        forget_sign_ins(account.email)
        return True
    audit("password_refused", account=account.id)
    form.password.errors = [NOT_RIGHT]
    return False


@blueprint.get("")
@policy(ACCOUNT)
def page() -> str:
    return show()


def show(
    changing: ChangeForm | None = None,
    ending: PasswordForm | None = None,
    adding: PasswordForm | None = None,
    removing: PasswordForm | None = None,
) -> str:
    account, who = me(), identity.signed_in()
    return render_template(
        "account/page.html",
        account=account,
        changing=changing or ChangeForm(prefix="change"),
        ending=ending or EndForm(prefix="end"),
        adding=adding or AddForm(prefix="passkey"),
        removing=removing or RemoveForm(prefix="remove"),
        this_one=accounts.shown_id(who.sign_in_id) if who else "",
        sign_ins=[(accounts.shown_id(each.id), each) for each in accounts.sign_ins_of(account.id)],
        passkeys=accounts.passkeys_of(account.id),
        shortest=identity.SHORTEST,
        idle_days=accounts.IDLE.days,
        longest_days=accounts.LONGEST.days,
    )


def show_again() -> str:
    flash(LOST, "almost")
    return show()


@blueprint.post("/password")
@policy(ACCOUNT, again=show_again)
def change_password() -> Any:
    form, account = ChangeForm(prefix="change"), me()
    fault = identity.password_fault(form.new.data or "", account.email)
    if fault:
        form.new.errors = [fault]
    if not is_me(form) or fault:
        return show(changing=form), 422
    changed = accounts.save_password(account.id, identity.make_hash(form.new.data), now=now())
    audit("password_changed", account=account.id)
    identity.begin_session(changed, zone="")
    flash(f"Your new password is saved, and you are signed out everywhere else.{_stay(account)}", "right")
    return redirect(url_for("account.page"), 303)


def _stay(account: Account) -> str:
    return " Passkeys sign in as before: remove below what is not yours." if accounts.passkeys_of(account.id) else ""


@blueprint.post("/sign-ins")
@policy(ACCOUNT, again=show_again)
def end_sign_ins() -> Any:
    """End the chosen sign-ins, or with `all` every one but this."""
    form, account, who = EndForm(prefix="end"), me(), identity.signed_in()
    if not is_me(form):
        return show(ending=form), 422
    here = who.sign_in_id if who else ""
    chosen = set(request.form.getlist("chosen"))
    live = [each.id for each in accounts.sign_ins_of(account.id) if each.id != here]
    kept = [each for each in live if "all" not in request.form and accounts.shown_id(each) not in chosen]
    accounts.sign_out_everywhere(account.id, but=[here, *kept], now=now())
    audit("sign_ins_ended", count=len(live) - len(kept))
    flash("Ended. Whoever was signed in there must sign in again.", "right")
    return redirect(url_for("account.page"), 303)


@blueprint.get("/leave")
@policy(ACCOUNT)
def leaving() -> str:
    return show_leaving(PasswordForm())


def show_leaving(form: PasswordForm) -> str:
    return render_template("account/leave.html", form=form)


def show_leaving_again() -> str:
    flash(LOST, "almost")
    return show_leaving(PasswordForm())


@blueprint.post("/leave")
@policy(ACCOUNT, again=show_leaving_again)
def leave() -> Any:
    form, account = PasswordForm(), me()
    if not is_me(form):
        return show_leaving(form), 422
    try:
        accounts.delete_account(account.id)
    except LastAdmin:
        form.password.errors = [LAST_ADMIN]
        return show_leaving(form), 422
    audit("account_deleted", account=account.id)
    identity.forget_session()
    response = redirect(url_for("library.front"), 303)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    flash("Your account is deleted, with all that was kept of you.", "plain")
    return response

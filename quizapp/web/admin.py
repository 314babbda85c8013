"""The accounts, for who looks after them: found, given a role, suspended, helped to a new password, deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for

from quizapp.study import accounts
from quizapp.study.accounts import Account
from quizapp.study.failures import LastAdmin, UnknownAccount
from quizapp.web.account import LOST, PasswordForm, is_me, me
from quizapp.web.audit import audit
from quizapp.web.identity import LINK_HOURS
from quizapp.web.learner import now
from quizapp.web.new_password import reset_link
from quizapp.web.policy import ADMIN, policy

blueprint = Blueprint("admin", __name__, url_prefix="/accounts")

PAGE = 50
LONGEST_PART = 100
LAST_ADMIN = "Nobody would be left to look after the accounts. Make another account an admin first."


@blueprint.get("")
@policy(ADMIN)
def page() -> str:
    part, after = request.args.get("q", "")[:LONGEST_PART], request.args.get("after", "")[:LONGEST_PART]
    found = accounts.list_accounts(part, after=after, most=PAGE + 1)
    return render_template(
        "admin/page.html",
        found=found[:PAGE],
        next_after=found[PAGE - 1].email if len(found) > PAGE else None,
        count=accounts.count_accounts(),
        part=part,
        after=after,
    )


@blueprint.get("/<id:account_id>")
@policy(ADMIN)
def one(account_id: str) -> str:
    return _show(_find(account_id), PasswordForm())


def _show(account: Account, form: PasswordForm, link: str | None = None) -> str:
    return render_template(
        "admin/one.html",
        account=account,
        form=form,
        roles=accounts.ROLES,
        sign_ins=accounts.sign_ins_of(account.id),
        is_me=account.id == me().id,
        link=link,
        link_hours=LINK_HOURS,
    )


def show_again(account_id: str) -> str:
    flash(LOST, "almost")
    return _show(_find(account_id), PasswordForm())


def _find(account_id: str) -> Account:
    account = accounts.find_by_id(account_id)
    if account is None:
        raise UnknownAccount(account_id)
    return account


def _suspend(account: Account) -> str:
    accounts.suspend_account(account.id, now=now())
    return "Suspended: it is signed out everywhere and cannot sign in."


def _resume(account: Account) -> str:
    accounts.resume_account(account.id)
    return "It may sign in again."


def _sign_out(account: Account) -> str:
    accounts.sign_out_everywhere(account.id, now=now())
    return "It is signed out everywhere."


def _delete(account: Account) -> str:
    accounts.delete_account(account.id)
    return f"The account {account.email} is deleted, with all that was kept of it."


def _change_role(account: Account) -> str:
    role = request.form.get("role", "")
    if role not in accounts.ROLES:
        abort(400)
    accounts.change_role(account.id, role)
    return f"The account is {'an' if role[0] == 'a' else 'a'} {role} now."


ACTS: dict[str, Callable[[Account], str]] = {
    "suspend": _suspend,
    "resume": _resume,
    "sign-out": _sign_out,
    "delete": _delete,
    "role": _change_role,
}


@blueprint.post("/<id:account_id>")
@policy(ADMIN, again=show_again)
def change(account_id: str) -> Any:
    """One of ACTS, or `link`: whoever looks after accounts proves each time that it is they."""
    account, form, act = _find(account_id), PasswordForm(), request.form.get("act", "")
    if act not in ACTS and act != "link":
        abort(400)
    if not is_me(form):
        return _show(account, form), 422
    if act == "link":
        audit("reset_link_made", account=account.id)
        return _show(account, form, reset_link(account))
    try:
        flash(ACTS[act](account), "right")
    except LastAdmin:
        form.password.errors = [LAST_ADMIN]
        return _show(account, form), 422
    audit(
        f"account_{act.replace('-', '_')}", account=account.id, role=request.form.get("role") if act == "role" else None
    )
    if accounts.find_by_id(account_id) is None:
        return redirect(url_for("admin.page"), 303)
    return redirect(url_for("admin.one", account_id=account_id), 303)

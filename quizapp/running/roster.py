"""The commands on accounts of a shared server: made, given a role, helped to a new password, listed."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable

from flask import Flask

from quizapp.app import create_app
from quizapp.cli_sheets import FINE, WrongUse
from quizapp.running.serving import refuse
from quizapp.settings import CannotStart, read_settings
from quizapp.study import accounts
from quizapp.study.accounts import Account
from quizapp.study.failures import LastAdmin, StoreFailure
from quizapp.web import identity
from quizapp.web.new_password import reset_link

PERSONAL = "Accounts belong to a shared server: set QUIZAPP_MODE=shared, with QUIZAPP_SECRET_KEY and QUIZAPP_URL."


def add(email: str, role: str, *, keeps_progress: bool, data: str | None) -> int:
    """Make an account that has no password yet, and print the link that takes one."""

    def make(app: Flask) -> int:
        folded = identity.read_email(email)
        if folded is None:
            raise WrongUse(f"{email} is no e-mail address.")
        unknown = identity.make_hash(secrets.token_urlsafe(32))  # nobody ever has it
        account = accounts.make_account(
            folded, unknown, role=role, is_confirmed=True, now=app.extensions["quizapp"].clock()
        )
        if account is None:
            raise WrongUse(f"{folded} has an account. To give it another role: quizapp account role {folded} {role}")
        print(f"{folded} is {_a(role)} now.")
        if keeps_progress:
            had = accounts.adopt_learner(account.id)
            print("What was learned in personal mode is this account’s." if had else "Nothing was learned here before.")
        _print_link(account)
        return FINE

    return _run(make, data)


def reset(email: str, *, data: str | None) -> int:
    """Print a link that takes one new password."""
    return _run(lambda app: _print_link(_find(email)), data)


def change_role(email: str, role: str, *, data: str | None) -> int:
    def change(app: Flask) -> int:
        try:
            accounts.change_role(_find(email).id, role)
        except LastAdmin:
            raise WrongUse(
                "Nobody would be left to look after the accounts. Make another one an admin first."
            ) from None
        print(f"{email} is {_a(role)} now.")
        return FINE

    return _run(change, data)


def list_all(*, data: str | None) -> int:
    def show(app: Flask) -> int:
        after = ""
        while batch := accounts.list_accounts(after=after, most=500):
            for each in batch:
                print(f"{each.email}\t{each.role}{'' if each.is_active else ', suspended'}")
            after = batch[-1].email
        return FINE

    return _run(show, data)


def _run(act: Callable[[Flask], int], data: str | None) -> int:
    try:
        settings = read_settings(os.environ, data=data)
        if settings.shared is None:
            return refuse(PERSONAL)
        app = create_app(settings, folders=())
        with app.test_request_context(base_url=settings.shared.url):
            return act(app)
    except CannotStart as failure:
        return refuse(str(failure))
    except StoreFailure as failure:
        return refuse(f"Nothing was changed: the database is {failure.reason}.")


def _find(email: str) -> Account:
    account = accounts.find_by_email(email)
    if account is None:
        raise WrongUse(f"{email} has no account. quizapp account list shows those there are.")
    return account


def _print_link(account: Account) -> int:
    print(f"This link takes a new password, once, within 24 hours:\n{reset_link(account)}")
    return FINE


def _a(role: str) -> str:
    return f"an {role}" if role[0] == "a" else f"a {role}"

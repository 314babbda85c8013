"""Who is signed in, by Flask-Security, which this module alone imports: it takes long, and personal mode needs none.

Flask-Security hashes and checks passwords, signs the links for new ones, and keeps who is signed in in the session.
Accounts are read and written by acts of `study`; the session names a sign-in that the store knows, so that it is dead
when that has ended, whoever kept its cookie.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Flask, current_app, g, request, session
from flask_login import current_user
from flask_login import login_user as start_session
from flask_login import logout_user as end_session
from flask_security import RoleMixin, Security, UserDatastore, UserMixin
from flask_security.mail_util import EmailValidateException
from flask_security.recoverable import generate_reset_password_token, reset_password_token_status
from flask_security.utils import hash_password
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from quizapp.settings import Shared
from quizapp.study import accounts
from quizapp.study.accounts import Account, SignedIn
from quizapp.study.guests import is_guest
from quizapp.study.learners import last_line
from quizapp.web.learner import now

SHORTEST, LONGEST = 10, 1000  # characters of a password
LINK_HOURS = 24
_NOBODY = "quizapp.nobody"  # an account that is not there, to be tried in the place of one
COMMON = frozenset(FREQUENCY_LISTS["passwords"])
OPTIONS: dict[str, Any] = {
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SCHEMES": ["argon2"],
    "SECURITY_PASSWORD_SINGLE_HASH": True,
    # what OWASP names as the least, in memory that eight threads can have at once
    "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {
        "argon2__memory_cost": 19456,
        "argon2__time_cost": 2,
        "argon2__parallelism": 1,
    },
    "SECURITY_PASSWORD_NORMALIZE_FORM": None,  # as it was typed
    "SECURITY_PASSWORD_LENGTH_MIN": SHORTEST,
    "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
    "SECURITY_RESET_PASSWORD_WITHIN": timedelta(hours=LINK_HOURS),
}


class _Role(RoleMixin):  # type: ignore[misc]
    def __init__(self, name: str) -> None:
        self.name = name


class User(UserMixin):  # type: ignore[misc]
    """An account as Flask-Security sees it."""

    def __init__(self, account: Account, sign_in_id: str = "") -> None:
        self.account = account
        self.sign_in_id = sign_in_id
        self.id, self.email, self.active = account.id, account.email, account.is_active
        self.password = account.password
        self.roles = [_Role(account.role)]

    @property
    def fs_uniquifier(self) -> str:
        """What links for a new password are bound to."""
        return f"{self.account.id}/{self.account.stamp}"

    def get_id(self) -> str:
        """What the session names."""
        return self.sign_in_id


class AccountDatastore(UserDatastore):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(User, _Role)

    def find_user(self, case_insensitive: bool = False, **wanted: Any) -> User | None:
        account_id, _, stamp = str(wanted.get("fs_uniquifier", "")).partition("/")
        if "email" in wanted:
            account = accounts.find_by_email(str(wanted["email"]))
            return User(account) if account else None
        account = accounts.find_by_id(account_id)
        return User(account) if account and account.stamp == stamp else None

    def find_role(self, role: str) -> _Role | None:
        return _Role(role) if role in accounts.ROLES else None

    def put(self, model: User) -> User:
        """Flask-Security changes an account by itself only to hash its password in a better way."""
        if model.password != model.account.password:
            accounts.save_hash(model.id, model.password)
        return model

    def commit(self) -> None:
        """`put` has done so."""


def identify(app: Flask, shared: Shared) -> None:
    """Let the application know who is signed in."""
    app.config.update(OPTIONS, SECURITY_PASSWORD_SALT=shared.secret_key)
    security = Security(app, AccountDatastore(), register_blueprint=False)
    security.login_manager.user_loader(_find_signed_in)
    security.login_manager.request_loader(None)  # by the session alone: no token of an address or a header counts
    app.before_request(_note_seen)
    with app.app_context():
        hashed = make_hash(secrets.token_urlsafe())
        app.extensions[_NOBODY] = Account("", "", hashed, "", "", False, None, None, datetime.min.replace(tzinfo=UTC))


def _find_signed_in(sign_in_id: str) -> User | None:
    found = accounts.account_of(sign_in_id, now=now())
    g.signed_in = found
    return User(found.account, sign_in_id) if found else None


def signed_in() -> SignedIn | None:
    """Who asks, if they are signed in."""
    if not current_user.is_authenticated:
        return None
    found: SignedIn | None = g.get("signed_in")
    return found


def _note_seen() -> None:
    """Once a day, and not by a look at a page, which changes nothing."""
    if request.method == "POST":
        who = signed_in()
        if who is not None and who.is_stale:
            accounts.note_seen(who.sign_in_id, now=now())


def guest_has_answered() -> bool:
    """Whether a guest learns here who would bring something along."""
    guest_id = session.get("guest")
    return isinstance(guest_id, str) and is_guest(guest_id) and last_line(guest_id) > 0


def begin_session(account: Account, *, zone: str) -> None:
    """Sign in, in a session that has nothing of the one before; what was done there as a guest comes along."""
    guest_id = session.get("guest")
    sign_in_id = accounts.sign_in(
        account.id,
        guest_id=guest_id if isinstance(guest_id, str) else None,
        agent=describe_agent(request.user_agent.string),
        address=request.remote_addr or "",
        zone=zone,
        now=now(),
    )
    kept = {name: session[name] for name in ("zone", "keys_off", "clocks", "_flashes") if name in session}
    session.clear()
    session.update(kept)
    session.permanent = True
    start_session(User(account, sign_in_id))


def end_session_here() -> None:
    """Sign out: the sign-in ends in the store, and the session is empty."""
    who = signed_in()
    if who is not None:
        accounts.sign_out(who.account.id, who.sign_in_id, now=now())
    forget_session()


def forget_session() -> None:
    """Nobody is signed in here any more."""
    end_session()
    session.clear()


def describe_agent(text: str) -> str:
    """Browser and system in a word each, as a list of sign-ins tells them apart."""
    browsers = (("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
    systems = (
        *(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows")),
        *(("Mac OS", "macOS"), ("Linux", "Linux")),
    )
    browser = next((name for sign, name in browsers if sign in text), "A browser")
    system = next((name for sign, name in systems if sign in text), "")
    return f"{browser} on {system}" if system else browser


# --- passwords ------------------------------------------------------------------------------------------


def password_fault(password: str, email: str = "") -> str | None:
    """Why it cannot be a password, in words; None where it can."""
    if len(password) < SHORTEST:
        return f"A password has at least {SHORTEST} characters. A few words in a row are easy to remember."
    if len(password) > LONGEST:
        return f"A password has at most {LONGEST} characters."
    if password.casefold() in COMMON or len(set(password)) < 4:
        return "Too many people have this password, and it is tried first. A few words in a row are better."
    if email and password.casefold() in (email.casefold(), email.casefold().partition("@")[0]):
        return "The password must not be your address."
    return None


def make_hash(password: str) -> str:
    return str(hash_password(password))


def is_right(account: Account | None, password: str) -> bool:
    """Whether it is the account's password. It takes as long where there is no account."""
    tried: Account = account or current_app.extensions[_NOBODY]
    return bool(User(tried).verify_and_update_password(password)) and account is not None


def read_email(written: str) -> str | None:
    """The address as it is kept; None where it is none."""
    try:
        return accounts.fold_email(current_app.extensions["security"].mail_util.validate(written.strip()))
    except EmailValidateException:
        return None


def make_reset_token(account: Account) -> str:
    """A token for one new password, for LINK_HOURS: it counts until the password is changed."""
    return str(generate_reset_password_token(User(account)))


def read_reset_token(token: str) -> Account | None:
    expired, invalid, user = reset_password_token_status(token)
    return None if expired or invalid or user is None else user.account

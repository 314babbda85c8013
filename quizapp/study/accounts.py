"""Accounts made, signed in and out, changed and deleted; whoever signs in brings along what was done as a guest."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection

from quizapp.memory.day import is_zone
from quizapp.store import accounts as kept
from quizapp.store.accounts import Account, Passkey, SignIn
from quizapp.store.ids import mint_id
from quizapp.store.learners import add_learner, change_learner, find_learner, find_personal_learner
from quizapp.store.leaving import take_leave
from quizapp.study.act import commits, reads
from quizapp.study.failures import LastAdmin, StoreFailure, UnknownAccount
from quizapp.study.guests import attach_guest, merge_guest
from quizapp.study.leaving import remove_left_learners

LEARNER, AUTHOR, ADMIN = ROLES = ("learner", "author", "admin")
IDLE, LONGEST = timedelta(days=30), timedelta(days=180)  # how long a sign-in lasts unseen, and at all
MOST_SIGN_INS = 50  # of one account at a time; the oldest ends for the next
SECRET_BYTES = 32

__all__ = ["ADMIN", "AUTHOR", "LEARNER", "ROLES", "Account", "Passkey", "SignIn"]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """`is_stale`: it was not seen today yet."""

    account: Account
    sign_in_id: str
    is_stale: bool


# --- found ----------------------------------------------------------------------------------------------


@reads
def account_of(db: Connection, sign_in_id: str, *, now: datetime) -> SignedIn | None:
    """Who is signed in by this sign-in; None where it has ended or run out, or the account may not sign in."""
    found = kept.find_signed_in(db, sign_in_id)
    if found is None:
        return None
    account, began_at, seen_at = found
    if not account.is_active or now - seen_at > IDLE or now - began_at > LONGEST:
        return None
    return SignedIn(account, sign_in_id, seen_at.date() != now.date())


@reads
def find_by_email(db: Connection, email: str) -> Account | None:
    """By its address, or else by how addresses were kept before: with ß as ss, say, which is a name of its own."""
    folded = fold_email(email)
    found = (kept.find_account(db, way) for way in dict.fromkeys((folded, folded.casefold())))
    return next(filter(None, found), None)


@reads
def find_by_id(db: Connection, account_id: str) -> Account | None:
    return kept.read_account(db, account_id)


@reads
def list_accounts(db: Connection, part: str = "", *, after: str = "", most: int = 50) -> list[Account]:
    """Those whose address holds `part`, by address, from the one behind `after` on."""
    folded = fold_email(part)
    return kept.list_accounts(db, {folded, folded.casefold()}, after=after, most=most)


@reads
def count_accounts(db: Connection) -> int:
    return kept.count_accounts(db)


@reads
def sign_ins_of(db: Connection, account_id: str) -> list[SignIn]:
    """Where the account is signed in, the newest first."""
    return kept.list_sign_ins(db, account_id)


def fold_email(email: str) -> str:
    """An address as addresses are compared: in lower case, and no letter for another, which could be another's."""
    return email.strip().lower()


# --- made and changed -----------------------------------------------------------------------------------


@commits
def make_account(
    db: Connection, email: str, password: str, *, role: str = LEARNER, is_confirmed: bool, now: datetime
) -> Account | None:
    """A new account, `password` being a hash; None where the address has one already."""
    known = kept.find_account(db, fold_email(email))
    if known is not None:
        kept.change_account(db, known.id, created_at=known.created_at)  # a write, so that both replies take as long
        return None
    account = Account(
        mint_id(), fold_email(email), password, mint_id(), role, True, now if is_confirmed else None, None, now
    )
    kept.add_account(db, account)
    return account


@commits
def adopt_learner(db: Connection, account_id: str) -> bool:
    """Make the learner of personal mode, if there is one, whom this account learns as; whether there was."""
    learner_id = find_personal_learner(db)
    if learner_id is None:
        return False
    change_learner(db, learner_id, is_personal=None)
    kept.change_account(db, account_id, learns_as=learner_id)
    return True


@commits
def confirm_email(db: Connection, account_id: str, *, now: datetime) -> None:
    kept.change_account(db, account_id, confirmed_at=now)


@commits
def save_password(
    db: Connection, account_id: str, password: str, *, removed: Sequence[str] = (), now: datetime
) -> Account:
    """With a new password, a hash, every sign-in ends and no link counts that was given out before. Passkeys stay, but
    for those that are `removed`.
    """
    account = _locked(db, account_id)
    _end_all(db, account.id, now)
    for passkey_id in removed:
        kept.remove_passkey(db, account.id, passkey_id)
    kept.change_account(db, account.id, password=password, stamp=mint_id())
    return _locked(db, account_id)


@commits
def save_hash(db: Connection, account_id: str, password: str) -> None:
    """The same password hashed anew, by what is the better way by now."""
    kept.change_account(db, account_id, password=password)


@commits
def change_role(db: Connection, account_id: str, role: str) -> None:
    """Raises UnknownAccount and LastAdmin."""
    _keep_an_admin(db, _locked(db, account_id), stays=role == ADMIN)
    kept.change_account(db, account_id, role=role)


@commits
def suspend_account(db: Connection, account_id: str, *, now: datetime) -> None:
    """It is signed out everywhere and cannot sign in; what it learned stays. Raises UnknownAccount and LastAdmin."""
    _keep_an_admin(db, _locked(db, account_id), stays=False)
    _end_all(db, account_id, now)
    kept.change_account(db, account_id, is_active=False)


@commits
def resume_account(db: Connection, account_id: str) -> None:
    kept.change_account(db, _locked(db, account_id).id, is_active=True)


def delete_account(account_id: str) -> None:
    """With all that was learned. Its sets stay with those who have taken them up; of the others nobody learns any more,
    and they are removed later, by `remove_left_sets`. Raises UnknownAccount and LastAdmin.
    """
    _close_account(account_id)
    with suppress(StoreFailure):  # the account is gone, and housekeeping goes on with the rest
        remove_left_learners()


@commits
def _close_account(db: Connection, account_id: str) -> None:
    account = _locked(db, account_id)
    _keep_an_admin(db, account, stays=False)
    kept.remove_account(db, account_id)
    if account.learns_as is not None:
        take_leave(db, account.learns_as)


def _locked(db: Connection, account_id: str) -> Account:
    account = kept.read_account(db, account_id, lock=True)
    if account is None:
        raise UnknownAccount(account_id)
    return account


def _keep_an_admin(db: Connection, account: Account, *, stays: bool) -> None:
    """Two who go at once wait for one another, so that the second sees that it is the last."""
    if account.role == ADMIN and account.is_active and not stays:
        kept.lock_accounts(db, ADMIN)
        if kept.count_accounts(db, ADMIN) == 1:
            raise LastAdmin(account.id)


# --- signed in and out ----------------------------------------------------------------------------------


@commits
def sign_in(
    db: Connection, account_id: str, *, guest_id: str | None, agent: str, address: str, zone: str, now: datetime
) -> str:
    """Gives the secret of the sign-in. What a guest did becomes the account's, with it, in one transaction, and once:
    a guest who is one no more brings nothing. Raises UnknownAccount.
    """
    account = _locked(db, account_id)
    guest = find_learner(db, guest_id, lock=True) if guest_id else None
    came = guest.id if guest is not None and guest.is_guest else None
    if account.learns_as is not None and came:
        merge_guest(db, came, account.learns_as)
    elif account.learns_as is None:
        if came:
            attach_guest(db, came)
        known = came or add_learner(db, zone=zone if is_zone(zone) else "UTC", is_personal=False, now=now)
        kept.change_account(db, account_id, learns_as=known)
    for_next = kept.list_sign_ins(db, account_id)[MOST_SIGN_INS - 1 :]
    kept.end_sign_ins(db, [each.id for each in for_next], now)
    sign_in_id = secrets.token_urlsafe(SECRET_BYTES)
    kept.add_sign_in(db, SignIn(sign_in_id, account_id, now, now, None, agent, address))
    return sign_in_id


@commits
def note_seen(db: Connection, sign_in_id: str, *, now: datetime) -> None:
    kept.touch_sign_in(db, sign_in_id, now)


@commits
def sign_out(db: Connection, account_id: str, sign_in_id: str, *, now: datetime) -> None:
    """End one of the account's sign-ins; raises UnknownAccount where it has no such one."""
    if sign_in_id not in {each.id for each in kept.list_sign_ins(db, account_id)}:
        raise UnknownAccount(account_id)
    kept.end_sign_ins(db, [sign_in_id], now)


@commits
def sign_out_everywhere(db: Connection, account_id: str, *, but: Sequence[str] = (), now: datetime) -> None:
    _end_all(db, account_id, now, but)


def _end_all(db: Connection, account_id: str, now: datetime, but: Sequence[str] = ()) -> None:
    ended = [each.id for each in kept.list_sign_ins(db, account_id) if each.id not in but]
    kept.end_sign_ins(db, ended, now)


# --- passkeys -------------------------------------------------------------------------------------------


@reads
def passkeys_of(db: Connection, account_id: str) -> list[Passkey]:
    return kept.list_passkeys(db, account_id)


@reads
def find_passkey(db: Connection, passkey_id: str) -> Passkey | None:
    return kept.find_passkey(db, passkey_id)


@commits
def add_passkey(db: Connection, passkey: Passkey) -> None:
    kept.add_passkey(db, passkey)


@commits
def use_passkey(db: Connection, passkey_id: str, sign_count: int) -> None:
    kept.count_use(db, passkey_id, sign_count)


@commits
def remove_passkey(db: Connection, account_id: str, passkey_id: str) -> None:
    kept.remove_passkey(db, account_id, passkey_id)


def shown_id(sign_in_id: str) -> str:
    """By what a page may name a sign-in, whose id is a secret."""
    return sha256(sign_in_id.encode()).hexdigest()[:16]

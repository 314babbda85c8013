"""Limits on guessing and flooding, over all workers: of an account, of an address, of mails."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import IPv6Address, ip_address

from flask import abort, request

from quizapp.study.limits import Limit, count_try, forget_tries
from quizapp.web.audit import audit, digest
from quizapp.web.learner import now

# Of one account from one address, of one account at all, from one address at all. Whoever is at another address than
# someone who guesses still gets in, until the guesses come from everywhere.
ACCOUNT_HERE = Limit(10, timedelta(minutes=15))
ACCOUNT_ANYWHERE = Limit(100, timedelta(hours=1))
ADDRESS = Limit(200, timedelta(minutes=15))
MAILS = Limit(5, timedelta(hours=1))  # to one address
SIGN_UPS = Limit(60, timedelta(hours=1))  # from one address: a class behind one router
GUESTS = Limit(600, timedelta(hours=1))  # from one address


def count_sign_in(email: str) -> None:
    """Count a try before it is made; 429 beyond any of the limits."""
    network = _network()
    limits = {
        _subject("sign-in", f"{email} {network}"): ACCOUNT_HERE,
        _subject("sign-in", email): ACCOUNT_ANYWHERE,
        _subject("sign-in from", network): ADDRESS,
    }
    _refuse_beyond(limits, "sign_in_limited", email)


def count_passkey() -> None:
    """Keys cannot be guessed, and whose it is is known only afterwards: counted are those from one address."""
    _refuse_beyond({_subject("sign-in from", _network()): ADDRESS}, "sign_in_limited", "")


def forget_sign_ins(email: str) -> None:
    """Whoever got in may mistype again."""
    forget_tries(_subject("sign-in", f"{email} {_network()}"))


def count_sign_up(email: str) -> None:
    _refuse_beyond({_subject("sign-up from", _network()): SIGN_UPS}, "sign_up_limited", email)


def count_guest() -> None:
    _refuse_beyond({_subject("guest from", _network()): GUESTS}, "guests_limited", "")


def count_sent(what: str, account_id: str, most: int) -> bool:
    """Whether the account may send one more of these this hour: an upload is a file or a sheet."""
    return count_try({f"{what} {account_id}": Limit(most, timedelta(hours=1))}, now=now())


def may_mail(email: str) -> bool:
    """Counts a mail, also one that is not sent because there is no such account."""
    return count_try({_subject("mail", email): MAILS}, now=now())


def _refuse_beyond(limits: dict[str, Limit], event: str, email: str) -> None:
    if not count_try(limits, now=now()):
        audit(event, email=digest(email))
        abort(429)


def _subject(what: str, of: str) -> str:
    """All ways to write an address that may lead to one account count as one."""
    return f"{what} {digest(of.casefold())}"


def _network() -> str:
    """The address that asks; of one of IPv6 the network, of which a single machine has many addresses."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return ""
    return address.exploded[:19] if isinstance(address, IPv6Address) else str(address)

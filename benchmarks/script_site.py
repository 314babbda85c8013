"""A shared server with an author, an admin, and accounts whose addresses would run as a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from flask import Flask
from markupsafe import Markup

from benchmarks.server import Server, load_own_sheets_only
from benchmarks.shared_site import close
from quizapp.app import create_app
from quizapp.settings import Settings, Shared
from quizapp.study import accounts
from quizapp.study.limits import Limit
from quizapp.web import filters, identity, tries

AUTHOR, ADMIN, READER = "author@example.org", "admin@example.org", "reader@example.org"
PASSWORD = "four words in a row"
KEY, MANY = "a key of a benchmark, 32 and more", "100000"
LIMITS = ("ACCOUNT_HERE", "ACCOUNT_ANYWHERE", "ADDRESS", "SIGN_UPS", "GUESTS")


@contextmanager
def on_shared_server(
    folder: Path, emails: Sequence[str] = (), prepare: Sequence[Callable[[], None]] = ()
) -> Iterator[Server]:
    """`emails` are put into the store as they are, past the form that would refuse them."""
    (folder / "questions").mkdir(parents=True)
    server = Server(folder, prepare=[load_own_sheets_only, lift_limits, *prepare])
    _make_accounts(server, emails)
    server.settings |= {
        "QUIZAPP_MODE": "shared",
        "QUIZAPP_URL": server.address,
        "QUIZAPP_SECRET_KEY": KEY,
        "QUIZAPP_SETS_EACH": MANY,
        "QUIZAPP_UPLOADS_EACH": MANY,
        "QUIZAPP_MAIL": "smtp://127.0.0.1:9",  # nobody listens there
        "QUIZAPP_MAIL_FROM": "quiz@example.org",
    }
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _make_accounts(server: Server, emails: Sequence[str]) -> None:
    shared = Shared(KEY, server.address, audit_log=server.folder / "audit.log")
    app: Flask = create_app(Settings(server.data, None, shared=shared), folders=())
    with app.test_request_context():
        now, hashed = app.extensions["quizapp"].clock(), identity.make_hash(PASSWORD)
        for email, role in ((AUTHOR, "author"), (ADMIN, "admin"), *((email, "learner") for email in (READER, *emails))):
            accounts.make_account(email, hashed, role=role, is_confirmed=True, now=now)
    close(app)


def lift_limits() -> None:
    """To be done in the server’s process: everybody of a benchmark comes from one address."""
    for name in LIMITS:
        setattr(tries, name, Limit(1_000_000, timedelta(hours=1)))


def trust_questions() -> None:
    """To be done in the server’s process: a page that takes questions for HTML, which must be found."""

    def with_blank(stem: str) -> Markup:
        return Markup(stem)

    filters.OWN = (*(each for each in filters.OWN if each.__name__ != "with_blank"), with_blank)  # type: ignore[assignment]

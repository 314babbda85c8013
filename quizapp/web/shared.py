"""Shared mode put together: who is signed in, mails, the audit log, and the pages that only a shared server has."""

from __future__ import annotations

from typing import Any

from flask import Flask, current_app
from werkzeug.middleware.proxy_fix import ProxyFix

from quizapp.settings import Shared
from quizapp.study.apart import Examiners
from quizapp.web import account, admin, new_password, passkeys, privacy, sharing, sign_in, sign_up
from quizapp.web.audit import audit, close_audit, open_audit
from quizapp.web.identity import identify, signed_in
from quizapp.web.learner import SHARED, find_guest
from quizapp.web.mail import has_mail, open_mail, send_waiting
from quizapp.web.tries import count_guest, count_sent

LOOKS = 20  # at a sheet while it is written, for each sheet that may be sent
ACTIVITIES = (sign_in, sign_up, new_password, account, passkeys, sharing, admin, privacy)


class _Asking:
    """Who asks, as `web.learner` wants to know it without knowing how people sign in."""

    def __init__(self) -> None:
        self.examiners = Examiners()

    def close(self) -> None:
        """End the processes and close the log, where the application ends before its process."""
        self.examiners.close()
        close_audit(current_app)

    def finish(self) -> None:
        send_waiting()

    def find_learner(self) -> str:
        who = signed_in()
        return who.account.learns_as or "" if who else find_guest()

    def count_guest(self) -> None:
        count_guest()

    def note(self, event: str, **what: Any) -> None:
        audit(event, **what)

    def may_upload(self) -> bool:
        return _count("upload", times=1)

    def may_look(self) -> bool:
        return _count("look", times=LOOKS)

    def find_role(self) -> str | None:
        who = signed_in()
        return who.account.role if who else None


def _count(what: str, *, times: int) -> bool:
    """Whether the account that asks may send one more this hour: so many times the sheets that it may send."""
    who = signed_in()
    most = current_app.extensions["quizapp"].settings.shared.uploads_each
    return who is not None and count_sent(what, who.account.id, most * times)


def share(app: Flask, shared: Shared) -> None:
    app.extensions[SHARED] = _Asking()
    open_audit(app, shared.audit_log)
    open_mail(app, shared)
    identify(app, shared)
    app.jinja_env.globals |= {"signed_in": signed_in, "has_mail": has_mail}
    for activity in ACTIVITIES:
        app.register_blueprint(activity.blueprint)
    if shared.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=shared.proxies, x_proto=shared.proxies)  # type: ignore[method-assign]

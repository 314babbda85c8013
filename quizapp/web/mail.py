"""Mails, sent beside the request: how long that takes tells nobody whether there was one to send."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from urllib.parse import unquote, urlsplit

from flask import Flask, current_app, render_template
from flask_mail import Mail, Message

from quizapp.settings import Shared

PATIENCE = 5.0  # seconds for what waits when the server stops; less than a supervisor still has for it then
_SENDER = "quizapp.mails"


def open_mail(app: Flask, shared: Shared) -> None:
    """Without a server for it no mail is ever sent."""
    if shared.mail is None:
        return
    server = urlsplit(shared.mail)
    is_tls = server.scheme == "smtps"
    app.config.update(
        MAIL_SERVER=server.hostname,
        MAIL_PORT=server.port or (465 if is_tls else 587),
        MAIL_USE_SSL=is_tls,
        MAIL_USE_TLS=not is_tls and bool(server.username),
        MAIL_USERNAME=unquote(server.username) if server.username else None,
        MAIL_PASSWORD=unquote(server.password) if server.password else None,
        MAIL_DEFAULT_SENDER=shared.mail_from,
    )
    Mail(app)
    app.extensions[_SENDER] = ThreadPoolExecutor(1, "mails")


def has_mail() -> bool:
    return _SENDER in current_app.extensions


def send(template: str, subject: str, to: str, **values: object) -> None:
    """Send `mail/<template>.txt`, after the reply. A mail that cannot be sent is logged."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    message = Message(subject, recipients=[to], body=render_template(f"mail/{template}.txt", **values))
    app.extensions[_SENDER].submit(_send, app, message)


def send_waiting(patience: float = PATIENCE) -> None:
    """Wait until all mails are sent, but not for ever: a mail server may hang. What is left is logged."""
    if not has_mail():
        return
    is_done = Event()
    current_app.extensions[_SENDER].submit(is_done.set)
    if not is_done.wait(patience):
        current_app.logger.error("some mails were not sent in the %s seconds that they had before the end", patience)


def _send(app: Flask, message: Message) -> None:
    with app.app_context():
        try:
            app.extensions["mail"].send(message)
        except OSError as error:  # smtplib's errors are of this kind
            app.logger.error("a mail could not be sent: %s", type(error).__name__)

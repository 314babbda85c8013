"""With a mail server: addresses are confirmed, passwords come back by a link, and no reply waits for a mail."""

from __future__ import annotations

import re
import socket
import socketserver
import time
from collections.abc import Callable, Iterator
from queue import Queue
from threading import Event, Thread

import pytest
from flask import Flask
from people import OTHER, PASSWORD, URL, Person

from quizapp.running.serving import serve_pages
from quizapp.web import mail

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)


class _Taking(socketserver.StreamRequestHandler):
    """As much of SMTP as it takes to be given a mail."""

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        mail: list[str] | None = None
        for raw in self.rfile:
            line = raw.decode().rstrip("\r\n")
            if mail is not None and line != ".":
                mail.append(line)
                continue
            if mail is not None:
                self.server.mails.put("\n".join(mail))  # type: ignore[attr-defined]
            mail = [] if line.upper() == "DATA" else None
            self.wfile.write({"DATA": b"354 go on\r\n", "QUIT": b"221 bye\r\n"}.get(line.upper(), b"250 fine\r\n"))
            if line.upper() == "QUIT":
                return


@pytest.fixture
def mails() -> Iterator[tuple[int, Queue[str]]]:
    """The port of a mail server, and what it was given."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Taking) as server:
        server.daemon_threads = True
        server.mails = Queue()  # type: ignore[attr-defined]
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1], server.mails  # type: ignore[attr-defined]
        server.shutdown()
        thread.join()


@pytest.fixture
def app(start: Callable[..., Flask], mails: tuple[int, Queue[str]]) -> Flask:
    return start(mail=f"smtp://127.0.0.1:{mails[0]}", mail_from="quiz@example.org")


def link_in(mail: str) -> str:
    """The path of the link, put together where the mail has folded it."""
    text = mail.replace("=\n", "").replace("=3D", "=")
    found = re.search(re.escape(URL) + r"(/\S+)", text)
    assert found is not None
    return found[1]


def test_an_address_is_confirmed_before_it_signs_in(app: Flask, mails: tuple[int, Queue[str]]) -> None:
    ann = Person(app, "ann@example.org")
    made = ann.open("/sign-up").press("Sign up", email=ann.email, password=PASSWORD)
    assert made.heading == "Look into your mail."
    mail = mails[1].get(timeout=10)
    assert "To: ann@example.org" in mail
    assert "From: quiz@example.org" in mail
    refused = ann.sign_in()
    assert "was not confirmed yet" in " ".join(refused.notices)
    assert ann.open("/account").heading == "Sign in"
    ann.open(link_in(mail)).press("Confirm my address")
    assert ann.sign_in().status == 200
    assert ann.open("/account").heading == "Account"


def test_a_second_sign_up_is_answered_alike_and_only_the_mail_tells(app: Flask, mails: tuple[int, Queue[str]]) -> None:
    ann = Person(app, "ann@example.org")
    first = ann.open("/sign-up").press("Sign up", email=ann.email, password=PASSWORD)
    mails[1].get(timeout=10)
    second = ann.open("/sign-up").press("Sign up", email=ann.email, password=OTHER)
    assert second.main == first.main
    assert "has one already" in mails[1].get(timeout=10)


def test_a_forgotten_password_comes_back_by_mail_and_nobody_learns_who_has_an_account(
    app: Flask, mails: tuple[int, Queue[str]]
) -> None:
    ann, nobody = Person(app, "ann@example.org"), Person(app, "bob@example.org")
    ann.register()
    told = [each.open("/forgot").press("Send the link", email=each.email).main for each in (ann, nobody)]
    assert told[0].replace(ann.email, "") == told[1].replace(nobody.email, "")
    assert ann.open(link_in(mails[1].get(timeout=10))).press("Save it", password=OTHER).heading == "Sign in"
    assert ann.sign_in(OTHER).status == 200
    assert mails[1].empty()


def test_nobody_is_flooded_with_mails(app: Flask, mails: tuple[int, Queue[str]]) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    for _ in range(8):
        assert ann.open("/forgot").press("Send the link", email=ann.email).heading == "Look into your mail."
    got = [mails[1].get(timeout=10) for _ in range(5)]
    assert len(got) == 5
    app.extensions["quizapp.mails"].submit(int).result()  # whatever waited was sent before
    assert mails[1].empty()


def test_a_mail_server_that_is_away_is_logged_and_stops_nothing(
    start: Callable[..., Flask], caplog: pytest.LogCaptureFixture
) -> None:
    app = start(mail="smtp://127.0.0.1:1", mail_from="quiz@example.org")
    ann = Person(app, "ann@example.org")
    ann.register()
    assert ann.open("/forgot").press("Send the link", email=ann.email).status == 200
    app.extensions["quizapp.mails"].submit(int).result()
    assert "a mail could not be sent" in caplog.text
    assert ann.email not in caplog.text


def send(app: Flask, count: int) -> None:
    with app.test_request_context():
        for number in range(count):
            mail.send("known", "You have an account already", f"{number}@example.org", url=URL)


def test_mails_that_wait_when_the_server_stops_are_sent_before_it_ends(
    app: Flask, mails: tuple[int, Queue[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver = app.extensions["mail"].send
    monkeypatch.setattr(app.extensions["mail"], "send", lambda message: time.sleep(0.2) or deliver(message))
    send(app, 3)
    monkeypatch.setattr("quizapp.running.serving._waitress", lambda *_: None)
    monkeypatch.setattr("quizapp.running.serving.serve_until_told", lambda *_: None)
    with socket.socket() as listener:
        serve_pages(app, app.extensions["quizapp"].settings, listener, 1)
    assert mails[1].qsize() == 3


def test_a_mail_server_that_hangs_does_not_keep_the_server(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    is_over = Event()
    monkeypatch.setattr(app.extensions["mail"], "send", lambda _: is_over.wait())
    send(app, 2)
    with app.app_context():
        mail.send_waiting(0.05)
    is_over.set()
    assert "some mails were not sent" in caplog.text


def test_without_a_mail_server_the_page_says_whom_to_ask(start: Callable[..., Flask]) -> None:
    page = Person(start(), "ann@example.org").open("/forgot")
    assert "This server sends no mails" in page.main
    assert not page.root.find("input", name="email")

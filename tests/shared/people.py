"""Somebody on a shared server."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask import Flask
from rivers import SHEET
from scriptless import Page, Reader

from quizapp.settings import Shared
from quizapp.store.accounts import Account
from quizapp.study import accounts
from quizapp.web import identity

URL = "http://localhost"
SHARED = Shared(secret_key="a key of a test, thirty-two and more", url=URL)
PASSWORD, OTHER = "four words in a row", "quite another sentence"
CHEAP = {"argon2__memory_cost": 8, "argon2__time_cost": 1, "argon2__parallelism": 1}
OWN = SHEET.replace("id: rivers", "id: streams").replace("title: Rivers of the world", "title: Streams of the world")


def fast_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes of passwords that are quick to make, and as weak."""
    monkeypatch.setitem(identity.OPTIONS, "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS", CHEAP)


class Person(Reader):
    """A browser; with an address also somebody who has, or may make, an account."""

    def __init__(self, app: Flask, email: str = "") -> None:
        super().__init__(app)
        self.app, self.email = app, email

    def register(self, role: str = "learner", password: str = PASSWORD) -> Account:
        """Make the account as an admin would."""
        with self.app.test_request_context():
            made = accounts.make_account(
                self.email, identity.make_hash(password), role=role, is_confirmed=True, now=self.now
            )
        assert made is not None
        return made

    @property
    def token(self) -> str:
        """What an own form would send along."""
        found = re.search(r'name="csrf_token" value="([^"]+)"', self.open("/sign-in").html)
        if found is None:  # signed in, and led away
            found = re.search(r'name="csrf_token" value="([^"]+)"', self.open("/account").html)
        assert found is not None
        return found[1]

    @property
    def cookie(self) -> str:
        kept = self.client.get_cookie("quizapp")
        return kept.value if kept else ""

    def bring_back(self, cookie: str) -> Page:
        """Open one's account with a cookie that was kept."""
        self.client.set_cookie("quizapp", cookie)
        return self.open("/account")

    @property
    def now(self) -> Any:
        return self.app.extensions["quizapp"].clock()

    @property
    def account(self) -> Account:
        with self.app.app_context():
            found = accounts.find_by_email(self.email)
        assert found is not None
        return found

    def sign_in(self, password: str = PASSWORD) -> Page:
        return self.open("/sign-in").press("Sign in", email=self.email, password=password)

    def publish(self, sheet: str = OWN, **more: str) -> Page:
        """Checks a sheet and publishes it."""
        return self.open("/workshop").press("check", text=sheet).press("publish", **more)

    def set_id(self, title: str) -> str:
        """The id of a set by the beginning of its title, as the list of sets leads to it."""
        return self.open("/sets").follow(title).address.split("/")[2]

    def share(self, title: str, reach: str) -> str:
        """Opens a set of one's own, and gives the path of its link, if it has one."""
        page = self.open(f"/sets/{self.set_id(title)}").press("Save", reach=reach)
        links = [code.text for code in page.root.find("code") if "/join/" in code.text]
        return links[0].removeprefix(URL) if links else ""

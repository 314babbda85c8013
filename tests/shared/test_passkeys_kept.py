"""Passkeys outlast a new password: whoever sets one is told, and shown them where it comes by a link."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from flask import Flask
from people import OTHER, PASSWORD, Person

from quizapp.study import accounts
from quizapp.study.accounts import Passkey
from quizapp.web.new_password import reset_link

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)


@pytest.fixture
def ann(app: Flask) -> Person:
    """Somebody with two passkeys."""
    made = Person(app, "ann@example.org")
    account = made.register()
    other = Person(app, "bob@example.org").register()
    with app.app_context():
        for name, of in (("mine", account), ("theirs", account), ("bobs", other)):
            accounts.add_passkey(Passkey(name, of.id, "key", 0, f"a device of {name}", made.now))
    return made


def passkeys(person: Person, email: str) -> list[str]:
    with person.app.app_context():
        account = accounts.find_by_email(email)
        assert account is not None
        return [each.id for each in accounts.passkeys_of(account.id)]


def reset_path(person: Person) -> str:
    with person.app.test_request_context():
        return urlsplit(reset_link(person.account)).path


def test_a_link_for_a_new_password_lists_them_and_removes_those_that_are_chosen(ann: Person) -> None:
    ann.sign_in()
    page = ann.open(reset_path(ann))
    assert "a device of theirs" in page.main
    assert "a device of bobs" not in page.main
    refused = page.press("Save it", password="short", removed="theirs")
    [box] = [box for box in refused.root.find("input", name="removed") if "checked" in box.attributes]
    assert box.attributes["value"] == "theirs"
    assert passkeys(ann, ann.email) == ["mine", "theirs"]
    done = refused.press("Save it", password=OTHER)
    assert passkeys(ann, ann.email) == ["mine"]
    told = "Your new password is saved, and every sign-in has ended. 1 passkey still signs in without it. Sign in now."
    assert done.notices == [told]


def test_those_of_another_stay(ann: Person) -> None:
    path = reset_path(ann)
    ann.send(path, {"csrf_token": ann.token, "password": OTHER, "removed": "bobs"})
    assert ann.sign_in(OTHER).status == 200
    assert passkeys(ann, "bob@example.org") == ["bobs"]


def test_none_are_spoken_of_where_there_are_none(app: Flask) -> None:
    eve = Person(app, "eve@example.org")
    eve.register()
    page = eve.open(reset_path(eve))
    assert not page.root.find("input", name="removed")
    assert page.press("Save it", password=OTHER).notices == ["Your password is saved. Sign in now."]


def test_a_changed_password_tells_that_they_stay(ann: Person) -> None:
    ann.sign_in()
    done = ann.open("/account").press("Change it", **{"change-password": PASSWORD, "change-new": OTHER})
    [told] = done.notices
    assert told.endswith("Passkeys sign in as before: remove below what is not yours.")

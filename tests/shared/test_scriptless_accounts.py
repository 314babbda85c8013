"""Accounts and sharing from one end to the other by forms alone: no scripts, and nothing but the pages themselves."""

from __future__ import annotations

import pytest
from flask import Flask
from people import OTHER, OWN, PASSWORD, URL, Person
from scriptless import Element, Page

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)  # the pages are the same on both

EMAIL = "ann@example.org"


def sign_up(app: Flask) -> Person:
    """From the first page: sign up, then sign in, by the links and buttons that stand there."""
    ann = Person(app, EMAIL)
    form = ann.open("/").follow("Sign in").follow("Sign up")
    made = form.press("Sign up", email=EMAIL, password=PASSWORD)
    front = made.follow("Sign in").press("Sign in", email=EMAIL, password=PASSWORD)
    assert front.address == "/"
    return ann


def account(person: Person) -> Page:
    """One's account by the link of the masthead."""
    return person.open("/").follow("Account")


def test_an_account_is_made_changed_and_left(app: Flask) -> None:
    ann, elsewhere = sign_up(app), Person(app, EMAIL)
    elsewhere.sign_in()
    [other] = [box.attributes["value"] for box in account(ann).root.find("input", name="chosen")]
    ended = account(ann).press("End the chosen", chosen=other, **{"end-password": PASSWORD})
    assert ended.notices == ["Ended. Whoever was signed in there must sign in again."]
    assert elsewhere.open("/account").heading == "Sign in"
    changed = account(ann).press("Change it", **{"change-password": PASSWORD, "change-new": OTHER})
    assert changed.notices == ["Your new password is saved, and you are signed out everywhere else."]
    assert account(ann).press("Sign out").notices == ["You are signed out."]
    assert ann.sign_in(PASSWORD).status == 422
    assert ann.sign_in(OTHER).address == "/"
    left = account(ann).follow("Delete this account").press("Delete my account", password=OTHER)
    assert left.notices == ["Your account is deleted, with all that was kept of you."]
    assert ann.sign_in(OTHER).status == 422


def test_an_author_publishes_and_shares_and_a_guest_takes_it_up_and_signs_up(app: Flask) -> None:
    author = Person(app, "otto@example.org")
    author.register("author")
    front = author.open("/").follow("Sign in").press("Sign in", email=author.email, password=PASSWORD)
    published = front.follow("Workshop").press("check", text=OWN).press("publish")
    assert [box.attributes["value"] for box in chosen(published)] == ["private"]
    shared = published.press("Save", reach="link")
    [link] = [code.text.removeprefix(URL) for code in shared.root.find("code") if "/join/" in code.text]
    guest = Person(app, EMAIL)
    taken = guest.open(link).press("Take this set up")
    assert (taken.heading, taken.notices) == ("Streams of the world", ["It is among your sets now."])
    assert "Sign in" in taken.root.find("header")[0].text
    guest.open("/sign-up").press("Sign up", email=EMAIL, password=PASSWORD)
    assert guest.sign_in().address == "/"
    assert guest.open("/sets").follow("Streams of the world").heading == "Streams of the world"
    assert "1 learner took it up so far." in author.open(published.address).main
    renewed = author.open(published.address).press("Save", new_link="1")
    assert Person(app).open(link).status == 404
    assert [box.attributes["value"] for box in chosen(renewed)] == ["link"]


def chosen(set_page: Page) -> list[Element]:
    """Whom the set reaches, as its form shows it."""
    return [box for box in set_page.root.find("input", name="reach") if "checked" in box.attributes]


def test_what_needs_scripts_says_so_and_offers_no_dead_button(app: Flask) -> None:
    """The form of a passkey is drawn for scripts alone: theme.css shows it only where they run."""
    page = Person(app).open("/sign-in")
    [form] = page.root.find("form", data_passkey="use")
    assert form.has("class", "for-scripts")
    ann = sign_up(app)
    [form] = account(ann).root.find("form", data_passkey="make")
    assert form.has("class", "for-scripts")
    [told] = account(ann).root.find("noscript")
    assert told.text == "Passkeys need JavaScript, as the browser hands them to scripts alone."

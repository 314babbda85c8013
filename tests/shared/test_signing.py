"""Signing up, in and out, and passwords: what holds for whoever tries, and what nobody can find out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from flask import Flask
from people import OTHER, PASSWORD, Person
from scriptless import Page

from quizapp.study import accounts
from quizapp.web import identity
from quizapp.web.new_password import reset_link
from quizapp.web.tries import ACCOUNT_HERE

on_one_engine = pytest.mark.parametrize("store", ["sqlite"], indirect=True)  # where the store has no say


def reset_path(person: Person) -> str:
    with person.app.test_request_context():
        return urlsplit(reset_link(person.account)).path


def sign_up(person: Person, password: str = PASSWORD) -> Page:
    return person.open("/sign-up").press("Sign up", email=person.email, password=password)


def test_whoever_signs_up_signs_in_and_is_known_until_signing_out(app: Flask) -> None:
    ann = Person(app, "Ann.Lee@Example.org")
    made = ann.open("/sign-up").press("Sign up", email=ann.email, password=PASSWORD)
    assert made.heading == "Sign in now."
    assert made.title.startswith("Sign in now · ")
    assert ann.sign_in().notices == []
    account = ann.open("/account")
    assert "ann.lee@example.org" in account.main
    assert "ann.lee@example.org" in ann.open("/sets").root.find("footer")[0].text
    assert ann.open("/sets").press("Sign out").notices == ["You are signed out."]
    assert ann.open("/account").heading == "Sign in"


@on_one_engine
def test_after_signing_up_the_address_is_there_and_a_guests_answers_are_said_to_come_along(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    ann.open("/review").press("I don’t know")
    made = sign_up(ann)
    assert made.root.find(id="email")[0].attributes["value"] == ann.email
    assert made.press("Sign in", password=PASSWORD).notices == [
        "You are signed in. What you did as a guest came along."
    ]


@on_one_engine
def test_a_first_password_is_not_called_a_new_one_and_its_address_need_not_be_typed(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    first = ann.open(reset_path(ann))
    assert "signed out" not in first.main
    saved = first.press("Save it", password=OTHER)
    assert saved.notices == ["Your password is saved. Sign in now."]
    signed_in = saved.press("Sign in", password=OTHER)
    assert signed_in.heading != "Sign in"
    assert "signed out wherever" in ann.open(reset_path(ann)).main


@on_one_engine
def test_each_form_of_the_account_says_what_its_password_is_for_and_none_is_filled(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    ann.sign_in()
    page = ann.open("/account")
    labels = [label.text for label in page.root.find("label") if label.text.startswith("Your password")]
    assert len(labels) == len(set(labels)) == 2
    assert not page.root.find("button", class_="btn-primary")


@on_one_engine
def test_a_cookie_that_was_kept_is_dead_after_signing_out(person: Callable[..., Person]) -> None:
    ann = person("ann")
    kept = ann.cookie
    assert ann.bring_back(kept).heading == "Account"
    ann.open("/account").press("Sign out")
    assert ann.bring_back(kept).heading == "Sign in"


@on_one_engine
def test_a_sign_in_has_a_session_of_its_own(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    ann.open("/sign-in")
    before, token = ann.cookie, ann.token
    ann.sign_in()
    assert ann.cookie != before
    assert ann.token != token
    assert ann.bring_back(before).heading == "Sign in"


def test_a_new_password_ends_every_other_sign_in_and_is_asked_for_from_then_on(app: Flask) -> None:
    here, there = Person(app, "ann@example.org"), Person(app, "ann@example.org")
    here.register()
    here.sign_in()
    there.sign_in()
    refused = here.open("/account").press("Change it", **{"change-password": OTHER, "change-new": OTHER})
    assert refused.status == 422
    assert there.open("/account").heading == "Account"
    done = here.open("/account").press("Change it", **{"change-password": PASSWORD, "change-new": OTHER})
    assert done.notices == ["Your new password is saved, and you are signed out everywhere else."]
    assert there.open("/account").heading == "Sign in"
    assert there.sign_in(PASSWORD).status == 422
    assert there.sign_in(OTHER).status == 200


@on_one_engine
def test_sign_ins_are_listed_and_ended_one_by_one_with_the_password(app: Flask) -> None:
    here, there, third = (Person(app, "ann@example.org") for _ in range(3))
    here.register()
    for each in (here, there, third):
        each.sign_in()
    page = here.open("/account")
    boxes = [box.attributes["value"] for box in page.root.find("input", name="chosen")]
    assert len(boxes) == 2
    assert here.cookie[:20] not in page.html
    assert page.press("End the chosen", chosen=boxes[0], **{"end-password": "wrong password"}).status == 422
    page.press("End the chosen", chosen=boxes[0], **{"end-password": PASSWORD})
    assert sorted(each.open("/account").heading for each in (here, there, third)) == ["Account", "Account", "Sign in"]
    here.open("/account").press("End all but", **{"end-password": PASSWORD})
    assert [each.open("/account").heading for each in (here, there, third)] == ["Account", "Sign in", "Sign in"]


def test_a_link_for_a_new_password_counts_once(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    ann.sign_in()
    path, kept = reset_path(ann), ann.cookie
    other = Person(app, ann.email)
    assert other.open(path).press("Save it", password="short").status == 422
    assert other.open(path).press("Save it", password=OTHER).heading == "Sign in"
    assert "does not count" in other.open(path).heading
    assert other.send(path, {"csrf_token": other.token, "password": PASSWORD}).status == 422
    assert ann.bring_back(kept).heading == "Sign in"
    assert other.sign_in(OTHER).status == 200


@on_one_engine
def test_a_link_is_dead_when_the_password_was_changed_or_a_day_has_passed(start: Callable[..., Flask]) -> None:
    ann = Person(start(), "ann@example.org")
    ann.register()
    path = reset_path(ann)
    assert "new password" in ann.open(path).heading
    for altered in (path[:-1], f"{path}x", "/reset/x"):
        assert "does not count" in ann.open(altered).heading
    ann.sign_in()
    ann.open("/account").press("Change it", **{"change-password": PASSWORD, "change-new": OTHER})
    assert "does not count" in ann.open(path).heading


@on_one_engine
@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("nine char", "at least 10"),
        ("1234567890", "Too many people"),
        ("qwertyuiop", "Too many people"),
        ("aaaaaaaaaaaa", "Too many people"),
        ("ann@example.org", "must not be your address"),
        ("x" * 1001, "at most 1000"),
    ],
)
def test_a_password_that_is_tried_first_or_too_short_is_refused(app: Flask, password: str, reason: str) -> None:
    ann = Person(app, "ann@example.org")
    page = ann.open("/sign-up").press("Sign up", email=ann.email, password=password)
    assert page.status == 422
    assert reason in page.main
    assert f'value="{password}"' not in page.html.replace(f'value="{ann.email}"', "")


@on_one_engine
@pytest.mark.parametrize("password", ["only lower case words", "ÄÖÜ ß 漢字 🦉 owl", "  spaces at both ends  "])
def test_any_signs_make_a_password_and_it_is_compared_as_it_was_typed(app: Flask, password: str) -> None:
    ann = Person(app, "ann@example.org")
    ann.open("/sign-up").press("Sign up", email=ann.email, password=password)
    for wrong in (password.strip() if password != password.strip() else password[:-1], password.swapcase()):
        if wrong != password:
            assert ann.sign_in(wrong).status == 422
    assert ann.sign_in(password).status == 200


def replies(ann: Person, nobody: Person, path: str, button: str, **sent: str) -> list[str]:
    """What both are told, without what each has typed and what is drawn anew for each page."""
    told = []
    for each in (ann, nobody):
        page = each.open(path).press(button, email=each.email, **sent)
        plain = page.html.replace(each.email, "ADDRESS").replace(each.email.casefold(), "ADDRESS")
        told.append(f"{page.status} {page.address} " + re.sub(r'(csrf_token" value=)"[^"]+"', r"\1", plain))
    return told


@on_one_engine
def test_no_reply_tells_whether_an_account_exists(app: Flask) -> None:
    ann, nobody = Person(app, "ann@example.org"), Person(app, "bob@example.org")
    ann.register()
    for path, button, sent in (
        ("/sign-in", "Sign in", {"password": "not the password"}),
        ("/sign-up", "Sign up", {"password": OTHER}),
    ):
        known, unknown = replies(Person(app, ann.email), nobody, path, button, **sent)
        assert known == unknown
    assert ann.sign_in(PASSWORD).status == 200


@on_one_engine
def test_as_much_is_computed_where_there_is_no_account(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []
    make, verify = identity.make_hash, identity.User.verify_and_update_password
    monkeypatch.setattr(identity, "make_hash", lambda password: hashed.append("made") or make(password))
    monkeypatch.setattr(
        identity.User, "verify_and_update_password", lambda self, given: hashed.append("tried") or verify(self, given)
    )
    ann, nobody = Person(app, "ann@example.org"), Person(app, "bob@example.org")
    ann.register()
    hashed.clear()
    ann.sign_in("not the password")
    nobody.sign_in("not the password")
    assert hashed == ["tried", "tried"]


def test_guesses_are_limited_over_all_workers_and_forgotten_in_time(start: Callable[..., Flask]) -> None:
    workers = [start(), start()]
    people = [Person(app, "ann@example.org") for app in workers]
    people[0].register()
    statuses = [people[number % 2].sign_in(f"guess number {number}").status for number in range(ACCOUNT_HERE.most + 2)]
    assert statuses == [422] * ACCOUNT_HERE.most + [429, 429]
    assert people[1].sign_in(PASSWORD).status == 429
    assert Person(workers[0], "bob@example.org").sign_in("guess").status == 422
    later = Person(start(ahead=ACCOUNT_HERE.within), "ann@example.org")
    assert later.sign_in(PASSWORD).status == 200


@on_one_engine
def test_whoever_gets_in_may_mistype_again(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    for _ in range(3):
        for _ in range(ACCOUNT_HERE.most - 1):
            assert ann.sign_in("mistyped words").status == 422
        assert ann.sign_in(PASSWORD).status == 200
        ann.open("/account").press("Sign out")


def test_a_sign_in_runs_out_unseen_and_in_any_case(start: Callable[..., Flask]) -> None:
    ann = Person(start(), "ann@example.org")
    ann.register()
    ann.sign_in()
    kept = ann.cookie
    for days, heading in ((29, "Account"), (31, "Sign in")):
        later = Person(start(ahead=timedelta(days=days)), ann.email)
        assert later.bring_back(kept).heading == heading
    for days in range(25, 181, 25):  # seen every now and then
        later = Person(start(ahead=timedelta(days=days)), ann.email)
        later.bring_back(kept)
        later.open("/settings").press("Save")
    assert Person(start(ahead=timedelta(days=181)), ann.email).bring_back(kept).heading == "Sign in"


@on_one_engine
@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/progress", "/progress"),
        ("/sets?x=1", "/sets"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("/\t/evil.example", "/"),
    ],
)
def test_signing_in_leads_on_within_the_server_alone(app: Flask, wanted: str, reached: str) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    page = ann.open("/sign-in").press("Sign in", email=ann.email, password=PASSWORD, next=wanted)
    assert page.address == reached
    assert page.response.request.host == "localhost"


@on_one_engine
def test_no_accounts_are_made_where_sign_up_is_closed(start: Callable[..., Flask]) -> None:
    ann = Person(start(may_sign_up=False), "ann@example.org")
    assert not ann.open("/sign-up").root.find("input", name="password")
    sent = {"csrf_token": ann.token, "email": ann.email, "password": PASSWORD}
    assert ann.send("/sign-up", sent).status == 403
    with ann.app.app_context():
        assert accounts.find_by_email(ann.email) is None

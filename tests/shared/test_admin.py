"""Whoever looks after the accounts, by the pages and by the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from people import OTHER, PASSWORD, SHARED, Person

from quizapp.cli import main

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)


@pytest.fixture
def root(person: Callable[..., Person]) -> Person:
    return person("root", "admin")


def test_accounts_are_found_by_a_part_of_their_address_and_page_by_page(
    root: Person, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.web.admin.PAGE", 3)
    for name in ("ann", "bea", "cem", "dan"):
        Person(app, f"{name}@example.org").register()
    page = root.open("/accounts")
    assert page.heading == "Five accounts."
    assert [row.text for row in page.root.find("th", scope="row")] == [
        f"{n}@example.org" for n in ("ann", "bea", "cem")
    ]
    assert "dan@example.org" in page.follow("The next ones").main
    assert [row.text for row in root.open("/accounts?q=BEA").root.find("th", scope="row")] == ["bea@example.org"]
    assert root.open("/accounts?q=%25").root.find(class_="empty")


def test_a_role_is_given_and_taken(root: Person, person: Callable[..., Person]) -> None:
    ann = person("ann")
    assert ann.open("/workshop").status == 403
    page = root.open("/accounts").follow(ann.email)
    assert page.press("role", role="author", password="not the password").status == 422
    assert page.press("role", role="author", password=PASSWORD).notices == ["The account is an author now."]
    assert ann.open("/workshop").status == 200
    assert page.press("role", role="emperor", password=PASSWORD).status == 400
    page.press("role", role="learner", password=PASSWORD)
    assert ann.open("/workshop").status == 403


def test_a_suspended_account_is_out_at_once_and_comes_back(root: Person, person: Callable[..., Person]) -> None:
    ann = person("ann")
    page = root.open("/accounts").follow(ann.email)
    page = page.press("suspend", password=PASSWORD)
    assert ann.open("/account").heading == "Sign in"
    assert ann.sign_in().status == 422
    page.press("resume", password=PASSWORD)
    assert ann.open("/account").heading == "Sign in"
    assert ann.sign_in().status == 200


def test_an_admin_signs_out_helps_to_a_password_and_deletes(root: Person, person: Callable[..., Person]) -> None:
    ann = person("ann")
    page = root.open("/accounts").follow(ann.email)
    page.press("sign-out", password=PASSWORD)
    assert ann.open("/account").heading == "Sign in"
    linked = page.press("link", password=PASSWORD)
    [link] = [code.text for code in linked.root.find("code")]
    assert ann.open(urlsplit(link).path).press("Save it", password=OTHER).heading == "Sign in"
    assert ann.sign_in(OTHER).status == 200
    assert page.press("delete", password=PASSWORD).address == "/accounts"
    assert ann.open("/account").heading == "Sign in"
    assert root.open("/accounts").heading == "One account."


def test_the_last_admin_stays(root: Person, person: Callable[..., Person]) -> None:
    page = root.open("/accounts").follow(root.email)
    refused = page.press("role", role="learner", password=PASSWORD)
    assert refused.status == 422
    assert "Nobody would be left" in refused.main
    assert "only admin" in root.open("/account/leave").press("Delete my account", password=PASSWORD).main
    person("second", "admin")
    assert page.press("role", role="learner", password=PASSWORD).status == 200 or root.open("/accounts").status == 403


def test_the_audit_log_tells_who_did_what_and_no_secret(
    root: Person, person: Callable[..., Person], tmp_path: Path
) -> None:
    ann = person("ann")
    ann.open("/account").press("Change it", **{"change-password": PASSWORD, "change-new": OTHER})
    Person(ann.app, "nobody@example.org").sign_in("a guess of somebody")
    root.open("/accounts").follow(ann.email).press("role", role="author", password=PASSWORD)
    ann.publish()
    root.open("/accounts").follow(ann.email).press("link", password=PASSWORD)
    written = (tmp_path / "audit.log").read_text("utf-8")
    events = [json.loads(line) for line in written.splitlines()]
    told = [event["event"] for event in events]
    assert {"sign_in", "sign_in_failed", "password_changed", "account_role", "set_published", "reset_link_made"} <= {
        *told
    }
    [role] = [event for event in events if event["event"] == "account_role"]
    assert (role["by"], role["account"], role["role"]) == (root.account.id, ann.account.id, "author")
    assert all(event["request_id"] and event["time"] and "address" in event for event in events)
    for secret in (PASSWORD, OTHER, "a guess of somebody", "nobody@example.org", "/reset/", ann.cookie):
        assert secret not in written


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: None) -> Callable[..., int]:
    for name, value in (("MODE", "shared"), ("SECRET_KEY", SHARED.secret_key), ("URL", SHARED.url)):
        monkeypatch.setenv(f"QUIZAPP_{name}", value)
    return lambda *words: main(["account", *words, "--data", str(tmp_path / "kept")])


def test_the_first_admin_is_made_by_a_command_and_chooses_a_password_by_its_link(
    command: Callable[..., int], app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("add", "Root@Example.org", "--role", "admin") == 0
    said = capsys.readouterr().out
    assert "root@example.org is an admin now." in said
    root = Person(app, "root@example.org")
    assert root.open(urlsplit(said.split()[-1]).path).press("Save it", password=PASSWORD).heading == "Sign in"
    root.sign_in()
    assert root.open("/accounts").status == 200
    assert command("list") == 0
    assert capsys.readouterr().out == "root@example.org\tadmin\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "no address"), "is no e-mail address"),
        (("role", "nobody@example.org", "author"), "has no account"),
        (("reset", "nobody@example.org"), "has no account"),
    ],
)
def test_what_a_command_cannot_do_it_says(
    command: Callable[..., int], capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert command(*words) == 2
    assert said in capsys.readouterr().err


def test_the_only_admin_keeps_the_role_by_command_too(
    command: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    command("add", "root@example.org", "--role", "admin")
    assert command("add", "root@example.org") == 2
    assert command("role", "root@example.org", "author") == 2
    assert "Nobody would be left" in capsys.readouterr().err
    command("add", "ann@example.org", "--role", "admin")
    assert command("role", "root@example.org", "author") == 0


def test_what_was_learned_in_personal_mode_goes_over_to_an_account(
    command: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp.app import create_app
    from quizapp.settings import Settings

    personal = create_app(Settings(data=tmp_path / "kept"), folders=())
    learner_id = personal.extensions["quizapp"].learner_id
    assert command("add", "ann@example.org", "--keep-progress") == 0
    assert "is this account’s" in capsys.readouterr().out
    ann = Person(personal, "ann@example.org")
    assert ann.account.learns_as == learner_id
    assert command("add", "bob@example.org", "--keep-progress") == 0
    assert "Nothing was learned here before." in capsys.readouterr().out

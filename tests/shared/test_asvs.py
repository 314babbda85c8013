"""The table of OWASP ASVS 5.0.0 is whole, each of its tests is there, and what no other test holds is held here."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from people import PASSWORD, Person

from quizapp.study import accounts
from quizapp.web.new_password import reset_link

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([12]) \| (.+?) \| (.+?) \| (?:`(.+?)`)? ?\|$", re.MULTILINE)
ROWS = ROW.findall((Path(__file__).parent / "asvs.md").read_text("utf-8"))
LEVEL_1 = {1: 8, 2: 4, 3: 8, 4: 2, 5: 4, 6: 13, 7: 6, 8: 4, 9: 4, 10: 5, 11: 3, 12: 3, 13: 1, 14: 2, 15: 3}
LEVEL_2 = {5: 5, 7: 12, 8: 3}
on_one_engine = pytest.mark.parametrize("store", ["sqlite"], indirect=True)


def test_the_table_has_every_item_of_the_standard_once() -> None:
    for level, counts in (("1", LEVEL_1), ("2", LEVEL_2)):
        found = [int(item.split(".")[0]) for item, at, *_ in ROWS if at == level]
        assert {chapter: found.count(chapter) for chapter in found} == counts
    assert len({item for item, *_ in ROWS}) == len(ROWS) == 90


def test_every_test_that_it_names_is_there_and_at_most_a_third_names_none() -> None:
    for item, _, _, how, test in ROWS:
        if not test:
            assert how.startswith("*"), item
            continue
        file, _, name = test.partition("::")
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert name in defined if name else any(each.startswith("test_") for each in defined), item
    assert sum(not test for *_, test in ROWS) * 3 <= len(ROWS)


def test_the_readme_decides_what_has_to_be_decided() -> None:
    security = README.partition("### Security")[2].partition("\n## ")[0]
    for decided in ("Guessing", "Passwords", "Sessions", "Uploads", "What is typed", "Fields", "Updates"):
        assert f"**{decided}" in security
    for figure in (
        "10 tries in 15 minutes",
        "2 MB",
        "64 MB",
        "30 days unseen",
        "180 days",
        "up to 50",
        "within 30 days",
    ):
        assert figure in security
    for role in accounts.ROLES:
        assert f"\n| {role} |" in README
    assert (accounts.IDLE.days, accounts.LONGEST.days, accounts.MOST_SIGN_INS) == (30, 180, 50)


@on_one_engine
def test_password_fields_are_masked_and_open_to_password_managers(person: Callable[..., Person], guest: Person) -> None:
    ann = person("ann", "admin")
    seen = 0
    pages = [guest.open(path) for path in ("/sign-in", "/sign-up")]
    pages += [ann.open(path) for path in ("/account", "/account/leave", f"/accounts/{ann.account.id}")]
    for page in pages:
        for field in page.root.find("input"):
            if "password" in field.attributes.get("name", "") or "password" in field.attributes.get("id", ""):
                assert field.attributes["type"] == "password"
                assert field.attributes["autocomplete"] in {"current-password", "new-password"}
                assert not field.attributes.get("value")
                seen += 1
    assert seen >= 6


@on_one_engine
def test_an_account_has_only_so_many_sign_ins(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "MOST_SIGN_INS", 2)
    people = [Person(app, "ann@example.org") for _ in range(3)]
    people[0].register()
    for each in people:
        each.sign_in()
    assert [each.open("/account").heading for each in people] == ["Sign in", "Account", "Account"]


@on_one_engine
def test_the_secret_of_a_sign_in_is_long_and_never_the_same(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    account = ann.register()
    told = {"guest_id": None, "agent": "", "address": "", "zone": "UTC", "now": ann.now}
    with app.app_context():
        secrets = {accounts.sign_in(account.id, **told) for _ in range(20)}
    assert len(secrets) == 20
    assert {len(secret) for secret in secrets} == {43}  # 256 bits in base64


@on_one_engine
def test_every_page_with_places_has_a_way_to_sign_out(person: Callable[..., Person]) -> None:
    ann = person("ann", "author")
    for path in (
        "/",
        "/sets",
        "/progress",
        "/workshop",
        "/settings",
        "/account",
        "/your-data",
        "/public",
        "/search?q=x",
    ):
        forms = ann.open(path).root.find("form", action="/sign-out")
        assert forms, path


@on_one_engine
def test_signing_out_clears_what_the_browser_keeps(person: Callable[..., Person]) -> None:
    ann = person("ann")
    reply = ann.client.post("/sign-out", data={"csrf_token": ann.token})
    assert reply.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert reply.headers["Cache-Control"] == "no-store"


@on_one_engine
def test_links_run_out(start: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch) -> None:
    app = start()
    ann = Person(app, "ann@example.org")
    ann.register()
    with app.test_request_context():
        path = urlsplit(reset_link(ann.account)).path
    assert "new password" in ann.open(path).heading
    later = __import__("time").time() + timedelta(hours=25).total_seconds()
    monkeypatch.setattr("itsdangerous.timed.time.time", lambda: later)
    assert "does not count" in ann.open(path).heading
    assert ann.open("/sign-in").press("Sign in", email=ann.email, password=PASSWORD).status == 200

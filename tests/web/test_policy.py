"""Every route declares who may use it, refuses a form without its token, and a GET changes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from scriptless import Reader
from werkzeug.routing import Rule

from quizapp.web.policy import OPEN_ENDPOINTS, WHO, policy_of

SOME_ID = str(UUID(int=7))


def rules(app: Flask) -> Iterator[Rule]:
    yield from app.url_map.iter_rules()


def address(app: Flask, rule: Rule) -> str:
    """An address of a rule, with an id that nobody has."""
    acts = {"feedback.correct": "right", "cards.change": "bury"}
    known = {"act": acts.get(rule.endpoint, ""), "filename": "x.css", "number": "1"}
    values = {name: known.get(name, SOME_ID) for name in rule.arguments}
    with app.test_request_context():
        return str(app.url_map.bind("localhost").build(rule.endpoint, values, method=_method(rule)))


def _method(rule: Rule) -> str:
    return "POST" if "POST" in (rule.methods or ()) else "GET"


def test_every_route_declares_its_policy(app: Flask) -> None:
    silent = [
        rule.endpoint
        for rule in rules(app)
        if rule.endpoint not in OPEN_ENDPOINTS and policy_of(app.view_functions[rule.endpoint]) is None
    ]
    assert silent == []


def test_a_policy_is_one_of_those_there_are(app: Flask) -> None:
    declared = {policy_of(app.view_functions[rule.endpoint]) for rule in rules(app)} - {None}
    assert {policy.who for policy in declared if policy} <= set(WHO)


def test_nothing_is_posted_without_the_token_of_its_page(app: Flask) -> None:
    client = app.test_client()
    unsafe = [rule for rule in rules(app) if _method(rule) == "POST"]
    assert len(unsafe) >= 9
    for rule in unsafe:
        assert client.post(address(app, rule)).status_code in {400, 404}, rule


def test_a_get_changes_nothing(app: Flask, reader: Reader, tmp_path: Path) -> None:
    quiz = reader.open("/sets").follow("Rivers of the world").press("Start the quiz", length="3")
    told = quiz.press("I don’t know")
    before = _contents(tmp_path)
    for rule in rules(app):
        if "GET" in (rule.methods or ()):
            reader.open(address(app, rule))
    for seen in (
        "/",
        "/sets",
        quiz.address,
        told.address,
        "/review",
        "/shelf",
        "/shelf/round",
        "/workshop",
        "/settings",
    ):
        assert reader.open(seen).status == 200, seen
    assert _contents(tmp_path) == before


def _contents(folder: Path) -> list[str]:
    [file] = folder.rglob("quizapp.db")
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        return list(database.iterdump())


@pytest.mark.parametrize(
    "path", ["/sets/7", "/sets/%00", "/quiz/../../etc", f"/sets/{SOME_ID}%00", f"/sets/{SOME_ID}'"]
)
def test_an_address_that_holds_no_id_is_an_unknown_page(reader: Reader, path: str) -> None:
    assert reader.open(path).status == 404


@pytest.mark.parametrize("query", ["set=7", "set=%00", "new=2", "new=1&set=x"])
def test_a_scope_that_is_none_is_a_bad_request(reader: Reader, query: str) -> None:
    assert reader.open(f"/review?{query}").status == 400


def test_the_set_of_nobody_is_not_found_in_any_scope(reader: Reader) -> None:
    for path in ("/review", "/shelf", "/shelf/round", "/workshop"):
        assert reader.open(f"{path}?set={SOME_ID}").status == 404, path

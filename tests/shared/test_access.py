"""Every route × guest, learner, another learner, author, admin: what a role may not do is refused, and what another has
is not there, whatever the method. The routes are those of the URL map: a new one is tried without a word here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from flask import Flask
from people import OWN, Person
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from quizapp.web.policy import OPEN_ENDPOINTS, WHO, allows, policy_of

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)  # who may is asked before any engine is

NOBODYS = str(UUID(int=7))
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
ROLES = ("guest", "learner", "other", "author", "admin")
IDS = {"set_id", "card_id", "attempt_id", "answer_id", "account_id", "link", "token"}
KNOWN = {"filename": "theme.css", "number": "1", "fact": "nile-mouth"}
ACTS = {"feedback.correct": "right", "cards.change": "bury"}
PAPER = "?length=2&number=1&version=1&day=2026-01-05"  # what tells one paper from another
STAY = {"sign_in.leave"}  # ends what the next request would need


@pytest.fixture
def people(person: Callable[..., Person], guest: Person) -> dict[str, Person]:
    named = {role: person(role, role if role in ("author", "admin") else "learner") for role in ROLES[1:]}
    return {"guest": guest, **named}


def rules(app: Flask) -> Iterator[Rule]:
    yield from (rule for rule in app.url_map.iter_rules() if rule.endpoint not in OPEN_ENDPOINTS)


def who_may(app: Flask, rule: Rule) -> str:
    declared = policy_of(app.view_functions[rule.endpoint])
    assert declared is not None, f"{rule.endpoint} declares no policy"
    assert declared.who in WHO
    return declared.who


def address(rule: Rule, ids: dict[str, str]) -> str:
    values = {**KNOWN, "act": ACTS.get(rule.endpoint, ""), **dict.fromkeys(IDS, NOBODYS), **ids}
    return re.sub(r"<(?:[^:<>]+:)?(\w+)>", lambda found: values[found[1]], rule.rule)


def ask(person: Person, method: str, path: str) -> TestResponse:
    """With the token of a page, as an own form would have it."""
    sent = {"csrf_token": person.token} if method not in ("GET", "HEAD", "OPTIONS") else None
    return person.client.open(path, method=method, data=sent, buffered=True)


def is_refused(response: TestResponse) -> bool:
    return response.status_code == 403 or "/sign-in?next=" in response.headers.get("Location", "")


def test_every_route_lets_in_whom_it_declares_and_nobody_else(app: Flask, people: dict[str, Person]) -> None:
    tried = 0
    for role, person in people.items():
        for rule in rules(app):
            own = None if role == "guest" else person.account.role
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                if rule.endpoint in STAY:
                    continue
                response = ask(person, method, address(rule, {}))
                assert is_refused(response) == (not allows(who_may(app, rule), own)), (role, method, rule.rule)
                assert response.status_code < 500, (role, method, rule.rule)
                tried += 1
    assert tried > 5 * 60


@dataclass(frozen=True)
class Theirs:
    """What the author keeps private and the learner has answered."""

    ids: dict[str, str]
    words: tuple[str, ...]


@pytest.fixture
def theirs(people: dict[str, Person]) -> Theirs:
    author, learner = people["author"], people["learner"]
    sheet = OWN.replace("title: Streams of the world", "title: CANARY-TITLE").replace("Nile", "CANARY-NILE")
    set_id = author.publish(sheet).address.split("/")[2]
    cards = author.open(f"/sets/{set_id}/cards").html
    card_id = re.search(r"/cards/([0-9a-f-]{36})", cards)
    quiz = learner.open("/sets").follow("Rivers of the world").press("Start the quiz", length="2")
    told = quiz.press("I don’t know")
    answer_id = re.search(r"/answers/([0-9a-f-]{36})", told.address + told.html)
    assert card_id
    assert answer_id
    ids = {"set_id": set_id, "card_id": card_id[1], "attempt_id": quiz.address.split("/")[2], "answer_id": answer_id[1]}
    return Theirs(ids, ("CANARY-TITLE", "CANARY-NILE", learner.email))


@pytest.mark.parametrize("role", ["guest", "other", "admin"])
def test_what_is_anothers_is_not_there_for_any_method(
    app: Flask, people: dict[str, Person], theirs: Theirs, role: str
) -> None:
    person = people[role]
    own = None if role == "guest" else person.account.role
    met = [rule for rule in rules(app) if rule.arguments & theirs.ids.keys()]
    assert {name for rule in met for name in rule.arguments} >= theirs.ids.keys()
    for rule in met:
        may = allows(who_may(app, rule), own)
        for method in METHODS:
            response = ask(person, method, address(rule, theirs.ids) + PAPER)
            said = (role, method, rule.rule, response.status_code)
            if method not in (rule.methods or set()) - {"OPTIONS"}:
                assert response.status_code in {200, 404, 405} or is_refused(response), said
            else:
                assert response.status_code == 404 or (not may and is_refused(response)), said
            for word in theirs.words:
                assert word not in response.get_data(as_text=True), (role, method, rule.rule, word)


@pytest.mark.parametrize("role", ["guest", "other", "admin"])
def test_no_page_of_anybody_else_holds_a_word_of_it(
    app: Flask, people: dict[str, Person], theirs: Theirs, role: str
) -> None:
    person = people[role]
    for rule in rules(app):
        if "GET" not in (rule.methods or ()) or rule.arguments & theirs.ids.keys():
            continue
        for query in ("", f"?set={theirs.ids['set_id']}", "?q=CANARY", "?q=nile"):
            page = person.open(address(rule, {}) + query)
            shown = page.html.replace("CANARY</", "").replace('value="CANARY"', "")
            is_list = rule.endpoint == "admin.page"  # where an admin sees addresses
            for word in theirs.words[: 2 if is_list else 3]:
                assert word not in shown, (role, rule.rule, query, word)
    exported = person.client.get("/your-data/download", buffered=True).get_data(as_text=True)
    assert not any(word in exported for word in theirs.words)


def test_a_set_of_everyone_is_nobodys_to_change(people: dict[str, Person]) -> None:
    for role in ("author", "admin"):
        person = people[role]
        set_id = person.set_id("Rivers of the world")
        for path, sent in (("reach", {"reach": "private"}), ("rename", {"title": "Mine"})):
            sent["csrf_token"] = person.token
            assert person.send(f"/sets/{set_id}/{path}", sent).status in {404, 422}
    assert "Rivers of the world" in people["guest"].open("/sets").html


def test_its_owner_sees_it_and_the_canaries_are_real(people: dict[str, Person], theirs: Theirs) -> None:
    author, learner = people["author"], people["learner"]
    assert "CANARY-TITLE" in author.open("/sets").html
    assert author.open(f"/cards/{theirs.ids['card_id']}").status == 200
    assert learner.open(f"/quiz/{theirs.ids['attempt_id']}").status == 200
    assert "CANARY-NILE" in author.open(f"/workshop?set={theirs.ids['set_id']}").html


def test_nothing_is_posted_without_the_token_of_a_page(app: Flask, people: dict[str, Person]) -> None:
    admin = people["admin"]
    tried = 0
    for rule in rules(app):
        if "POST" in (rule.methods or ()):
            assert admin.client.post(address(rule, {}), buffered=True).status_code in {400, 404}, rule.rule
            tried += 1
    assert tried > 30
    assert admin.open("/accounts").status == 200


def test_fields_that_no_form_has_change_nothing(people: dict[str, Person]) -> None:
    learner = people["learner"]
    extra = {"role": "admin", "is_admin": "1", "learner_id": NOBODYS, "owner": NOBODYS, "account_id": NOBODYS}
    page = learner.open("/settings").press("Save", new_per_day="7", **extra)
    assert page.status == 200
    assert learner.account.role == "learner"
    assert learner.open("/accounts").status == 403

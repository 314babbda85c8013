"""Whose a set is, and whom it reaches: what others take up, keep when it changes, and lose when it is taken back."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from people import OWN, Person
from sqlalchemy import select

from quizapp.store.engine import reading
from quizapp.store.learners import Learners
from quizapp.study.review import ask_review
from quizapp.study.sets import library
from quizapp.study.shelf import shelf
from quizapp.study.shown import Asked

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)

TITLE = "Streams of the world"


@pytest.fixture
def author(person: Callable[..., Person]) -> Person:
    made = person("author", "author")
    assert made.publish().status == 200
    return made


def titles(person: Person) -> list[str]:
    return [heading.text for heading in person.open("/sets").root.find("h3")] or [person.open("/sets").main]


def sees(person: Person) -> bool:
    return TITLE in person.open("/sets").html


def test_a_new_set_is_its_authors_alone(author: Person, guest: Person, person: Callable[..., Person]) -> None:
    assert sees(author)
    for each in (guest, person("ann"), person("bob", "author"), person("root", "admin")):
        assert not sees(each)
        assert TITLE not in each.open("/public").html


def test_a_link_leads_to_the_set_for_whoever_has_it(author: Person, guest: Person) -> None:
    link = author.share(TITLE, "link")
    assert TITLE not in guest.open("/public").html
    offer = guest.open(link)
    assert offer.heading == TITLE
    assert "Nile" not in offer.main
    page = offer.press("Take this set up")
    assert page.heading == TITLE
    assert sees(guest)
    assert guest.open(link).address == page.address
    assert guest.open(f"{link}x").status == 404


def test_a_link_that_was_renewed_or_closed_leads_nowhere(author: Person, guest: Person) -> None:
    first = author.share(TITLE, "link")
    page = author.open(f"/sets/{author.set_id(TITLE)}").press("Save", reach="link", new_link="1")
    assert first not in page.html
    assert guest.open(first).status == 404
    second = author.share(TITLE, "public")
    author.share(TITLE, "private")
    assert guest.open(second).status == 404


def test_a_public_set_is_offered_to_everyone_and_asked_of_nobody_who_has_not_taken_it_up(
    author: Person, guest: Person
) -> None:
    author.share(TITLE, "public")
    assert not sees(guest)
    guest.open("/public").follow(TITLE).press("Take this set up")
    assert sees(guest)
    assert TITLE not in guest.open("/public").html
    assert "1 learner took it up" in author.open(f"/sets/{author.set_id(TITLE)}").main


def test_what_was_taken_up_keeps_its_memory_when_it_is_updated(author: Person, guest: Person) -> None:
    guest.open(author.share(TITLE, "link")).press("Take this set up")
    set_id = guest.set_id(TITLE)
    quiz = guest.open(f"/sets/{set_id}").press("Start the quiz", length="2")
    quiz.press("I don’t know")
    again = author.open(f"/workshop?set={set_id}")
    changed = OWN.replace("title: Streams of the world", "title: Streams of the world, mended")
    again.press("check", text=changed).press("publish")
    assert "mended" in guest.open(f"/sets/{set_id}").heading
    assert guest.open(quiz.address).press("I don’t know").status == 200


def test_a_set_that_is_taken_back_is_asked_no_more_and_its_history_stays(author: Person, guest: Person) -> None:
    guest.open(author.share(TITLE, "link")).press("Take this set up")
    set_id = guest.set_id(TITLE)
    quiz = guest.open(f"/sets/{set_id}").press("Start the quiz", length="1")
    told = quiz.press("I don’t know")
    author.share(TITLE, "private")
    assert guest.open(f"/sets/{set_id}").status == 404
    assert guest.open(f"/review?set={set_id}").status == 404
    assert not sees(guest)
    assert TITLE not in guest.open("/review").html
    assert guest.open(f"{quiz.address}/result").status == 200
    assert guest.open(told.address).status == 200
    assert guest.open("/your-data/download").status == 200
    author.share(TITLE, "link")
    assert sees(guest)


def test_whoever_learns_from_a_set_does_not_see_how_it_is_made(author: Person, person: Callable[..., Person]) -> None:
    link = author.share(TITLE, "link")
    for each in (person("ann"), person("bob", "author"), person("root", "admin")):
        page = each.open(link).press("Take this set up")
        set_id = page.address.split("/")[2]
        refused = {403} if each.account.role == "learner" else {404}
        for path in (
            f"/workshop?set={set_id}",
            f"/workshop?set={set_id}&copy=1",
            f"/workshop?set={set_id}&version=1",
            f"/sets/{set_id}/sheet.yaml",
            f"/sets/{set_id}/versions",
            f"/sets/{set_id}/versions/1",
        ):
            response = each.client.get(path, buffered=True)
            assert response.status_code in refused, (each.email, path)
            assert "format: factsheet/1" not in response.get_data(as_text=True)
        assert each.send(f"/sets/{set_id}/rename", {"csrf_token": each.token, "title": "Mine"}).status in refused
        sent = {"csrf_token": each.token, "reach": "private"}
        assert each.send(f"/sets/{set_id}/reach", sent).status in refused
        assert not page.root.find("a", href=f"/sets/{set_id}/versions")
    assert sees(author)


def test_two_authors_may_use_one_id(author: Person, person: Callable[..., Person]) -> None:
    other = person("bob", "author")
    assert other.publish(OWN.replace("title: Streams", "title: Other streams")).status == 200
    assert "Other streams" in other.open("/sets").html
    assert "Other streams" not in author.open("/sets").html


def test_an_author_keeps_only_so_many_sets(start: Callable[..., Flask]) -> None:
    app = start(sets_each=1)
    author = Person(app, "author@example.org")
    author.register("author")
    author.sign_in()
    assert author.publish().status == 200
    refused = author.publish(OWN.replace("id: streams", "id: brooks"))
    assert refused.status == 422
    assert "You may keep 1 sets here" in " ".join(refused.notices)
    assert "id: brooks" in refused.html
    assert author.publish(OWN.replace("Nile", "Niger")).status in {200, 409}


def test_an_account_sends_only_so_many_sheets_in_an_hour(start: Callable[..., Flask]) -> None:
    author = Person(start(uploads_each=2), "author@example.org")
    author.register("author")
    author.sign_in()
    page = author.open("/workshop")
    statuses = [page.press("check", text=OWN).status for _ in range(3)]
    assert statuses == [200, 200, 429]
    kept = page.press("check", text=OWN)
    assert "id: streams" in kept.html


def test_a_deleted_authors_set_stays_with_who_learns_from_it(
    author: Person, guest: Person, person: Callable[..., Person]
) -> None:
    author.publish(OWN.replace("id: streams", "id: brooks").replace("Streams", "Brooks"))
    guest.open(author.share(TITLE, "link")).press("Take this set up")
    root = person("root", "admin")
    page = root.open("/accounts").follow(author.email)
    done = page.press("delete", password="four words in a row")
    assert "is deleted" in " ".join(done.notices)
    assert sees(guest)
    assert author.sign_in().status == 422


def test_no_review_asks_what_was_taken_back(author: Person, guest: Person, app: Flask) -> None:
    guest.open(author.share(TITLE, "link")).press("Take this set up")
    set_id = guest.set_id(TITLE)
    guest.open(f"/review?set={set_id}").press("I don’t know")
    assert "Nothing" not in guest.open(f"/review?set={set_id}").heading
    later = guest.now + timedelta(days=1)
    with app.app_context():
        learner = guests_of(app)
        before = ask_review(learner, now=later)
        assert isinstance(before, Asked)
        assert before.set_id == set_id
        assert library(learner, now=later).due == 1
        author.share(TITLE, "private")
        for asked in (ask_review(learner, now=later), *shelf(learner, now=later)):
            assert getattr(asked, "set_id", None) != set_id
        assert library(learner, now=later).due == 0


def guests_of(app: Flask) -> str:
    with reading() as connection:
        return connection.scalar(select(Learners.id).where(Learners.is_guest.is_(True))) or ""


def test_what_is_flagged_is_told_to_the_sets_owner_alone(author: Person, guest: Person, app: Flask) -> None:
    guest.open(author.share(TITLE, "link")).press("Take this set up")
    for title, told in ((TITLE, True), ("Rivers of the world", False)):
        set_id = guest.set_id(title)
        card = guest.open(f"/sets/{set_id}/cards").root.find("a")
        [path] = [link.attributes["href"] for link in card if link.attributes["href"].startswith("/cards/")][:1]
        guest.open(path).press("Flag", note=f"a note on {title}")
        assert (f"a note on {title}" in author.open(f"/workshop?set={set_id}").html) is told


def test_a_paper_of_another_is_of_a_version_that_was_offered(author: Person, guest: Person) -> None:
    author.publish(OWN.replace("title: Streams of the world", "title: Streams offered"))
    guest.open(author.share("Streams offered", "link")).press("Take this set up")
    page = guest.open(f"/sets/{guest.set_id('Streams')}").press("On paper", length="2")
    first = page.response.request.full_path  # type: ignore[union-attr]
    assert "version=2" in first
    author.publish(OWN.replace("title: Streams of the world", "title: Streams later"))
    assert "Streams offered" in guest.open(first).main
    for altered in (re.sub("version=2", "version=1", first), re.sub("seal=[^&]*", "", first)):
        assert guest.open(altered).status == 404
        assert guest.open(altered.replace("/paper?", "/paper/key?")).status == 404
        assert author.open(altered).status == 200
    assert guest.open(re.sub("seal=[^&]*", "", first).replace("version=2", "version=3")).status == 200


def test_a_set_that_asks_nothing_leads_nobody_to_a_page_that_is_not_theirs(
    person: Callable[..., Person], guest: Person
) -> None:
    author = person("author", "author")
    text = (
        "format: factsheet/1\nid: mute\ntitle: Mute\nfacts:\n  - {id: sea, say: The <sea> is salty., answer: Red Sea}\n"
    )
    published = author.open("/workshop").press("Check", text=text).press("Publish")
    guest.open(author.share("Mute", "link")).press("Take this set up")
    for page in (f"{published.address}/facts", f"{published.address}/cards"):
        assert "Open in the workshop" in author.open(page).main
        assert "Its author is told why" in guest.open(page).main
        assert "Open in the workshop" not in guest.open(page).main
    assert "Who looks after the accounts can let you in." in person("ann").open("/workshop").main

"""Every sheet that an author has read is counted, and read by a process that does nothing else: renamed ones too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from people import OWN, Person

from quizapp.web import shared

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)

TITLE = "Streams of the world"


@pytest.fixture
def author(start: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch) -> Person:
    """One who may send three sheets an hour, on a server that reads none itself."""
    made = Person(start(uploads_each=3), "author@example.org")
    made.register("author")
    made.sign_in()

    def refuse(*_: object) -> None:
        raise AssertionError("the server has read a sheet itself")

    monkeypatch.setattr("quizapp.examiner.read_sheet", refuse)
    return made


def test_a_renamed_sheet_is_read_apart_and_counted(author: Person) -> None:
    page = author.publish()  # checked and published: two
    renamed = page.press("Rename", title="Brooks of the world")
    assert (renamed.heading, renamed.notices[-1]) == ("Brooks of the world", "Renamed.")
    refused = renamed.press("Rename", title="Rills of the world")
    assert refused.status == 429
    assert "very many sheets within this hour" in refused.main
    assert 'value="Rills of the world"' in refused.html
    assert author.open(page.address).heading == "Brooks of the world"
    assert author.open("/workshop").press("check", text=OWN).status == 429


def look(author: Person) -> int:
    """As the editor does while one types."""
    return author.send("/workshop", {"csrf_token": author.token, "text": OWN, "act": "live"}).status


def test_looks_while_one_types_have_a_count_of_their_own(author: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "LOOKS", 2)
    assert [look(author) for _ in range(7)] == [200] * 6 + [429]
    assert [author.open("/workshop").press("check", text=OWN).status for _ in range(4)] == [200] * 3 + [429]

"""What an export tells of a set that somebody else has written: what the learner met of it, and no more."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from people import OWN, Person
from scriptless import Reader
from werkzeug.datastructures import FileStorage

from quizapp.app import create_app
from quizapp.exchange.checking import check_file
from quizapp.settings import Settings

pytestmark = pytest.mark.parametrize("store", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def author(person: Callable[..., Person]) -> Person:
    return person("author", "author")


def publish(author: Person, word: str) -> str:
    """The set's title in this version."""
    sheet = OWN.replace("title: Streams of the world", f"title: Streams, {word}", 1).replace(
        "description: A few", f"description: By {word} a few"
    )
    assert author.publish(sheet).status == 200
    return f"Streams, {word}"


def download(person: Person) -> str:
    return person.client.get("/your-data/download", buffered=True).get_data(as_text=True)


def test_no_sheet_of_another_and_no_version_that_was_not_met(author: Person, guest: Person, tmp_path: Path) -> None:
    publish(author, "CANARY-DRAFT")
    met = publish(author, "met")
    guest.open(author.share(met, "link")).press("Take this set up")
    guest.open(f"/sets/{guest.set_id(met)}").press("Start the quiz", length="1").press("I don’t know")
    offered = publish(author, "offered")
    assert offered in download(guest)
    author.share(offered, "private")
    publish(author, "CANARY-LATER")
    file = download(guest)
    assert met in file
    for hidden in ("CANARY", "id: streams", offered, "rivers.yaml"):
        assert hidden not in file
    assert "id: streams" in download(author)
    check_file(BytesIO(file.encode()))
    home = Reader(create_app(Settings(data=tmp_path / "home"), folders=()))
    brought = home.open("/your-data").press("Take it in", file=FileStorage(BytesIO(file.encode()), "mine.jsonl"))
    assert brought.status == 200, brought.main
    assert home.open("/sets").follow(met).status == 200


def test_of_a_set_in_sight_that_was_never_learned_what_could_be_asked(author: Person, guest: Person) -> None:
    publish(author, "CANARY-DRAFT")
    offered = publish(author, "offered")
    guest.open(author.share(offered, "link")).press("Take this set up")
    file = download(guest)
    assert offered in file
    assert "CANARY" not in file
    check_file(BytesIO(file.encode()))

"""A file of one's data brought to a shared server: what was learned comes along, and no set of others changes by it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from people import OWN, Person
from rivers import SHEET
from scriptless import Page, Reader
from sqlalchemy import text
from werkzeug.datastructures import FileStorage

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db, reading
from quizapp.study.arrival import Arrival
from quizapp.study.sets import load_set

pytestmark = pytest.mark.parametrize("store", ["sqlite"], indirect=True)
OF_EVERYONE = (
    "SELECT count(*) FROM cards JOIN sets ON sets.id = set_id WHERE owner = ''",
    "SELECT count(*) FROM set_versions JOIN sets ON sets.id = set_id WHERE owner = ''",
    "SELECT count(*) FROM card_contents JOIN sets ON sets.id = set_id WHERE owner = ''",
)


def laptop(folder: Path, sheet: str) -> bytes:
    """What somebody takes along who has learned this sheet, and one of their own, in personal mode."""
    (folder / "sheets").mkdir(parents=True)
    (folder / "sheets" / "rivers.yaml").write_text(sheet, encoding="utf-8")
    app = create_app(Settings(data=folder / "kept"), folders=[(folder / "sheets", "shipped")])
    reader = Reader(app)
    reader.open("/workshop").press("check", text=OWN).press("publish")
    for title in ("Rivers", "Streams"):
        reader.open("/sets").follow(title).press("Start the quiz", length="2").press("I don’t know")
    file: bytes = reader.client.get("/your-data/download", buffered=True).data
    with app.app_context():
        db.engine.dispose()
    return file


def bring(person: Person, file: bytes) -> Page:
    return person.open("/your-data").press("Take it in", file=FileStorage(BytesIO(file), "mine.jsonl"))


def shared_rows(app: Flask) -> list[int]:
    with app.app_context(), reading() as connection:
        return [connection.execute(text(query)).scalar_one() for query in OF_EVERYONE]


def test_what_was_learned_on_a_laptop_goes_on_here(app: Flask, person: Callable[..., Person], tmp_path: Path) -> None:
    file, ann, before = laptop(tmp_path / "laptop", SHEET), person("ann"), shared_rows(app)
    told = bring(ann, file)
    assert told.status == 200
    assert "2 lines of the log" in " ".join(told.notices)
    assert shared_rows(app) == before
    assert ann.open("/sets").follow("Rivers of the world").root.find("table")
    assert "Streams of the world" in ann.open("/sets").html
    assert "Streams of the world" not in person("bob", "admin").open("/sets").html
    assert "was here already" in " ".join(bring(ann, file).notices)


def test_a_set_that_differs_from_everyones_is_the_learners_own(
    app: Flask, person: Callable[..., Person], tmp_path: Path
) -> None:
    fewer = SHEET.replace("- [flows-volga, volga, kazan, p4]\n      ", "")
    other = fewer.replace("Rivers of the world", "Rivers I know")
    file, ann, before = laptop(tmp_path / "laptop", other), person("ann"), shared_rows(app)
    assert bring(ann, file).status == 200
    assert shared_rows(app) == before
    page = ann.open("/sets")
    assert "Rivers I know" in page.html
    assert "Rivers of the world" in page.html
    bob = person("bob")
    assert "Rivers I know" not in bob.open("/sets").html
    assert "was here already" in " ".join(bring(ann, file).notices)


def load_three(app: Flask, town: str) -> None:
    """Three sets of everyone's, in which a river flows through this town."""
    with app.app_context():
        for number in range(3):
            sheet = SHEET.replace("id: rivers", f"id: rivers-{number}").replace("name: Kazan", f"name: {town}")
            load_set(sheet, origin="shipped", file=None, now=app.extensions["quizapp"].clock())


def test_sets_that_differ_are_all_found_before_anything_is_written(
    app: Flask, person: Callable[..., Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = create_app(Settings(data=tmp_path / "laptop"), folders=())
    load_three(elsewhere, "Samara")
    file = elsewhere.test_client().get("/your-data/download", headers={"Host": "localhost"}, buffered=True).data
    with elsewhere.app_context():
        db.engine.dispose()
    load_three(app, "Kazan")
    ann, before = person("ann"), shared_rows(app)
    begun: list[object] = []
    begin = Arrival.__init__
    monkeypatch.setattr(Arrival, "__init__", lambda self, *of: begun.append(of) or begin(self, *of))
    assert "3 sets" in " ".join(bring(ann, file).notices)
    assert len(begun) == 1
    assert shared_rows(app) == before


def test_a_guest_brings_nothing_but_is_told_where_to_begin(guest: Person) -> None:
    page = guest.open("/your-data")
    assert not page.root.find("input", name="file")
    assert page.root.find("a", href="/sign-in?next=/your-data")
    assert guest.send("/your-data", {"csrf_token": guest.token}).status == 403


def test_no_file_brings_more_sets_than_one_may_keep(start: Callable[..., Flask], tmp_path: Path) -> None:
    file = laptop(tmp_path / "laptop", SHEET.replace("Rivers of the world", "Rivers I know"))  # two of one's own
    ann = Person(start(sets_each=1), "ann@example.org")
    ann.register("author")
    ann.sign_in()
    refused = bring(ann, file)
    assert refused.status == 422
    assert "Nothing was taken in. You may keep 1 sets here" in refused.root.text
    assert "Rivers I know" not in ann.open("/sets").html
    assert "Streams of the world" not in ann.open("/sets").html
    assert bring(ann, laptop(tmp_path / "other", SHEET)).status == 200

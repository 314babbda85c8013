"""The front page, the list of sets and the page of one set."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from flask import Flask
from rivers import SHEET
from scriptless import Reader


def test_without_a_set_the_front_page_says_how_to_get_one(start: Callable[..., Flask], sheets: Path) -> None:
    (sheets / "rivers.yaml").unlink()
    try:
        reader = Reader(start())
    finally:
        (sheets / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    page = reader.open("/")
    assert page.heading == "There is no set yet."
    assert page.follow("Open the workshop").heading == "A sheet of your own"
    assert reader.open("/sets").heading == "There is no set yet."


def test_a_file_that_was_not_loaded_is_named_with_what_to_do(start: Callable[..., Flask], sheets: Path) -> None:
    broken = sheets / "broken.yaml"
    broken.write_text("format: factsheet/1\nid: broken\n", encoding="utf-8")
    try:
        reader = Reader(start())
    finally:
        broken.unlink()
    [notice] = reader.open("/sets").notices
    assert notice.startswith("broken.yaml was not loaded: it has ")
    assert notice.endswith("quizapp check names them with their lines.")


def test_a_set_shows_its_source_its_ink_and_its_quiz(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers")
    assert page.heading == "Rivers of the world"
    assert "Set · 7 facts, 7 cards · as of 2 September 2025" in page.main
    assert "“Notes on rivers” of 9 paragraphs, The school, published 1 September 2025." in page.main
    assert page.root.find("svg", class_="strip")[0].attributes["aria-label"].startswith("7 facts in the order")
    assert [item.text for item in page.root.find(class_="legend")[0].find("li")] == [
        "0 held",
        "0 fading",
        "0 faint",
        "0 wet",
        "7 blank",
    ]
    assert page.root.find(id="length")[0].attributes["value"]


def test_a_set_that_gives_no_quiz_says_why_and_where_to_look(reader: Reader) -> None:
    text = (
        "format: factsheet/1\nid: open\ntitle: Open list\nfacts:\n  - id: seas\n    say: <sea> is salty.\n"
        "    answer: {some: [Red Sea, Black Sea]}\n    ask: Which sea is salty?\n"
    )
    page = reader.open("/workshop").press("Check", text=text).press("Publish")
    assert "This set gives no quiz." in page.main
    assert page.follow("Open in the workshop").root.find("textarea")[0].raw.removeprefix("\n") == text


def test_the_front_page_counts_what_is_due_and_the_days(reader: Reader) -> None:
    reader.open("/").press("I don’t know")
    page = reader.open("/")
    assert page.heading in {"Nothing is due.", "One card is due."}
    assert "One day so far." in page.main
    assert page.root.find("li", class_="is-today")[0].text.endswith(": 1 answer")


def test_attempts_are_drawn_and_listed(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers").press("Start the quiz", length="1")
    page.press("I don’t know").follow("See the result")
    page = reader.open("/sets").follow("Rivers")
    assert page.root.find("svg", class_="chart")[0].attributes["aria-label"].endswith("of 1: 0")
    [row] = page.root.find("tbody")[0].find("tr")
    assert "0 of 1" in row.text
    assert row.find("a")[0].text.startswith("finished")

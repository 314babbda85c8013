"""A quiz on paper and its key: drawn again by its address, stored nowhere."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from scriptless import Page, Reader

EVENTS = "\n".join(
    f"  - {{id: e{year}, say: 'The {name} was opened in <year:date>.', answer: {year}, "
    f"ask: In which year was the {name} opened?, when: {year}, event: The {name} was opened}}"
    for year, name in ((1825, "Erie Canal"), (1869, "Suez Canal"), (1893, "Corinth Canal"), (1914, "Panama Canal"))
)
CANALS = f"format: factsheet/1\nid: canals\ntitle: Canals\nfacts:\n{EVENTS}\n"


def the_set(reader: Reader) -> Page:
    return reader.open("/sets").follow("Rivers of the world")


def key_of(page: Page) -> Page:
    return page.follow("Its key")


def items(page: Page) -> list[str]:
    return [item.text for item in page.root.find("ol", class_="paper-items")[0].find("li") if item.find("p")]


def test_a_paper_holds_the_questions_without_an_answer_and_its_key_holds_them_all(reader: Reader) -> None:
    paper = the_set(reader).press("On paper", length="4", forms=["multiple_choice"])
    assert paper.status == 200
    assert len(items(paper)) == 4
    assert paper.root.find("ol", class_="to-tick")
    key = key_of(paper)
    answers = items(key)
    assert len(answers) == 4
    for question, answer in zip(paper.root.find("ol", class_="to-tick"), answers, strict=True):
        letter, text = re.match(r"([A-D]) (.+?) \S+ (?:flows|rises|is|was)", answer).groups()  # type: ignore[union-attr]
        options = [option.text for option in question.find("li")]
        assert any(text.startswith(option) for option in [options["ABCD".index(letter)]]), answer


def test_the_same_address_prints_the_same_paper_and_nothing_is_stored(reader: Reader, tmp_path: Path) -> None:
    page = the_set(reader)
    [file] = tmp_path.rglob("quizapp.db")

    def stored() -> list[str]:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
            return list(database.iterdump())

    before = stored()
    paper = page.press("On paper", length="5")
    address = paper.response.request.url  # type: ignore[union-attr]
    assert items(reader.open(address)) == items(paper)
    assert stored() == before
    asked = parse_qs(urlsplit(address).query)
    assert f"Paper {asked['number'][0]} · version 1 of the set" in paper.main
    assert "Paper" in key_of(paper).main


def test_a_paper_outlives_its_version(reader: Reader) -> None:
    published = reader.open("/workshop").press("Check", text=CANALS).press("Publish")
    paper = published.press("On paper", length="2")
    reader.open("/workshop").press("Check", text=CANALS.replace("Suez", "Kiel")).press("Publish")
    again = reader.open(paper.response.request.url)  # type: ignore[union-attr]
    assert items(again) == items(paper)


def test_an_order_is_numbered_and_its_key_gives_the_numbers_in_the_order_of_the_sheet(reader: Reader) -> None:
    published = reader.open("/workshop").press("Check", text=CANALS).press("Publish")
    paper = published.press("On paper", length="1", forms=["ordering"])
    [events] = paper.root.find("ul", class_="to-number")
    shown = [event.text for event in events.find("li")]
    years = {"Erie": 1825, "Suez": 1869, "Corinth": 1893, "Panama": 1914}
    when = [next(year for name, year in years.items() if name in event) for event in shown]
    numbers = ", ".join(str(sorted(when).index(year) + 1) for year in when)
    assert items(key_of(paper))[0].startswith(f"{numbers} in the order of the sheet")


def test_typed_questions_have_a_line_and_their_key_what_else_is_right(reader: Reader) -> None:
    paper = the_set(reader).press("On paper", length="3", forms=["typed"])
    assert len(paper.root.find("p", class_="to-write")) >= 3
    assert paper.root.find("ol", class_="to-tick") == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [({"length": "x"}, "whole number"), ({"forms": None}, "Choose at least one.")],
)
def test_a_paper_that_cannot_be_is_told_at_its_field(reader: Reader, typed: dict[str, str], told: str) -> None:
    page = the_set(reader).press("On paper", **typed)
    assert page.status == 422
    assert told in page.main


@pytest.mark.parametrize(
    "query",
    [
        "",
        "length=4&version=1&number=7&day=2026-13-01",
        "length=0&version=1&number=7&day=2026-01-01",
        "length=101&version=1&number=7&day=2026-01-01",
        "length=4&version=1&number=-7&day=2026-01-01",
        "length=4&version=1&number=99999999999&day=2026-01-01",
        "length=4&version=1&number=7&day=2026-01-01&form=flashcard",
        "length=٤&version=1&number=7&day=2026-01-01",
    ],
)
def test_an_address_that_is_no_papers_is_refused(reader: Reader, query: str) -> None:
    address = the_set(reader).address
    assert reader.open(f"{address}/paper?{query}").status == 400
    assert reader.open(f"{address}/paper/key?{query}").status == 400


def test_a_paper_of_a_version_that_is_not_there_is_not_found(reader: Reader) -> None:
    address = the_set(reader).address
    assert reader.open(f"{address}/paper?length=4&version=9&number=7&day=2026-01-01").status == 404


def test_a_paper_that_cannot_be_drawn_again_is_told(reader: Reader) -> None:
    address = the_set(reader).address
    page = reader.open(f"{address}/paper?length=100&version=1&number=7&day=2026-01-01")
    assert page.heading == "Rivers of the world"
    assert page.notices[0].startswith("That paper cannot be drawn again")


@pytest.mark.parametrize(("title", "heading"), [("Canals", "Canals"), ("From 1825, 1869, 1893 and 1914", "Quiz")])
def test_a_title_that_names_an_answer_stands_above_the_key_alone(reader: Reader, title: str, heading: str) -> None:
    sheet = CANALS.replace("title: Canals", f"title: '{title}'")
    published = reader.open("/workshop").press("Check", text=sheet).press("Publish")
    paper = published.press("On paper", length="2", forms=["multiple_choice"])
    assert paper.heading == heading
    assert key_of(paper).heading == title

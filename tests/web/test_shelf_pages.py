"""The missed shelf: what was missed stands there until it is answered right on a later day."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from scriptless import Page, Reader


def miss(reader: Reader, number: int) -> Page:
    page = reader.open("/sets").follow("Rivers").press("Start the quiz", length=str(number), forms=["multiple_choice"])
    while "/result" not in page.address:
        page = page.press("I don’t know")
        page = page.follow("Next question" if "Next question" in page.main else "See the result")
    return page


def test_an_empty_shelf_says_what_comes_there(reader: Reader) -> None:
    page = reader.open("/shelf")
    assert page.heading == "The shelf is empty."
    assert "What you miss in a quiz stands here" in page.main
    assert "flashcards" not in page.main


def test_what_was_missed_stands_there_with_its_answer(reader: Reader) -> None:
    miss(reader, 2)
    page = reader.open("/shelf")
    assert page.heading == "Two cards stand on the shelf."
    cards = page.root.find("ul", class_="shelf")[0].find("li")
    assert len(cards) == 2
    assert all(card.find(class_="t-right") for card in cards)
    assert all("missed today" in card.text and "right answer:" in card.text for card in cards)


def test_a_missed_card_tells_its_place_as_every_page_does(reader: Reader) -> None:
    miss(reader, 4)
    notes = [
        card.find(class_="meta")[-1].text
        for card in reader.open("/shelf").root.find("ul", class_="shelf")[0].find("li")
    ]
    assert any(note.startswith("Paragraph ") for note in notes)
    assert not any(note.startswith("p") for note in notes)


def test_a_long_shelf_is_searched_by_what_stands_on_it(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    miss(reader, 4)
    assert not reader.open("/shelf").root.find(id="find")
    monkeypatch.setattr("quizapp.web.shelf.FEW", 3)
    whole = reader.open("/shelf")
    first, *rest = whole.root.find("ul", class_="shelf")[0].find("li")
    word = first.find("b")[0].text
    found = whole.press("Show", q=word.upper())
    assert found.heading == whole.heading
    shown = [card.text for card in found.root.find("ul", class_="shelf")[0].find("li")]
    assert first.text in shown
    assert len(shown) <= len(rest)
    assert whole.press("Show", q="no such word").root.find("ul", class_="shelf")[0].find("li") == []


def test_the_result_leads_to_a_round_over_the_set(reader: Reader) -> None:
    front = miss(reader, 2).follow("Review the 2 missed")
    assert front.title.startswith("Missed shelf, question 1 of 2")


def test_the_front_page_shows_the_newest_of_it(reader: Reader) -> None:
    miss(reader, 2)
    page = reader.open("/")
    assert page.follow("All 2").heading == "Two cards stand on the shelf."


def test_a_card_answered_right_today_stays_until_a_later_day(start: Callable[..., Flask]) -> None:
    today = Reader(start())
    miss(today, 1)
    today.open("/shelf/round").press("Show the answer").press("good")
    assert today.open("/shelf").heading == "One card stands on the shelf."
    later = Reader(start(days=3))
    later.open("/shelf/round").press("Show the answer").press("good")
    assert later.open("/shelf").heading == "The shelf is empty."


def test_a_shelf_of_one_set_says_whose_it_is(reader: Reader) -> None:
    miss(reader, 1)
    page = reader.open("/sets").follow("Rivers").follow("Missed shelf, 1")
    assert "Missed shelf · Rivers of the world" in page.main
    assert page.follow("All sets").heading == page.heading

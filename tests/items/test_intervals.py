"""Answers that are intervals: what stands beside them, and what a gap in their place asks for."""

import pytest
from sheets import WORLD, card_of, choice_of, made, offered


def closed(answer: str, say: str = "The hall was closed from <d:date>.", more: str = "", world: str = WORLD):
    asked = f"  - {{id: f, say: {say}, answer: {answer}, ask: When was the hall closed?{more}}}\n"
    return card_of(made(asked, world), "f")


@pytest.mark.parametrize(
    ("answer", "beside"),
    [
        ("2024-03/2024-09", {"August 2023 to February 2024", "October 2024 to April 2025"}),
        ("1657/1658", {"1655 to 1656", "1659 to 1660"}),
        ("2024-05-02/2024-05-12", {"20 April 2024 to 30 April 2024", "14 May 2024 to 24 May 2024"}),
    ],
)
def test_intervals_as_long_stand_beside_an_interval_and_do_not_meet_it(answer, beside):
    card = closed(answer)
    shown = offered(card, 200)
    assert beside <= shown
    assert len({choice_of(card, seed).key for seed in range(60)}) > 1
    assert "true_false" in card.forms


def test_no_interval_of_the_past_ends_beyond_the_sheets_day():
    shown = offered(closed("2024-06/2024-09"), 200)
    assert "October 2024 to January 2025" in shown
    assert not any("June 2025" in text for text in shown)
    assert not any("2026" in text for text in shown)


def test_an_interval_of_two_precisions_has_no_others_beside_it():
    assert "date" not in closed("2024/2025-02").forms


@pytest.mark.parametrize(
    ("code", "gap"), [("en", "_____ (beginning and end)"), ("de", "_____ (Anfang und Ende)"), ("fr", "_____")]
)
def test_a_gap_for_an_interval_asks_for_both_of_its_ends(code, gap):
    world = WORLD.replace("title:", f"language: {code}\ntitle:", 1)
    assert closed("1657/1658", "Xi und Modi <d:date>.", world=world).stem("cloze") == f"Xi und Modi {gap}."


@pytest.mark.parametrize(
    ("say", "answers", "is_free"),
    [
        ("Xi led the line from <first:year> to <last:year>.", "first: 1957, last: 1966", True),
        ("Xi led the line from <first:year>, and Modi from <last:year>.", "first: 1957, last: 1964", False),
        ("Xi led the line from <first:year>.", "first: 1957", False),
    ],
)
def test_the_end_of_a_time_whose_other_end_is_known_has_years_of_that_time_beside_it(say, answers, is_free):
    ask = "{first: In which year did Xi begin to lead the line?}"
    fact = f"  - {{id: f, say: '{say}', with: {{{answers}}}, ask: {ask}, when: 1957/1966}}\n"
    cards = made(fact).contents
    shown = {text for card in cards if "date" in card.forms for text in offered(card, 100)}
    assert any(1957 < int(year) < 1966 for year in shown) is is_free

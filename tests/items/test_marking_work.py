"""What it costs to mark a typed answer, counted in calls and not in time: whatever is typed, the server has others."""

from __future__ import annotations

import sys

from typed_cards import asking

from quizapp.facts.languages import language
from quizapp.facts.number_words import number_parts
from quizapp.facts.typed_units import unit_readings
from quizapp.items.card import Card
from quizapp.items.marking import mark_typed


def calls_of(card: Card, typed: str) -> int:
    """How many functions are called to mark it, those of C too."""
    calls = 0

    def count(_frame: object, event: str, _what: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        mark_typed(card, typed)
    finally:
        sys.setprofile(before)
    return calls


def test_a_unit_of_many_words_is_not_read_in_all_ways_at_once() -> None:
    table = language("en")
    assert len(unit_readings("mw/mw", table)) == 4
    assert len(unit_readings("mw/" * 12, table)) == 1


def test_a_word_that_is_nearly_a_number_is_looked_through_once() -> None:
    assert number_parts("dreizehndreizehn", language("de")) == ("dreizehn", "dreizehn")
    calls = calls_of(asking("1500", "number", "de"), "dreizehn" * 9 + "drei")
    assert calls_of(asking("1500", "number", "de"), "dreizehn" * 9 + "x") < calls + 20_000

"""Rows of tables that go their own way."""

from __future__ import annotations

from broken_sheets import ROWS

from quizapp.facts.reader import read_sheet
from quizapp.items.making import make_cards

ROW = "    columns: [id, with, say]\n    rows: [[a, {person: xi}, '<person> leads China, in the long run.']]\n"


def test_a_row_with_its_own_sentence_keeps_of_the_relation_what_fits_its_slots() -> None:
    text = ROWS.replace("    modes: {", "    symmetric: [person, country]\n    modes: {")
    reading = read_sheet(text.replace("<country>", "<country:person>") + ROW)
    assert reading.problems == ()
    assert reading.sheet is not None
    [fact] = reading.sheet.facts
    assert (fact.ask, fact.symmetric) == ({}, None)
    assert make_cards(reading.sheet).contents == ()

"""Somebody else's words, which no check of the author's own words looks at."""

from __future__ import annotations

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import read_sheet
from quizapp.facts.speech import spoken_in, without_speech

PEOPLE = "entities:\n  person: {xi: {name: Xi}, modi: {name: Modi}, lula: {name: Lula}, putin: {name: Putin}}\n"
SAID = """\
facts:
  - id: said
    say: <who:person> said that <words:quote>.
    with: {who: xi, words: peace begins today}
    ask: {who: "Who said that <words>?", words: What did <who> say?}
    wrong: {words: [peace ended yesterday, they met last month]}
"""


def test_relative_time_in_a_quote_is_the_speakers_own() -> None:
    reading = read_sheet(HEAD + PEOPLE + SAID)
    assert reading.problems == ()
    assert reading.sheet is not None
    assert spoken_in(reading.sheet.facts[0]) == ["peace begins today"]
    assert {p.code for p in read_sheet(HEAD + PEOPLE + SAID.replace(":quote", ":text")).problems} == {"relative_time"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Who said “he wins”?", "Who said words?"),
        ("In »Hamlet«, what does he see?", "In Words, what does he see?"),
        ("Peace begins today, said he.", "words, said he."),
        ("That peace begins today was said.", "That words was said."),
    ],
)
def test_a_quotation_is_one_word(text: str, plain: str) -> None:
    assert without_speech(text, ["peace begins today"]) == plain

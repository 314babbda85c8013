"""Words for time that mean nothing later."""

from __future__ import annotations

import pytest

from quizapp.facts.language import Language
from quizapp.facts.languages import language
from quizapp.facts.relative_time import relative_phrase, signal_words
from quizapp.facts.text import fold

ENGLISH, GERMAN = language("en"), language("de")

RELATIVE = [
    (ENGLISH, "They met last month in Rome.", "last month"),
    (ENGLISH, "Today, they meet.", "Today"),
    (ENGLISH, "It is in yesterday's paper.", "yesterday"),
    (ENGLISH, "It began three years ago.", "ago"),
    (ENGLISH, "A thaw began last October.", "last October"),
    (ENGLISH, "They met on Monday.", "Monday"),
    (ENGLISH, "They meet next Friday.", "next Friday"),
    (ENGLISH, "In recent years it grew.", "In recent years"),
    (GERMAN, "Sie trafen sich gestern.", "gestern"),
    (GERMAN, "Im letzten März begann es.", "letzten März"),
    (GERMAN, "Am Dienstag trafen sie sich.", "Dienstag"),
    (GERMAN, "Nächste Woche endet es.", "Nächste Woche"),
]
FIXED = [
    (ENGLISH, "They met in September 2025."),
    (ENGLISH, "They met on Monday, 1 September 2025."),
    (ENGLISH, "The shops open every Monday and on Mondays."),
    (ENGLISH, "Black Friday is a day of sales, and Good Friday of prayer."),
    (ENGLISH, "It stood in the Sunday Times and in USA Today."),
    (ENGLISH, "He used the words “today we win” in Rome."),
    (ENGLISH, "It lies in what is now Poland."),
    (ENGLISH, "They died out 66 million years ago."),
    (ENGLISH, "It was the last year of the war, and he died the next month."),
    (ENGLISH, "This may be the last march of the army."),
    (ENGLISH, "It began last October 2024."),
    (ENGLISH, "A nowhere man went on agony lane."),
    (GERMAN, "Am Morgen des 3. September 2025 begann es."),
    (GERMAN, "Jeder Montag ist ein Markttag."),
]


@pytest.mark.parametrize(("table", "text", "found"), RELATIVE)
def test_relative_words_are_found_as_they_are_written(table: Language, text: str, found: str) -> None:
    assert relative_phrase(text, table) == found


@pytest.mark.parametrize(("table", "text"), FIXED)
def test_words_that_mean_the_same_later_are_left_alone(table: Language, text: str) -> None:
    assert relative_phrase(text, table) is None


@pytest.mark.parametrize(("table", "text", "found"), RELATIVE)
def test_no_relative_sentence_is_without_a_signal(table: Language, text: str, found: str) -> None:
    assert not signal_words(table.code).isdisjoint(fold(text.replace("'s", "")).split())


@pytest.mark.parametrize("table", [ENGLISH, GERMAN])
def test_every_phrase_of_a_table_is_folded_found_and_signalled(table: Language) -> None:
    for phrase in table.relative_time:
        assert fold(phrase) == phrase
        assert relative_phrase(f"It was {phrase} here.", table) == phrase
        assert not signal_words(table.code).isdisjoint(phrase.split())


def test_a_capital_makes_a_name_of_an_answer() -> None:
    assert relative_phrase("Yesterday", ENGLISH, is_sentence=False) is None
    assert relative_phrase("until yesterday", ENGLISH, is_sentence=False) == "yesterday"

"""Words for time that mean nothing later."""

from __future__ import annotations

import pytest

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.relative_time import relative_phrase, relative_phrases, signal_words
from quizapp.facts.languages.table import Language
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
    (ENGLISH, "It is today's news.", "today"),
    (ENGLISH, "It grew in the last two years.", "in the last two years"),
    (ENGLISH, "It grew in the last 20 years.", "in the last 20 years"),
    (ENGLISH, "Over the last few months it grew.", "Over the last few months"),
    (ENGLISH, "It grew in the past year.", "in the past year"),
    (ENGLISH, "It opens in the coming weeks.", "the coming weeks"),
    (GERMAN, "Es begann vor zwei Tagen.", "vor zwei Tagen"),
    (GERMAN, "Es begann vor einem Monat.", "vor einem Monat"),
    (GERMAN, "Es begann vor 2 Jahren.", "vor 2 Jahren"),
    (GERMAN, "Es begann im letzten Jahr.", "letzten Jahr"),
    (GERMAN, "Es endete in der vergangenen Woche.", "vergangenen Woche"),
    (GERMAN, "Vorigen Monat endete es.", "Vorigen Monat"),
    (GERMAN, "Es endet im kommenden Jahr.", "kommenden Jahr"),
    (GERMAN, "Es endet in diesem Jahr.", "diesem Jahr"),
    (GERMAN, "Es wuchs in den letzten zwei Jahren.", "den letzten zwei Jahren"),
    (GERMAN, "Die heutige Regierung baute es.", "heutige"),
    (GERMAN, "Heutzutage ist es still.", "Heutzutage"),
    (ENGLISH, "They met last Sunday in Rome.", "last Sunday"),
    (ENGLISH, "Every member voted on Monday.", "Monday"),
    (ENGLISH, "These days the gate is closed.", "These days"),
    (GERMAN, "Sie trafen sich am letzten Samstag im Hafen.", "letzten Samstag"),
    (GERMAN, "Jeder stimmte am Montag ab.", "Montag"),
    (GERMAN, "Es ist dieser Tage geschlossen.", "dieser Tage"),
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
    (ENGLISH, "In the last month of the war it fell, and in the last two years of his life he wrote."),
    (ENGLISH, "He ruled for the next two years and lived in the past."),
    (GERMAN, "Am letzten Tag des Krieges fiel es."),
    (GERMAN, "Im letzten Jahr seiner Herrschaft starb er am nächsten Tag."),
    (GERMAN, "Es liegt im heutigen Polen."),
    (GERMAN, "Sie starben vor 66 Millionen Jahren aus."),
    (GERMAN, "Vor 2000 Jahren gab es sie schon."),
    (GERMAN, "Am Montag, dem 3. Juni 2019, begann es."),
    (ENGLISH, "On Monday, 3 June 2019, it began; every Monday it went on until Black Friday."),
    (ENGLISH, "The fair is held on the last Sunday in June."),
    (ENGLISH, "The fair ends on the last Friday of the month."),
    (ENGLISH, "Every year the fair begins on the last Sunday."),
    (ENGLISH, "Every two years it opens on Monday."),
    (ENGLISH, "The mill is open Monday to Friday, and is closed on Sunday."),
    (ENGLISH, "On which of these days is the mill closed?"),
    (ENGLISH, "It is closed on one of these days."),
    (GERMAN, "Das Fest ist am letzten Samstag im Juni."),
    (GERMAN, "Das Fest ist am dritten Sonntag im Juli."),
    (GERMAN, "Jedes Jahr am letzten Sonntag beginnt das Fest."),
    (GERMAN, "Alle zwei Jahre beginnt es am Montag."),
    (GERMAN, "An welchem dieser Tage ist die Mühle zu?"),
]


@pytest.mark.parametrize(("table", "text", "found"), RELATIVE)
def test_relative_words_are_found_as_they_are_written(table: Language, text: str, found: str) -> None:
    assert relative_phrase(text, table) == found


@pytest.mark.parametrize(("table", "text"), FIXED)
def test_words_that_mean_the_same_later_are_left_alone(table: Language, text: str) -> None:
    assert relative_phrase(text, table) is None


@pytest.mark.parametrize(("table", "text", "found"), RELATIVE)
def test_no_relative_sentence_is_without_a_signal(table: Language, text: str, found: str) -> None:
    assert not signal_words(table.code).isdisjoint(fold(text).split())


@pytest.mark.parametrize("table", [ENGLISH, GERMAN])
def test_every_phrase_of_a_table_is_folded_found_and_signalled(table: Language) -> None:
    for phrase in table.relative_time:
        written = phrase.replace("#", "2")
        assert fold(written) == written
        assert relative_phrase(f"It was {written} here.", table) == written
        assert not signal_words(table.code).isdisjoint(written.split())


def test_every_relative_phrase_is_told_once() -> None:
    text = "Today they met, last October they fought, and on Monday they meet next week; today’s news."
    assert relative_phrases(text, ENGLISH) == ["Today", "last October", "Monday", "next week", "today"]


def test_a_capital_makes_a_name_of_an_answer() -> None:
    assert relative_phrase("Yesterday", ENGLISH, is_sentence=False) is None
    assert relative_phrase("until yesterday", ENGLISH, is_sentence=False) == "yesterday"

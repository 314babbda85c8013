"""Dates and numbers as a reader of the sheet's language expects them."""

from __future__ import annotations

import pytest

from quizapp.facts.display import show_date, show_number
from quizapp.facts.languages.choice import language
from quizapp.facts.reader import read_sheet
from quizapp.facts.values import parse_date, parse_number


@pytest.mark.parametrize(
    ("tag", "written", "shown"),
    [
        ("en", "2025-09-03", "3 September 2025"),
        ("en-GB", "2025-09", "September 2025"),
        ("en", "2025", "2025"),
        ("en", "-44", "44 BC"),
        ("en", "2022-01/2022-02", "January 2022 to February 2022"),
        ("de", "2025-03-03", "3. März 2025"),
        ("de", "-44-03-15", "15. März 44 v. Chr."),
        ("fr", "2025-09-03", "2025-09-03"),
        ("fr", "-44", "−44"),
    ],
)
def test_dates_are_shown_as_precisely_as_they_are_written(tag: str, written: str, shown: str) -> None:
    date = parse_date(written)
    assert date is not None
    assert show_date(date, language(tag)) == shown


@pytest.mark.parametrize(
    ("tag", "written", "shown"),
    [
        ("en", "14", "AD 14"),
        ("en", "999", "AD 999"),
        ("en", "1066", "1066"),
        ("en", "-27/14", "27 BC to AD 14"),
        ("de", "14", "14 n. Chr."),
        ("fr", "14", "14"),
    ],
)
def test_beside_years_before_christ_an_early_one_is_told_apart(tag: str, written: str, shown: str) -> None:
    date = parse_date(written)
    assert date is not None
    assert show_date(date, language(tag, has_eras=True)) == shown


@pytest.mark.parametrize(
    ("tag", "written", "shown"),
    [
        ("en", "more than 20 leaders", "more than 20 leaders"),
        ("en", "1234567.50 people", "1,234,567.50 people"),
        ("en", "5.0 years", "5.0 years"),
        ("de", "2.00 m", "2,00 m"),
        ("en", "5 years", "5 years"),
        ("en", "-5 °C", "−5 °C"),
        ("en", "12%", "12%"),
        ("de", "12%", "12 %"),
        ("de", "mehr als 1234.5 km", "mehr als 1.234,5 km"),
        ("de", "more than 5 km", "mehr als 5 km"),
        ("de", "bis zu 5 km", "bis zu 5 km"),
        ("de", "nicht mehr als 5 km", "nicht mehr als 5 km"),
        ("en", "Up to 300 km/h", "up to 300 km/h"),
        ("en", "around 20 leaders", "around 20 leaders"),
        ("es", "-1234.5 °C", "−1.234,5 °C"),
        ("fr-CA", "1234.5 km", "1\u00a0234,5 km"),
        ("ja", "1234.5 km", "1,234.5 km"),
    ],
)
def test_numbers_are_shown_with_the_separators_and_words_of_the_language(tag: str, written: str, shown: str) -> None:
    table = language(tag)
    number = parse_number(written, table.qualifiers)
    assert number is not None
    assert show_number(number, table) == shown


def test_only_languages_with_a_table_have_words() -> None:
    assert language("en-US").has_table
    assert language("DE").has_table
    assert not language("fr").has_table


@pytest.mark.parametrize(
    ("say", "shown"),
    [
        ("Rome burnt in <year>.", "AD 64"),
        ("Rome burnt in AD <year>.", "64"),
        ("Rome burnt in <year> CE.", "64"),
        ("Rome burnt in <year> A.D.", "64"),
    ],
)
def test_an_era_that_the_author_writes_is_not_written_again(say: str, shown: str) -> None:
    sheet = f"""
format: factsheet/1
id: rome
title: Rome
facts:
  - {{id: a, say: Caesar died in <year>., answer: -44, ask: When did Caesar die?}}
  - {{id: b, say: {say}, answer: 64, ask: When did Rome burn?}}
"""
    read = read_sheet(sheet).sheet
    assert read is not None
    assert read.facts[1].bindings["year"].values[0].text == shown

"""Dates and numbers with the precision they are written in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.languages.choice import language
from quizapp.facts.values import QUALIFIERS, Date, parse_date, parse_number

WORDS = language("en").qualifiers


def date(text: str) -> Date:
    parsed = parse_date(text)
    assert parsed is not None
    return parsed


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2025", (2025, 1, 1), (2025, 12, 31), "year"),
        ("2024-02", (2024, 2, 1), (2024, 2, 29), "month"),
        ("1900-02", (1900, 2, 1), (1900, 2, 28), "month"),
        (" 2025-09-03 ", (2025, 9, 3), (2025, 9, 3), "day"),
        ("2022-01 / 2022-02", (2022, 1, 1), (2022, 2, 28), "interval"),
        ("-44", (-44, 1, 1), (-44, 12, 31), "year"),
        ("79", (79, 1, 1), (79, 12, 31), "year"),
    ],
)
def test_what_is_written_is_how_precise_a_date_is(text: str, start: object, end: object, precision: str) -> None:
    assert (date(text).start, date(text).end, date(text).precision) == (start, end, precision)


@pytest.mark.parametrize(
    "text",
    ["", "0", "2025-13", "2025-00", "2025-02-29", "2025-9-3", "03.09.2025", "2026/2025", "2025/", "now", "20255"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert parse_date(text) is None


def test_dates_overlap_and_precede_as_spans() -> None:
    assert date("2025").overlaps(date("2025-12-31"))
    assert not date("2025").overlaps(date("2026"))
    assert date("2025-08").precedes(date("2025-09"))
    assert not date("2025-08").precedes(date("2025"))


@pytest.mark.parametrize(
    ("text", "amount", "unit", "qualifier"),
    [
        ("80 years", "80", "years", ""),
        ("more than 20 leaders", "20", "leaders", "more than"),
        ("About 3.5 years", "3.5", "years", "about"),
        ("-5 °C", "-5", "°C", ""),
        ("−5 °C", "-5", "°C", ""),
        ("12%", "12", "%", ""),
        ("1.4 billion  people", "1.4", "billion people", ""),
        ("over 9", "9", "", "more than"),
        ("3 000 m races", "", "", ""),
        ("3 A320 jets", "3", "A320 jets", ""),
        ("5 m²", "5", "m²", ""),
        ("5m2", "5", "m2", ""),
        ("90 km/h", "90", "km/h", ""),
        ("3t CO2", "3", "t CO2", ""),
        ("6 ₹", "6", "₹", ""),
    ],
)
def test_qualifier_and_unit_stay_with_the_number(text: str, amount: str, unit: str, qualifier: str) -> None:
    number = parse_number(text, WORDS)
    if not amount:
        assert number is None
        return
    assert number is not None
    assert (number.amount, number.unit, number.qualifier) == (Decimal(amount), unit, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "twenty",
        "1,000",
        "1 000",
        "1'000 m",
        "about",
        "$5",
        "1.2.3",
        "1e5",
        "20-30",
        "12:30",
        "1_000",
        "0x10",
        "3/4",
        "2½ m",
        "5²",
        "3 4x4 cars",
        "20+",
        "20-year plan",
    ],
)
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    assert parse_number(text, WORDS) is None


@given(st.decimals(-(10**12), 10**12, allow_nan=False, places=3), st.sampled_from(["", *QUALIFIERS]))
def test_equal_figures_have_equal_keys_however_they_are_written(amount: Decimal, qualifier: str) -> None:
    written = parse_number(f"{qualifier} {amount:f} m", WORDS)
    shorter = parse_number(f"{qualifier} {amount.normalize():f} m", WORDS)
    assert written is not None
    assert shorter is not None
    assert written.key == shorter.key
    assert written.is_bound is (qualifier in {"more than", "at least", "less than", "at most"})

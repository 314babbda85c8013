"""Dates that a sentence mentions."""

from __future__ import annotations

import pytest

from quizapp.facts.languages.choice import language
from quizapp.facts.mentions import dates_in
from quizapp.facts.values import parse_date

ENGLISH, GERMAN, FRENCH = language("en"), language("de"), language("fr")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 3 September 2025 in Rome", ["2025-09-03"]),
        ("on the 3rd of September, 2025", ["2025-09-03"]),
        ("on September 3, 2025,", ["2025-09-03"]),
        ("on Sept. 3", []),
        ("on Sep. 3, 2025", ["2025-09-03"]),
        ("in September 2025", ["2025-09"]),
        ("from 2025-09-03 to 2025-10", ["2025-09-03", "2025-10"]),
        ("in 2001, not in 2002", ["2001", "2002"]),
        ("in 31 February 2025", [""]),
        ("room 20250903, 12.345 men, A2025", []),
        ("he may march in august company", []),
    ],
)
def test_english_dates_are_found(text: str, found: list[str]) -> None:
    assert [mention.iso for mention in dates_in(text, ENGLISH)] == found


def test_a_date_without_its_year_is_found_as_far_as_it_goes() -> None:
    [mention] = dates_in("on 3 September", ENGLISH)
    assert (mention.year, mention.month, mention.day, mention.iso) == (None, 9, 3, "")
    [month] = dates_in("in May", ENGLISH)
    assert (month.month, month.day) == (5, None)


def test_german_dates_are_found() -> None:
    text = "am 3. September 2025 und im März 2024"
    assert [mention.iso for mention in dates_in(text, GERMAN)] == ["2025-09-03", "2024-03"]


def test_without_a_table_figures_are_still_found() -> None:
    assert [m.iso for m in dates_in("le 3 septembre 2025, le 2025-09-03", FRENCH)] == ["2025", "2025-09-03"]


@pytest.mark.parametrize(
    ("text", "date", "names"),
    [
        ("3 September", "2025-09-03", True),
        ("3 September 2024", "2025-09-03", False),
        ("4 September 2025", "2025-09-03", False),
        ("September 2025", "2025-09-03", False),
        ("31 August 2025", "2025-08", True),
        ("August", "2025-08", False),
        ("August 2025", "2025", True),
        ("2024", "2025", False),
    ],
)
def test_a_mention_names_a_date_if_it_tells_it(text: str, date: str, names: bool) -> None:
    [mention] = dates_in(text, ENGLISH)
    parsed = parse_date(date)
    assert parsed is not None
    assert mention.names(parsed) is names

"""Text compared as people compare it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.facts.text import capitalised, fold, names_in, padded_words, slug, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The  U.S., (again)!", "the us again"),
        ("J. K. Rowling, W.", "jk rowling w"),
        ("Türkiye", "turkiye"),
        ("Straße", "strasse"),
        ("Łódź Ærø", "lodz aero"),
        ("Ukraine's “no-limits” — deal…", "ukraines no limits deal"),
        ("1,000.5 m, -5 °C; 3–4", "1,000.5 m -5 °c 3 4"),
        ("−5", "-5"),
        ("5 % of C++ & C#", "5 % of c++ & c#"),
        ("हिन्दी", "हिन्दी"),
        ("Ελλάδα Москва́ العَرَبية", "ελλαδα москва العربية"),
        ("ﬁne ①", "fine 1"),
        ("...", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_count_but_signs_of_numbers_do(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(max_examples=1000, deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_plain_letters_fold_like_all_others(text: str) -> None:
    assert fold(text) == fold(text + " é").removesuffix("e").strip()


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("In China's view", "China", True),
        ("the leaders’ summit", "Leaders", True),
        ("Indochina", "China", False),
        ("The People's Republic of China", "people’s republic", True),
        ("New  Delhi", "new delhi", True),
        ("anything", "", False),
        ("anything", "!?", False),
    ],
)
def test_a_name_is_found_as_whole_words_also_in_the_possessive(text: str, name: str, found: bool) -> None:
    assert names_in(text, name) is found


def test_padded_words_stand_between_spaces_and_take_what_is_folded_already() -> None:
    assert padded_words("One, two") == " one two "
    assert padded_words("One, two", "one two") == " one two "
    assert padded_words("Xi's") == " xis | xi "


def test_slugs_are_short_plain_and_never_empty() -> None:
    assert slug("Été à Łódź, 1,5 %!") == "ete-a-lodz-1-5"
    assert slug("北京") == "fact"
    assert len(slug("word " * 50)) <= 60


def test_words_and_capitals() -> None:
    assert words("One, two!") == ("one", "two")
    assert capitalised("the United States") == "The United States"
    assert capitalised("") == ""

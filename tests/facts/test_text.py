"""Text compared as people compare it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.facts.text import capitalised, fold, names_in, padded_words, slug, symbols, words


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


FORMULAS = st.text(alphabet="aB2 .,()<>=≤≠/+-−→√·*½É")


@settings(max_examples=1000, deadline=None)
@given(st.text() | FORMULAS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="ascii", exclude_characters="<=>")))
def test_plain_letters_fold_like_all_others(text: str) -> None:
    assert fold(text) == fold(text + " é").removesuffix("e").strip()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a<b", "a < b"),
        ("thus a >= b.", "thus a ≥ b"),
        ("a ≠ b", "a ≠ b"),
        ("A ∪ B", "a ∪ b"),
        ("F = m·a", "f = m a"),
        ("F=m/a", "f = m / a"),
        ("F = m-a, F = m+a", "f = m − a f = m + a"),
        ("y = -x", "y = − x"),
        ("2 H2 + O2 -> 2 H2O", "2 h2 + o2 → 2 h2o"),
        ("> 20", "> 20"),
        ("√2 ±1", "√2 ±1"),
        ("F♯, B♭", "f# bb"),
    ],
)
def test_the_signs_of_a_formula_are_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [("<title>", "title"), ("AC/DC", "ac dc"), ("Rolls-Royce <", "rolls royce"), ("km/h", "km h"), ("= - =", "")],
)
def test_signs_that_join_no_two_things_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "told"), [("👍", "👍"), (" -> ", "→"), ("❤️", "❤"), ("…", "..."), ("", "")])
def test_what_holds_no_word_is_told_by_its_signs(text: str, told: str) -> None:
    assert fold(text) == ""
    assert symbols(text) == told


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

"""Typed answers of several things, however they are joined, and answers with words around them."""

import pytest
from typed_cards import asking, marks, note


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        ("salt and pepper", "en", ["salt, pepper", "salt + pepper", "pepper & salt"], ["salt", "salt, sugar"]),
        ("Simon & Garfunkel", "en", ["Simon and Garfunkel", "Simon + Garfunkel"], ["Simon", "Simon & Simon"]),
        ("red, green, blue", "en", ["red, green and blue", "blue, red, green"], ["red, green", "red, green, black"]),
        ("Freiheit, Gleichheit", "de", ["Freiheit und Gleichheit"], ["Freiheit und Freiheit"]),
    ],
)
def test_signs_and_words_join_alike(answer, language, right, wrong):
    assert marks(asking(f'"{answer}"', "text", language), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_comma_parts_what_are_two_elements_of_a_list():
    assert marks(asking("trinidad"), "Trinidad, Tobago", "Trinidad & Tobago")["right"] == ["Trinidad & Tobago"]


def test_a_list_may_be_joined_by_plus_and_opened_by_both():
    pair = asking("{all: [bonn, berlin]}")
    right = ["Bonn + Berlin", "Berlin plus Bonn", "both Bonn and Berlin", "both Berlin & Bonn"]
    assert marks(pair, *right, "both Bonn") == {"right": right, "wrong": ["both Bonn"]}


def test_words_around_the_answer_are_told():
    gogh = asking("Vincent van Gogh", "text")
    for typed in ("It was Vincent van Gogh", "Vincent van Gogh, I think", "answer: Vincent van Gogh"):
        assert note(gogh, typed) == "Type the answer alone."
        assert marks(gogh, typed) == {"wrong": [typed]}
    assert note(gogh, "not Vincent van Gogh") == note(gogh, "Vincent van Gogh or Monet") == ""
    assert note(gogh, "Vincent van Gogh Junior") == note(asking("Bush", "text"), "Herbert Bush") == ""
    assert note(asking("bonn"), "It was Berlin") == note(asking("bonn"), "Bonn Berlin") == ""
    assert note(asking("1989", "year"), "It was 1989") == "Type the answer alone."

"""Names that hold a number: in figures, Roman figures, words, as an ordinal before the name or behind it."""

import pytest
from sheets import card_of, made
from typed_cards import asking, marks, note


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        (
            "World War II",
            "en",
            ["World War 2", "world war ii", "World War Two", "the Second World War", "2nd World War", "in World War 2"],
            ["World War I", "World War", "World War 3", "First World War", "2 World War", "World War 2 2", "Cold War"],
        ),
        (
            "Elizabeth II",
            "en",
            ["Elizabeth the Second", "Elizabeth 2", "Elizabeth 2nd", "Elizabeth Two"],
            ["Elizabeth", "Elizabeth I", "Elizabeth the First", "Elizabeth 3", "Elizabeth the Second I"],
        ),
        (
            "Symphony No. 9",
            "en",
            ["9th Symphony", "the Ninth Symphony", "Symphony number nine", "Symphony 9", "Symphony No. IX"],
            ["Symphony No. 8", "Symphony No. 19", "9 symphonies", "Nine Symphony", "Symphony", "Sonata No. 9"],
        ),
        ("The Seventh Seal", "en", ["7th Seal", "the VII Seal"], ["Seven Seal", "7 Seal", "The Sixth Seal"]),
        ("Seven Sisters", "en", ["7 Sisters", "the seven sisters"], ["7th Sisters", "Seventh Sisters", "Sisters 7"]),
        ("Nineteen Eighty-Four", "en", ["1984"], ["1985", "84", "Nineteen Ninety-Four"]),
        (
            "19th century",
            "en",
            ["nineteenth century", "in the XIX century"],
            ["9th century", "19 centuries", "by the 19th century"],
        ),
        ("twenty-first century", "en", ["21st century", "XXI century"], ["20th century", "first century"]),
        ("Apollo 11", "en", ["Apollo XI", "Apollo eleven"], ["Apollo seven", "Apollo 1", "11 Apollo"]),
        (
            "Zweiter Weltkrieg",
            "de",
            ["2. Weltkrieg", "Weltkrieg II", "im 2. Weltkrieg"],
            ["1. Weltkrieg", "Weltkrieg", "3. Weltkrieg"],
        ),
        (
            "Karl V.",
            "de",
            ["Karl der Fünfte", "Karl 5.", "karl v"],
            ["Karl IV.", "Karl der Vierte", "Karl", "V. Karl I."],
        ),
        ("19. Jahrhundert", "de", ["im neunzehnten Jahrhundert", "XIX. Jahrhundert"], ["9. Jahrhundert"]),
        ("Karol V", "pl", ["Karol 5", "karol v"], ["Karol 4", "Karol"]),
    ],
)
def test_a_number_in_a_name_is_written_in_many_ways(answer, tongue, right, wrong):
    assert marks(asking(answer, "text", tongue), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_name_without_its_number_is_not_exact_enough():
    war = asking("World War I", "text")
    assert marks(war, "World War", "the world war", "Worlt War I") == {
        "wrong": ["World War", "the world war"],
        "almost": ["Worlt War I"],
    }
    assert note(war, "World War") == "Be more exact."


def test_letters_of_a_name_that_are_not_in_capitals_are_no_figures():
    assert marks(asking("Xi Jinping", "text"), "Xi Jinping", "11th Jinping", "Jinping 11") == {
        "right": ["Xi Jinping"],
        "wrong": ["11th Jinping", "Jinping 11"],
    }


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("Malcolm X", ["malcolm x"], ["Malcolm 10", "Malcolm ten", "Malcolm the Tenth", "ten", "10"]),
        ("X", ["x"], ["10", "ten"]),
        ("V", ["v"], ["5", "five"]),
        ("Henry V", ["Henry 5", "Henry the Fifth"], ["Henry IV"]),
        ("Elizabeth I", ["Elizabeth 1"], ["Elizabeth 2"]),
    ],
)
def test_a_letter_at_the_end_may_be_no_figure(answer, right, wrong):
    assert marks(asking(f'"{answer}"', "text"), *right, *wrong) == {"right": right, "wrong": wrong}


KINGS = """
format: factsheet/1
id: kings
title: Kings
entities:
  king: {tenth: {name: Charles X}, other: {name: OTHER}, third: {name: Henry IV}, last: {name: Louis}}
facts:
  - {id: f, say: The text means <v:king> here., answer: tenth, ask: Which king is meant here?}
"""


@pytest.mark.parametrize(("other", "mark"), [("Charles IX", "right"), ("Charles Y", "wrong"), ("Louis IX", "wrong")])
def test_beside_another_roman_figure_the_letter_is_one(other, mark):
    card = card_of(made("", KINGS.replace("OTHER", other)), "f")
    assert marks(card, "Charles 10", "Charles the Tenth") == {mark: ["Charles 10", "Charles the Tenth"]}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        ("Symphony No. 9", "en", ["Symphony no nine", "Symphony № IX"], ["no ninth symphony"]),
        ("No. 5", "en", ["No. five", "№ 5", "Nr. 5", "5"], ["no five"]),
        ("80 years", "en", ["eighty years"], ["no 80 years", "in no 80 years"]),
        ("erster Stock", "de", ["1. Stock", "im ersten Stock"], ["no ersten Stock"]),
    ],
)
def test_no_is_short_for_number_only_with_its_stop_or_behind_a_name(answer, tongue, right, wrong):
    assert marks(asking(answer, "text", tongue), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_number_is_enough_where_the_question_or_the_kind_says_the_noun():
    article = asking("Article 14", "text", ask="Which article of the law is meant?")
    right, wrong = ["14", "art. 14", "Article XIV", "XIV"], ["4", "Section 14", "15"]
    assert marks(article, *right, *wrong) == {"right": right, "wrong": wrong}
    assert marks(asking("Article 14", "text"), "14", "Article 14") == {"wrong": ["14"], "right": ["Article 14"]}
    factors = asking("{all: [factor II, factor VII, factor IX]}", "factor")
    typed = ["II, VII, IX", "factors II, VII and IX", "2, 7, 9"]
    assert marks(factors, *typed, "II, VII, X") == {"right": typed, "wrong": ["II, VII, X"]}


def test_a_figure_may_be_typed_with_what_the_question_counts():
    planets = asking("'8'", "text", ask="How many planets are there?")
    right, wrong = ["8 planets", "eight planets", "8"], ["9 planets", "8 moons"]
    assert marks(planets, *right, *wrong) == {"right": right, "wrong": wrong}

"""Words in a stem: an *it* that stands for nothing, an *A* that is no article, a word that is the answer's too."""

import pytest
from sheets import WORLD, card_of, made

from quizapp.facts.languages.choice import language
from quizapp.items.rules.stem import ends_in_article, stands_alone
from quizapp.items.terms import common_words, content_stems

ENGLISH, GERMAN = language("en"), language("de")


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("How long does it take to boil an egg?", ENGLISH),
        ("How cold was it at the pass in 1956?", ENGLISH),
        ("How hot does it get in the valley?", ENGLISH),
        ("How many days does it take to cross the lake?", ENGLISH),
        ("It took 20 hours to cross the lake.", ENGLISH),
        ("It takes _____ days to cross the lake.", ENGLISH),
        ("Is it true that whales sleep?", ENGLISH),
        ("In which towns does it rain most?", ENGLISH),
        ("Who was it that wrote the letter?", ENGLISH),
        ("It was on the third day that all broke.", ENGLISH),
        ("Where is it legal to smoke?", ENGLISH),
        ("How far is it to the moon?", ENGLISH),
        ("What does it cost to see the tower?", ENGLISH),
        ("Wie lange dauert es, ein Ei zu kochen?", GERMAN),
        ("Wo gibt es wilde Bären?", GERMAN),
        ("Wo regnet es am meisten?", GERMAN),
        ("Wo ist es verboten, im Park zu rauchen?", GERMAN),
        ("Wer war es, der den Brief schrieb?", GERMAN),
        ("Wann kam es zum Streit?", GERMAN),
    ],
)
def test_a_pronoun_that_stands_for_nothing_lacks_nothing(text, table):
    assert stands_alone(text, table) is None


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("When was it built?", ENGLISH),
        ("How long did it take?", ENGLISH),
        ("When did it take the road to the sea?", ENGLISH),
        ("When was it hit by the ship that sank?", ENGLISH),
        ("Where is it to be held?", ENGLISH),
        ("Where is it them that win?", ENGLISH),
        ("Is it true that she sleeps?", ENGLISH),
        ("Wann wurde es gebaut?", GERMAN),
        ("Wo steht es?", GERMAN),
        ("Wo ist es heute zu sehen?", GERMAN),
    ],
)
def test_any_other_pronoun_needs_what_it_stands_for(text, table):
    reason = stands_alone(text, table)
    assert reason is not None
    assert reason.code == "bare_pronoun"


@pytest.mark.parametrize("stem", ["What is Vitamin A?", "Who leads Group A?", "What is sold in Plan A ?"])
def test_a_capital_at_the_end_is_no_article(stem):
    assert ends_in_article(stem, ENGLISH) is None
    assert ends_in_article(stem.replace("A", "a"), ENGLISH) is not None


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("China", "Chinese", True),
        ("Korea's", "Korean", True),
        ("organise", "organised", True),
        ("city", "cities", True),
        ("Rome", "Roman", True),
        ("Rome", "Romeo", False),
        ("Mali", "Malay", False),
        ("Cuba", "cube", False),
        ("Mars", "Mary", False),
        ("Victor", "Victoria", False),
    ],
)
def test_of_words_with_one_stem_only_those_of_one_word_are_common(one: str, other: str, are_one: bool):
    stems = content_stems(one, ENGLISH) & content_stems(other, ENGLISH)
    assert stems
    assert common_words(one, other, stems, ENGLISH) == (stems if are_one else set())


def test_a_name_that_stands_within_another_by_chance_leaves_its_question_asked_by_choice():
    cities = "".join(f"    {name.lower()}: {{name: {name}}}\n" for name in ("Rome", "Oslo", "Ulm", "Kiel"))
    fact = "  - {id: f, say: The play is set in <town>., answer: rome, ask: Which town does Romeo leave?, at: p1}\n"
    making = made(fact, WORLD.replace("entities:\n", f"entities:\n  town:\n{cities}", 1))
    assert "multiple_choice" in card_of(making, "f").forms


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Before he signed his confession, Miranda was questioned for two hours.", None),
        ("After it opened, the Humber Bridge was the longest of all.", None),
        ("While she lived in Paris, _____ (person) wrote it down.", None),
        ("In his speech of 1969, _____ (person) spoke of it.", None),
        ("When he was arrested, the judge wrote about Miranda.", "he"),
        ("Before he met her, Miranda wept.", "he"),
        ("He came, Miranda saw.", "He"),
        ("In his cell, the prisoner wrote.", "his"),
    ],
)
def test_a_pronoun_of_an_opening_clause_stands_for_the_name_behind_its_comma(text, bare):
    reason = stands_alone(text, ENGLISH)
    assert (reason and reason.args["word"]) == bare

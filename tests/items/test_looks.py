"""Which options may stand beside each other by their looks and names."""

import pytest
from sheets import card_of, choice_of, made, offered


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("vitamin K", "protamine, naloxone"),
        ("'+'", "'−', '×', '÷'"),
        ("'👍'", "'👎', '🤷'"),
        ("A+", "A-, B+"),
        ("canvas", "stone, wood"),
        ("lens", "mirror, prism"),
        ("“The Mill on the Floss”", "“Great Expectations”, “David Copperfield”"),
    ],
)
def test_a_letter_or_a_sign_makes_no_option_look_unlike_others(answer, wrong):
    facts = f"  - {{id: f, say: It was <x:text>., answer: {answer}, wrong: [{wrong}], ask: What did the box hold?}}\n"
    assert len(choice_of(card_of(made(facts), "f"), 0).options) == 1 + len(wrong.split(", "))


def test_an_unlike_member_of_a_list_leaves_the_choice_to_the_others():
    facts = """
  - id: dough
    say: The dough holds <x:text>.
    answer: {all: [butter, eggs, milk]}
    wrong: [cheese, vinegar, oil]
    ask: Which of these does the dough hold?
"""
    card = card_of(made(facts), "dough")
    assert {choice_of(card, seed).key_text for seed in range(20)} == {"butter", "milk"}


def test_no_two_names_contain_one_another_unless_the_author_has_them_so():
    world = """
format: factsheet/1
id: towns
title: Towns
source: {publisher: P}
entities:
  city:
    york: {name: New York}
    city: {name: New York City}
    oslo: {name: Oslo}
    rome: {name: Rome}
    bonn: {name: Bonn}
facts:
  - {id: f, say: The firm moved to <city>., answer: york, ask: To which city did the firm move?}
  - {id: g, say: The fair was in <city>., answer: oslo, ask: In which city was the fair?}
  - {id: h, say: The inn is in <city>., answer: york, wrong: [city, rome, bonn], ask: In which city is the inn?}
"""
    making = made("", world)
    assert offered(card_of(making, "f")) == {"Oslo", "Rome", "Bonn"}
    for seed in range(20):
        shown = {option.text for option in choice_of(card_of(making, "g"), seed).options}
        assert not shown >= {"New York", "New York City"}
    assert "New York City" in offered(card_of(making, "h"))

"""What is true of a figure is true of it in every notation."""

import pytest
from sheets import card_of, made, offered

HEAD = """
format: factsheet/1
id: notations
title: Notations
as_of: 2024-06-01
entities:
  who:
    a: {name: Alpha}
    b: {name: Beta}
    c: {name: Gamma}
    d: {name: Delta}
    e: {name: Epsilon}
relations:
  got:
    say: <who> got <n:SLOT>.
    modes: {who: MODE}
    ask: {who: "Which of these got <n>?"}
facts:
"""
PAIRS = [
    ("number", "30 %", "30 percent", "20 %", "10 %"),
    ("number", "500 mg", "0.5 g", "20 mg", "10 mg"),
    ("number", "1.5 hours", "90 minutes", "20 minutes", "1 minute"),
    ("number", "1.1 billion euros", "1100 million euros", "20 euros", "1 million euros"),
    ("text", "noon", "12:00", "13:00", "14:00"),
    ("text", "9 a.m.", "9:00", "13:00", "14:00"),
    ("text", "twelve towers", "12 towers", "ten towers", "nine towers"),
    ("text", "3 May 2020", "May 3, 2020", "4 May 2020", "5 May 2020"),
]


def made_of(mode, slot, *values):
    rows = "".join(
        f'      - [p{place}, {who}, "{value}"]\n' for place, (who, value) in enumerate(zip("abcd", values, strict=True))
    )
    table = f"  - table: got\n    columns: [id, who, n]\n    rows:\n{rows}"
    return made(table, HEAD.replace("MODE", mode).replace("SLOT", slot))


@pytest.mark.parametrize(("slot", "one", "same", "second", "third"), PAIRS)
def test_who_has_the_figure_in_another_notation_is_right_as_well(slot, one, same, second, third):
    making = made_of("all", slot, one, same, second, third)
    card = card_of(making, "p0", "who")
    assert {key.text for key in card.keys} == {"Alpha", "Beta"}
    assert {names[0] for names in card.answers} == {"Alpha", "Beta"}
    assert offered(card) == {"Gamma", "Delta", "Epsilon"}
    assert "p1" not in {card.fact for card in making.cards}
    planted = next(prompt for prompt in card.prompts if prompt.form == "true_false").distractors or card.distractors
    assert {"Alpha", "Beta"}.isdisjoint(option.text for option in planted)


def test_a_limit_in_another_unit_holds_what_lies_within():
    making = made_of("one", "number", "at most 2 g", "at most 750 mg", "at most 3 g", "at most 500 mg")
    told = {each.fact: dict(each.reason.args) for each in making.refusals if each.reason.code == "twin_answer"}
    assert {fact: args["option"] for fact, args in told.items()} == {"p0": "Delta", "p1": "Delta", "p2": "Delta"}


CLOCK = """
  - {id: NAME, say: The NAME leaves at <hour:clock>., answer: "TIME", ask: When does the NAME leave?}
"""


def test_two_options_are_not_one_value_in_two_notations():
    times = {"ferry": "9:00", "bus": "9 a.m.", "tram": "9:30", "lift": "10:30"}
    facts = "".join(CLOCK.replace("NAME", name).replace("TIME", time) for name, time in times.items())
    making = made(facts, HEAD.replace("MODE", "all").replace("SLOT", "text"))
    assert [offered(card) for card in making.cards if card.distractors]
    for card in making.cards:
        assert not {"9:00", "9 a.m."} <= {option.text for option in (*card.keys, *card.distractors)}

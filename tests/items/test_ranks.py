"""Options with an order of their own: names told apart by figures or letters, and those that the author wrote."""

import pytest
from sheets import card_of, choice_of, fact, made, refusal_codes, texts

HEAD = """
format: factsheet/1
id: names
title: Names
source: {publisher: P}
"""
KIND = "entities: {thing: {k: {name: KEY}, a: {name: A1}, b: {name: B1}, c: {name: C1}}}\n"
ASKED = "facts: [{id: f, say: The fox came in <thing>., answer: k, ask: In which thing did the fox come?}]\n"


@pytest.mark.parametrize("names", ["3.8 3.9 3.10 4.0", "Zone-A Zone-B Zone-C Zone-D", "line-2 line-9 line-10 line-11"])
def test_names_told_apart_by_figures_or_letters_stand_in_their_order(names):
    wanted = names.replace("-", " ").split() if "." in names else [name.replace("-", " ") for name in names.split()]
    world = HEAD + KIND + ASKED
    for place, name in zip(("KEY", "A1", "B1", "C1"), (wanted[2], wanted[0], wanted[3], wanted[1]), strict=True):
        world = world.replace(f"name: {place}", f'name: "{name}"')
    card = card_of(made("", world), "f")
    shown = [texts(choice_of(card, seed)) for seed in range(20)]
    assert all(each == [name for name in wanted if name in each] for each in shown)


def test_other_names_stand_in_a_drawn_order():
    world = (HEAD + KIND + ASKED).replace("KEY", "Vitamin C").replace("A1", "Vitamin B12").replace("B1", "Vitamin B6")
    card = card_of(made("", world.replace("C1", "Vitamin K")), "f")
    assert len({tuple(texts(choice_of(card, seed))) for seed in range(20)}) > 1


def test_three_that_the_author_wrote_all_stand_beside_a_figure():
    facts = fact("number", "20 ships", "How many ships are there?", "    wrong: [10 ships, 15 ships, 25 ships]\n")
    card = card_of(made(facts), "f")
    shown = {tuple(texts(choice_of(card, seed))) for seed in range(20)}
    assert shown == {("10 ships", "15 ships", "20 ships", "25 ships")}


@pytest.mark.parametrize(("labels", "is_told"), [(("1.9", "1.10", "1.11"), True), (("1.9", "1.11", "1.10"), False)])
def test_events_whose_figures_rise_with_them_are_not_put_in_order(labels, is_told):
    facts = "".join(
        f"  - {{id: f{at}, say: In <d:date> {at} came., answer: 200{at}, when: 200{at}, event: Kite {label} is out}}\n"
        for at, label in enumerate(labels, 1)
    )
    making = made(facts)
    assert (not making.orderings) is is_told
    assert (refusal_codes(making, "f1").get("ordering") == "event_tells_order") is is_told

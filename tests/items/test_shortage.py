"""Where wrong options fall out because of the answer: another member of a list is asked, or the reason is told."""

from sheets import card_of, choice_of, made, refusal_codes, texts

from quizapp.items.item import make_item

PARTIES = """
format: factsheet/1
id: case
title: The case
entities:
  party:
    a: {name: Orion Steel}
    b: {name: Hale Bridges}
    c: {name: Marlow Mutual}
    d: {name: Penrose Bank}
    e: {name: Greenfield County}
    f: {name: Rover Union}
  drug:
    nac: {name: N-acetylcysteine}
    naloxone: {name: naloxone}
    flumazenil: {name: flumazenil}
    atropine: {name: atropine}
facts:
  - id: defendants
    say: <party> was a defendant in the bridge case.
    answer: {all: [a, b, c]}
    ask: Which of these parties was a defendant in the bridge case?
    ask_list: Name the defendants in the bridge case.
"""


def test_of_a_list_the_member_that_shares_a_word_with_the_question_is_not_the_one_asked_for():
    card = card_of(made("", PARTIES), "defendants")
    items = [choice_of(card, seed) for seed in range(40)]
    assert {item.options[item.key].text for item in items} == {"Orion Steel", "Marlow Mutual"}
    assert all("Hale Bridges" not in texts(item) for item in items)
    assert "Hale Bridges" in make_item(card, "typed", 0).key_text


def test_where_every_member_shares_a_word_with_the_question_that_is_the_reason_told():
    world = PARTIES.replace("all: [a, b, c]", "all: [b]")
    assert refusal_codes(made("", world), "defendants")["multiple_choice"] == "clang"


def test_an_answer_that_looks_unlike_its_rivals_is_refused_for_that():
    facts = "  - {id: f, say: It was <drug>., answer: nac, ask: Which drug was given?}"
    refusal = next(refusal for refusal in made(facts, PARTIES).refusals if refusal.fact == "f")
    assert refusal.reason.args == {"key": "N-acetylcysteine", "kind": "drug"}
    assert [refusal.reason.code, refusal.unlock.code] == ["looks_odd", "look_alike"]

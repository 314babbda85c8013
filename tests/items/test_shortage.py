"""Where wrong options fall out because of the answer: another member of a list is asked, or the reason is told."""

import pytest
from sheets import WORLD, card_of, choice_of, fact, made, offered, refusal_codes, texts

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


HOMES = """
format: factsheet/1
id: homes
title: Homes
relations:
  home:
    say: <club> plays at <place:text>.
    ask: {place: Where does <club> play?}
facts:
  - table: home
    columns: [id, club, place]
    rows:
      - [a, Arden, the old mill]
      - [b, Bray, the north gate]
      - [c, Corby, the long meadow]
"""


def test_plain_text_in_a_table_is_unlocked_as_a_kind_of_its_own():
    refusals = [refusal for refusal in made("", HOMES).refusals if refusal.form == "multiple_choice"]
    assert [(refusal.reason.code, refusal.unlock.code, refusal.unlock.args) for refusal in refusals] == [
        ("text_needs_wrong", "own_kind", {"slot": "place"})
    ] * 3
    assert offered(card_of(made("", HOMES.replace("<place:text>", "<place>")), "a")) == {
        "the north gate",
        "the long meadow",
    }


@pytest.mark.parametrize(
    "world",
    [
        HOMES.replace("the long meadow", "the old mill"),
        HOMES.replace("the long meadow", "Wembley"),
        HOMES.replace("facts:", "entities:\n  place: {mill: {name: the mill}}\nfacts:"),
    ],
)
def test_where_the_other_rows_would_not_do_wrong_answers_are_asked_for(world):
    refusals = [refusal for refusal in made("", world).refusals if refusal.form == "multiple_choice"]
    assert {refusal.unlock.code for refusal in refusals} == {"add_wrong"}


TONGUES = """
format: factsheet/1
id: tongues
title: Tongues
entities:
  tongue:
    a: {name: C++}
    b: {name: "C#"}
    c: {name: Pascal}
facts:
  - {id: f, say: Pip was written in <tongue>., answer: a, ask: In which tongue was Pip written?}
"""


def test_the_sign_of_a_name_is_no_closing_mark():
    assert offered(card_of(made("", TONGUES), "f")) == {"C#", "Pascal"}


JUDGES = """
format: factsheet/1
id: court
title: The court
entities:
  person:
    hale: {name: Ann Hale, tags: [judge]}
    stone: {name: Ina Stone, tags: [judge, professor]}
    reed: {name: Max Reed, tags: [judge]}
    pike: {name: Bob Pike, tags: [lawyer]}
    amin: {name: Carl Amin}
facts:
"""
ASKED = "  - {id: f, say: <person> closed the case of the judge from Ayton., answer: hale, ask: ASK}\n"


@pytest.mark.parametrize("ask", ["Which judge closed the case?", "Which of the judges closed the case?"])
def test_a_kind_that_the_question_asks_for_is_the_kind_of_every_option(ask):
    assert offered(card_of(made(ASKED.replace("ASK", ask), JUDGES), "f")) == {"Ina Stone", "Max Reed"}
    fewer = JUDGES.replace("judge, professor", "professor")
    assert "Bob Pike" in offered(card_of(made(ASKED.replace("ASK", ask), fewer), "f"))  # for want of a second judge
    written = ASKED.replace("ASK", f"{ask}, wrong: [pike, amin]")
    assert offered(card_of(made(written, JUDGES), "f")) == {"Bob Pike", "Carl Amin"}


def test_a_kind_that_is_named_of_something_else_is_not_asked_for():
    facts = ASKED.replace("ASK", "Which person closed the case of the judge from Ayton?")
    fewer = JUDGES.replace("judge, professor", "professor")
    assert "Bob Pike" in offered(card_of(made(facts, fewer), "f"))


def test_the_tag_that_is_asked_about_is_no_kind_that_is_asked_for():
    fact = "  - {id: f, say: <person> is a judge., answer: {all: [hale, stone, reed]}, ask: ASK}\n"
    for ask in ("Which of these is a judge in Ulm?", "Which of these judges works in Ulm?"):
        assert "Bob Pike" in offered(card_of(made(fact.replace("ASK", ask), JUDGES), "f"))
    some = fact.replace(", reed", "").replace("ASK", "Which of these judges works in Ulm?")
    more = JUDGES.replace("tags: [lawyer]", "tags: [judge]")
    assert offered(card_of(made(some, more), "f")) == {"Max Reed", "Bob Pike"}


def test_what_one_wording_asks_for_is_not_asked_for_by_the_other():
    fact = (
        "  - {id: f, say: <person> came., answer: {all: [hale, stone, reed]}, ask: Which of these judges came to Ulm?, "
    )
    fact += "ask_not: Three of these people came to Ulm. Which one did NOT?}\n"
    world = JUDGES.replace("tags: [lawyer]", "tags: [judge]").replace("Carl Amin}", "Carl Amin, tags: [judge]}")
    more = world.replace("    amin:", "    wolf: {name: Dan Wolf}\n    amin:")
    card = card_of(made(fact, more), "f")
    assert offered(card) == {"Bob Pike", "Carl Amin"}
    assert {make_item(card, "not", seed).key_text for seed in range(40)} == {"Bob Pike", "Carl Amin", "Dan Wolf"}


def test_in_german_it_is_asked_for_in_any_case():
    world = JUDGES.replace("title", "language: de\ntitle").replace("judge", "richter")
    fact = "  - {id: f, say: Der Brief ging an <person>., answer: hale, ask: An welchen Richter ging der Brief?}\n"
    assert offered(card_of(made(fact, world), "f")) == {"Ina Stone", "Max Reed"}


PAINTERS = """
format: factsheet/1
id: painters
title: Painters
source: {publisher: P}
entities:
  painter:
    a: {name: Pieter Brueghel the Younger}
    b: {name: Peter Paul Rubens}
    c: {name: Titian}
    d: {name: Francisco Goya}
    e: {name: El Greco}
    f: {name: Giotto}
    g: {name: GREAT}
facts:
  - id: f
    say: <painter> was of the school.
    answer: ANSWER
    ask: Which of these painters was of the school?
    ask_list: Name the painters of the school.
"""


def test_of_a_list_no_member_is_asked_for_that_is_much_longer_than_the_others():
    world = PAINTERS.replace("ANSWER", "{all: [a, b]}").replace("GREAT", "Masaccio")
    card = card_of(made("", world), "f")
    assert {choice_of(card, seed).key_text for seed in range(20)} == {"Peter Paul Rubens"}


def test_beside_a_long_answer_one_long_wrong_one_always_stands():
    great = "Giovanni Antonio Canaletto"
    world = PAINTERS.replace("ANSWER", "a").replace("of these painters", "painter").replace("GREAT", great)
    card = card_of(made("", world), "f")
    assert all(great in texts(choice_of(card, seed)) for seed in range(20))
    assert refusal_codes(made("", world.replace(great, "Masaccio")), "f")["multiple_choice"] == "longest_key"


def test_where_nothing_stands_beside_all_members_of_a_list_one_is_asked_for_by_itself():
    facts = """
  - {id: f, say: They gave <drug>., answer: {all: [nac, naloxone]}, ask: Which of these was given?}
"""
    card = card_of(made(facts, PARTIES), "f")
    assert {choice_of(card, seed).key_text for seed in range(20)} == {"naloxone"}


def test_a_semicolon_asks_in_greek_only():
    greek = "format: factsheet/1\nid: g\ntitle: G\nlanguage: el\nfacts:\n"
    for world, ask, code in (
        (WORLD, "Where is the text of “Moby-Dick; or, The Whale”?", None),
        (WORLD, "Where is the text of “Moby-Dick”;", "stem_not_a_question"),
        (greek, "Πού είναι η πόλη;", None),
        (greek, "Πού είναι; Σε ποια πόλη;", "stem_asks_twice"),
    ):
        facts = fact("text", "Rome", ask, "    wrong: [Paris, Bonn]\n")
        assert refusal_codes(made(facts, world), "f").get("multiple_choice") == code


def test_yes_and_no_are_refused_as_what_they_are():
    making = made(fact("text", '"yes"', "What does the text say of it?", '    wrong: ["no", auto]\n'))
    told = next(refusal for refusal in making.refusals if refusal.form == "multiple_choice")
    assert [told.reason.code, told.unlock.code] == ["yes_or_no", "ask_for_thing"]

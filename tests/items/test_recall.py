"""Typed questions, clozes and flashcards: where they stand, and what they show."""

import pytest
from sheets import WORLD, card_of, made, refusal_codes

from quizapp.items.card import Reason

HOST = """
  - id: host
    say: The summit was held in <city>, and Tianjin was proud.
    answer: tianjin
    ask: In which city was the summit held?
    at: p2
"""


def test_a_cloze_blanks_every_naming_of_the_answer_and_tells_its_kind():
    card = card_of(made(HOST), "host")
    assert card.stem("cloze") == "The summit was held in _____ (city), and _____ was proud."


def test_the_article_of_another_word_stays_where_a_naming_of_the_answer_is_blanked():
    facts = "  - {id: port, say: The States' port was bought by <country>., answer: usa, ask: Who bought a port?}\n"
    world = WORLD.replace("name: United States, in_text: the United States", "name: States, in_text: the States")
    assert card_of(made(facts, world), "port").stem("cloze").startswith("The _____")


def test_a_stand_in_of_the_answer_that_is_another_slot_s_own_name_stays_to_be_read():
    facts = """
  - id: seat
    say: <ci:city> is the seat of <co:country>'s government{}.
    with: {ci: beijing, co: china}
    ask: {co: Which country has its government in <ci>?}
    at: p2
"""
    card = card_of(made(facts.replace("{}", "")), "seat")
    assert card.stem("cloze") == "Beijing is the seat of _____ (country)'s government."
    assert "true_false" in card.forms
    of_other = facts.replace("ci: beijing, co: china", "ci: tianjin, co: china").replace("{}", ", not of Beijing")
    assert card_of(made(of_other), "seat").stem("cloze").endswith(", not of _____.")


def test_a_cloze_of_a_number_shows_its_unit_and_a_kind_that_is_named_is_no_hint():
    facts = """
  - {id: n, say: The club had <n:number>., answer: about 20 members, ask: How many members had the club?}
  - {id: c, say: The talks were held in the city of <city>., answer: minsk-2, ask: In which city were the talks?}
""".replace("minsk-2", "tianjin")
    making = made(facts)
    assert card_of(making, "n").stem("cloze") == "The club had _____ members."
    assert card_of(making, "c").stem("cloze") == "The talks were held in the city of _____."


def test_the_kind_is_a_hint_of_all_gaps_of_a_sentence_or_of_none():
    world = """
format: factsheet/1
id: rivers
title: Rivers
entities: {sea: {a: {name: Black Sea}, b: {name: Caspian Sea}, c: {name: Mediterranean}}}
relations: {flows: {say: The <river> flows into the <sea>., ask: {sea: Into which water does the <river> flow?}}}
facts:
  - table: flows
    columns: [id, river, sea]
    rows: [[d, Danube, a], [v, Volga Sea, b], [n, Nile, c]]
"""
    gaps = {card.stem("cloze").partition("into ")[2] for card in made("", world).cards}
    assert gaps == {"the _____ (sea)."}


@pytest.mark.parametrize(
    ("code", "say", "gap"),
    [
        ("uk", "Висота гори <hora> — 2061 м.", "гори _____ —"),
        ("ja", "初代将軍は<shogun>である。", "将軍は_____で"),
        ("nl", "De hoogste berg is <berg2>.", "is _____ (berg2)."),
        ("pl", "Najwyższy jest <gora>.", "jest _____ (gora)."),
    ],
)
def test_a_kind_is_no_hint_in_a_language_of_other_letters(code, say, gap):
    kind = say.partition("<")[2].partition(">")[0]
    head = f"format: factsheet/1\nid: f\ntitle: F\nlanguage: {code}\n"
    world = f"{head}entities: {{{kind}: {{a: {{name: Zq}}}}}}\nfacts:\n"
    card = card_of(made(f"  - {{id: f, say: {say}, answer: a, ask: Zx?}}\n", world), "f")
    assert gap in card.stem("cloze")


def test_an_answer_at_the_start_of_a_sentence_gets_a_capital():
    facts = "  - {id: f, say: <country> came., answer: usa, ask: Which country came to the talks?}\n"
    card = card_of(made(facts), "f")
    assert card.sentence == "The United States came."
    assert card.statement == (("The United States", True), (" came.", False))
    assert card.keys[0].text == "United States"


def test_a_question_that_says_which_of_these_makes_no_card_and_no_typed_question():
    facts = """
  - id: members
    say: <country> is a member.
    answer: {all: [china, russia, india]}
    ask: Which of these countries is a member?
    at: p9
"""
    making = made(facts)
    assert card_of(making, "members").forms == ("multiple_choice", "true_false")
    assert refusal_codes(making, "members") == {"typed": "needs_options", "flashcard": "needs_options"}
    listed = card_of(made(facts + "    ask_list: Name the members.\n"), "members")
    assert listed.forms == ("multiple_choice", "true_false", "typed", "flashcard")
    assert listed.stem("typed") == "Name the members."
    assert listed.is_list
    assert listed.sentence == "The members: China, Russia and India."


@pytest.mark.parametrize(
    ("code", "ask"),
    [
        ("en", "Which of the following cities lies on the Tiber?"),
        ("en", "In which one of the following cities does the Tiber flow?"),
        ("en", "Which among these cities lies on the Tiber?"),
        ("en", "Who of the following lives on the Tiber?"),
        ("en", "Which of the options lies on the Tiber?"),
        ("de", "Welche der folgenden Städte liegt am Tiber?"),
        ("de", "In welchem von den genannten Orten fließt der Tiber?"),
        ("de", "Wer unter diesen lebt am Tiber?"),
    ],
)
def test_other_words_for_which_of_these_are_asked_with_options_only(code, ask):
    world = WORLD.replace("title:", f"language: {code}\ntitle:", 1)
    question = f"questions:\n  - {{id: q, ask: '{ask}', answer: Rome, wrong: [Paris, Berlin, Vienna], at: p1}}\n"
    making = made(question, world)
    assert card_of(making, "q").forms == ("multiple_choice",)
    assert refusal_codes(making, "q") == {"typed": "needs_options", "flashcard": "needs_options"}


@pytest.mark.parametrize(
    ("answer", "forms"),
    [
        ("{all: [china, russia]}", ("typed", "flashcard")),
        ("{reported: [china, russia]}", ("typed", "flashcard")),
        ("{some: [china, russia]}", ("flashcard",)),
    ],
)
def test_a_list_may_be_asked_without_options_only(answer, forms):
    members = f"""
  - id: members
    say: <country> is a member.
    answer: {answer}
    ask_list: Name the members.
"""
    making = made(members)
    card = card_of(making, "members")
    assert (card.forms, card.question) == (forms, "Name the members.")
    assert "no_question" not in refusal_codes(making, "members").values()


def test_an_open_list_gives_flashcards_only():
    facts = """
  - id: sectors
    say: The declaration covers <sector:text>.
    answer: {some: [security, trade]}
    ask: Name a sector that the declaration covers.
    at: p9
"""
    making = made(facts)
    assert card_of(making, "sectors").forms == ("flashcard",)
    assert refusal_codes(making, "sectors") == {"multiple_choice": "some_list", "typed": "some_list"}


MET = """
relations:
  met:
    say: <a:person> met <b:person>.
    symmetric: [a, b]
    modes: {a: reported, b: reported}
    ask: {b: Name a leader whom <a> met.}
"""


def test_rows_that_answer_the_same_question_are_one_card_read_both_ways():
    world = WORLD.replace("relations:\n", MET.lstrip("\n"), 1)
    facts = """
  - table: met
    columns: [id, a, b, at]
    rows:
      - [m1, xi, putin, p1]
      - [m2, xi, modi, p2]
      - [m3, putin, lukashenko, p3]
"""
    making = made(facts, world)
    cards = {card.written: card for card in making.cards if card.relation == "met"}
    assert set(cards) == {"world/m1/b", "world/m3/b", "world/m2/a", "world/m3/a"}
    xi = cards["world/m1/b"]
    assert xi.facts == ("m1", "m2")
    assert xi.source == "p1, p2"
    assert [names[0] for names in xi.answers] == ["Vladimir Putin", "Narendra Modi"]
    assert xi.any_one
    putin = cards["world/m3/b"]
    assert {names[0] for names in putin.answers} == {"Xi Jinping", "Alexander Lukashenko"}
    assert cards["world/m2/a"].stem("typed") == "Name a leader whom Narendra Modi met."
    assert cards["world/m2/a"].sentence == "Narendra Modi met Xi Jinping."


def test_a_question_written_by_hand_is_a_card_and_typed_and_with_wrong_answers_a_choice():
    questions = """
questions:
  - id: letters
    ask: What do the letters SCO stand for?
    answer: Shanghai Cooperation Organisation
    also: [Shanghai Cooperation Organization]
    at: p1
"""
    card = card_of(made(questions), "letters")
    assert (card.written, card.slot, card.facts) == ("world/letters", None, ("letters",))
    assert card.forms == ("typed", "flashcard")
    wrong = "    wrong: [Southern Cooperation Organisation, Shanghai Conference Organisation]\n"
    assert card_of(made(questions + wrong), "letters").forms == ("multiple_choice", "typed", "flashcard")


def test_a_fact_without_a_question_is_refused_with_what_to_write():
    making = made("  - {id: mute, say: The summit was held in <city>., answer: tianjin}\n")
    assert refusal_codes(making, "mute") == {None: "no_question"}


def test_an_answer_too_long_to_type_is_a_flashcard():
    questions = """
questions:
  - id: why
    ask: Why is that no contradiction?
    answer: Observers, dialogue partners and other guests attended as well as the members
"""
    making = made(questions)
    assert card_of(making, "why").forms == ("flashcard",)
    assert refusal_codes(making, "why")["typed"] == "too_long_to_type"


def test_the_unit_behind_a_gap_does_not_tell_that_the_answer_is_one():
    for answer, gap in (("1 day", "_____ days"), ("2 days", "_____ days"), ("1 radius", "_____"), ("1 km", "_____ km")):
        facts = f"""
  - {{id: f, say: The lake held <n:number>., answer: {answer}, ask: How much was there in the lake?}}
"""
        assert card_of(made(facts), "f").stem("cloze") == f"The lake held {gap}."


def test_a_gap_is_refused_where_another_slot_names_the_answer_as_well():
    facts = """
  - id: once
    say: <city> was once called <old:text>.
    with: {city: tianjin, old: Tientsin}
    ask: {city: Which city was once called <old>?, old: What was <city> once called?}
"""
    apart, alike = made(facts), made(facts, WORLD.replace("name: Tianjin,", "name: Tianjin, also: [Tientsin],"))
    assert card_of(apart, "once", "city").stem("cloze") == "_____ (city) was once called Tientsin."
    refusals = {(each.slot, each.form): each for each in alike.refusals if each.fact == "once"}
    refused = refusals["city", "cloze"]
    assert refused.reason == Reason("gap_hides", {"text": "Tientsin"})
    assert refused.unlock is not None
    assert (refused.unlock.code, refused.unlock.args["name"]) == ("drop_also", "Tientsin")
    own = facts.replace("old: Tientsin}", "old: Tianjin on the Hai}")
    assert [each.unlock.code for each in made(own).refusals if each.reason.code == "gap_hides"] == ["reword_say"]

"""No sentence reaches a learner in which a word before a slot does not go with what stands in it, or in which there are
words of another language.
"""

import pytest
from sheets import card_of, made, refusal_codes

from quizapp.items.item import make_item

HEAD = """
format: factsheet/1
id: faelle
title: Fälle
language: de
as_of: 2025-05-31
source: {publisher: Atlas}
entities:
  land:
    schweiz: {name: Schweiz, in_text: die Schweiz}
    iran: {name: Iran, in_text: der Iran}
    irak: {name: Irak, in_text: der Irak}
    polen: {name: Polen}
    peru: {name: Peru}
  stadt:
    teheran: {name: Teheran}
    basel: {name: Basel}
    bern: {name: Bern}
facts:
"""
RIVAL = """
  - id: warschau
    say: Warschau ist die Hauptstadt von <land>.
    answer: polen
    wrong: [{}]
    ask: Welches Land hat Warschau als Hauptstadt?
"""


def test_a_sentence_that_its_own_answer_does_not_fit_is_neither_gap_nor_true_or_false() -> None:
    fact = "  - {id: f, say: Teheran ist die Hauptstadt von <land>., answer: iran, ask: Welches Land hat Teheran?}\n"
    making = made(fact, HEAD)
    assert card_of(making, "f").forms == ("multiple_choice", "typed", "flashcard")
    assert refusal_codes(making, "f") == {"true_false": "joined_ill", "cloze": "joined_ill"}
    [reason, _] = [refusal.reason for refusal in making.refusals]
    assert reason.args == {"words": "von der Iran"}


def test_nor_is_one_that_what_stands_in_another_slot_does_not_fit_nor_a_question() -> None:
    fact = """
  - id: f
    say: <stadt> ist die Hauptstadt von <land>.
    with: {stadt: teheran, land: iran}
    ask: {stadt: ASK}
"""
    reworded = made(fact.replace("ASK", "Welche Stadt hat der Iran als Hauptstadt?"), HEAD)
    assert refusal_codes(reworded, "f") == {"true_false": "joined_ill", "cloze": "joined_ill"}
    making = made(fact.replace("ASK", "Welche Stadt ist die Hauptstadt von <land>?"), HEAD)
    assert making.cards == ()
    assert set(refusal_codes(making, "f").values()) == {"joined_ill"}


def test_a_wrong_answer_that_does_not_fit_is_not_planted() -> None:
    card = card_of(made(RIVAL.format("schweiz, iran, peru"), HEAD), "warschau")
    stems = {make_item(card, "true_false", seed).stem for seed in range(40)}
    assert stems == {f"Warschau ist die Hauptstadt von {land}." for land in ("Polen", "Peru")}
    assert "cloze" in card.forms
    none = made(RIVAL.format("schweiz, iran"), HEAD)
    assert refusal_codes(none, "warschau") == {"true_false": "joined_ill"}


def test_two_words_that_become_one_are_refused_in_a_language_without_a_table() -> None:
    fact = "  - {id: f, say: Il parle de <land>., answer: iran, ask: De quel pays parle-t-il ?}\n"
    world = HEAD.replace("language: de", "language: fr").replace("der Iran", "le Portugal")
    assert refusal_codes(made(fact, world), "f") == {"true_false": "joined_ill", "cloze": "joined_ill"}


def test_a_language_without_a_table_has_no_words_for_a_qualifier_or_a_month_and_lends_none() -> None:
    facts = """
  - {id: n, say: Dura <n:number>., answer: about 101 minutos, ask: ¿Cuánto dura?}
  - {id: d, say: Se estrenó el <date>., answer: 2000-03-26, ask: ¿Cuándo se estrenó?}
  - {id: y, say: Se rodó en <year>., answer: 2000, ask: ¿En qué año se rodó?}
  - {id: m, say: Pesa <n:number>., answer: 1234.5 kg, ask: ¿Cuánto pesa?}
"""
    making = made(facts, HEAD.replace("language: de", "language: es"))
    assert refusal_codes(making, "n") == {None: "no_qualifier_words"}
    assert refusal_codes(making, "d") == {"cloze": "no_month_words", "true_false": "no_month_words"}
    assert card_of(making, "y").stem("cloze") == "Se rodó en _____."
    assert card_of(making, "m").sentence == "Pesa 1.234,5 kg."


@pytest.mark.parametrize(("code", "is_typed"), [("es", True), ("uk", True), ("ja", True), ("vi", False)])
def test_a_day_is_typed_only_in_a_language_whose_months_are_read(code: str, is_typed: bool) -> None:
    facts = """
  - {id: d, say: A <date>., answer: 2000-03-26, ask: A … ?}
  - {id: y, say: B <year>., answer: 2000, ask: B … ?}
"""
    making = made(facts, HEAD.replace("language: de", f"language: {code}"))
    assert ("typed" in card_of(making, "d").forms) is is_typed
    assert (refusal_codes(making, "d").get("typed") == "months_unread") is not is_typed
    assert "typed" in card_of(making, "y").forms


def test_what_is_only_awkward_is_told_by_the_check_and_asked() -> None:
    fact = "  - {id: f, say: Kew dock was opened in <d:date>., answer: 1923-05-17, ask: When was Kew dock opened?}\n"
    assert "cloze" in card_of(made(fact, HEAD.replace("language: de", "language: en")), "f").forms

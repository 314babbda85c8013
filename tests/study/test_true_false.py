"""True or false: a choice of two, whose false sentence is put right afterwards."""

from __future__ import annotations

import pytest
from studying import DATED, Student, given, item_of, tickets

from quizapp.items.card import plain
from quizapp.memory.state import Memory
from quizapp.study.corrections import say_guessed
from quizapp.study.quiz import told
from quizapp.study.serving import choose_form
from quizapp.study.shelf import shelf
from quizapp.study.shown import Given, Ticket


@pytest.fixture(params=[True, False], ids=["true", "false"])
def ticket(student: Student, request: pytest.FixtureRequest) -> Ticket:
    """A question whose sentence is true, and one whose sentence is false."""
    loaded = student.load(DATED)
    for seed in range(20):
        ticket = student.ask(student.start(loaded, 1, "true_false", seed=seed)).ticket
        if (item_of(ticket).key == 0) is request.param:
            return ticket
    raise AssertionError("no such sentence was drawn")


def test_it_is_told_with_the_sentence_put_right(student: Student, ticket: Ticket) -> None:
    item = item_of(ticket)
    told_ = student.answer(ticket, given(ticket, "wrong"))
    assert told_.stem == item.stem
    assert [option.text for option in told_.options] == ["True", "False"]
    assert [option.is_key for option in told_.options] == [item.key == 0, item.key == 1]
    assert told_.given == ("False" if item.key == 0 else "True")
    assert told_.statement == item.statement
    if item.key == 0:
        assert told_.mended == ()
    else:
        before, wrong, right, after = (text for _, text in told_.mended)
        assert before + wrong + after == item.stem
        assert before + right + after == plain(item.statement)
        assert wrong != right


def test_a_false_sentence_about_a_list_is_told_with_the_whole_list(student: Student) -> None:
    letters = ", ".join(f"{letter}: {{name: {letter.upper() * 3}}}" for letter in "abcdef")
    fact = '{id: f, say: <town> lies on the sea., answer: {all: [a, b]}, ask: "Which of these towns lies on the sea?"}'
    text = f"format: factsheet/1\nid: t\ntitle: T\nentities:\n  town: {{{letters}}}\nfacts:\n  - {fact}\n"
    loaded = student.load(text)
    asked = (student.ask(student.start(loaded, 1, "true_false", seed=seed)).ticket for seed in range(20))
    ticket = next(ticket for ticket in asked if item_of(ticket).key == 1)
    told_ = student.answer(ticket, given(ticket, "wrong"))
    assert plain(told_.statement) == "AAA lies on the sea. Likewise: BBB."
    assert told_.mended == ()


def test_it_is_logged_as_a_choice_of_two_and_moves_the_memory_with_that_weight(
    student: Student, ticket: Ticket
) -> None:
    student.answer(ticket, given(ticket, "right"))
    assert ticket.card_id is not None
    [line] = student.log(ticket.card_id)
    assert (list(line.options), line.given) == (["true", "false"], {"chosen": item_of(ticket).key})
    assert (line.guess, line.mark, line.moves_memory) == (0.5, "right", True)
    assert isinstance(student.memory(ticket.card_id), Memory)
    assert 0 < (line.knew or 0) < 1


def test_a_right_answer_may_be_called_luck(student: Student, ticket: Ticket) -> None:
    told_ = student.answer(ticket, given(ticket, "right"))
    assert told_.can_say_guessed
    say_guessed(student.id, ticket.answer_id, now=student.now)
    assert told(student.id, ticket.answer_id, now=student.now).is_guessed


def test_the_shelf_says_which_sentence_was_taken_for_true(student: Student, ticket: Ticket) -> None:
    item = item_of(ticket)
    student.answer(ticket, given(ticket, "wrong"))
    [missed] = shelf(student.id, now=student.now)
    assert (missed.given, missed.judged) == ("False" if item.key == 0 else "True", item.stem)
    assert missed.stem != item.stem


def test_a_review_asks_so_only_where_a_card_has_nothing_else(student: Student) -> None:
    only = "    ask: In which year was the bridge built?\n"
    student.load(DATED.replace(only, f"{only}    forms: [true_false]\n    wrong: [1899, 1912]\n"))
    cards = {item_of(each).card.fact: item_of(each).card for each in reviewed(student)}
    assert cards["bridge"].forms == ("true_false",)
    forms = {choose_form(card, None, seed, "review") for card in cards.values() for seed in range(9)}
    assert "true_false" in forms
    del cards["bridge"]
    assert "true_false" not in {choose_form(card, None, seed, "review") for card in cards.values() for seed in range(9)}


def reviewed(student: Student) -> list[Ticket]:
    asked = []
    for _ in range(12):
        ticket = student.ask_review().ticket
        asked.append(ticket)
        student.answer(ticket, Given(unknown=True))
        student.wait(seconds=1)
        if item_of(ticket).card.fact == "bridge":
            break
    return asked


def test_every_form_of_a_quiz_can_be_answered(student: Student) -> None:
    loaded = student.load(DATED)
    for form in ("true_false", "ordering", "multiple_choice", "cloze", "typed"):
        attempt_id = student.start(loaded, 1, form)
        for ticket in tickets(student, attempt_id):
            assert student.answer(ticket, given(ticket, "right")).mark == "right"

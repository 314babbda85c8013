from __future__ import annotations

from dataclasses import replace

import pytest
from studying import MORNING, TOWNS, Student, counts, given, item_of, longest, tickets

from quizapp.items.card import plain
from quizapp.items.item import Item
from quizapp.memory.state import Phase
from quizapp.study.failures import BadAnswer
from quizapp.study.quiz import abandon_quiz, quiz_result, told
from quizapp.study.shown import Given, Told


def test_an_answer_is_marked_and_told_with_its_key_its_reasons_and_its_true_sentence(student: Student) -> None:
    attempt_id = student.start(student.load(), 4, "multiple_choice")
    ticket = student.ask(attempt_id).ticket
    item = item_of(ticket)
    told_ = student.answer(ticket, given(ticket, "wrong"))
    assert told_.mark == "wrong"
    assert told_.key == item.key_text
    assert told_.given == item.options[given(ticket, "wrong").chosen or 0].text
    assert [option.text for option in told_.options if option.is_key] == [item.key_text]
    assert [option.text for option in told_.options if option.is_chosen] == [told_.given]
    assert all(option.why for option in told_.options)
    assert told_.statement == item.statement
    assert told_.source == item.card.source
    assert told_.as_of == "2025-09-02"
    assert (told_.position, told_.total, told_.marks) == (1, 4, ("wrong",))
    assert told_.can_say_guessed is False


def test_i_dont_know_is_wrong_and_is_told_as_such(student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    told_ = student.answer(ticket, Given(unknown=True))
    assert (told_.mark, told_.was_unknown, told_.given) == ("wrong", True, None)
    assert not told_.can_say_right


def test_an_answer_that_comes_twice_is_one_answer_and_is_told_the_same(student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    first = student.answer(ticket, given(ticket, "right"))
    before = counts()
    student.wait(minutes=5)
    assert student.answer(ticket, given(ticket, "right")) == first
    assert counts() == before


def test_of_two_answers_to_one_question_the_first_stands_and_the_second_is_told_so(student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    first = student.answer(ticket, given(ticket, "right"))
    second = student.answer(ticket, given(ticket, "wrong"))
    assert second == replace(first, first_stood=True)


def test_an_answer_that_comes_again_after_the_quiz_is_closed_is_told_the_same(student: Student) -> None:
    attempt_id = student.start(student.load())
    ticket = student.ask(attempt_id).ticket
    first = student.answer(ticket, given(ticket, "right"))
    abandon_quiz(student.id, attempt_id, now=student.now)
    assert student.answer(ticket, given(ticket, "right")) == first


@pytest.mark.parametrize(
    ("form", "bad"),
    [
        ("multiple_choice", Given()),
        ("multiple_choice", Given(chosen=7)),
        ("multiple_choice", Given(chosen=-1)),
        ("multiple_choice", Given(typed="Rhine")),
        ("typed", Given()),
        ("typed", Given(chosen=0)),
        ("typed", Given(typed="a\0b")),
        ("typed", Given(typed="half \ud800 a pair")),
    ],
)
def test_an_answer_that_does_not_fit_its_question_changes_nothing(student: Student, form: str, bad: Given) -> None:
    ticket = student.ask(student.start(student.load(), 3, form)).ticket
    before = counts()
    with pytest.raises(BadAnswer):
        student.answer(ticket, bad)
    assert counts() == before


def test_a_typed_answer_is_kept_up_to_500_characters(student: Student) -> None:
    ticket = student.ask(student.start(student.load(), 3, "typed")).ticket
    assert student.answer(ticket, Given(typed="ä" * 600)).given == "ä" * 500


def test_a_time_that_no_one_takes_is_cut(student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    student.answer(ticket, Given(unknown=True, taken_ms=2**70))
    assert student.log(ticket.card_id)[0].taken_ms == 86_400_000


def test_every_quiz_answer_is_a_review_of_its_card(student: Student) -> None:
    attempt_id = student.start(student.load(), 4, "typed")
    ticket = student.ask(attempt_id).ticket
    told_ = student.answer(ticket, given(ticket, "right"))
    memory = student.memory(ticket.card_id)
    assert memory is not None
    assert (memory.phase, memory.reps) == (Phase.LEARNING, 1)
    assert told_.due_at == memory.due_at


def test_a_right_choice_counts_for_less_than_a_right_word(student: Student) -> None:
    loaded = student.load()
    chosen = student.ask(student.start(loaded, 3, "multiple_choice")).ticket
    typed = student.ask(student.start(loaded, 2, "typed", seed=3)).ticket
    assert chosen.card_id != typed.card_id
    for ticket in (chosen, typed):
        student.answer(ticket, given(ticket, "right"))
    by_choice, by_word = student.memory(chosen.card_id), student.memory(typed.card_id)
    assert by_choice is not None
    assert by_word is not None
    assert by_choice.stability < by_word.stability
    assert (student.log(chosen.card_id)[0].knew or 1) < 1


def test_a_hint_makes_a_right_answer_prove_less(student: Student) -> None:
    ticket = student.ask(student.start(student.load(), 2, "typed")).ticket
    student.answer(ticket, replace(given(ticket, "right"), hinted=True))
    line = student.log(ticket.card_id)[0]
    assert (line.mark, line.rating, line.is_hinted) == ("right", 2, True)


def test_the_log_holds_all_that_happened(student: Student) -> None:
    attempt_id = student.start(student.load(), 4, "multiple_choice")
    ticket = student.ask(attempt_id).ticket
    item = item_of(ticket)
    student.answer(ticket, replace(given(ticket, "right"), taken_ms=4200))
    [line] = student.log(ticket.card_id)
    assert (line.sequence, line.kind, line.context, line.attempt_id) == (1, "answer", "quiz", attempt_id)
    assert (line.item, line.form, line.seed) == (item.id, item.form, ticket.seed)
    assert list(line.options) == [option.value or option.text for option in item.options]
    assert (line.given, line.mark, line.rating, line.guess) == ({"chosen": item.key}, "right", 3, 0.25)
    assert (line.before, line.after, line.interval_seconds) == (None, student.memory(ticket.card_id), 600)
    assert (line.answered_at, line.study_day, line.utc_offset) == (MORNING, MORNING.date(), 0)
    assert (line.taken_ms, line.moves_memory, line.version_id) == (4200, True, ticket.version_id)


def test_an_answer_to_a_value_that_has_changed_since_is_scored_and_moves_no_memory(student: Student) -> None:
    length, seed = longest(("fair",), ("typed",))
    attempt_id = student.start(student.load(), length, "typed", seed=seed)
    student.load(TOWNS.replace("answer: autumn", "answer: spring"))
    card_id = student.card("fair/season")
    for ticket in tickets(student, attempt_id):
        told_ = student.answer(ticket, given(ticket, "right"))
        if ticket.card_id == card_id:
            assert (told_.mark, told_.key, told_.due_at) == ("right", "autumn", None)
    assert quiz_result(student.id, attempt_id, now=student.now).attempt.points == length
    assert student.memory(card_id) is None
    assert [line.moves_memory for line in student.log(card_id)] == [False]


def test_an_answer_is_told_again_long_after(student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    student.answer(ticket, given(ticket, "right"))
    first = told(student.id, ticket.answer_id, now=student.now)
    student.wait(days=400)
    assert told(student.id, ticket.answer_id, now=student.now) == first


TABLE = """\
format: factsheet/1
id: streams
title: Streams
as_of: 2025-09-02
entities:
  town: {cairo: {name: Cairo}, manaus: {name: Manaus}, vienna: {name: Vienna}, kazan: {name: Kazan}}
relations:
  flows:
    say: The <river:text> flows through <town>.
    ask: {town: "Through which of these towns does the <river> flow?"}
facts:
  - table: flows
    columns: [id, river, town]
    rows:
      - [f-nile, Nile, cairo]
      - [f-amazon, Amazon, manaus]
      - [f-danube, Danube, vienna]
      - [f-volga, Volga, kazan]
"""


def told_of_options(told_: Told) -> set[str]:
    return {reason.args["sentence"] for option in told_.options for reason in option.why if "sentence" in reason.args}


@pytest.mark.parametrize("seed", range(4))
def test_feedback_keeps_back_what_a_coming_question_asks_until_the_quiz_is_over(student: Student, seed: int) -> None:
    attempt_id = student.start(student.load(TABLE), 4, "multiple_choice", seed=seed)
    asked: list[Item] = []
    during: list[tuple[str, set[str]]] = []
    for ticket in tickets(student, attempt_id):
        asked.append(item_of(ticket))
        during.append((ticket.answer_id, told_of_options(student.answer(ticket, given(ticket, "wrong")))))
    assert len(asked) == 4
    sentences = [plain(item.statement) for item in asked]
    told_later = 0
    for place, (answer_id, seen) in enumerate(during, 1):
        coming = set(sentences[place:])
        assert seen.isdisjoint(coming)
        after = told_of_options(told(student.id, answer_id, now=student.now))
        assert seen <= after
        told_later += len(after & coming)
    assert told_later  # of one small table, what is kept back is told when nothing is left to ask

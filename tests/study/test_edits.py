"""What an edit of a sheet does to what a learner remembers: a table of the kinds of edits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from studying import TOWNS, Student, given

from quizapp.store.cards import read_content
from quizapp.store.engine import reading
from quizapp.store.places import find_last_contents
from quizapp.store.recent import Recent
from quizapp.study import cards as acts
from quizapp.study.quiz import start_quiz
from quizapp.study.review import ask_review
from quizapp.study.sets import library
from quizapp.study.shown import Asked, Told

KEPT, ANEW, RETIRED, GONE = "kept", "anew", "retired", "left the queue"
Edit = Callable[[str], str]
INN = "  - {id: inn, say: The inn is <x>., answer: old, ask: How old is the inn?}\n"


def swap(old: str, new: str) -> Edit:
    def edit(sheet: str) -> str:
        assert old in sheet
        return sheet.replace(old, new)

    return edit


def without(fact: str) -> Edit:
    """The fact with its indented lines taken out."""

    def edit(sheet: str) -> str:
        before, _, after = sheet.partition(f"  - id: {fact}\n")
        assert after
        kept = after.splitlines(keepends=True)
        while kept and kept[0].startswith("    "):
            kept.pop(0)
        return before + "".join(kept)

    return edit


@pytest.mark.parametrize(
    ("card", "edit", "outcome"),
    [
        ("fair/season", swap("The fair is held in", "The great fair is held in"), KEPT),
        ("fair/season", swap("In which season is the fair held?", "In which season does the fair fall?"), KEPT),
        ("fair/season", swap("at: p5", "at: p5\n    because: So it was in 1905."), KEPT),
        ("fair/season", swap("at: p5", "at: p5\n    hint: Leaves fall."), KEPT),
        ("fair/season", swap("at: p5", "at: p8"), KEPT),
        ("fair/season", swap("answer: autumn", "answer: autumn\n    also: [fall]"), KEPT),
        ("fair/season", swap("answer: autumn", "answer: Autumn"), KEPT),
        ("fair/season", swap("  - id: fair", "  - id: great-fair\n    was: fair"), KEPT),
        ("fair/season", swap("answer: autumn", "answer: spring"), ANEW),
        ("fair/season", without("fair"), RETIRED),
        ("fair/season", swap("  - id: fair", "  - id: great-fair"), RETIRED),
        ("fair/season", swap("at: p5", "at: p5\n    weight: 0"), RETIRED),
        ("fair/season", swap("until: 2025-12-31", "until: 2025-09-02"), GONE),
        ("bridge/year", swap("answer: 1905", "answer: 1906"), ANEW),
        ("lies-basel/town", swap("basel: {name: Basel}", "basel: {name: Bâle, also: [Basel]}"), KEPT),
        ("lies-basel/town", swap("[lies-basel, basel, rhine, p4]", "[lies-basel, kazan, rhine, p4]"), ANEW),
        ("lies-basel/town", swap("say: <town> lies on <river>.", "say: <town> stands on <river>."), KEPT),
        (
            "lies-basel/town",
            swap("      - [lies-vienna, vienna, danube, p1]\n", "      - [lies-kazan, kazan, volga, p9]\n"),
            KEPT,
        ),
        ("mayor/name", swap("questions:\n", f"{INN}questions:\n"), KEPT),
        ("anthem", swap("Who wrote the town's anthem?", "Who wrote the anthem of the town?"), KEPT),
        ("anthem", swap("answer: Clara Winter", "answer: Clara Sommer"), ANEW),
        ("anthem", swap("wrong: [Otto Berg,", "wrong: [Ottilie Berg,"), KEPT),
    ],
)  # fmt: skip
def test_an_edit_keeps_begins_anew_or_retires(student: Student, card: str, edit: Edit, outcome: str) -> None:
    student.load()
    card_id = student.card(card)
    learn(student, card_id)
    before = student.memory(card_id)
    student.wait(days=1)
    loaded = student.load(edit(TOWNS))
    state = acts.card_page(student.id, card_id, now=student.now).standing.state
    memory, log = student.memory(card_id), student.log(card_id)
    assert log[0].kind == "answer"  # whatever happens, the history stays
    if outcome == ANEW:
        assert (memory, state) == (None, "new")
        assert (log[-1].kind, loaded.restarted != ()) == ("restart", True)
    else:
        assert memory == before
        assert all(line.kind == "answer" for line in log)
        assert loaded.restarted == ()
        wanted = {RETIRED: "retired", GONE: "expired"}
        assert state == wanted.get(outcome, state)
        assert (state in wanted.values()) is (outcome != KEPT)


def learn(student: Student, card_id: str) -> Told:
    """One answer to a card, however many others come before it."""
    for _ in range(40):
        asked = ask_review(student.id, now=student.now)
        if not isinstance(asked, Asked):
            student.wait(days=1)
            continue
        told = student.answer(asked.ticket, given(asked.ticket, "right"))
        student.wait(seconds=20)
        if asked.ticket.card_id == card_id:
            return told
    raise AssertionError("the card never came")


def ask_again(student: Student, card_id: str) -> Asked:
    """The question of a card, as it comes next in a review."""
    for _ in range(40):
        asked = ask_review(student.id, now=student.now)
        if not isinstance(asked, Asked):
            student.wait(days=1)
        elif asked.ticket.card_id == card_id:
            return asked
        else:
            student.answer(asked.ticket, given(asked.ticket, "right"))
            student.wait(seconds=20)
    raise AssertionError("the card never came")


def test_a_changed_answer_is_told_once_with_what_it_was(student: Student) -> None:
    student.load()
    card_id = student.card("bridge/year")
    assert learn(student, card_id).changed_from is None
    student.load(TOWNS.replace("answer: 1905", "answer: 1910"))
    student.load(TOWNS.replace("answer: 1905", "answer: 1911"))
    asked = ask_again(student, card_id)
    assert asked.is_changed
    told = student.answer(asked.ticket, given(asked.ticket, "right"))
    assert (told.changed_from, told.key) == ("1905", "1911")
    student.wait(minutes=2)
    again = ask_again(student, card_id)
    assert not again.is_changed
    assert student.answer(again.ticket, given(again.ticket, "right")).changed_from is None


def test_an_answer_changed_back_is_no_news(student: Student) -> None:
    student.load()
    card_id = student.card("bridge/year")
    learn(student, card_id)
    student.load(TOWNS.replace("answer: 1905", "answer: 1910"))
    student.load()
    asked = ask_again(student, card_id)
    assert not asked.is_changed
    assert student.answer(asked.ticket, given(asked.ticket, "right")).changed_from is None


def test_a_card_begun_anew_by_the_learner_has_not_changed(student: Student) -> None:
    student.load()
    card_id = student.card("bridge/year")
    learn(student, card_id)
    acts.restart_card(student.id, card_id, now=student.now)
    assert not ask_again(student, card_id).is_changed


def test_a_fact_that_comes_back_brings_its_memory(student: Student) -> None:
    student.load()
    card_id = student.card("fair/season")
    learn(student, card_id)
    before = student.memory(card_id)
    student.load(without("fair")(TOWNS))
    student.load()
    assert student.memory(card_id) == before
    assert acts.card_page(student.id, card_id, now=student.now).standing.state != "retired"


def test_a_quiz_begun_before_an_edit_is_finished_on_its_version(student: Student) -> None:
    loaded = student.load()
    attempt_id = start_quiz(student.id, loaded.set_id, length=3, forms=(), seed=1, now=student.now)
    student.load(without("fair")(TOWNS.replace("answer: 1905", "answer: 1910")))
    for _ in range(3):
        ticket = student.ask(attempt_id).ticket
        assert student.answer(ticket, given(ticket, "right")).mark == "right"


def test_what_is_asked_now_may_be_what_was_asked_before_the_last_edit(student: Student) -> None:
    other = TOWNS.replace("What is the mayor called?", "Which name does the mayor bear?")
    student.load()
    card_id = student.card("mayor/name")
    for text, wanted in ((TOWNS, "What is"), (other, "Which name"), (TOWNS, "What is"), (without_mayor(), "What is")):
        student.load(text)
        with reading() as connection:
            last = find_last_contents(connection, [card_id])[card_id]
            assert read_content(connection, last).card.question.startswith(wanted)
    assert "What is the mayor called?" in dict(acts.card_page(student.id, card_id, now=student.now).stems).values()


def without_mayor() -> str:
    start, end = TOWNS.index("  - id: mayor"), TOWNS.index("\nquestions:")
    return (TOWNS[:start] + TOWNS[end:]).replace("    needs: [mayor]\n", "")


def test_versions_are_listed_although_few_of_them_are_kept_in_the_process(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.store.sets._own_parts", Recent(most=1))
    for name in ("a", "b", "c"):
        student.load(TOWNS.replace("id: towns\n", f"id: {name}\n"))
    for _ in range(3):
        assert len(library(student.id, now=student.now).sets) == 3

"""What is told of facts and questions of which nothing at all is asked, and of wrong answers that cannot be used."""

from __future__ import annotations

import pytest
from sheets import WORLD, made, sheet_of

from quizapp.items.making import make_cards
from quizapp.items.quality import remarks
from quizapp.items.unasked import unasked
from quizapp.wording.reasons import reason_sentence

SEAT = "  - {id: seat, say: The club met in <city>., answer: tianjin%s}\n"
MEMBERS = "  - {id: members, say: <country> joined., answer: {%s: [china, india, laos]}, ask: %s, forms: [%s]}\n"
MEETS = "relations:\n  meets:\n    say: <person> met the club in <city>.\n    modes: {person: one, city: one}\n"
ROWS = "  - table: meets\n    columns: [id, person, city]\n    rows: [[one, xi, tianjin], [two, modi, beijing]]\n"


def told(facts: str) -> list[tuple[str, str]]:
    sheet = sheet_of(facts)
    return [(remark.fact, remark.reason.code) for remark in unasked(sheet, make_cards(sheet), ())]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (SEAT % "", [("seat", "no_question")]),
        (SEAT % ", ask_count: How many towns are there?", [("seat", "no_question_beside")]),
        (SEAT % ", event: the meeting, when: 2025", [("seat", "no_question")]),
        (MEMBERS % ("some", "Name a country that joined.", "multiple_choice"), [("members", "some_list")]),
        (MEMBERS % ("all", "Which of these countries joined?", "typed"), [("members", "needs_options")]),
        (SEAT % ", ask: Where did the club meet?", []),
        (SEAT % ", weight: 0", []),
        (SEAT % ", ask: Where did the club meet?, weight: 0", []),
        (SEAT % ", ask: Where did the club meet?, until: 2024", []),
    ],
)
def test_a_fact_of_which_nothing_is_asked_is_told_with_the_reason(facts: str, expected: list[tuple[str, str]]) -> None:
    assert told(facts) == expected


def test_rows_of_a_relation_without_a_question_are_told_once() -> None:
    sheet = sheet_of(ROWS, _world())
    [remark] = unasked(sheet, make_cards(sheet), ())
    assert (remark.fact, remark.unlock and reason_sentence(remark.unlock)) == (
        "one",
        "write ask: {person: …?} into the relation `meets`, or weight: 0 where its rows stand only for what they say",
    )


def _world() -> str:
    head, _, rest = WORLD.partition("relations:\n")
    return f"{head}{MEETS}{rest}"


def test_what_is_told_already_is_not_told_again() -> None:
    sheet = sheet_of(SEAT % "")
    assert list(unasked(sheet, make_cards(sheet), {"seat"})) == []


def test_a_fact_that_is_only_put_in_order_is_asked() -> None:
    facts = "".join(
        f"  - {{id: e{at}, say: The club met in <city>., answer: tianjin, event: the {name}, when: 20{at}}}\n"
        for at, name in ((10, "first feast"), (14, "great march"), (19, "long debate"))
    )
    assert told(facts) == []


OWN = "questions:\n  - {id: q, ask: %s, answer: %s, wrong: [%s]}\n"


@pytest.mark.parametrize(
    ("answer", "wrong", "option", "unlock"),
    [
        ("All of the above", "Beta, Gamma, Delta", "All of the above", "reword_answer"),
        ("Beta", "Gamma, Delta, All of the above", "All of the above", "mend_wrong"),
    ],
)
def test_the_catch_all_itself_is_named_be_it_the_answer_or_not(
    answer: str, wrong: str, option: str, unlock: str
) -> None:
    making = made(OWN % ("What does the abbreviation SCO stand for?", answer, wrong))
    refusals = (*making.refusals, *making.unused)
    [remark] = [each for each in remarks((), refusals) if each.reason.code == "catch_all"]
    assert remark.reason.args["option"] == option
    assert remark.unlock is not None
    assert remark.unlock.code == unlock


@pytest.mark.parametrize(
    ("ask", "is_choice"),
    [("Which word stands in the charter of the club?", True), ("What does the charter of the club say?", False)],
)
def test_yes_and_no_are_options_where_a_word_is_asked_for(ask: str, is_choice: bool) -> None:
    [card] = [card for card in made(OWN % (ask, "NO", "YES, MAYBE, NEVER")).cards if card.fact == "q"]
    assert ("multiple_choice" in card.forms) is is_choice

"""One value in several notations is one, and what only looks like it is another."""

from __future__ import annotations

from itertools import permutations

import pytest
from notations import NO_MEASURES, ONE_VALUE, OTHER_VALUES, TYPED_ALIKE

from quizapp.facts.answers import text_value
from quizapp.facts.languages.choice import language
from quizapp.facts.meaning import Meanings, may_tell_measure
from quizapp.facts.reader import read_sheet
from quizapp.facts.sheet import Value
from quizapp.facts.values import parse_date, parse_number

HEAD = "format: factsheet/1\nid: notation\ntitle: Notation\nas_of: 2024-06-01\nsource: {publisher: The Test}\n"


@pytest.mark.parametrize(("tongue", "notations"), ONE_VALUE)
def test_a_text_means_the_same_in_every_notation(tongue: str, notations: list[str]) -> None:
    meanings = Meanings(language(tongue))
    assert len({meanings.of_text(text).key for text in notations}) == 1


@pytest.mark.parametrize("texts", [*OTHER_VALUES, *NO_MEASURES])
def test_what_only_looks_alike_is_another(texts: list[str]) -> None:
    meanings = Meanings(language("en"))
    values = [_figure(text) or text_value(text, "text") for text in texts]
    same = [(one.text, other.text) for one, other in permutations(values, 2) if _is_taken_for(one, other, meanings)]
    assert not same


def test_where_nouns_have_capitals_a_title_is_known_by_its_figure() -> None:
    meanings = Meanings(language("de"))
    assert meanings.of_text("sieben Tage").is_measure
    assert not meanings.of_text("Sieben Tage").is_measure


@pytest.mark.parametrize("texts", NO_MEASURES)
def test_a_version_code_or_title_is_another_answer(texts: list[str]) -> None:
    rows = ", ".join(f'[p{at}, Who{at}, "{text}"]' for at, text in enumerate(texts))
    relation = 'relations: {got: {say: <who> got <n:text>., ask: {who: "Who got <n>?"}}}\n'
    table = f"facts:\n  - {{table: got, columns: [id, who, n], rows: [{rows}]}}\n"
    wrong = ", ".join(f'"{text}"' for text in texts[1:])
    asked = f'questions:\n  - {{id: one, ask: What is it?, answer: "{texts[0]}", wrong: [{wrong}]}}\n'
    problems = [*read_sheet(HEAD + relation + table).problems, *read_sheet(HEAD + asked).problems]
    assert not [(each.code, each.args) for each in problems if each.level == "error"]


def _figure(text: str) -> Value | None:
    number = parse_number(text, {}) if text.endswith("W") else None
    return Value("number", number.key, text, text, number=number) if number else None


def _is_taken_for(one: Value, other: Value, meanings: Meanings) -> bool:
    return meanings.of(other).key in meanings.of(one).may_be


def test_figures_and_dates_of_slots_mean_what_their_texts_do() -> None:
    meanings = Meanings(language("en"))
    gram, day = parse_number("0.5 g", {}), parse_date("2020-05-03/2020-05-03")
    assert meanings.key(Value("number", "", "0.5 g", "", number=gram)) == meanings.of_text("500 mg").key
    assert meanings.key(Value("date", "", "a", "", date=day)) == meanings.key(
        Value("date", "", "b", "", date=parse_date("2020-05-03"))
    )


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("9:00", "09.00"),
        ("21:00", "9 p.m."),
        ("noon", "12:00"),
        ("3 May 2020", "3rd May 2020"),
        ("3 May 2020", "3/5/2020"),
        ("14 July", "July 14"),
        ("twelve towers", "12 towers"),
    ],
)
def test_no_wrong_answer_is_the_right_one_in_another_notation(answer: str, wrong: str) -> None:
    offered = f'"{answer}", wrong: ["{wrong}", "13:00", "half past three"]'
    for sheet in (
        f"facts:\n  - {{id: one, say: It is <t:text>., answer: {offered}, ask: What is it?}}\n",
        f"questions:\n  - {{id: one, ask: What is it?, answer: {offered}}}\n",
    ):
        problems = read_sheet(HEAD + sheet).problems
        assert [(each.code, each.args["text"]) for each in problems if each.level == "error"] == [("also_true", wrong)]


def test_another_figure_or_bound_may_be_called_wrong() -> None:
    offered = "more than 20 ships, wrong: [less than 20 ships, more than 30 ships, more than 20 boats]"
    sheet = f"facts:\n  - {{id: one, say: It has <t:text>., answer: {offered}, ask: What does it have?}}\n"
    assert read_sheet(HEAD + sheet).sheet is not None


def test_a_list_holds_no_value_twice() -> None:
    sheet = 'facts:\n  - {id: one, say: It leaves at <t:text>., answer: {all: ["9:00", 9 a.m., "10:00"]}}\n'
    assert [each.code for each in read_sheet(HEAD + sheet).problems if each.level == "error"] == ["value_twice"]


TABLE = """
entities: {who: {a: {name: Alpha}, b: {name: Beta}}}
relations: {got: {say: <who> got <n:number>., ask: {who: "Who got <n>?"}}}
facts: [{table: got, columns: [id, who, n], rows: [[p1, a, FIRST], [p2, b, SECOND]]}]
"""


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [("30 %", "30 percent", True), ("500 mg", "0.5 g", True), ("more than 5", "5", False), ("5 m", "5 km", False)],
)
def test_two_sole_answers_to_one_question_contradict_in_any_notation(first: str, second: str, is_one: bool) -> None:
    problems = read_sheet(HEAD + TABLE.replace("FIRST", first).replace("SECOND", second)).problems
    assert ("contradiction" in {each.code for each in problems}) is is_one


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("282 chimneys", "426 rooms", False),
        ("282 chimneys", "283 chimneys", True),
        ("1 chimney", "2 chimneys", True),
        ("5 m", "5 km", True),
        ("5 m", "5 kg", False),
    ],
)
def test_a_figure_is_claimed_of_what_its_unit_counts(first: str, second: str, is_one: bool) -> None:
    facts = "".join(
        f"  - {{id: f{at}, say: The house has <n:number>., answer: {answer}, ask: What has it in a {at} way?}}\n"
        for at, answer in enumerate((first, second))
    )
    problems = read_sheet(f"{HEAD}facts:\n{facts}").problems
    assert ("contradiction" in {each.code for each in problems}) is is_one


def test_one_question_has_one_figure_of_whatever_unit() -> None:
    facts = "".join(
        f"  - {{id: {name}, say: The house has <n:number>., answer: {answer}, ask: What has the house?}}\n"
        for name, answer in (("a", "282 chimneys"), ("b", "426 rooms"))
    )
    assert "contradiction" in {each.code for each in read_sheet(f"{HEAD}facts:\n{facts}").problems}


@pytest.mark.parametrize(("tongue", "notations"), [*ONE_VALUE, *TYPED_ALIKE])
def test_each_notation_has_a_sign_or_word_that_may_tell_a_measure(tongue: str, notations: list[str]) -> None:
    assert [text for text in notations if not may_tell_measure(text, language(tongue))] == []


@pytest.mark.parametrize(("tongue", "name"), [("en", "Trinidad and Tobago"), ("de", "Hamburg"), ("ja", "静岡")])
def test_a_name_has_none(tongue: str, name: str) -> None:
    assert not may_tell_measure(name, language(tongue))

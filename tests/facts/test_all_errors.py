"""All errors at once: none in one field hides those of another."""

from __future__ import annotations

import pytest
from broken_sheets import FACTS, HEAD

from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence


def told(facts: str, base: str = FACTS) -> list[tuple[str, str]]:
    """The errors by code, each with what it is about."""
    problems = read_sheet(base + facts).problems
    about = ("words", "text", "article", "qualifier", "slot", "name", "field", "key")
    return [(p.code, next((p.args[n] for n in about if p.args.get(n)), "")) for p in problems if p.level == "error"]


def test_a_value_that_cannot_be_read_hides_neither_words_nor_fields() -> None:
    fact = """\
  - id: one
    say: Today a <a:city> was about <n:number>.
    with: {a: nowhere, n: 12:30}
    ask: {a: "Which is it now, and today?"}
    difficulty: 7
    at: [p99, x]
"""
    assert sorted(told(fact)) == [
        ("article_before_slot", "a"),
        ("bad_locator", "x"),
        ("bad_number", "12:30"),
        ("bad_whole_number", "7"),
        ("locator_beyond", "p99"),
        ("qualifier_before_slot", "about"),
        ("relative_time", "Today"),
        ("relative_time", "now"),
        ("relative_time", "today"),
        ("unknown_entity", "nowhere"),
    ]


@pytest.mark.parametrize(("say", "code"), [("sey: It was <city>.", "unknown_field"), ("say: It was Rome.", "no_slot")])
def test_a_fact_without_its_sentence_is_read_on(say: str, code: str) -> None:
    fact = f"  - id: one\n    {say}\n    ask: What was it last year?\n    difficulty: 9\n    when: soon\n"
    assert {kind for kind, _ in told(fact)} == {code, "relative_time", "bad_whole_number", "bad_date"}


def test_a_relation_without_its_sentence_is_read_on() -> None:
    relation = (
        "relations:\n  r: {ask: {a: Who is it now?}, difficulty: 9}\nquestions:\n  - {id: q, ask: Why?, answer: so}\n"
    )
    assert {kind for kind, _ in told(relation, HEAD)} == {"missing_field", "relative_time", "bad_whole_number"}


def test_a_question_without_its_answer_is_read_on() -> None:
    questions = "questions:\n  - {id: q, ask: Who is it now?, difficulty: 9}\n"
    assert {kind for kind, _ in told(questions, HEAD)} == {"missing_field", "relative_time", "bad_whole_number"}


def test_every_item_of_a_list_and_every_slot_of_a_text_is_looked_at() -> None:
    fact = "  - id: one\n    say: It was <city>.\n    answer: {}\n    ask: {}\n"
    assert told(fact.format("{all: [x1, kyiv, x2]}", "Who?")) == [("unknown_entity", "x1"), ("unknown_entity", "x2")]
    assert told(fact.format("[x1, kyiv]", "Who?")) == [("bare_list", ""), ("unknown_entity", "x1")]
    assert told(fact.format("kyiv", "Which <a> or <b>?")) == [("unknown_slot", "a"), ("unknown_slot", "b")]


@pytest.mark.parametrize(
    "odd", ["answer: &x kyiv", "answer: kyiv, answer: kyiv", "answer: !!str kyiv", "answer: ky\u200biv"]
)
def test_what_yaml_offers_hides_nothing_else_of_its_line(odd: str) -> None:
    fact = f"  - {{id: f, say: It was <city>., {odd}, foo: x, ask: Who?, bar: y}}\n"
    found = told(fact)
    assert len(found) == 3
    assert {("unknown_field", "foo"), ("unknown_field", "bar")} < set(found)


def test_a_line_with_nul_is_no_text_and_told_once() -> None:
    assert [code for code, _ in told("a: \x00", "")] == ["forbidden_character"]


def test_every_hidden_character_is_told() -> None:
    fact = '  - id: f\n    say: I\u200bt w\u200eas <city>.\n    answer: kyiv\n    ask: "Wh\\u200bo\\u200d?"\n'
    assert [name.split(" ")[0] for code, name in told(fact)] == ["U+200B", "U+200E", "U+200B", "U+200D"]


def test_one_is_not_told_as_many() -> None:
    fact = "  - {id: f, say: It was <a:city>., answer: [kyiv], ask: What was it?}\n"
    assert problem_sentence(read_sheet(FACTS + fact).problems[0]).startswith("`f`: 1 answer is given. Is that")
    body = "entities:\n  body: {a: {name: Board}, b: {name: Bank}}\nfacts:\n"
    for answer, words in (("a", "there is only one"), ("{all: [a, b]}", "there is none")):
        fact = f"  - {{id: f, say: It was <body>., answer: {answer}, ask: What was it?}}\n"
        assert words in problem_sentence(read_sheet(HEAD + body + fact).problems[0])


def test_a_contradiction_quotes_what_both_have_in_common() -> None:
    facts = """\
  - {id: e, say: The main colour is <t:text>., answer: red, ask: Which colour is the Soviet flag?}
  - {id: f, say: The main colour is <t:text>., answer: blue, ask: Which colour is the Greek flag?}
"""
    [sentence] = map(problem_sentence, read_sheet(FACTS + facts).problems)
    assert sentence == (
        '`e` and `f` say "The main colour is red." and "The main colour is blue.", which cannot both be true. '
        "Name in each sentence what it is said of, or merge them with `reported:`."
    )
    [sentence] = map(problem_sentence, read_sheet(FACTS + facts.replace("Soviet", "Greek")).problems)
    assert sentence.startswith('`e` and `f` both claim to be the only answer to "Which colour is the Greek flag?". ')


def test_a_question_written_by_hand_has_no_field_in_which_to_keep_the_words() -> None:
    asked = "What happened last month?"
    own = f"questions:\n  - {{id: q, ask: {asked}, answer: Rain}}\n"
    fact = f"  - {{id: f, say: In <city> it rained., answer: kyiv, ask: {asked}}}\n"
    for sheet, end in ((own, "the date."), (own.replace("answer", "because"), "the date."), (fact, "in `printed`.")):
        [sentence] = [problem_sentence(p) for p in read_sheet(FACTS + sheet).problems if p.code == "relative_time"]
        assert sentence.endswith(end)

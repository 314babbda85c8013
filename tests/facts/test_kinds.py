"""Kinds that are not declared: what their values make of them, and what is said of it."""

from __future__ import annotations

from broken_sheets import FACTS, WORLD

from quizapp.facts.reader import read_sheet
from quizapp.facts.sheet import Sheet, Value
from quizapp.wording.problems import problem_sentence

CLAIMS = """\
relations:
  hour:
    say: According to <by> it began at <time:text>.
    ask: {by: By whose account did it begin at <time>?, time: "At what time did it begin, according to <by>?"}
  cause:
    say: According to <by> it began because of <what:text>.
facts:
  - table: hour
    columns: [id, by, time]
    rows:
      - [hour-xi, xi, eight]
      - [hour-china, SECOND, nine]
  - table: cause
    columns: [id, by, what]
    rows:
      - [cause-putin, putin, rain]
"""


def read(second: str, more: str = "") -> Sheet:
    reading = read_sheet(WORLD + CLAIMS.replace("SECOND", second) + more)
    assert reading.sheet is not None, reading.problems
    return reading.sheet


def value(sheet: Sheet, fact: str) -> Value:
    [found] = [known.bindings["by"].values[0] for known in sheet.facts if known.id == fact]
    return found


def sentences(second: str, more: str = "") -> list[str]:
    return [
        problem_sentence(problem) for problem in read_sheet(WORLD + CLAIMS.replace("SECOND", second) + more).problems
    ]


def test_values_of_several_kinds_are_each_the_entity_that_they_name() -> None:
    sheet = read("usa")
    assert {slot.kind for fact in sheet.facts for slot in fact.say.slots if slot.name == "by"} == {"by"}
    assert (value(sheet, "hour-xi").kind, value(sheet, "hour-xi").text) == ("person", "Xi Jinping")
    assert (value(sheet, "hour-china").kind, value(sheet, "hour-china").in_text) == ("country", "the United States")
    assert value(sheet, "cause-putin").entity == "putin"
    assert sentences("usa") == []


def test_distractors_of_such_a_slot_are_entities_too() -> None:
    alone = "  - {id: it, say: '<by> began it.', answer: modi, ask: Who began it?, wrong: [xi, WRONG]}\n"
    assert [wrong.text for wrong in read("china", alone.replace("WRONG", "laos")).facts[-1].wrong["by"]] == [
        "Xi Jinping",
        "Laos",
    ]
    assert sentences("china", alone.replace("WRONG", "nobody")) == [
        '`it`: "nobody" is not declared. Declare it under `entities`.'
    ]


def test_an_id_that_would_be_shown_is_told_once_for_each_table() -> None:
    advice = 'but <by> also holds "the crew", which is none, so that `{0}` itself would be shown. '
    advice += 'Declare "the crew" too, or write "{1}".'
    assert sentences("the crew") == [
        "`hour-xi`: `xi` is the id of a person, " + advice.format("xi", "Xi Jinping"),
        "`cause-putin`: `putin` is the id of a person, " + advice.format("putin", "Vladimir Putin"),
    ]


def test_an_id_that_reads_like_its_name_is_a_warning_and_stays_text() -> None:
    mixed = "  - id: f\n    say: It was <host>.\n    answer: {some: [china, india, the Moon]}\n"
    reading = read_sheet(FACTS + mixed)
    assert reading.sheet is not None
    assert [value.entity for value in reading.sheet.facts[0].bindings["host"].values] == [None] * 3
    [problem] = reading.problems
    assert (problem.level, problem.args["id"], problem.args["other"]) == ("warning", "china", "the Moon")


def test_a_word_that_is_an_id_and_its_own_name_is_nobodys_mistake() -> None:
    metals = "  metal:\n    lead: {name: lead}\n    tin: {name: tin}\nfacts:\n"
    made = "  - id: f\n    say: It was made of <stuff>.\n    answer: {some: [lead, wood, clay]}\n"
    assert read_sheet(WORLD + metals + made).problems == ()


def test_an_empty_value_is_no_text_among_ids() -> None:
    empty = "  - id: f\n    say: It was <host>.\n    answer: {some: [china, xi, '']}\n"
    assert [problem.code for problem in read_sheet(FACTS + empty).problems] == ["empty_field"]

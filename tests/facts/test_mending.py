"""All errors at once, also where the text is not YAML but for a pair of quotes."""

from __future__ import annotations

import pytest
from broken_sheets import FACTS

from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence

WRONG = "  - id: last\n    say: It was <city>.\n    answer: nowhere\n    ask: Where was it?\n"


def fact(number: int, question: str) -> str:
    return f"  - id: f{number}\n    say: Number {number} was <city>.\n    answer: kyiv\n    ask: {question}\n"


def codes(text: str) -> list[tuple[str, int]]:
    return [(p.code, p.place.line) for p in read_sheet(text).problems if p.level == "error"]


@pytest.mark.parametrize(
    "question",
    [
        "What: where?",
        "What: where,\n      and when: then?",
        'What\'s: "where"?  # a remark',
        "? where",
        "- where?",
        "@where?",
        '"Where?',
        "'Where's that?'",
        '"Where" was it?',
        "[Where] was it?",
        "**where** was it?",
        r'"Whe\qe?"',
        "> 20 cities?",
        "%where?",
    ],
)
def test_after_an_unquoted_text_the_rest_is_read_and_keeps_its_places(question: str) -> None:
    text = FACTS + fact(1, question) + WRONG
    line = text[: text.index("nowhere")].count("\n") + 1
    found = codes(text)
    assert len(found) == 2
    assert found[1] == ("unknown_entity", line)


def test_twenty_texts_without_quotes_are_all_told() -> None:
    text = FACTS + "".join(fact(number, "What: where?") for number in range(20)) + WRONG
    found = codes(text)
    assert [code for code, _ in found] == ["colon_in_text"] * 20 + ["unknown_entity"]


def test_what_no_quotes_mend_is_told_alone() -> None:
    text = FACTS + WRONG + fact(1, "Where?") + "  stray\n" + fact(2, "Where?")
    assert [code for code, _ in codes(text)] == ["colon_missing"]


def test_what_nests_too_deep_after_an_error_is_told_and_not_followed_down() -> None:
    """A hundred thousand levels would take the parser a minute, since each token costs as much as it is deep."""
    text = FACTS + fact(1, r'"Whe\qe?"') + "extra: " + "{a: " * 2000
    assert [code for code, _ in codes(text)] == ["bad_escape", "too_deep"]


def test_what_follows_from_the_same_line_is_not_told_again() -> None:
    text = FACTS + fact(1, "Where?") + "    wrong: [kyiv, Paris: France: there]\n" + WRONG
    assert [code for code, _ in codes(text)] == ["colon_in_text", "unknown_entity"]


def test_a_row_with_a_colon_too_many_hides_no_other_row() -> None:
    text = (
        FACTS.replace("facts:\n", "relations:\n  seats:\n    say: <who:person> sat in <city>.\nfacts:\n")
        + "  - table: seats\n    columns: [id, who, city]\n    rows:\n"
        "      - [a, xi, kyiv: the: city]\n      - [b, xy, kyiv]\n"
    )
    assert [code for code, _ in codes(text)] == ["colon_in_text", "unknown_entity"]


def test_the_sentence_says_what_to_write() -> None:
    [problem] = [p for p in read_sheet(FACTS + fact(1, "What: where?")).problems if p.level == "error"]
    assert problem_sentence(problem) == 'This text contains ": ", so put the whole text in "quotes".'

"""The outline of a sheet, also of one with errors."""

from __future__ import annotations

from quizapp.facts.outline import Entry, outline

SHEET = """\
format: factsheet/1
relations:
  flows: {say: <river> flows through <city>.}
facts:
  - {id: iron, say: The sign Fe stands for <metal>., answer: iron}
  - say: >
      A long
      sentence.
  - table: flows
    columns: [id, river, city, at]
    rows:
      - [r1, nile, {all: [Cairo, Luxor]}, p1]
      - [r2, danube, Vienna, p2]
questions:
  - {id: q, ask: Which is it?, answer: this}
"""


def test_facts_rows_and_questions_stand_at_their_lines() -> None:
    assert outline(SHEET) == (
        Entry(5, "iron", "The sign Fe stands for <metal>."),
        Entry(6, None, "A long sentence."),
        Entry(12, "r1", "nile · Cairo, Luxor", "flows"),
        Entry(13, "r2", "danube · Vienna", "flows"),
        Entry(15, "q", "Which is it?"),
    )


def test_a_sheet_with_errors_has_an_outline() -> None:
    assert [entry.line for entry in outline(SHEET.replace("say: The", "sya: The").replace("answer:", "anwser:"))] == [
        5, 6, 12, 13, 15,
    ]  # fmt: skip


def test_what_is_no_sheet_has_none() -> None:
    for text in (
        "",
        "x",
        "- a\n- b",
        "facts: 7",
        "facts: [1, [2], null]",
        "a: [",
        "facts:\n  - table: t\n    rows: 3\n",
        "\x07",
        "a\x7f: b",
        "\ud800",
        "x" * 2_000_001,
    ):
        assert outline(text) == (), text


def test_what_no_reader_can_see_is_shown_by_a_sign() -> None:
    """A value in double quotes may write any character, a NUL too."""
    [entry] = outline('facts:\n  - {id: "a\\0b", say: "x\\u202ey می‌خواهم"}\n')
    assert entry == Entry(2, "a\ufffdb", "x\ufffdy می‌خواهم")


def test_rows_that_do_not_fit_their_columns_are_there_as_far_as_they_go() -> None:
    sheet = "facts:\n  - table: t\n    columns: [a, b]\n    rows:\n      - [1]\n      - [1, 2, 3]\n      - x\n"
    assert [(entry.line, entry.text) for entry in outline(sheet)] == [(5, "1"), (6, "1 · 2"), (7, "")]

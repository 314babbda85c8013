"""UTF-8 and nothing hidden in it."""

from __future__ import annotations

import pytest

from quizapp.facts.characters import decode, hidden_in, name_of, place_at, refuse_hidden
from quizapp.facts.findings import Findings
from quizapp.facts.reader import read_sheet

SHEET = "format: factsheet/1\nid: s\ntitle: Été\nquestions: [{id: q, ask: Why?, answer: so}]\n"


def errors(text: str | bytes) -> list[tuple[str, int, int]]:
    problems = read_sheet(text).problems
    return [(p.code, p.place.line, p.place.column) for p in problems if p.level == "error"]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_any_line_end_are_fine(mark: str, line_end: str) -> None:
    text = mark + SHEET.replace("\n", line_end)
    for read in (read_sheet(text), read_sheet(text.encode())):
        assert read.sheet is not None
        assert read.sheet.title == "Été"
        assert read.sheet.questions[0].place.line == 4


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_another_unicode_encoding_is_named(encoding: str) -> None:
    assert errors(SHEET.encode(encoding)) == [("utf16", 1, 1)]


def test_a_byte_that_is_not_utf8_is_reported_where_it_stands() -> None:
    assert errors(SHEET.encode("latin-1")) == [("not_utf8", 3, 8)]
    assert errors(b"\xff") == [("not_utf8", 1, 1)]


def test_every_hidden_character_is_reported_and_reading_goes_on() -> None:
    found = errors("title: a\u200bb\u200bc\nformt: x\u2066\n")
    assert ("forbidden_character", 1, 9) in found
    assert ("forbidden_character", 2, 9) in found
    assert [code for code, line, _ in found if line == 2] == ["unknown_field", "forbidden_character"]


def test_at_most_a_hundred_hidden_characters_are_reported() -> None:
    findings = Findings()
    refuse_hidden("\u200b\n" * 5000, findings)
    assert len(findings) == 100


def test_joiners_stand_between_letters_that_need_them_and_nowhere_else() -> None:
    for fine in ("می\u200cخواهم", "क्\u200dष", "ක්\u200dර", "👩\u200d🚀", "👩🏽\u200d🚀"):
        assert hidden_in(fine) == []
    for odd in ("a\u200db", "\u200cب", "ب\u200c", "a\u200cب", "1\u200d2"):
        assert hidden_in(odd) in (["\u200c"], ["\u200d"])


def test_soft_hyphens_accents_and_other_scripts_are_fine() -> None:
    assert hidden_in("Do\u00adnau e\u0301 Ελλάδα 北京 עברית 😀\t\n") == []


def test_places_count_lines_and_columns_from_one() -> None:
    assert (place_at("ab\ncd", 4).line, place_at("ab\ncd", 4).column) == (2, 2)
    assert (place_at("", 0).line, place_at("", 0).column) == (1, 1)


def test_a_character_is_named_by_number_and_name() -> None:
    assert name_of("\u200b") == "U+200B ZERO WIDTH SPACE"
    assert name_of("\x00") == "U+0000"


def test_bytes_without_a_mark_are_decoded_as_they_are() -> None:
    assert decode("ü".encode(), Findings()) == "ü"

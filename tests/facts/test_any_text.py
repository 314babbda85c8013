"""Whatever the text, reading ends in a sheet or in an error, and every problem has its sentence and its place."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence

SEED = (Path(__file__).parent / "seed.yaml").read_text("utf-8")
LINES = SEED.splitlines(keepends=True)
PIECES = st.one_of(
    st.sampled_from([*":-?,[]{}#&*!|>'\"%@`\t\n<>/\\= ", "\u200b", "\ud800", "- ", ": ", "---\n", "<<: ", "  "]),
    st.sampled_from("today china p99 2025-13 <city> <x:year> all some wrong not with table ask 10^9 -1 ٣ ²".split()),
    st.sampled_from(LINES),
    st.text(max_size=6),
)


@st.composite
def spoiled_sheets(draw: st.DrawFn) -> str:
    """The seed with a few places cut, replaced or filled, cut down to some of its lines."""
    start = draw(st.integers(0, 100))
    text = "".join(LINES[:100][start and 18 :] + LINES[draw(st.integers(100, 500)) :]) if draw(st.booleans()) else SEED
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 1, 2, 9, 80]))
        text = text[:at] + draw(PIECES) + text[at + cut :]
    return text


def check_reading(text: str | bytes) -> None:
    reading = read_sheet(text)
    errors = [problem for problem in reading.problems if problem.level == "error"]
    assert (reading.sheet is None) is bool(errors)
    lines = text.count("\n" if isinstance(text, str) else b"\n") + text.count("\r" if isinstance(text, str) else b"\r")
    for problem in reading.problems:
        assert problem_sentence(problem)
        assert 1 <= problem.place.line <= lines + 2
        assert problem.place.column >= 1
    assert list(reading.problems) == sorted(reading.problems, key=lambda p: (p.place.line, p.place.column))


@given(st.text())
def test_any_text_is_a_sheet_or_an_error(text: str) -> None:
    check_reading(text)


@given(st.binary())
def test_any_bytes_are_a_sheet_or_an_error(raw: bytes) -> None:
    check_reading(raw)


@settings(max_examples=150, deadline=None)
@given(spoiled_sheets())
def test_a_spoiled_sheet_is_a_sheet_or_an_error(text: str) -> None:
    check_reading(text)


@settings(max_examples=100, deadline=None)
@given(st.recursive(st.text(max_size=8), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner)))
def test_any_shape_in_the_place_of_any_field_is_a_sheet_or_an_error(shape: object) -> None:
    for name in ("entities", "relations", "facts", "questions", "pools", "source", "as_of", "id"):
        check_reading(f"format: factsheet/1\n{name}: {json.dumps(shape)}\n")
    for name in ("say", "answer", "with", "ask", "wrong", "also", "not", "step", "range", "at", "forms", "before"):
        check_reading(f"facts:\n  - say: It is <n:number> in <city>.\n    {name}: {json.dumps(shape)}\n")

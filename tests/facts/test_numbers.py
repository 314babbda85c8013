"""Figures as authors write them: what is read, what is refused, and what they are told to write instead."""

from __future__ import annotations

from decimal import Decimal

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import Reading, read_sheet
from quizapp.words import problem_sentence


def read(answer: str, language: str = "en") -> Reading:
    fact = f"  - {{id: f, say: It was <n:number>., answer: '{answer}', ask: What was it?}}\n"
    return read_sheet(f"{HEAD}language: {language}\nfacts:\n{fact}")


@pytest.mark.parametrize(
    ("answer", "amount", "shown", "told"),
    [
        ("1.234 kg", "1.234", "1,234 kg", "Write `+1.234 kg` to keep it, or `1234 kg` if it stands between thousands."),
        ("3.142 m", "3.142", "3,142 m", "Write `+3.142 m` to keep it, or `3142 m` if"),
        ("+3.142 m", "3.142", "3,142 m", ""),
        ("3.5 m", "3.5", "3,5 m", ""),
        ("0.125 m", "0.125", "0,125 m", ""),
    ],
)
def test_a_point_is_the_decimal_point_in_every_language(answer: str, amount: str, shown: str, told: str) -> None:
    reading = read(answer, "de")
    assert reading.sheet is not None
    [value] = reading.sheet.facts[0].bindings["n"].values
    assert value.number is not None
    assert (value.number.amount, value.text) == (Decimal(amount), shown)
    sentences = [problem_sentence(problem) for problem in reading.problems]
    assert [told in sentence for sentence in sentences] == ([True] if told else [])
    assert read(answer).problems == ()

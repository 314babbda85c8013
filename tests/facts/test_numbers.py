"""Figures as authors write them: what is read, what is refused, and what they are told to write instead."""

from __future__ import annotations

from decimal import Decimal

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import Reading, read_sheet
from quizapp.wording.problems import problem_sentence


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


@pytest.mark.parametrize("tongue", ["de", "es", "it", "nl", "pt", "pl", "tr", "sv", "da", "fr"])
def test_a_point_that_may_stand_between_thousands_is_told_wherever_the_decimal_sign_is_a_comma(tongue: str) -> None:
    assert "thousands_point" in {problem.code for problem in read("1.007 km", tongue).problems}
    assert "thousands_point" not in {problem.code for problem in read("1.07 km", tongue).problems}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("20-30", "but a range; make each end a fact of its own, or write `<n:text>` in the sentence."),
        ("20 – 30 m", "but a range"),
        ("20 to 30 m", "but a range"),
        ("12:30", "but a time of day; write `<n:text>` in the sentence."),
        ("20 m 30", "but an amount in several units"),
        ("€2.4bn to €2.6bn", "but a range"),
        ("€2.4bn-€2.6bn", "but a range"),
        ("2 hours 35 minutes", "but an amount in several units; write it in one"),
        ("-€12.4 million", ". Write `-12.4 million euros`."),
        ("30 % to 32 %", "but a range; make each end a fact of its own"),
        ("30 %–32 %", "but a range"),
        ("5 hours to 7 hours", "but a range"),
        ("10 days – 2 weeks", "but a range"),
        ("about 500 g to 1 kg", "but a range"),
        ("3 m or 4 m", "; write one figure in plain digits with its unit"),
        ("3 m by 4 m", "; write one figure"),
        ("20 minutes and 30 seconds", "but an amount in several units"),
        ("5 or 6 men", "; write one figure"),
        ("3/4", "; write one figure"),
        ("1_000", ". Write `1000`."),
        ("1e5 m", ". Write `100000 m`."),
        (".5 m", ". Write `0.5 m`."),
        ("½", ". Write `0.5`."),
        ("2½ m", ". Write `2.5 m`."),
        ("⅓ m", "; write one figure"),
        ("20+ men", ". Write `at least 20 men`."),
        ("~20 men", ". Write `about 20 men`."),
        ("20-year plan", ". Write `20 year plan`."),
        ("1,234.5 m", ". Write `1234.5 m`."),
        ("1.234,5 m", ". Write `1234.5 m`."),
        ("1,25 m", ". Write `1.25 m`."),
        ("twenty men", ". Write `20 men`."),
        ("0x10", "; write one figure"),
        ("£750", ". Write `750 pounds`."),
        ("€ 1,250.50", ". Write `1250.50 euros`."),
        ("$7.5 million", ". Write `7.5 million dollars`."),
        ("₹750", ". Write `750 ₹`."),
    ],
)
def test_what_is_no_number_is_told_what_to_write(answer: str, told: str) -> None:
    reading = read(answer)
    assert [p.code for p in reading.problems] == ["bad_number"]
    assert told in problem_sentence(reading.problems[0])


UNITS = [
    "12 of 27 states",
    "30 per 1000 births",
    "2 Formula 1 titles",
    "5 m",
    "6 % of 20",
    "1 m per 100 m",
    "3 B-12 pills",
]


@pytest.mark.parametrize("answer", UNITS)
def test_a_unit_may_hold_figures(answer: str) -> None:
    assert read(answer).problems == ()


@pytest.mark.parametrize(
    ("tongue", "answer", "is_range"),
    [
        ("de", "30 % bis 32 %", True),
        ("fr", "30 % à 32 %", True),
        ("fr", "5 à 7 heures", True),
        ("fr", "12 sur 27 états", False),
        ("fr", "1 m par 100 m", False),
        ("uk", "3 м до 4 м", True),
        ("uk", "12 из 27", False),
        ("ja", "30%〜32%", True),
    ],
)
def test_two_figures_of_one_unit_are_a_range_in_every_language(tongue: str, answer: str, is_range: bool) -> None:
    problems = [each for each in read(answer, tongue).problems if each.code == "bad_number"]
    assert [dict(each.args)["looks"] for each in problems] == (["range"] if is_range else [])


@pytest.mark.parametrize(
    ("answer", "told"), [("1,234 km", "; write one"), ("1,5 km", "`1.5 km`"), ("1 234 km", "`1234 km`")]
)
def test_without_a_table_no_suggestion_changes_the_value(answer: str, told: str) -> None:
    assert told in problem_sentence(next(p for p in read(answer, "fr").problems if p.code == "bad_number"))


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("€750", "`750 Euro`"),
        ("1.234.567 m", "`1234567 m`"),
        ("1,25 m", "`1.25 m`"),
        ("1,250 m", "`+1.250 m`"),
        ("genau 3 m", "`3 m`"),
    ],
)
def test_german_figures_are_told_in_plain_digits(answer: str, told: str) -> None:
    assert told in problem_sentence(read(answer, "de").problems[0])


@pytest.mark.parametrize(
    ("kind", "answer", "codes"),
    [
        ("number", "about 101 minutos", ["no_qualifier_words"]),
        ("number", "101 minutos", []),
        ("number", "1.25 m", []),
        ("date", "2000-03-26", ["no_month_words"]),
        ("date", "1999/2000-03", ["no_month_words"]),
        ("date", "1999/2000", []),
        ("date", "-44", []),
    ],
)
def test_without_a_table_it_is_told_what_has_no_words(kind: str, answer: str, codes: list[str]) -> None:
    fact = f"  - {{id: f, say: 'Era <n:{kind}>.', answer: '{answer}'}}\n"
    problems = read_sheet(f"{HEAD}language: es\nfacts:\n{fact}").problems
    assert [problem.code for problem in problems] == ["no_language_table", *codes]
    assert all("`es`" in problem_sentence(problem) for problem in problems)


@pytest.mark.parametrize(
    ("language", "answer", "instead"),
    [
        ("en", "-1 years", "`−1 year`"),
        ("en", "1 savings bank", ""),
        ("en", "1 km/s", ""),
        ("en", "1 barracks", ""),
        ("en", "1 centuries", "`1 century`"),
        ("de", "1 Jahre", "`1 Jahr`"),
        ("en", "2 goals", ""),
        ("en", "1 lens", ""),
        ("en", "1 species", ""),
        ("en", "1 parties", "`1 party`"),
        ("en", "1 ms", ""),
        ("de", "1 Euro", ""),
    ],
)
def test_one_of_a_unit_is_no_plural(language: str, answer: str, instead: str) -> None:
    sentences = [problem_sentence(problem) for problem in read(answer, language).problems]
    assert [instead in sentence for sentence in sentences] == ([True] if instead else [])

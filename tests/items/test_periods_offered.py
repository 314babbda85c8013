"""Options that are plain texts of periods, times and amounts: in their order, and none right beside the key."""

import pytest
from sheets import card_of, choice_of, made, offered, refusal_codes, texts
from typed_cards import marks

FACT = (
    "  - {{id: f{at}, say: 'The {name} affair was in <v:{kind}>.', answer: '{value}', "
    "ask: 'When was the {name} affair?'}}\n"
)
NAMES = ("Arden", "Belmont", "Calder", "Dunmore", "Elm")


def making_of(kind: str, *values: str, language: str = "en"):
    facts = [FACT.format(at=at, kind=kind, value=value, name=NAMES[at]) for at, value in enumerate(values)]
    return made("", f"format: factsheet/1\nid: s\ntitle: T\nlanguage: {language}\nfacts:\n" + "".join(facts))


@pytest.mark.parametrize(
    ("language", "values"),
    [
        ("en", ["Q3 2024", "Q4 2024", "Q1 2025"]),
        ("de", ["vierten Quartal 2022", "ersten Quartal 2023", "dritten Quartal 2023"]),
        ("en", ["202 BC", "146 BC", "14 AD"]),
        ("en", ["12th century", "1890s", "1920s"]),
    ],
)
def test_periods_stand_in_the_order_of_time(language, values):
    card = card_of(making_of("phase", *reversed(values), language=language), "f0")
    assert all(texts(choice_of(card, seed)) == values for seed in range(20))


@pytest.mark.parametrize(
    ("answer", "wrong", "shown"),
    [
        ("-18 °C", "-15 °C, -20 °C, -10 °C", ["-20 °C", "-18 °C", "-15 °C", "-10 °C"]),
        ("1 July 2024", "1 October 2024, 1 March 2024", ["1 March 2024", "1 July 2024", "1 October 2024"]),
        ("40 metres", "4.5 km, 50 metres", ["40 metres", "50 metres", "4.5 km"]),
        ("18 or over", "'21', 21 or over, 16 or over", ["16 or over", "18 or over", "21 or over"]),
    ],
)
def test_what_an_author_wrote_stands_in_its_order_too(answer, wrong, shown):
    own = f"  - {{id: f, ask: 'What is the rule of the Arden works?', answer: {answer}, wrong: [{wrong}]}}\n"
    making = made("", "format: factsheet/1\nid: s\ntitle: T\nquestions:\n" + own)
    assert {tuple(texts(choice_of(card_of(making, "f"), seed))) for seed in range(20)} == {tuple(shown)}


def test_a_period_is_not_offered_beside_one_that_it_meets():
    making = making_of("age", "17th century", "12th century", "14th century", "1600s", "1640s")
    assert offered(card_of(making, "f0")) == {"12th century", "14th century"}


def test_a_time_with_a_zone_stands_beside_others_with_that_zone_alone():
    making = making_of("hour", "16:30 UTC", "17:30 CET", "05:30 UTC", "09:15 UTC", "17:45")
    assert offered(card_of(making, "f0")) == {"05:30 UTC", "09:15 UTC"}
    assert "multiple_choice" in refusal_codes(making, "f4")


def test_another_notation_of_the_answer_in_the_sheet_is_no_other_answer():
    card = card_of(making_of("phase", "Q3 2024", "third quarter of 2024", "Q4 2024"), "f0")
    assert marks(card, "third quarter of 2024", "Q4 2024") == {"right": ["third quarter of 2024"], "wrong": ["Q4 2024"]}


def test_what_lies_within_a_range_is_no_wrong_answer_to_it():
    fact = (
        "  - {id: f, say: 'The Arden gate weighs <v:text>.', answer: 40–50 t, "
        "ask: 'How much does the Arden gate weigh?', wrong: [45 t, 50–60 t, 60–70 t, 131 t]}\n"
    )
    making = made("", "format: factsheet/1\nid: s\ntitle: T\nfacts:\n" + fact)
    assert offered(card_of(making, "f")) == {"50–60 t", "60–70 t", "131 t"}


def test_a_charge_is_no_bound():
    own = "  - {id: f, ask: 'Which charge does the ion of the Arden works have?', answer: 2+, wrong: [2-, 3+, 3-]}\n"
    making = made("", "format: factsheet/1\nid: s\ntitle: T\nquestions:\n" + own)
    assert offered(card_of(making, "f")) == {"2-", "3+", "3-"}

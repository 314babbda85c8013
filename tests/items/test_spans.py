"""A figure or date that the question names is right of all that lies within it, not only of what is written alike."""

import pytest
from sheets import card_of, made, offered, refusal_codes

WORLD = """
format: factsheet/1
id: bridges
title: Bridges
as_of: 2025-05-31
entities:
  town:
    ayton: {name: Ayton}
    beford: {name: Beford}
    crale: {name: Crale}
    dunley: {name: Dunley}
    eston: {name: Eston}
    farby: {name: Farby}
relations:
  opened:
    say: The bridge at <town> was opened in <date:date>.
    modes: {town: MODE, date: one}
    ask: {town: "At which town was a bridge opened in <date>?", date: "When was the bridge at <town> opened?"}
  people:
    say: <town> had <n:number> in <year>.
    modes: {town: MODE, n: one}
    ask: {town: "Which town had <n> in <year>?"}
facts:
"""


def made_of(relation, columns, rows, mode="one"):
    listed = "".join(f"      - [{row[0]}-{place}, {', '.join(row)}]\n" for place, row in enumerate(rows))
    table = f"  - table: {relation}\n    columns: [id, town, {columns}]\n    rows:\n{listed}"
    return made(table, WORLD.replace("MODE", mode))


def bridges(*dates, mode="one"):
    return made_of("opened", "date", list(zip(("ayton", "beford", "crale", "dunley"), dates, strict=False)), mode)


def crowds(*figures):
    return made_of("people", "n, year", [(*row, "1990") for row in zip(("ayton", "beford"), figures, strict=True)])


@pytest.mark.parametrize("mode", ["one", "all"])
def test_a_coarser_date_that_holds_anothers_is_not_asked_about(mode):
    making = bridges("1923", "1923-05", "1923-05-17", "1920/1925", mode=mode)
    told = {refusal.fact: refusal.reason for refusal in making.refusals if refusal.slot == "town" and not refusal.form}
    assert set(told) == {"ayton-0", "beford-1"}
    assert told["ayton-0"].code == "twin_answer"
    assert dict(told["ayton-0"].args)["option"] == "Beford"
    assert {card.slot for card in making.cards if card.fact == "ayton-0"} == {"date"}


def test_an_interval_is_equal_to_itself_alone():
    making = bridges("1939/1945", "1939/1940", "1940", "1945/1946")
    assert not [refusal for refusal in making.refusals if refusal.reason.code == "twin_answer"]
    assert offered(card_of(making, "ayton-0", "town")) == {"Beford", "Crale", "Dunley", "Eston", "Farby"}


def test_the_author_may_say_that_what_lies_within_is_wrong():
    rows = [("ayton", "1923", "{town: [beford, crale]}"), ("beford", "1923-05", "{}")]
    assert offered(card_of(made_of("opened", "date, wrong", rows), "ayton-0", "town")) == {"Beford", "Crale"}


def test_what_may_have_been_at_the_time_in_question_is_no_wrong_answer():
    card = card_of(bridges("1923", "1923-05", "1923-05-17", "1920/1925"), "crale-2", "town")
    assert offered(card) == {"Eston", "Farby"}
    sentence = next(prompt for prompt in card.prompts if prompt.form == "true_false")
    assert {option.text for option in sentence.distractors} == {"Eston", "Farby"}


def test_the_authors_word_stands_against_what_only_may_be():
    columns = "date, wrong"
    rows = [("ayton", "1923-05", "{town: [beford, crale]}"), ("beford", "1923", "{}")]
    assert offered(card_of(made_of("opened", columns, rows), "ayton-0", "town")) == {"Beford", "Crale"}


@pytest.mark.parametrize(
    ("named", "other"),
    [
        ("more than 6000 people", "6001 people"),
        ("at least 6000 people", "6000 people"),
        ("more than 6000 people", "at least 7000 people"),
        ("less than 6000 people", "nearly 6000 people"),
        ("at most 6000 people", "6000 people"),
        ("about 7000 people", "7200 people"),
        ("nearly 7000 people", "6900 people"),
        ("less than 3 people", "1 person"),
    ],
)
def test_a_bound_or_rounding_that_holds_anothers_figure_is_not_asked_about(named, other):
    assert refusal_codes(crowds(named, other), "ayton-0") == {None: "twin_answer"}


@pytest.mark.parametrize(
    ("named", "other"),
    [
        ("more than 6000 people", "6000 people"),
        ("less than 6000 people", "6000 people"),
        ("nearly 7000 people", "7100 people"),
        ("about 7000 people", "9000 people"),
        ("7200 people", "about 7000 people"),
        ("more than 6000 people", "more than 5000 people"),
        ("more than 6000 people", "9000 ships"),
    ],
)
def test_a_figure_that_lies_outside_or_only_may_lie_within_takes_no_question_away(named, other):
    assert "town" in {card.slot for card in crowds(named, other).cards if card.fact == "ayton-0"}


def test_what_another_slot_tells_apart_is_no_second_answer():
    making = made_of(
        "people", "n, year", [("ayton", "more than 6000 people", "1990"), ("beford", "7200 people", "2000")]
    )
    assert "Beford" in offered(card_of(making, "ayton-0", "town"))


def test_the_same_town_at_a_finer_grain_is_no_second_answer():
    making = made_of("opened", "date", [("ayton", "1923"), ("ayton", "1923-05")])
    assert offered(card_of(making, "ayton-0", "town"))

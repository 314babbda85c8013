"""Whether what is offered as wrong is right after all."""

from __future__ import annotations

import pytest

from quizapp.facts.languages.choice import language
from quizapp.facts.sheet import Binding, Entity, Mode, Value
from quizapp.facts.text import fold
from quizapp.facts.truth import Truth, containers
from quizapp.facts.values import parse_date, parse_number

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("asia", "place", "Asia", "Asia"),
        Entity("japan", "place", "Japan", "Japan", also=("Nippon",), within=("asia",)),
        Entity("tokyo", "place", "Tokyo", "Tokyo", within=("japan",)),
        Entity("nihon", "place", "Nippon", "Nippon"),
        Entity("rimac", "place", "Callao", "Callao"),
        Entity("river", "place", "Rimac", "Rimac"),
        Entity("peru", "place", "Peru", "Peru", metonyms=("Lima",)),
    )
}


def entity(name: str) -> Value:
    return Value("place", name, ENTITIES[name].name, ENTITIES[name].in_text, name)


def text(written: str) -> Value:
    return Value("text", fold(written), written, written)


def date(written: str) -> Value:
    return Value("date", written, written, written, date=parse_date(written))


def number(written: str) -> Value:
    parsed = parse_number(written, {"about": "about"})
    assert parsed is not None
    return Value("number", parsed.key, written, written, number=parsed)


def match(candidate: Value, answer: Value, *also: str) -> str | None:
    return Truth(ENTITIES, language("en")).match(candidate, Binding(Mode.ONE, (answer,)), also)


@pytest.mark.parametrize(
    ("candidate", "answer"),
    [
        (entity("japan"), entity("japan")),
        (entity("nihon"), entity("japan")),
        (entity("tokyo"), entity("asia")),
        (entity("asia"), entity("tokyo")),
        (text("The  Train!"), text("the train")),
        (date("2025-09"), date("2025-09-03")),
        (date("2025/2026"), date("2026-01")),
        (number("about 5 years"), number("5 years")),
        (number("about 60 months"), number("5 years")),
        (text("noon"), text("12:00")),
    ],
)
def test_the_same_thing_by_another_name_size_or_place_is_right_as_well(candidate: Value, answer: Value) -> None:
    assert match(candidate, answer) == answer.text


@pytest.mark.parametrize(
    ("candidate", "answer"),
    [
        (entity("peru"), entity("japan")),
        (entity("river"), entity("rimac")),
        (text("plane"), text("the train")),
        (text("Lima"), entity("peru")),
        (date("2025-08"), date("2025-09-03")),
        (number("6 years"), number("5 years")),
        (number("5 months"), number("5 years")),
        (text("less than 5 years"), text("more than 5 years")),
    ],
)
def test_something_else_is_wrong(candidate: Value, answer: Value) -> None:
    assert match(candidate, answer) is None


def test_what_the_fact_also_accepts_is_right() -> None:
    assert match(text("Observer"), text("dialogue partner"), "observer") == "observer"


def test_containers_are_followed_to_the_end_and_through_circles() -> None:
    assert containers("tokyo", ENTITIES) == {"japan", "asia"}
    round_about = {"a": Entity("a", "x", "A", "A", within=("b",)), "b": Entity("b", "x", "B", "B", within=("a",))}
    assert containers("a", round_about) == {"a", "b"}


def test_fifty_thousand_things_inside_each_other_are_followed() -> None:
    chain = {str(n): Entity(str(n), "x", str(n), str(n), within=(str(n + 1),)) for n in range(50_000)}
    assert len(containers("0", chain)) == 50_000

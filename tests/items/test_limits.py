"""Answers that are limits, beside which nearer figures or later dates are true as well."""

import pytest
from sheets import WORLD, card_of, made, refusal_codes


def world_in(code: str) -> str:
    return WORLD.replace("title:", f"language: {code}\ntitle:", 1)


def codes_of(say: str, answer: str, ask: str = "When was the line laid?", code: str = "en") -> dict[str | None, str]:
    facts = f"  - {{id: f, say: {say}, answer: {answer}, at: p1, ask: '{ask}'}}\n"
    return refusal_codes(made(facts, world_in(code)), "f")


@pytest.mark.parametrize(
    ("code", "say", "ask"),
    [
        ("en", "The line was laid by <year>.", "When was the line laid?"),
        ("en", "The line was laid before <year>.", "Before which year was the line laid?"),
        ("en", "The line was laid in <year>.", "By when was the line laid?"),
        ("de", "Die Linie wurde vor <year> gebaut.", "Vor welchem Jahr wurde die Linie gebaut?"),
        ("de", "Die Linie soll bis <year> gebaut werden.", "Wann soll die Linie gebaut werden?"),
        ("fr", "La ligne a été posée avant <year>.", "Avant quelle année la ligne a-t-elle été posée ?"),
        ("es", "La obra debe acabar antes de <year>.", "¿Antes de qué año debe acabar la obra?"),
    ],
)
def test_no_later_date_is_wrong_where_something_is_by_a_date_or_before_it(code: str, say: str, ask: str) -> None:
    assert codes_of(say, "1990", ask, code)["date"] == "deadline"


@pytest.mark.parametrize(
    ("code", "say", "ask"),
    [
        ("en", "The line was laid in <year>.", "When was the line laid by Xi?"),
        ("de", "Die Linie fuhr bis <year>.", "Bis wann fuhr die Linie?"),
    ],
)
def test_other_dates_are_asked_by_choice(code: str, say: str, ask: str) -> None:
    assert "date" not in codes_of(say, "1990", ask, code)


def test_a_deadline_is_asked_beside_wrong_dates_that_the_author_wrote() -> None:
    facts = "  - {id: f, say: Work ended by <year>., answer: 1990, wrong: [1985, 1987], ask: By when did work end?}\n"
    assert "date" in card_of(made(facts), "f").forms


@pytest.mark.parametrize(
    ("code", "say", "told"),
    [
        ("fr", "Le parc est ouvert depuis <year>.", "limit_judged"),
        ("fr", "Le parc est ouvert jusqu’en <year>.", "limit_judged"),
        ("fr", "Le parc a été ouvert en <year>.", None),
        ("es", "El parque está abierto desde <year>.", "limit_judged"),
        ("es", "El parque se abrió en <year>.", None),
        ("uk", "Парк відкритий з <year> року.", "limit_judged"),
        ("uk", "Парк відкрито у <year> році.", None),
        ("uk", "Парк складається з <n:number> частин.", None),
        ("uk", "Парк має до <n:number> частин.", "limit_judged"),
        ("ja", "公園は<year>年から開いている。", "limit_judged"),
        ("ja", "公園は<year>年に開いた。", None),
        ("fi", "Puisto avattiin vuonna <year>.", "limit_unread"),
    ],
)
def test_limits_are_known_in_languages_without_a_table(code: str, say: str, told: str | None) -> None:
    assert codes_of(say, "2000", "… ?", code).get("true_false") == told


@pytest.mark.parametrize(
    ("code", "say", "told"),
    [
        ("en", "The alloy melts above <n:number>.", "limit_judged"),
        ("en", "The lake freezes below <n:number>.", "limit_judged"),
        ("en", "Tows exceeding <n:number> are told apart.", "limit_judged"),
        ("en", "It is given from the age of <n:number>.", "limit_judged"),
        ("en", "Xi had it at the age of <n:number>.", None),
        ("en", "The tower rises <n:number> above the hall.", None),
        ("de", "Das Metall schmilzt oberhalb von <n:number>.", "limit_judged"),
        ("fr", "Le parc est fermé au-dessus de <n:number>.", "limit_judged"),
        ("es", "El parque se cierra por debajo de <n:number>.", "limit_judged"),
        ("es", "El parque tiene <n:number>.", None),
    ],
)
def test_no_sentence_is_judged_whose_figure_something_lies_above_or_below(code: str, say: str, told: str | None):
    ask = {"de": "Welche Zahl nennt die Quelle?", "en": "Which figure does the source give?"}.get(code, "… ?")
    assert codes_of(say, "40 km", ask, code).get("true_false") == told


@pytest.mark.parametrize(
    ("say", "answers", "told"),
    [
        ("Xi lived from <a:year> to <b:year>.", "a: 1606, b: 1669", None),
        ("The memory fell from <a:number> to <b:number>.", "a: 310 MB, b: 95 MB", None),
        ("Xi lived from <a:year>, and wrote <b:number>.", "a: 1606, b: 3 books", "limit_judged"),
    ],
)
@pytest.mark.parametrize("asked", ["a", "b"])
def test_an_end_beside_the_other_end_is_no_limit(say: str, answers: str, told: str | None, asked: str) -> None:
    if told and asked == "b":
        told = None
    facts = f"  - {{id: f, say: '{say}', with: {{{answers}}}, ask: {{{asked}: What was it that Modi gave?}}}}\n"
    assert refusal_codes(made(facts), "f").get("true_false") == told


def test_an_interval_says_both_of_its_ends() -> None:
    facts = """
  - id: f
    say: The fair was held from <d:date>.
    answer: 2024-05-02/2024-05-12
    wrong: [2024-04-02/2024-04-12, 2024-06-02/2024-06-12]
    ask: When was the fair held?
"""
    assert "true_false" in card_of(made(facts), "f").forms

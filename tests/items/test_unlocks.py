"""What a refusal says would unlock it does: the sheet that follows it has the item."""

from typing import NamedTuple

import pytest
from sheets import WORLD, made

from quizapp.items.making import Making
from quizapp.wording.reasons import reason_sentence

BARE = WORLD.partition("entities:")[0]
FRENCH, GERMAN = (BARE.replace("title:", f"language: {code}\ntitle:", 1) for code in ("fr", "de"))

CARS = {"say": "The line had <n:number>.", "answer": "more than 20 cars", "ask": "How many cars had the line?"}
WAGEN = {"say": "Der Zug hat <n:number>.", "answer": "mehr als 20 Wagen", "ask": "Wie viele Wagen hat der Zug?"}
BUILT = {"say": "<a:text> built <b:text>.", "with": "{a: Anna, b: the hall}", "ask": "{b: What did Anna build?}"}
TOWN = {"say": "The line began in <city>.", "answer": "tianjin", "ask": "In which city did the line begin?"}
SOME = {"say": "<country> took part.", "answer": "{some: [china, india, laos]}", "ask": "Which country took part?"}
ALL = {"say": "<country> took part.", "answer": "{all: [china, india, laos]}", "ask": "Which countries took part?"}
OPEN = {"answer": "{reported: [china, india, laos]}"}
CLOSED = {"answer": ALL["answer"]}
OWN = {"ask": "Which towns had a bus?", "answer": "{reported: [Bonn, Ulm]}", "wrong": "[Kiel, Hof, Trier]"}
VILLES = {"say": "<v:text> a un bus.", "answer": "{all: [Lyon, Nice]}", "ask": "Quelle ville ?", "wrong": "[Metz, Pau]"}
LISTED = {"ask_list": "Name the countries that took part."}
NOT = {"ask_not": "Three of these took part. Which one did NOT?"}
COUNT = {"ask_count": "How many took part in it?"}


class Case(NamedTuple):
    """`fact` is refused in a form with these words (or their beginning); the `edit` does as they say."""

    fact: dict[str, str]
    form: str | None
    unlock: str
    edit: dict[str, str]
    head: str = WORLD


CASES = [
    Case(BUILT, "multiple_choice", "wrong: {b: [ …, … ]}", {"wrong": "{b: [the mill, the dam]}"}, BARE),
    Case(BUILT | {"ask": ""}, None, "ask: {a: …?}", {"ask": "{a: Who built the hall?}"}, BARE),
    Case(BUILT, "cloze", "hint: … (shown on request)", {"hint": "a house"}, BARE),
    Case(CARS, "number", "ask: Which figure does the source give for …?", {"ask": "Which figure is for cars?"}, BARE),
    Case(WAGEN, "number", "ask: Welche Zahl nennt die Quelle für …?", {"ask": "Welche Zahl nennt man?"}, GERMAN),
    Case(SOME, "multiple_choice", "wrong: [ …, … ]", {"wrong": "[mongolia, russia, usa]"}),
    Case(SOME, "typed", "write all: [ … ] or reported: [ … ] if the list is complete", OPEN),
    Case(SOME | COUNT, "count", "write all: [ … ] if the list is complete", CLOSED),
    Case(SOME | NOT, "not", "write all: [ … ] if the list is complete, or", CLOSED),
    Case(SOME | NOT, "not", "write all: [ … ] if the list is complete, or", OPEN | {"not": "[mongolia, russia, usa]"}),
    Case(SOME | {"forms": "[true_false]"}, "true_false", "wrong: [ …, … ]", {"wrong": "[mongolia, russia]"}),
    Case(ALL, "multiple_choice", "move this question", {"ask": "Which of these took part?", "ask_list": ALL["ask"]}),
    Case(ALL | {"ask": "Which of these took part?"}, "typed", "ask_list: Name the …", LISTED),
    Case(ALL | {"forms": "[not]"}, "not", "ask_not: Three of these … . Which one is NOT?", NOT),
    Case(ALL | {"forms": "[count]"}, "count", "ask_count: How many … ?", COUNT),
    Case(OWN, "multiple_choice", "ask: Which of these … ?", {"ask": "Which of these had a bus?"}),
    Case(VILLES, "multiple_choice", "ask_list: … asks for all of them", {"ask_list": "Nommez les villes."}, FRENCH),
    Case(TOWN | {"weight": "0"}, None, "weight: 1", {"weight": "1"}),
    Case(TOWN | {"forms": "[date]"}, "date", "name `multiple_choice` instead of", {"forms": "[multiple_choice]"}),
]


ROWS = f"""{WORLD.partition("relations:")[0]}relations:
  guest:
    say: <country> sent guests to <city>.
    modes: {{country: MODE, city: one}}
    ask: {{country: "Which of these countries sent guests to <city>?"}}
    ask_list: {{country: "Name the countries that sent guests to <city>."}}
    ask_not: {{country: "Three of these countries sent guests to <city>. Which one did NOT?"}}
    ask_count: {{country: "How many countries sent guests to <city>?"}}
facts:
  - table: guest
    columns: [id, country, city, not]
    rows: [[f, china, tianjin, NOT], [g, india, tianjin, ""], [h, laos, tianjin, ""]]
"""


@pytest.mark.parametrize(
    ("form", "unlock", "mode", "excluded"),
    [
        ("typed", "write modes: {country: all} or modes: {country: reported} into", "reported", '""'),
        ("count", "write modes: {country: all} into the relation `guest`", "all", '""'),
        ("not", "write modes: {country: all} into the relation `guest`", "all", '""'),
        ("not", "write modes: {country: all} into", "reported", "{country: [mongolia, russia, usa]}"),
    ],
)
def test_the_answers_of_rows_are_closed_in_their_relation(form: str, unlock: str, mode: str, excluded: str):
    def rows(mode: str, excluded: str) -> Making:
        return made("", ROWS.replace("MODE", mode).replace("NOT]", f"{excluded}]"))

    told = [reason_sentence(each.unlock) for each in rows("some", '""').refusals if each.form == form]
    assert told
    assert all(each.startswith(unlock) for each in told)
    assert form not in {form for card in rows("some", '""').contents for form in card.forms}
    assert form in {form for card in rows(mode, excluded).contents for form in card.forms}


def test_a_date_that_a_language_has_no_words_for_is_written_in_words():
    fact = (
        "  - {id: f, say: En <date> el tren llegó a <c:text>., with: {date: DATE, c: Lyon}, "
        "ask: {c: ¿A qué ciudad llegó el tren en <date>?}, wrong: {c: [Metz, Pau]}}\n"
    )
    spanish = WORLD.replace("title:", "language: es\ntitle:", 1)
    told = [each.unlock for each in made(fact.replace("DATE", "1936-11-06"), spanish).refusals]
    assert {reason_sentence(each) for each in told} == {"write the year alone, or the date in words as `<date:text>`"}
    for mended in (
        fact.replace("DATE", "1936"),
        fact.replace("DATE", "noviembre de 1936").replace("<date>", "<date:text>", 1),
    ):
        assert "multiple_choice" in {form for card in made(mended, spanish).contents for form in card.forms}


def written(fact: dict[str, str]) -> str:
    fields = ", ".join(f"{name}: {value}" for name, value in fact.items() if value)
    start = "" if "say" in fact else "questions:\n"
    return f"{start}  - {{id: f, at: p1, {fields}}}\n"


@pytest.mark.parametrize("case", CASES, ids=[f"{case.form}-{case.unlock[:20]}" for case in CASES])
def test_the_edit_gives_the_item(case: Case):
    head = case.head if "facts:" in case.head or "say" not in case.fact else f"{case.head}facts:\n"
    told = [each for each in made(written(case.fact), head).refusals if (each.fact, each.form) == ("f", case.form)]
    [unlock] = [refusal.unlock for refusal in told]
    assert reason_sentence(unlock).startswith(case.unlock)
    making = made(written(case.fact | case.edit), head)
    given = {form for card in making.contents if card.fact == "f" for form in card.forms}
    wanted = {"multiple_choice" if case.form == "date" else case.form} - {None}
    assert given
    assert wanted <= given


def test_a_question_written_by_hand_is_told_of_no_field_that_it_has_not():
    own = OWN | {"answer": "Bonn", "ask": "Which of these had a bus?"}
    told = [reason_sentence(each.unlock) for each in made(written(own)).refusals if each.fact == "f"]
    assert told == ["ask it so that it can be answered without its options"] * 2
    villes = {name: VILLES[name] for name in ("answer", "ask", "wrong")}
    told = [reason_sentence(each.unlock) for each in made(written(villes), FRENCH).refusals if each.fact == "f"]
    assert told == ["write it as a fact, with `say` and `ask_list`"]

"""What a sheet becomes: values by their field, defaults merged, kinds found, ids made."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from broken_sheets import ENTITIES, FACT, FACTS, HEAD, RELATIONS, ROWS, WORLD

from quizapp.facts.reader import read_sheet, read_sheet_file
from quizapp.facts.sheet import Fact, Mode, Sheet
from quizapp.facts.tree import Limits

SEED = Path(__file__).parent / "seed.yaml"


def sheet(text: str) -> Sheet:
    reading = read_sheet(text)
    assert reading.sheet is not None, reading.problems
    return reading.sheet


def fact(text: str) -> Fact:
    """The only fact of a sheet that goes on from the common world."""
    [found] = sheet(FACTS + text).facts
    return found


def test_the_seed_sheet_is_read_whole_and_without_an_error() -> None:
    reading = read_sheet(SEED.read_bytes())
    assert reading.sheet is not None
    assert [problem.code for problem in reading.problems] == ["no_publisher"]
    assert len(reading.sheet.facts) == 88
    assert len(reading.sheet.questions) == 2


def test_text_stays_text_where_yaml_would_make_something_else_of_it() -> None:
    text = "questions:\n" + "".join(
        f"  - {{id: q{number}, ask: Which {number}?, answer: {answer}}}\n"
        for number, answer in enumerate(["NO", "12:30", "010", "1.10", "null", "~", "true"])
    )
    answers = [question.answer.values[0].text for question in sheet(HEAD + text).questions]
    assert answers == ["NO", "12:30", "010", "1.10", "null", "~", "true"]


def test_the_least_sheet_has_a_format_an_id_a_title_and_one_question() -> None:
    least = sheet("format: factsheet/1\nid: a\ntitle: A\nquestions: [{ask: Why?, answer: so}]\n")
    assert (least.language, least.as_of, least.entities) == ("en", None, {})
    assert least.questions[0].id == "why"
    assert not least.questions[0].id_written


def test_the_head_of_a_sheet_is_kept() -> None:
    head = (
        "format: factsheet/1\nid: a\ntitle: A\nlanguage: de-AT\nas_of: 2025-09\ndescription: |\n  *One*\n\n  two\n"
        "author: Me\nlicense: CC0\nsource: {publisher: P, title: T, url: 'https://x.org/a', published: 2025-09-02,"
        " paragraphs: 3, note: N}\nquestions: [{id: q, ask: Why?, answer: so}]\n"
    )
    read = sheet(head)
    assert (read.language, read.author, read.license) == ("de-AT", "Me", "CC0")
    assert read.description == "*One*\n\ntwo"
    assert read.as_of is not None
    assert read.as_of.precision == "month"
    assert (read.source.publisher, read.source.url, read.source.paragraphs) == ("P", "https://x.org/a", 3)


def test_entities_know_their_kind_names_links_and_place() -> None:
    entities = sheet(FACTS + FACT).entities
    usa = entities["usa"]
    assert (usa.kind, usa.name, usa.in_text, usa.also) == ("country", "United States", "the United States", ("US",))
    assert usa.names == ("United States", "the United States", "US")
    assert entities["beijing"].within == ("china",)
    assert entities["shanghai"].distractor_only
    assert entities["beijing"].place.line == 8


def test_a_single_name_is_a_list_of_one() -> None:
    text = HEAD + "entities:\n  city:\n    bonn: {name: Bonn, also: Bonna, tags: rhine, of: bonn}\nfacts:\n"
    bonn = sheet(text + "  - {id: f, say: It was <city>., answer: bonn}\n").entities["bonn"]
    assert (bonn.also, bonn.tags, bonn.of) == (("Bonna",), ("rhine",), ("bonn",))


def test_an_answer_is_open_as_it_says() -> None:
    for written, mode in (
        ("kyiv", Mode.ONE),
        ("{all: [kyiv, moscow]}", Mode.ALL),
        ("{reported: [kyiv]}", Mode.REPORTED),
        ("{some: kyiv}", Mode.SOME),
    ):
        binding = fact(f"  - id: f\n    say: It was <city>.\n    answer: {written}\n").bindings["city"]
        assert binding.mode is mode
        assert binding.values[0].entity == "kyiv"


def test_literal_kinds_are_parsed_and_shown_in_the_language_of_the_sheet() -> None:
    text = (
        "  - {id: f, say: In <year> and on <d:date> it was <n:number>., with: {year: 2001, d: 2025-09-03, n: NUMBER}}\n"
    )
    english = fact(text.replace("NUMBER", "more than 1234.5 tons")).bindings
    german = sheet(HEAD + "language: de\nfacts:\n" + text.replace("NUMBER", "mehr als 1234.5 Tonnen")).facts[0].bindings
    assert [english[slot].values[0].text for slot in ("year", "d", "n")] == [
        "2001",
        "3 September 2025",
        "more than 1,234.5 tons",
    ]
    assert [german[slot].values[0].text for slot in ("year", "d", "n")] == [
        "2001",
        "3. September 2025",
        "mehr als 1.234,5 Tonnen",
    ]
    assert english["n"].values[0].key == german["n"].values[0].key.replace("Tonnen", "tons")


def test_the_qualifiers_of_the_format_are_understood_in_every_language() -> None:
    for language in ("de", "fr"):
        text = HEAD + f"language: {language}\nfacts:\n  - {{id: f, say: Es waren <n:number>., answer: at least 20 x}}\n"
        number = sheet(text).facts[0].bindings["n"].values[0].number
        assert number is not None
        assert number.qualifier == "at least"


def test_a_repeated_slot_is_one_slot_and_only_one_mention_needs_the_kind() -> None:
    for say in ("<host:city> was <host>.", "<host> was <host:city>."):
        read = fact(f"  - {{id: f, say: '{say}', answer: kyiv, ask: Which city was it?}}\n")
        assert list(read.bindings) == ["host"]
        assert {slot.kind for slot in read.say.slots} == {"city"}


def test_what_stands_in_angle_brackets_and_is_no_slot_stays_text() -> None:
    read = fact("  - {id: f, say: A List<T> is <a:text> if x < y > z., answer: so}\n")
    assert read.say.fill({"a": "B"}) == "A List<T> is B if x < y > z."


def test_several_slots_are_filled_by_name() -> None:
    read = fact(
        "  - id: f\n    say: <a:person> met <b:person> in <city>.\n    with: {a: xi, b: modi, city: {some: [kyiv]}}\n"
        "    ask: {b: Whom did <a> meet in <city>?}\n    also: {b: [Narendra]}\n    wrong: {b: [putin]}\n"
    )
    assert read.bindings["b"].values[0].entity == "modi"
    assert read.ask["b"].fill({"a": "Xi", "city": "Kyiv"}) == "Whom did Xi meet in Kyiv?"
    assert read.also == {"b": ("Narendra",)}
    assert [value.entity for value in read.wrong["b"]] == ["putin"]


def test_an_undeclared_kind_is_the_declared_one_that_all_its_values_belong_to() -> None:
    host = "  - {id: f1, say: <host> held it., answer: china}\n"
    guest = "  - {id: f2, say: '<host> came, too.', answer: {some: [india, GUEST]}}\n"
    known = sheet(FACTS + host + guest.replace("GUEST", "laos")).facts
    assert [slot.kind for read in known for slot in read.say.slots] == ["country", "country"]
    assert known[0].bindings["host"].values[0].entity == "china"
    mixed = sheet(FACTS + host + guest.replace("GUEST", "the Moon")).facts
    assert [slot.kind for read in mixed for slot in read.say.slots] == ["host", "host"]
    assert mixed[0].bindings["host"].values[0].entity is None


def test_a_table_gives_one_fact_for_each_row_with_the_defaults_of_its_relation() -> None:
    rows = (
        "    section: Leaders\n    difficulty: 2\n    columns: [id, person, country, at, difficulty, when]\n    rows:\n"
        "      - [a, xi, china, p1, '', 2025]\n      - [b, modi, india, 'p3, p5-6', 1, '']\n"
    )
    text = ROWS.replace("    ask:\n", "    difficulty: 3\n    hint: Think\n    ask:\n") + rows
    first, second = sheet(text).facts
    assert (first.id, first.relation, first.section, first.hint, first.difficulty) == (
        "a",
        "leads",
        "Leaders",
        "Think",
        2,
    )
    assert second.difficulty == 1
    assert (first.at and first.at.text, second.at and second.at.text) == ("p1", "p3, p5-6")
    assert first.when is not None
    assert second.when is None
    assert first.ask["person"].fill({"country": "China"}) == "Who leads China?"
    assert first.place.line == text[: text.index("[a, xi")].count("\n") + 1


def test_cells_are_as_open_as_their_mode_or_as_they_say_themselves() -> None:
    relations = RELATIONS.replace("country: one", "country: reported")
    rows = "  - table: leads\n    columns: [id, person, country]\n    rows:\n"
    text = WORLD + relations + "facts:\n" + rows
    text += "      - [a, xi, china]\n      - [b, modi, [india, laos]]\n      - [c, putin, {all: [russia, usa]}]\n"
    assert [read.bindings["country"].mode for read in sheet(text).facts] == [Mode.REPORTED, Mode.REPORTED, Mode.ALL]
    assert {read.bindings["person"].mode for read in sheet(text).facts} == {Mode.ONE}


def test_a_row_may_word_its_own_question() -> None:
    rows = "    columns: [id, person, country, ask]\n    rows: [[a, xi, china, {person: Who heads <country>?}]]\n"
    [read] = sheet(ROWS + rows).facts
    assert read.ask["person"].source == "Who heads <country>?"
    assert read.ask["country"].source == "Which country does <person> lead?"


def test_a_row_may_say_it_in_a_sentence_of_its_own() -> None:
    rows = "    columns: [id, person, country, say]\n    rows: [[a, xi, china, '<person> heads <country>.']]\n"
    [read] = sheet(ROWS + rows).facts
    assert read.say.source == "<person> heads <country>."


def test_pools_give_distractors_without_those_that_are_true() -> None:
    pools = "pools:\n  cities: [tianjin, kyiv, moscow, shanghai]\nfacts:\n"
    wrong = "    wrong: {pool: cities}\nquestions:\n  - {id: q, ask: Which?, answer: Rome, wrong: {pool: cities}}\n"
    read = sheet(WORLD + pools + FACT + wrong)
    assert [value.entity for value in read.facts[0].wrong["city"]] == ["kyiv", "moscow", "shanghai"]
    assert [value.text for value in read.questions[0].wrong] == ["Tianjin", "Kyiv", "Moscow", "Shanghai"]


def test_steering_fields_are_typed() -> None:
    read = fact(
        "  - id: f\n    say: It took <n:number>.\n    answer: about 5 years\n    ask: How long did it take?\n"
        "    step: 0.5\n    range: [0, 50]\n    weight: 0\n    forms: typed\n    was: e\n    until: 2026\n"
        "    wrong: [6 years, a while]\n    because: |\n      *So*\n    printed: last year\n"
    )
    assert (read.step, read.range) == ({"n": Decimal("0.5")}, {"n": (Decimal(0), Decimal(50))})
    assert (read.weight, read.forms, read.was, read.because) == (0, ("typed",), "e", "*So*")
    assert read.until is not None
    assert [value.number is not None for value in read.wrong["n"]] == [True, False]


def test_a_claimant_is_an_entity_or_plain_text() -> None:
    text = (
        "  - {{id: f, say: '{0} said it was <city>.', answer: kyiv, claim_by: {1}, ask: 'Where was it, said {0}?'}}\n"
    )
    entity, plain = fact(text.format("Putin", "putin")).claim_by, fact(text.format("The radio", "radio")).claim_by
    assert entity is not None
    assert plain is not None
    assert (entity.entity, entity.name) == ("putin", "Vladimir Putin")
    assert (plain.entity, plain.name) == (None, "radio")


def test_an_id_that_is_left_out_is_made_and_unlike_every_other() -> None:
    text = (
        FACTS
        + "  - {say: It was <city>., answer: kyiv}\n  - {say: 'It was <city>!', answer: kyiv}\n"
        + "  - {id: it-was-city-2, say: Here lay <city>., answer: kyiv}\n"
    )
    assert [read.id for read in sheet(text).facts] == ["it-was-city", "it-was-city-3", "it-was-city-2"]
    assert [read.id_written for read in sheet(text).facts] == [False, False, True]


def test_the_id_of_a_row_is_made_of_its_values() -> None:
    rows = "    columns: [person, country]\n    rows: [[xi, china], [modi, india]]\n"
    assert [read.id for read in sheet(ROWS + rows).facts] == ["leads-xi-china", "leads-modi-india"]


def test_fields_know_where_they_are_written() -> None:
    read = fact(
        "  - id: f\n    say: It was <city>.\n    answer: kyiv\n    ask:\n      city: Where?\n    hint: >-\n      One\n"
    )
    first = FACTS.count("\n") + 1
    assert (read.place.line, read.place.column) == (first, 5)
    assert (read.places["say"].line, read.places["say"].column) == (first + 1, 10)
    assert (read.places["ask"].line, read.places["ask"].column) == (first + 3, 5)
    assert "at" not in read.places
    assert list(read.places) == ["id", "say", "answer", "ask", "hint"]


def test_own_questions_may_be_answered_by_a_list() -> None:
    text = HEAD + "questions:\n  - {id: q, ask: Which two?, answer: {all: [a b, c d]}, tags: [x], forms: [typed]}\n"
    [question] = sheet(text).questions
    assert question.answer.mode is Mode.ALL
    assert [value.text for value in question.answer.values] == ["a b", "c d"]
    assert (question.tags, question.forms, question.wrong) == (("x",), ("typed",), ())


def test_all_errors_are_told_at_once_in_the_order_of_their_places() -> None:
    broken = ENTITIES.replace("{name: India}", "{nam: India}").replace("in: russia", "in: rusia")
    text = HEAD + broken + "facts:\n" + FACT.replace("tianjin", "tianjn") + "    at: p99\n    dificulty: 1\n"
    problems = read_sheet(text).problems
    assert [p.code for p in problems if p.level == "error"] == [
        "unknown_entity",
        "unknown_field",
        "unknown_entity",
        "locator_beyond",
        "unknown_field",
    ]


def test_a_file_is_measured_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(2_000_000_000)
    assert [problem.code for problem in read_sheet_file(huge).problems] == ["too_big"]


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    assert [problem.code for problem in read_sheet_file(tmp_path / "none.yaml").problems] == ["unreadable"]
    assert [problem.code for problem in read_sheet_file(tmp_path).problems] == ["unreadable"]
    small = tmp_path / "small.yaml"
    small.write_text(FACTS + FACT, "utf-8")
    assert read_sheet_file(small, Limits(10**6, 10**6)).sheet is not None

"""Sheets whose fields, entities, relations or tables are written wrongly."""

from __future__ import annotations

from broken_sheets import FACT, HEAD, RELATIONS, ROWS, WORLD, Case

QUESTION = "  - {id: why, ask: Why was it so?, answer: because}\n"
OWN = HEAD + "questions:\n"


def field(code: str, broken: str, good: str) -> Case:
    """A field of the fact on the summit's seat."""
    return Case(code, f"{FACT}    {broken}\n", f"{FACT}    {good}\n")


def header(code: str, broken: str, good: str) -> Case:
    """A field of the sheet itself, above a question."""
    return Case(code, f"{broken}\nquestions:\n{QUESTION}", f"{good}\nquestions:\n{QUESTION}", base=HEAD)


def entities(code: str, broken: str, good: str) -> Case:
    return Case(code, f"{broken}\nfacts:\n{FACT}", f"{good}\nfacts:\n{FACT}", base=WORLD)


def relation(code: str, broken: str, good: str) -> Case:
    rows = "facts:\n  - {table: leads, columns: [id, person, country], rows: [[leads-xi, xi, china]]}\n"
    return Case(code, f"{broken}\n{rows}", f"{good}\n{rows}", base=WORLD + RELATIONS)


def table(code: str, broken: str, good: str) -> Case:
    return Case(code, broken, good, base=ROWS)


COLUMNS = "    columns: [id, person, country]\n"
BARE = "format: factsheet/1\nid: small\ntitle: T\nas_of: 2025\nsource: {publisher: P}\nquestions:\n" + QUESTION

CASES = [
    field("unknown_field", "⟦anwser: tianjin", "at: p1"),
    field("unknown_field", "⟦tags: [summit]", "section: summit"),
    field("reserved_field", "⟦image: seat.png", "at: p1"),
    header("unknown_field", "⟦licence: CC0", "license: CC0"),
    Case("missing_field", "⟦" + BARE.replace("title: T\n", ""), BARE, base=""),
    Case("missing_field", "  - ⟦{id: seat, answer: so}\n", FACT),
    Case("unknown_field", FACT.replace("say:", "⟦sey:"), FACT),
    Case("unknown_field", FACT.replace("answer:", "⟦anwser:"), FACT),
    Case("missing_field", "  - ⟦{id: why, ask: Why?}\n", QUESTION, base=OWN),
    entities("missing_field", "  place:\n    ⟦here: {in: china}", "  place:\n    here: {name: Here}"),
    Case("missing_field", "  - ⟦{table: leads, columns: [id]}\n", FACT, base=WORLD + RELATIONS + "facts:\n"),
    field("empty_field", "hint: ⟦''", "hint: Think"),
    field("empty_field", "at:⟦", "at: p1"),
    field("empty_list", "wrong: ⟦[]", "wrong: [beijing, kyiv]"),
    field("text_wanted", "hint: ⟦[a, b]", "hint: a and b"),
    field("text_wanted", "event: ⟦{a: b}", "hint: a and b"),
    field("list_wanted", "needs: ⟦{a: b}", "hint: a and b"),
    header("mapping_wanted", "entities: ⟦[a, b]", "description: a and b"),
    Case("mapping_wanted", BARE.replace("{publisher: P}", "⟦The Paper"), BARE, base=""),
    Case("bad_slug", "  - {id: ⟦The Seat, say: It was <city>., answer: kyiv, ask: Where?}\n", FACT),
    field("bad_slug", "was: ⟦Old Seat", "was: old-seat"),
    entities("bad_slug", "  ⟦Place: {}", "  place: {}"),
    Case("unknown_format", BARE.replace("factsheet/1", "⟦factsheet/2"), BARE, base=""),
    header("bad_language", "language: ⟦English", "language: en-GB"),
    Case("not_one_day", BARE.replace("as_of: 2025", "as_of: ⟦2024/2025"), BARE, base=""),
    Case("bad_url", BARE.replace("{publisher: P}", "{publisher: P, url: ⟦javascript:x}"), BARE, base=""),
    field("bad_date", "when: ⟦2 September 2025", "when: 2025-09-02"),
    field("bad_date", "when: ⟦2025-02-30", "when: 2025-02-28"),
    field("bad_whole_number", "difficulty: ⟦4", "difficulty: 3"),
    field("bad_whole_number", "difficulty: ⟦hard", "difficulty: 1"),
    field("bad_whole_number", "weight: ⟦-1", "weight: 0"),
    Case("bad_whole_number", BARE.replace("{publisher: P}", "{publisher: P, paragraphs: ⟦none}"), BARE, base=""),
    entities(
        "bad_flag",
        "  place:\n    here: {name: Here, distractor_only: ⟦yes}",
        "  place:\n    here: {name: Here, distractor_only: true}",
    ),
    field("bad_locator", "at: ⟦page 3", "at: p3"),
    field("bad_locator", "at: ⟦p9-8", "at: p8-9"),
    field("bad_locator", "at: ⟦p0", "at: background"),
    field("bad_locator", "at: [p3, ⟦four]", "at: [p3, p4]"),
    field("locator_beyond", "at: ⟦p52", "at: p37"),
    field("locator_beyond", "at: ⟦p36-38", "at: p36-37"),
    field("unknown_form", "forms: [typed, ⟦multiple choice]", "forms: [typed, multiple_choice]"),
    field("quote_too_long", "quote: ⟦a b c d e f g h i j k l m", "quote: a b c d e f g h i j k l"),
    Case("nothing_to_ask", HEAD.replace("id: small", "id: ⟦small"), HEAD + "questions:\n" + QUESTION, base=""),
    Case("nothing_to_ask", HEAD + "facts: ⟦[]\n", HEAD + "questions:\n" + QUESTION, base=""),
    Case("empty_field", HEAD + "facts:⟦\n", HEAD + "questions:\n" + QUESTION, base=""),
    Case(
        "unknown_field",
        "  - {⟦tabel: leads, columns: [id, person, country], rows: [[a, xi, china]]}\n",
        "  - {table: leads, columns: [id, person, country], rows: [[a, xi, china]]}\n",
        base=WORLD + RELATIONS + "facts:\n",
    ),
    Case("fact_not_mapping", "  - ⟦The seat was Tianjin.\n", FACT),
    Case("list_wanted", "facts: ⟦{}\n", "facts:\n" + FACT, base=WORLD),
    Case("question_not_mapping", "  - ⟦Why?\n", QUESTION, base=OWN),
    entities("entity_not_mapping", "  place:\n    ⟦here: Here", "  place:\n    here: {name: Here}"),
    entities("entity_twice", "  place:\n    ⟦china: {name: The land}", "  place:\n    land: {name: The land}"),
    entities("literal_kind_declared", "  ⟦year: {}", "  years: {}"),
    entities(
        "unknown_entity", "  place:\n    here: {name: Here, in: ⟦chna}", "  place:\n    here: {name: Here, in: china}"
    ),
    entities(
        "unknown_entity",
        "  place:\n    here: {name: Here, of: [china, ⟦x]}",
        "  place:\n    here: {name: Here, of: xi}",
    ),
    relation("missing_field", "  ⟦met: {modes: {}}", "  met: {say: <person> met Xi.}"),
    relation("unknown_field", "  met: {say: <person> met Xi., ⟦mode: {person: all}}", "  met: {say: <person> met Xi.}"),
    relation("mapping_wanted", "  met: ⟦<person> met Xi.", "  met: {say: <person> met Xi.}"),
    relation(
        "unknown_mode",
        "  met: {say: <person> met Xi., modes: {person: ⟦al}}",
        "  met: {say: <person> met Xi., modes: {person: all}}",
    ),
    relation(
        "unknown_slot",
        "  met: {say: <person> met Xi., modes: {⟦persn: all}}",
        "  met: {say: <person> met Xi., modes: {person: all}}",
    ),
    relation(
        "bad_symmetric",
        "  met: {say: <a:person> met <b:person>., symmetric: ⟦[a, c]}",
        "  met: {say: <a:person> met <b:person>., symmetric: [a, b]}",
    ),
    relation(
        "symmetric_kinds",
        "  met: {say: <a:person> met <b:city>., symmetric: ⟦[a, b]}",
        "  met: {say: <a:person> met <b:person>., symmetric: [a, b]}",
    ),
    table(
        "unknown_column",
        "    columns: [id, ⟦persn, country]\n    rows: [[a, xi, china]]\n",
        f"{COLUMNS}    rows: [[a, xi, china]]\n",
    ),
    table(
        "answer_column",
        "    columns: [id, person, ⟦answer]\n    rows: [[a, xi, china]]\n",
        f"{COLUMNS}    rows: [[a, xi, china]]\n",
    ),
    table(
        "answer_column",
        "    columns: [id, ⟦answer]\n    rows: [[a, china]]\n",
        "    columns: [id, with]\n    rows: [[a, {person: xi, country: china}]]\n",
    ),
    table(
        "values_twice",
        "    columns: [id, person, country, ⟦with]\n    rows: [[a, xi, china, {country: laos}]]\n",
        "    columns: [id, with, say]\n    rows: [[a, {person: xi}, <person> leads China.]]\n",
    ),
    table(
        "column_twice",
        "    columns: [id, person, ⟦person, country]\n    rows: [[a, xi, xi, china]]\n",
        f"{COLUMNS}    rows: [[a, xi, china]]\n",
    ),
    table(
        "column_missing", "    columns: ⟦[id, person]\n    rows: [[a, xi]]\n", f"{COLUMNS}    rows: [[a, xi, china]]\n"
    ),
    table(
        "row_not_list", f"{COLUMNS}    rows:\n      - ⟦a, xi, china\n", f"{COLUMNS}    rows:\n      - [a, xi, china]\n"
    ),
    table("row_length", f"{COLUMNS}    rows:\n      - ⟦[a, xi]\n", f"{COLUMNS}    rows:\n      - [a, xi, china]\n"),
    table("empty_cell", f"{COLUMNS}    rows:\n      - ⟦[a, xi, '']\n", f"{COLUMNS}    rows:\n      - [a, xi, china]\n"),
    table(
        "unknown_entity",
        f"{COLUMNS}    rows:\n      - [a, xi, ⟦chna]\n",
        f"{COLUMNS}    rows:\n      - [a, xi, china]\n",
    ),
    table(
        "wrong_kind",
        f"{COLUMNS}    rows:\n      - [a, xi, ⟦beijing]\n",
        f"{COLUMNS}    rows:\n      - [a, xi, china]\n",
    ),
    table("list_wanted", f"{COLUMNS}    rows: ⟦a\n", f"{COLUMNS}    rows: [[a, xi, china]]\n"),
    Case(
        "unknown_relation",
        "  - {table: ⟦lead, columns: [id], rows: [[a]]}\n",
        "  - {table: leads, columns: [id, person, country], rows: [[a, xi, china]]}\n",
        base=WORLD + RELATIONS + "facts:\n",
    ),
    Case("no_as_of", BARE.replace("as_of: 2025\n", "").replace("id: small", "id: ⟦small"), BARE, base=""),
    Case("no_publisher", BARE.replace("{publisher: P}", "⟦{title: P}"), BARE, base=""),
    Case(
        "no_publisher", BARE.replace("source: {publisher: P}\n", "").replace("id: small", "id: ⟦small"), BARE, base=""
    ),
    header("no_language_table", "language: ⟦fr", "language: de"),
    Case("no_id", FACT.replace("id: seat\n    say", "⟦say"), FACT),
    Case("no_id", "  - ⟦{ask: Why?, answer: so}\n", QUESTION, base=OWN),
    Case("duplicate_id", FACT + "  - {id: ⟦seat, say: He is <person>., answer: xi, ask: Who is he?}\n", FACT),
    Case("duplicate_id", FACT + "questions:\n  - {id: ⟦seat, ask: Why?, answer: so}\n", FACT),
    field("was_in_use", "was: ⟦other\n" + FACT.replace("seat", "other", 1), "was: old"),
    field("was_itself", "was: ⟦seat", "was: old"),
    Case(
        "comma_in_text",
        "  - {id: f, say: It was <a:text>., answer: red, ⟦white and blue, ask: What was it?}\n",
        "  - {id: f, say: It was <a:text>., answer: 'red, white and blue', ask: What was it?}\n",
        base=HEAD + "facts:\n",
    ),
    Case(
        "was_twice",
        FACT + "    was: old\n" + FACT.replace("seat", "other", 1) + "    was: ⟦old\n",
        FACT + "    was: old\n",
    ),
]

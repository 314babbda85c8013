"""Facts whose sentence, values or steering do not fit together."""

from __future__ import annotations

from broken_sheets import FACT, HEAD, RELATIONS, WORLD, Case

SEVERAL = """\
  - id: talks
    say: <who:person> held talks in <city>.
    with: {who: xi, city: tianjin}
    ask: {city: In which city did <who> hold talks?}
"""
MEASURED = """\
  - id: grew
    say: In <year> the town had <n:number>.
    with: {year: 1900, n: 50 houses}
"""
DATED = """\
  - id: day
    say: The summit opened on <day:date>.
    answer: 2025-08-31
    ask: On which day did the summit open?
"""
COUNTED = """\
  - id: years
    say: The parade marked <n:number>.
    answer: 80 years
    ask: How many years did the parade mark?
"""
GERMAN = """\
language: de
facts:
  - id: besucher
    say: Im Saal waren <n:number>.
    answer: 1250 Besucher
    ask: Wie viele Besucher waren im Saal?
"""
MEMBERS = """\
  - id: members
    say: <country> was a member.
    answer: {all: [china, india, russia]}
    ask: Which of these countries was a member?
"""


BY = """\
relations:
  hour:
    say: According to <by> it began at <time:text>.
facts:
  - table: hour
    columns: [id, by, time]
    rows:
"""


def seat(code: str, old: str, broken: str, good: str | None = None) -> Case:
    """The fact on the summit's seat with `old` written otherwise."""
    return Case(code, FACT.replace(old, broken), FACT.replace(old, good) if good else FACT)


def several(code: str, old: str, broken: str) -> Case:
    return Case(code, SEVERAL.replace(old, broken), SEVERAL)


def added(code: str, fact: str, broken: str, good: str) -> Case:
    return Case(code, f"{fact}    {broken}\n", f"{fact}    {good}\n")


CASES = [
    Case(
        "html_in_text",
        "  - {id: f, say: ⟦Etna stands in <b>Sicily</b> near <city>., answer: tianjin}\n",
        "  - {id: f, say: Etna stands in Sicily near <city>., answer: tianjin}\n",
    ),
    Case(
        "html_in_text",
        "  - {id: f, say: It was <city>., answer: tianjin, ask: ⟦'Where <i>was</i> it?'}\n",
        "  - {id: f, say: It was <city>., answer: tianjin, ask: 'Where was it</i>?'}\n",
    ),
    seat("no_slot", "The seat of the summit was <city>.", "⟦The seat of the summit was Tianjin."),
    seat("no_slot", "The seat of the summit was <city>.", "⟦The seat of the summit was <City>."),
    several("almost_slot", "{city: In which city did <who>", "{city: ⟦In which city did <Who>"),
    seat("almost_slot", "The seat of the summit was <city>.", "⟦The seat was <city>, and < City > alone."),
    seat("slot_named_like_field", "The seat of the summit was <city>.", "⟦It began in <when:city>."),
    seat("slot_of_two_kinds", "The seat of the summit was <city>.", "⟦<a:city> is <a:country>."),
    several("slot_of_two_kinds", "In which city did <who>", "⟦In which city did <who:city>"),
    several("unknown_slot", "In which city did <who>", "⟦In which city did <whom>"),
    several("unknown_slot", "{city: In", "{⟦town: In"),
    several("slot_asks_itself", "In which city did <who> hold", "⟦In which city did <city> hold"),
    seat("slot_without_value", "say: The seat of the summit was <city>.\n    answer: tianjin", "say: ⟦It was <city>."),
    several("slot_without_value", "{who: xi, city: tianjin}", "⟦{who: xi}"),
    several(
        "slot_without_value",
        "say: <who:person> held talks in <city>.\n    with: {who: xi, city: tianjin}\n"
        "    ask: {city: In which city did <who> hold talks?}",
        "say: ⟦<who:person> held talks with <who>.\n    ask: Who?",
    ),
    several("value_without_slot", "city: tianjin}", "city: tianjin, ⟦town: kyiv}"),
    seat("answer_and_with", "answer: tianjin", "answer: tianjin\n    ⟦with: {city: tianjin}"),
    several("answer_needs_with", "with: {who: xi, city: tianjin}", "⟦answer: tianjin"),
    several("mapping_wanted", "{who: xi, city: tianjin}", "⟦[xi, tianjin]"),
    several("per_slot_wanted", "{city: In which city did <who> hold talks?}", "⟦Where did they hold talks?"),
    several("per_slot_wanted", "ask:", "wrong: ⟦[beijing, kyiv]\n    ask:"),
    Case(
        "bare_list",
        MEMBERS.replace("{all: [china, india, russia]}", "⟦[china, india]"),
        MEMBERS + "    wrong: [usa, laos]\n",
    ),
    Case(
        "bare_list",
        MEMBERS.replace("answer: {all: [china, india, russia]}", "⟦answer:\n      - china\n      - india"),
        MEMBERS + "    wrong: [usa, laos]\n",
    ),
    seat("unknown_openness", "tianjin", "⟦{every: [tianjin, kyiv]}", "{some: [tianjin, kyiv]}"),
    seat("empty_list", "tianjin", "{all: ⟦[]}"),
    seat("value_twice", "tianjin", "{some: [tianjin, ⟦tianjin]}", "{some: [tianjin, kyiv]}"),
    seat("unknown_entity", "tianjin", "⟦tianjn"),
    seat("unknown_entity", "tianjin", "{some: [kyiv, ⟦Tianjin]}", "{some: [kyiv, tianjin]}"),
    seat("wrong_kind", "tianjin", "⟦china"),
    added("unknown_entity", FACT, "wrong: [kyiv, ⟦Paris]", "wrong: [kyiv, moscow]"),
    added("wrong_kind", FACT, "wrong: [kyiv, ⟦india]", "wrong: [kyiv, moscow]"),
    Case("bad_date", DATED.replace("2025-08-31", "⟦31 August 2025"), DATED),
    added("bad_date", FACT, "when: ⟦soon\n    event: The summit", "when: 2025-08-31\n    event: The summit"),
    Case("not_a_year", DATED.replace("<day:date>", "<year>").replace("2025-08-31", "⟦2025-08"), DATED),
    Case("bad_number", COUNTED.replace("80 years", "⟦eighty years"), COUNTED),
    Case("bad_number", COUNTED.replace("80 years", "⟦1,000 years"), COUNTED),
    Case("bad_number", COUNTED.replace("80 years", "⟦1 000 years"), COUNTED),
    Case("thousands_point", GERMAN.replace("1250", "⟦1.250"), GERMAN, base=HEAD),
    Case("thousands_point", GERMAN.replace("1250", "⟦-1.250"), GERMAN.replace("1250", "-1.25"), base=HEAD),
    Case("bad_number", GERMAN.replace("1250", "⟦1,250"), GERMAN.replace("1250", "+1.250"), base=HEAD),
    Case("bad_number", GERMAN.replace("1250", "⟦1.250.000"), GERMAN.replace("1250", "0.125"), base=HEAD),
    Case("thousands_point", GERMAN + "    step: ⟦1.000\n", GERMAN + "    step: 1000\n", base=HEAD),
    Case("thousands_point", GERMAN + "    range: [⟦1.000, 5000]\n", GERMAN + "    range: [0, 5000]\n", base=HEAD),
    added("bad_step", COUNTED, "step: ⟦0", "step: 5"),
    added("bad_step", COUNTED.replace("80", "80.0"), "step: ⟦five", "step: 2.5"),
    added("not_measured", FACT, "step: ⟦5", "difficulty: 1"),
    added("not_measured", SEVERAL, "step: ⟦5", "difficulty: 1"),
    added("per_slot_wanted", MEASURED, "step: ⟦5", "step: {n: 5}"),
    added("not_measured", FACT, "range: ⟦[1, 2]", "difficulty: 1"),
    added("bad_range", COUNTED, "range: ⟦[100]", "range: [0, 100]"),
    added("bad_range", COUNTED, "range: ⟦[100, 0]", "range: [0, 100]"),
    added("bad_range", DATED, "range: ⟦[2024, soon]", "range: [2024, 2026]"),
    added("range_without_answer", COUNTED, "range: ⟦[100, 200]", "range: [50, 200]"),
    added("range_without_answer", DATED, "range: ⟦[2026, 2027]", "range: [2024, 2026]"),
    added("unknown_pool", FACT, "wrong: {pool: ⟦towns}", "wrong: [kyiv, moscow]"),
    Case(
        "unknown_entity",
        "pools:\n  towns: [kyiv, ⟦Paris]\nfacts:\n" + FACT + "    wrong: {pool: towns}\n",
        "pools:\n  towns: [kyiv, moscow, tianjin]\nfacts:\n" + FACT + "    wrong: {pool: towns}\n",
        base=WORLD,
    ),
    Case("unknown_pool", FACT + "questions:\n  - {id: q, ask: Why?, answer: so, wrong: {pool: ⟦x}}\n", FACT),
    added("unknown_id", FACT, "needs: ⟦[sea]", "needs: [seat2]\n" + FACT.replace("seat", "seat2", 1)),
    added("unknown_id", DATED, "before: ⟦[seat]", "needs: [seat]\n" + FACT),
    added(
        "before_a_question",
        DATED,
        "before: ⟦[q]\nquestions:\n  - {id: q, ask: Why?, answer: so}",
        "needs: [q]\nquestions:\n  - {id: q, ask: Why?, answer: so}",
    ),
    Case(
        "mixed_kind",
        "  - id: hosts\n    say: ⟦<host> held it.\n    answer: {some: [china, india, the Moon]}\n",
        "  - id: hosts\n    say: <host> held it.\n    answer: {some: [china, india]}\n",
    ),
    Case(
        "id_as_text",
        "  - id: hosts\n    say: <host> held it.\n    answer: {some: [the Moon, ⟦xi, Mars]}\n",
        "  - id: hosts\n    say: <host:text> held it.\n    answer: {some: [the Moon, xi, Mars]}\n",
    ),
    Case(
        "id_as_text",
        f"{BY}      - [a, ⟦xi, one]\n      - [b, putin, two]\n      - [c, the crew, three]\n",
        f"{BY}      - [a, xi, one]\n      - [b, putin, two]\n      - [c, china, three]\n",
        base=WORLD,
    ),
    Case(
        "mixed_kind",
        "  - id: hosts\n    say: ⟦<host> held it.\n    answer: {some: [the Moon, china, Mars]}\n",
        "  - id: hosts\n    say: <host> held it.\n    answer: {some: [the Moon, China, Mars]}\n",
    ),
    Case(
        "odd_kind",
        "  - id: host\n    say: ⟦It was <a:contry>.\n    answer: Peru\n",
        "  - id: host\n    say: It was <a:land>.\n    answer: Peru\n",
    ),
    Case(
        "bare_list",
        "  - table: leads\n    columns: [id, person, country]\n    rows:\n      - [a, xi, ⟦[china, laos]]\n",
        "  - table: leads\n    columns: [id, person, country]\n    rows:\n      - [a, xi, {all: [china, laos]}]\n",
        base=WORLD + RELATIONS + "facts:\n",
    ),
]

"""Names that are not alike, and words before a slot that do not go with what stands in it."""

from __future__ import annotations

from broken_facts import COUNTED
from broken_sheets import FACT, FACTS, HEAD, WORLD, Case

PEOPLE = """\
entities:
  person:
    may: {name: Theresa May, also: [May]}
    brown: {name: Gordon Brown, also: [Brown]}
    major: {name: John Major, also: [Major]}
    eden: {name: LONE}
facts:
  - {id: f, say: It was <person>., answer: eden, ask: Who was it?}
"""
BODIES = "entities:\n  body:\n    a: {{name: The Council}}\n    b: {{name: the Board}}\n    c: {{name: {}}}\nfacts:\n"
RIVER = """\
language: de
entities:
  fluss:
    elbe: {name: Elbe, in_text: die Elbe}
    main: {name: Main, in_text: der Main}
relations:
  lage:
    say: SAY
facts:
  - table: lage
    columns: [id, fluss, stadt]
    rows:
      - [a, main, Ulm]
      - [b, elbe, Bonn]
"""


KING = PEOPLE.replace("LONE", "William King, also: [King]")


def surname(lone: str) -> Case:
    return Case(
        "no_surname", PEOPLE.replace("LONE", f"⟦{lone}"), PEOPLE.replace("LONE", f"{lone}, also: [Eden]"), base=HEAD
    )


def initial(broken: str, good: str) -> Case:
    fact = "  - {id: f, say: It was <body>., answer: a}\n"
    return Case("initials_differ", BODIES.format(f"⟦{broken}") + fact, BODIES.format(good) + fact, base=HEAD)


def river(code: str, broken: str, good: str) -> Case:
    """A German relation about rivers, one with `die` and one with `der`."""
    return Case(code, RIVER.replace("SAY", f"⟦{broken}"), RIVER.replace("SAY", good), base=HEAD)


CASES = [
    Case(
        "alias_in_question",
        KING.replace("Who was it?", "⟦Who saw the king?"),
        KING.replace("Who was it?", "Who saw the duke?"),
        base=HEAD,
    ),
    surname("Anthony Eden"),
    surname("Anthony van Eden"),
    initial("pilots", "iPhone makers"),
    initial("the pilots", "The pilots"),
    Case(
        "double_article",
        "  - {id: land, say: ⟦It began in the <country>., answer: usa}\n",
        "  - {id: land, say: It began in the <country>., answer: china}\n",
        base=FACTS,
    ),
    Case(
        "double_article",
        "  - {id: cause, say: ⟦The <what:text> was the cause., answer: a worn cable}\n",
        "  - {id: cause, say: The <what:text> was the cause., answer: worn cable}\n",
        base=FACTS,
    ),
    river("double_article", "An der <fluss> liegt <stadt>.", "Die Stadt, durch die <fluss> fließt, ist <stadt>."),
    river(
        "double_article", "<stadt> liegt am <fluss>.", "Von einer die <fluss> überspannenden Brücke sieht man <stadt>."
    ),
    river("unfit_article", "<stadt> liegt nahe bei <fluss>.", "<stadt> sieht <fluss> fließen."),
    river(
        "unfit_article",
        "Durch <fluss> wurde <stadt> bekannt.",
        "Aus dem Land, durch das <fluss> fließt, kommt <stadt>.",
    ),
    river("unfit_article", "<stadt> sieht auf <fluss>.", "<stadt> sieht, wie <fluss> fließt."),
    Case(
        "unfit_date",
        "  - {id: f, say: ⟦The match was played on <day:date>., answer: 2025-02-08/2025-02-09}\n",
        "  - {id: f, say: The match was played on <day:date>., answer: 2025-02-08}\n",
    ),
    Case(
        "bound_twice",
        "  - {id: f, say: ⟦The river is longer than <n:number>., answer: more than 1000 km}\n",
        "  - {id: f, say: The river is longer than <n:number>., answer: 1000 km}\n",
    ),
    Case(
        "one_in_plural",
        "  - {id: f, say: They had <n:number>., answer: ⟦1 years}\n",
        "  - {id: f, say: They had <n:number>., answer: 1 year}\n",
    ),
    Case(
        "unfit_unit",
        "language: de\nfacts:\n  - {id: f, say: ⟦Das Tor stand nach <n:number>., answer: 3 Jahre}\n",
        "language: de\nfacts:\n  - {id: f, say: Das Tor stand nach <n:number>., answer: 3 Jahren}\n",
        base=HEAD,
    ),
    Case(
        "qualifier_before_slot",
        COUNTED.replace("The parade marked", "⟦The parade marked up to"),
        COUNTED.replace("80 years", "up to 80 years"),
        base=FACTS,
    ),
    Case(
        "number_without_unit",
        "relations:\n  n: {say: <person> has <n:number> and <m:number>.}\nfacts:\n  - table: n\n"
        "    columns: [id, person, n, m]\n    rows:\n      - [a, xi, ⟦1, 2 m]\n      - [b, putin, 2, 3 m]\n",
        "facts:\n" + FACT,
        base=WORLD,
    ),
]

"""Sheets that can be read and still say something that cannot stand."""

from __future__ import annotations

from broken_facts import COUNTED, DATED, MEMBERS
from broken_sheets import FACT, HEAD, ROWS, WORLD, Case

COLUMNS = "    columns: [id, person, country]\n"
CLAIM = """\
  - id: ride
    say: Putin said that the ride took <n:number>.
    answer: 60 minutes
    claim_by: putin
    ask: How long did the ride take, according to Putin?
"""
BY_RUSSIA = CLAIM.replace("by: putin", "by: russia").replace("Putin", "Russia")
PARADE = """\
  - id: parade
    say: The parade was to be held in <city>.
    answer: beijing
    ask: Which city was to host the parade?
    when: 2025-09-03
"""
OPENING = """\
  - id: day
    say: The summit was to open on <day:date>.
    answer: 2025-09-03
    ask: On which day was the summit to open?
"""
FALL = "  - {{id: fall, say: {}A stone fell <n:number> ago., answer: {}, ask: How long ago did it fall?}}\n"
AGES = """\
relations:
  began:
    say: {}The <age> began <n:number> ago.
facts:
  - table: began
    columns: [id, age, n]
    rows:
      - [permian, Permian, 299 million years]
      - [devonian, Devonian, {}]
"""
STATUS = """\
  - id: status
    say: Laos was given the status of <status:text>.
    answer: dialogue partner
    also: [observer]
    wrong: [full member, founding member]
    ask: Which status was Laos given?
"""
OWN = FACT + "questions:\n  - id: letters\n    ask: {}\n    answer: {}\n"


def fact(code: str, sound: str, old: str, broken: str, good: str | None = None) -> Case:
    return Case(code, sound.replace(old, broken), sound.replace(old, good) if good else sound)


def added(code: str, sound: str, broken: str, good: str) -> Case:
    return Case(code, f"{sound}    {broken}\n", f"{sound}    {good}\n")


def pair(code: str, one: str, broken: str, good: str) -> Case:
    """Two facts, of which the second is at fault."""
    return Case(code, one + broken, one + good)


def named(code: str, broken: str, good: str) -> Case:
    """Entities of a further kind."""
    return Case(code, f"  body:\n{broken}\nfacts:\n{FACT}", f"  body:\n{good}\nfacts:\n{FACT}", base=WORLD)


def event(name: str, when: str, before: str = "") -> str:
    """A fact that can be ordered."""
    head = f"  - id: {name}\n    say: The {name} took place in <city>.\n    answer: kyiv\n    event: The {name}\n"
    return head + f"    when: {when}\n" + (f"    before: {before}\n" if before else "")


SEAT_ELSEWHERE = FACT.replace("seat", "other", 1).replace("The seat", "The site")
LISTED, LISTED_ELSEWHERE = (each.replace("ask:", "ask_list:") for each in (FACT, SEAT_ELSEWHERE))
CASES = [
    pair("contradiction", FACT, SEAT_ELSEWHERE.replace("tianjin", "⟦kyiv"), SEAT_ELSEWHERE),
    pair("contradiction", LISTED, LISTED_ELSEWHERE.replace("tianjin", "⟦kyiv"), LISTED_ELSEWHERE),
    pair(
        "contradiction",
        FACT,
        FACT.replace("seat", "other", 1).replace("tianjin", "⟦kyiv").replace("In which", "Where, in which"),
        FACT.replace("seat", "other", 1).replace("tianjin", "kyiv").replace("the summit", "the next summit"),
    ),
    pair(
        "contradiction",
        FACT,
        SEAT_ELSEWHERE.replace("tianjin", "⟦{some: [tianjin, kyiv]}"),
        SEAT_ELSEWHERE.replace("tianjin", "kyiv") + "    until: 2024\n",
    ),
    Case(
        "contradiction",
        OWN.format("In which city did the summit have its seat?", "⟦Paris"),
        OWN.format("Why there?", "Paris"),
    ),
    Case(
        "contradiction",
        f"{COLUMNS}    rows:\n      - [a, xi, china]\n      - [b, ⟦putin, china]\n",
        f"{COLUMNS}    rows:\n      - [a, xi, china]\n      - [b, putin, russia]\n",
        base=ROWS,
    ),
    Case(
        "contradiction",
        "      - [a, xi, putin]\n      - [b, ⟦modi, xi]\n",
        "      - [a, xi, putin]\n      - [b, putin, xi]\n",
        base=WORLD + "relations:\n  weds:\n    say: <one:person> wed <two:person>.\n    symmetric: [one, two]\n"
        "    ask: {two: Whom did <one> wed?}\nfacts:\n  - table: weds\n    columns: [id, one, two]\n    rows:\n",
    ),
    fact("key_in_question", FACT, "In which city did", "⟦In which city, Tianjin or Kyiv, did"),
    fact("key_in_question", FACT.replace("tianjin", "kyiv"), "In which city did", "⟦In Kiev's halls, did"),
    fact("key_in_question", MEMBERS + "    wrong: [usa, laos]\n", "Which of", "⟦Beside the PRC, which of"),
    fact(
        "key_in_question",
        FACT.replace("<city>", "<country>").replace("tianjin", "china"),
        "In which city did the summit",
        "⟦In which country did Beijing's summit",
        "In which country did the summit",
    ),
    fact("key_in_question", DATED, "On which day", "⟦On which day, 31 August or later,"),
    fact("key_in_question", DATED, "On which day", "⟦On which day, August 31, 2025, or later,"),
    fact("key_in_question", COUNTED, "How many years", "⟦How many years, if not eighty years,"),
    fact("key_in_question", COUNTED, "How many years", "⟦Which 80 years"),
    Case(
        "key_in_question",
        MEMBERS + "    wrong: [usa, laos]\n    ask_count: ⟦How many of the 3 members were there?\n",
        MEMBERS + "    wrong: [usa, laos]\n    ask_count: How many members were there?\n",
    ),
    fact("key_in_question", STATUS, "Which status", "⟦Which status, observer or not,"),
    Case(
        "key_in_question",
        OWN.format("⟦What does the council's seat stand for?", "Council"),
        OWN.format("Which one?", "Council"),
    ),
    Case(
        "key_in_slot",
        "      - ⟦[mexico-city, mexico_city, mexico]\n",
        "      - [moscow, moscow, russia]\n",
        base=WORLD.replace("  country:", "    mexico_city: {name: Mexico City}\n  country:\n    mexico: {name: Mexico}")
        + "relations:\n  capital:\n    say: <city> is the capital of <country>.\n"
        "    ask: {country: Of which country is <city> the capital?}\n"
        "facts:\n  - table: capital\n    columns: [id, city, country]\n    rows:\n",
    ),
    fact("claimant_not_in_say", CLAIM, "say: Putin said", "say: ⟦It is said"),
    fact(
        "claimant_not_in_question",
        CLAIM,
        "How long did the ride take, according to Putin?",
        "⟦How long did the ride take?",
    ),
    Case(
        "claimant_not_in_question",
        BY_RUSSIA.replace("ask: How", "ask: ⟦How").replace("to Russia", "to Moscow"),
        BY_RUSSIA.replace("by: russia", "by: The Russian radio")
        .replace("Russia ", "the Russian radio ")
        .replace("to Russia", "to Russian radio"),
    ),
    fact("relative_time", FACT, "The seat of", "⟦Last month, the seat of"),
    fact("relative_time", FACT, "In which city did the summit", "⟦In which city did last year's summit"),
    fact(
        "relative_time",
        FACT,
        "say: The seat of the summit was",
        "say: ⟦On Tuesday the seat of the summit was",
        "say: On Tuesday, 2 September 2025, the seat was",
    ),
    fact(
        "relative_time",
        FACT,
        "The seat of the summit was",
        "⟦The seat of the summit of last October was",
        "The seat of the summit of last October 2024 was",
    ),
    Case("relative_time", FALL.format("⟦", "5 years"), FALL.format("", "66 million years")),
    Case("relative_time", AGES.format("⟦", "5 years"), AGES.format("", "419 million years"), base=HEAD),
    fact("relative_time", STATUS, "[full member,", "⟦[member today,"),
    fact("relative_time", STATUS, "dialogue partner", "⟦partner until recently"),
    added(
        "relative_time",
        FACT,
        "when: 2025-09\n    event: ⟦The summit of this week",
        "when: 2025-09\n    event: The USA Today summit",
    ),
    Case(
        "relative_time",
        OWN.format("⟦Who is currently its head?", "Nobody"),
        OWN.format("Who said “now or never”?", "Nobody"),
    ),
    fact("article_before_slot", STATUS, "Laos was given the status of", "⟦Laos became a"),
    fact("qualifier_before_slot", COUNTED, "The parade marked", "⟦The parade marked about"),
    fact("past_after_as_of", PARADE, "say: The parade was to be held", "say: ⟦The parade was held"),
    fact("past_after_as_of", PARADE, "Which city was to host the parade?", "⟦In which city was the parade held?"),
    fact("past_after_as_of", OPENING, "The summit was to open", "⟦The summit opened"),
    Case(
        "past_after_as_of",
        FACT.replace("say: The seat of the summit was", "say: ⟦On 3 September 2025 the seat of the summit was"),
        FACT.replace("say: The seat of the summit was", "say: On 1 September 2025 the seat of the summit was"),
    ),
    added("event_without_when", FACT, "event: ⟦The summit", "when: 2025-08-31\n    event: The summit"),
    added("until_before_when", FACT, "when: 2025-08\n    until: ⟦2025-07", "when: 2025-08\n    until: 2025-08-31"),
    Case(
        "circle",
        event("one", "2001", "⟦[two]") + event("two", "2001", "[one]"),
        event("one", "2001", "[two]") + event("two", "2001"),
    ),
    Case("circle", FACT + "    needs: ⟦[seat]\n", FACT + "    hint: Think\n"),
    named(
        "circle", "    a: {name: A1, ⟦in: b}\n    b: {name: B1, in: a}", "    a: {name: A1, in: b}\n    b: {name: B1}"
    ),
    Case(
        "before_against_when",
        event("one", "2002", "⟦[two]") + event("two", "2001"),
        event("one", "2001", "[two]") + event("two", "2001-05"),
    ),
    Case(
        "before_against_when",
        event("one", "2003", "⟦[two]") + event("two", "2003", "[three]") + event("three", "2001"),
        event("one", "2003", "[two]") + event("two", "2003", "[three]") + event("three", "2003-12"),
    ),
    fact("also_true", STATUS, "[full member,", "[⟦Observer,"),
    fact("also_true", STATUS, "[full member,", "[a, ⟦Dialogue-partner,"),
    added("also_true", FACT, "wrong: [⟦tianjin, kyiv]", "wrong: [moscow, kyiv]"),
    added("also_true", COUNTED, "wrong: [70 years, ⟦about 80 years]", "wrong: [60 years, 70 years]"),
    added("also_true", DATED, "wrong: [2025-07, ⟦2025-08]", "wrong: [2025-06, 2025-07]"),
    Case(
        "also_true",
        OWN.format("Why?", "so") + "    wrong: [no, ⟦So]\n",
        OWN.format("Why?", "so") + "    wrong: [yes, no]\n",
    ),
    Case(
        "also_true",
        "  - id: place\n    say: It lay in <place>.\n    answer: asia\n    wrong: [⟦japan, europe]\n",
        "  - id: place\n    say: It lay in <place>.\n    answer: asia\n    wrong: [africa, europe]\n",
        base=HEAD + "entities:\n  place:\n    asia: {name: Asia}\n    japan: {name: Japan, in: asia}\n"
        "    europe: {name: Europe}\n    africa: {name: Africa}\nfacts:\n",
    ),
    added("not_on_complete", FACT, "not: ⟦[kyiv]", "hint: Think"),
    added("not_on_complete", MEMBERS, "wrong: [usa, laos]\n    not: ⟦[laos]", "wrong: [usa, laos]"),
    fact(
        "also_true",
        MEMBERS.replace("all", "reported"),
        "ask:",
        "not: [laos, ⟦india]\n    ask:",
        "not: [laos]\n    ask:",
    ),
    fact("distractor_only_answer", FACT, "tianjin", "⟦shanghai"),
    named(
        "same_name",
        "    a: {name: Board}\n    b: {name: ⟦board}",
        "    a: {name: Board}\n    b: {name: The China Board}",
    ),
    named("alias_clash", "    a: {name: Board, also: [⟦Beijing]}", "    a: {name: Board, metonyms: [Beijing]}"),
    named(
        "alias_clash",
        "    a: {name: Board, also: [⟦Council]}\n    b: {name: Council}",
        "    a: {name: Board}\n    b: {name: China}",
    ),
    named(
        "shared_alias",
        "    a: {name: Board, also: [B]}\n    b: {name: Bank, also: [⟦B]}",
        "    a: {name: Board, also: [B]}",
    ),
    named("look_alike_letters", "    a: {name: ⟦Bоard}", "    a: {name: Board, also: [Совет, α-Board]}"),
    fact("look_alike_letters", STATUS, "answer: dialogue partner", "answer: ⟦diаlogue partner"),
    fact("number_without_unit", COUNTED, "80 years", "⟦80"),
    added("step_too_fine", COUNTED, "step: ⟦2.5", "step: 5.0"),
    added("step_too_fine", COUNTED, "step: ⟦0.5", "step: 5"),
    Case(
        "step_too_fine",
        COUNTED + "    step: ⟦0.5\n",
        COUNTED.replace("80 years", "80.0 years") + "    step: 0.5\n",
    ),
    Case(
        "few_rivals",
        "  - {id: body, say: It was <body>., answer: ⟦a, ask: Which body was it?}\n",
        "  - {id: body, say: It was <body>., answer: a, ask: Which body was it?, forms: [flashcard, typed]}\n",
        base=HEAD + "entities:\n  body:\n    a: {name: Board}\n    b: {name: Bank}\nfacts:\n",
    ),
    Case(
        "ask_count_of_open",
        MEMBERS.replace("all", "reported") + "    ask_count: ⟦How many?\n",
        MEMBERS + "    wrong: [usa, laos]\n    ask_count: How many?\n",
    ),
    Case(
        "ask_not_of_open",
        MEMBERS.replace("all", "some") + "    ask_not: ⟦Which is NOT?\n",
        MEMBERS + "    wrong: [usa, laos]\n    ask_not: Which is NOT?\n",
    ),
    Case(
        "ask_count_of_open",
        "    modes: {country: reported}\n    ask_count: {country: ⟦How many does <person> lead?}\nfacts:\n" + FACT,
        "    modes: {country: all}\n    ask_count: {country: How many does <person> lead?}\nfacts:\n" + FACT,
        base=WORLD + "relations:\n  leads:\n    say: <person> leads <country>.\n",
    ),
]

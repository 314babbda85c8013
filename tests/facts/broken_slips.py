"""Slips of somebody who has not read how a sheet is written."""

from __future__ import annotations

from broken_sheets import ENTITIES, FACT, HEAD, WORLD, Case

OWN = HEAD + "questions:\n"
COUNTED = "  - {id: n, say: The fair had <n:number>., answer: 20 stalls, ask: How many had it?, "
DATED = "  - {id: d, say: The fair was on <d:date>., answer: 2025-08-01, ask: When was it?, "
QUESTION = "  - {id: q, answer: Shanghai, "


def seat(code: str, old: str, broken: str, good: str | None = None) -> Case:
    """The fact on the summit's seat with `old` written otherwise."""
    return Case(code, FACT.replace(old, broken), FACT.replace(old, good) if good else FACT)


def entities(code: str, broken: str) -> Case:
    """The sheet with all its entities written otherwise."""
    return Case(code, f"{broken}facts:\n{FACT}", f"{ENTITIES}facts:\n{FACT}", base=HEAD)


def counted(code: str, broken: str, good: str) -> Case:
    return Case(code, f"{COUNTED}{broken}}}\n", f"{COUNTED}{good}}}\n")


def dated(code: str, broken: str, good: str) -> Case:
    return Case(code, f"{DATED}{broken}}}\n", f"{DATED}{good}}}\n")


def own(code: str, broken: str, good: str) -> Case:
    return Case(code, f"{QUESTION}{broken}}}\n", f"{QUESTION}{good}}}\n", base=OWN)


def pool(code: str, broken: str, good: str) -> Case:
    return Case(code, f"pools: {{p: {broken}}}\nfacts:\n{FACT}", f"pools: {{p: {good}}}\nfacts:\n{FACT}", base=WORLD)


CASES = [
    seat("unknown_slot", "ask: In which city did the summit have its seat?", "ask: {⟦town: Where was its seat?}"),
    seat("unknown_slot", "ask: In which city did", "ask:\n      ⟦town: In which city did"),
    seat("unknown_slot", "ask: In", "wrong: {⟦town: [kyiv, moscow]}\n    ask: In"),
    seat("unknown_slot", "ask: In", "also: {⟦town: [Tientsin]}\n    ask: In"),
    seat("colon_in_text", "ask: In which city did", "ask:\n      ⟦In which city: did"),
    counted("bad_range", "range: ⟦{min: 5}", "range: [5, 50]"),
    seat("unknown_openness", "answer: tianjin", "answer: ⟦{city: New York}"),
    entities("entity_without_kind", "entities:\n  ⟦tianjin: {name: Tianjin}\n"),
    entities("entity_without_kind", "entities:\n  city:\n  ⟦tianjin: {name: Tianjin, tags: [port]}\n"),
    entities("entity_without_kind", "entities:\n  ⟦tianjin:\n    name: Tianjin\n"),
    entities("entity_without_kind", "entities:\n  ⟦tianjin: {name: Tianjin}\n  kyiv: {name: Kyiv}\n"),
    entities("kind_not_mapping", "entities:\n  place: ⟦[Tianjin, Kyiv]\n" + ENTITIES[10:]),
    entities("kind_not_mapping", "entities:\n  place: ⟦Tianjin\n" + ENTITIES[10:]),
    seat("ask_list_of_one", "ask: In", "ask_list: ⟦Name the cities.\n    ask: In"),
    dated("wrong_unread", "wrong: [⟦3 August 2025, 2025-08-02, 2025-08-04]", "wrong: [2025-08-02, 2025-08-03]"),
    dated("wrong_unread", "wrong: [2025-08-02, ⟦2025-08-99]", "wrong: [2025-08-02, 2025-08-03]"),
    dated("relative_time", "wrong: ⟦[2025-08-02, last week]", "wrong: [2025-08-02, 2025-08-03]"),
    counted("wrong_unread", "wrong: [⟦many, 30 stalls]", "wrong: [25 stalls, 30 stalls]"),
    counted("wrong_unread", "wrong: [30 stalls, ⟦ten stalls]", "wrong: [25 stalls, 30 stalls]"),
    seat("wrong_twice", "ask: In", "wrong: [kyiv, moscow, ⟦kyiv]\n    ask: In"),
    counted("wrong_twice", "wrong: [2 m, 30 stalls, ⟦200 cm]", "wrong: [25 stalls, 30 stalls]"),
    own("wrong_twice", "ask: Where?, wrong: [Paris, ⟦paris, Delhi]", "ask: Where?, wrong: [Paris, Delhi]"),
    pool("wrong_twice", "[kyiv, moscow, ⟦kyiv]", "[kyiv, moscow]"),
    seat("interval_for_day", "ask: In", "until: ⟦2026/2027\n    ask: In", "until: 2027\n    ask: In"),
    seat("hash_in_text", "answer: tianjin", "answer: tianjin\n    event: Meeting ⟦#1\n    when: 2025"),
    seat("hash_in_text", "answer: tianjin", "answer: ⟦#tianjin", "answer: tianjin # the host"),
    seat("hash_in_text", "ask: In", "hint: It was ⟦#Tianjin2025.\n    ask: In", "hint: It was. #TODO\n    ask: In"),
    seat("hash_in_text", "ask: In", "wrong:\n      - kyiv ⟦#2\n      - moscow\n    ask: In"),
    seat("hash_in_text", "ask: In", "also: [Port ⟦#1]\n    ask: In", "also: ['Port #1'] #1\n    ask: In"),
    seat("hash_in_text", "city did", "city ⟦#1 did", "city#1 did"),
    seat("hash_in_text", "city did the summit", "city ⟦#1\n      did the summit"),
    seat("hash_in_text", "ask: In", "also: [⟦#One, Two]\n    ask: In", "also: ['#One', Two]\n    ask: In"),
    seat("hash_in_text", "ask: In", "also: [One,⟦#Two]\n    ask: In", "also: [One, '#Two']\n    ask: In"),
    Case("hash_in_text", FACT + "    wrong: [⟦#One, Two]\n", FACT + "    wrong: [kyiv, moscow]\n"),
    own("hash_in_text", "ask: Where in C ⟦#, at: p1", "ask: Where in C#, at: p1"),
    seat("dash_alone", "  - id", "  ⟦-id"),
    seat("dash_alone", "ask: In", "wrong:\n      ⟦-kyiv\n      -moscow\n    ask: In", "wrong: [kyiv]\n    ask: In"),
    Case("dash_alone", "  ⟦-{id: f, say: It was <city>., answer: kyiv, ask: Where?}\n", FACT),
    own("slot_in_question", "ask: ⟦Where was the <x> held?", "ask: Where was the summit held?"),
    own("slot_in_question", "ask: ⟦Where was the <y:year> summit?", "ask: What does the tag <br> do?"),
    own("slot_in_question", "ask: ⟦Where is <a> or <x-y>?", "ask: 'What is a List<int>, and what is \"<x>\"?'"),
    own("slot_in_question", "ask: ⟦What does cp <old> do?", "ask: 'What do `cp <old>` and “git add <file>” do?'"),
    own("slot_in_question", "ask: ⟦What is <vector>?", "ask: 'What does #include <vector> do?'"),
    own("slot_in_text", "ask: Where was it?, hint: ⟦In which <year>?", "ask: Where was it?, hint: In <b>Asia</b>"),
    seat("slot_in_text", "ask: In", "hint: ⟦Where is <city>?\n    ask: In", "hint: Where is <x>?\n    ask: In"),
    seat("slot_in_text", "ask: In", "because: ⟦It was <city>.\n    ask: In"),
    seat("slot_in_text", "ask: In", "event: ⟦<city> meets\n    when: 2025\n    ask: In"),
]

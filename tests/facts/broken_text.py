"""Sheets whose text is broken before any field is read."""

from __future__ import annotations

from broken_sheets import FACT, FACTS, WORLD, Case

POOL = "pools:\n  p: {}\nfacts:\n" + FACT


def asked(broken: str, good: str = "What was it?") -> tuple[str, str]:
    """A fact with its question written one way and the other."""
    fact = "  - id: seat\n    say: The seat was <city>.\n    answer: tianjin\n    ask: {}\n"
    return fact.format(broken), fact.format(good)


QUOTED = FACT.replace("seat", "other", 1).replace("The seat", "The site").replace("ask: ", 'ask: "').replace("?", '?"')
CASES = [
    Case("colon_in_text", *asked("What was it⟦: a city?", '"What was it: a city?"')),
    Case("colon_in_text", *asked("What was it⟦: a city\n      or a town?", '"What was it: a city\n      or a town?"')),
    Case(
        "colon_in_text",
        *(
            f"  - {{id: seat, say: The seat was <city>., answer: tianjin, ask: {question}}}\n"
            for question in ("What was it⟦: a city?", '"What was it: a city?"')
        ),
    ),
    Case(
        "colon_in_text",
        *(
            "  - id: capital\n    say: It has the nickname <name:text>.\n    answer: City of Light\n"
            f"    wrong: [The Gate, {third}, The Crown]\n    ask: What is its nickname?\n"
            for third in ("⟦The Bridge: new", '"The Bridge: new"')
        ),
    ),
    Case("question_mark_start", *asked("⟦? was it", '"? was it"')),
    Case("dash_start", *asked("⟦- what was it?", '"- what was it?"')),
    Case("sign_start", *asked("⟦@what was it?", '"@what was it?"')),
    Case("sign_start", *asked("⟦`what` was it?", '"`what` was it?"')),
    Case("sign_start", *asked("⟦%what was it?", '"%what was it?"')),
    Case("sign_start", *asked("⟦**what** was it?", '"**what** was it?"')),
    Case("sign_start", *asked("⟦& what was it?", '"& what was it?"')),
    Case("sign_start", *asked("⟦> what was it?", '"> what was it?"')),
    Case("sign_start", *asked("⟦|what was it?", '"|what was it?"')),
    Case("sign_start", *asked("⟦!what!was it?", '"!what!was it?"')),
    Case("sign_start", *asked("⟦, what was it?", '", what was it?"')),
    Case("sign_start", *asked("⟦[What] was it?", '"[What] was it?"')),
    Case("text_after_quote", *asked('"What" ⟦was it?', "'\"What\" was it?'")),
    Case("text_after_quote", *asked("'What'⟦s it?'", "'What''s it?'")),
    Case("unclosed_quote", *asked('⟦"What was it?', '"What was it?"')),
    Case("unclosed_quote", asked('⟦"What was it?')[0] + QUOTED, asked('"What was it?"')[0] + QUOTED),
    Case("unclosed_bracket", POOL.format("⟦[moscow, kyiv}"), POOL.format("[moscow, kyiv]"), WORLD),
    Case("unclosed_bracket", POOL.format("⟦[moscow, kyiv\n  q"), POOL.format("[moscow, kyiv]"), WORLD),
    Case("stray_bracket", POOL.format("[moscow, kyiv]⟦}"), POOL.format("[moscow, kyiv]"), WORLD),
    Case(
        "unclosed_bracket",
        POOL.format("\n    - ⟦[moscow, kyiv,\n    - kyiv"),
        POOL.format("\n    - moscow\n    - kyiv"),
        WORLD,
    ),
    Case("dash_start", POOL.format("[moscow, ⟦-  kyiv]"), POOL.format("[moscow, kyiv]"), WORLD),
    Case("sign_start", POOL.format("[moscow, ⟦: kyiv]"), POOL.format("[moscow, kyiv]"), WORLD),
    Case("space_missing", "  at: {name⟦:?At}\nfacts:\n" + FACT, "  at: {}\nfacts:\n" + FACT, WORLD),
    Case("empty_item", POOL.format("[moscow, ⟦, kyiv]"), POOL.format("[moscow, kyiv]"), WORLD),
    Case("bad_escape", *asked(r'"What was ⟦\it?"', r"'What was \it?'")),
    Case("tab", "⟦\t- id: seat\n", FACT),
    Case("bad_indent", FACT + "   ⟦at: p1\n", FACT + "    at: p1\n"),
    Case("bad_indent", FACT + "      ⟦at: p1\n", FACT + "    at: p1\n"),
    Case("colon_missing", FACT + "    ⟦at p1\n    hint: Think\n", FACT + "    at: p1\n    hint: Think\n"),
    Case("bad_yaml", "⟦%YAML 3.0\n---\n" + FACTS + FACT, "%YAML 1.2\n---\n" + FACTS + FACT, base=""),
    Case("anchor", *asked("⟦&why What was it?")),
    Case("alias", *asked("⟦*what")),
    Case("tag", *asked("⟦!!str What was it?")),
    Case(
        "merge_key",
        FACT + "    ⟦<<: {at: p1}\n",
        FACT + "    at: p1\n",
    ),
    Case("key_not_text", FACT + "    ⟦[at]: p1\n", FACT + "    at: p1\n"),
    Case("duplicate_key", FACT + "    at: p1\n    ⟦at: p2\n", FACT + "    at: p1\n"),
    Case("second_document", FACT + "⟦---\nformat: factsheet/1\n", "  # ---\n" + FACT),
    Case("too_deep", FACT + "    hint: " + "[" * 17 + "⟦[" + "]" * 18, FACT + "    hint: Think\n"),
    Case("forbidden_character", *asked("What was⟦\u200b it?")),
    Case("forbidden_character", *asked("What was⟦\u202e it?")),
    Case("forbidden_character", *asked("What was⟦\x00 it?")),
    Case("forbidden_character", *asked("What was⟦\x85 it?")),
    Case("forbidden_character", *asked("What was⟦\ud800 it?")),
    Case("forbidden_character", *asked('⟦"What was\\u200b it?"')),
    Case("forbidden_character", *asked("What⟦\u200dwas it?", "می\u200cخواهم؟ क्\u200dष? 👩\u200d🚀?")),
    Case("empty_sheet", "⟦# nothing yet\n", FACTS + FACT, base=""),
    Case("top_not_mapping", "⟦- a\n", FACTS + FACT, base=""),
    Case("top_not_mapping", "⟦just text\n", FACTS + FACT, base=""),
]

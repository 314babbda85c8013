"""Sentences from patterns: the stem, the true sentence with its answer flagged, the cloze."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizapp.facts.language import Language
from quizapp.facts.sheet import Fact, Pattern, Slot, Value
from quizapp.facts.text import capitalised, fold
from quizapp.items.card import BLANK, Sentence

ELLIPSIS = "…"
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")


def joined(texts: Sequence[str], word: str) -> str:
    """`A, B and C` with the word "and"; `A, B, C` without a word, as in a language that has no table."""
    if len(texts) < 2 or not word:
        return ", ".join(texts)
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"


def texts_of(fact: Fact, table: Language, replaced: Mapping[str, Sequence[Value]]) -> dict[str, str]:
    """How each bound slot reads in mid-sentence; `replaced` overrides bindings."""
    bound = {name: binding.values for name, binding in fact.bindings.items()}
    return {
        name: joined([value.in_text for value in values], table.and_word)
        for name, values in {**bound, **replaced}.items()
    }


def stem_of(pattern: Pattern, texts: Mapping[str, str]) -> str:
    return capitalised(pattern.fill(texts).strip())


def say_with(fact: Fact, slot: str, values: Sequence[Value], table: Language, **swapped: str) -> Sentence:
    """The true sentence with `values` in `slot`, flagged there; `swapped` gives texts of other slots."""
    texts = {**texts_of(fact, table, {slot: values}), **swapped}
    pieces: list[tuple[str, bool]] = []
    for part in fact.say.parts:
        is_answer = isinstance(part, Slot) and part.name == slot
        text = part if isinstance(part, str) else texts[part.name]
        if pieces and pieces[-1][1] == is_answer:
            pieces[-1] = (pieces[-1][0] + text, is_answer)
        elif text:
            pieces.append((text, is_answer))
    if pieces:
        pieces[0] = (capitalised(pieces[0][0]), pieces[0][1])
    return tuple(pieces)


def with_answer(statement: Sentence, text: str) -> Sentence:
    """A sentence with another answer in the place of its own."""
    pieces = [(text if is_answer else piece, is_answer) for piece, is_answer in statement]
    return ((capitalised(pieces[0][0]), pieces[0][1]), *pieces[1:]) if pieces else ()


def say_all(fact: Fact, slot: str, values: Sequence[Value], table: Language, **swapped: str) -> Sentence:
    """The whole list: the sentence with its place left open, then every member; no grammar has to agree."""
    texts = {**texts_of(fact, table, {}), **swapped, slot: ELLIPSIS}
    opening = capitalised(fact.say.fill(texts).strip().rstrip(".。"))
    return ((f"{opening}: ", False), (joined([value.text for value in values], table.and_word), True), (".", False))


def cloze_of(fact: Fact, slot: Slot, names: Sequence[str], gap: str, texts: Mapping[str, str]) -> str:
    """The sentence with a gap in place of the answer; every other naming of the answer is blanked too."""
    filled = {**texts, slot.name: "\x00"}
    sentence = capitalised(fact.say.fill(filled).strip())
    for name in sorted(names, key=len, reverse=True):
        if name.casefold() in sentence.casefold():
            sentence = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", BLANK, sentence, flags=re.IGNORECASE)
    return sentence.replace("\x00", gap, 1).replace("\x00", BLANK)


def reading(text: str) -> str:
    """A text as names are looked for in it: folded, once as it stands and once without possessives, padded."""
    folded = fold(text)
    bare = fold(_POSSESSIVE.sub("", text))
    return f" {folded} " if bare == folded else f" {folded} | {bare} "

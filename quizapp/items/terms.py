"""A value prepared for comparison: everything the rules ask of an option, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from quizapp.facts.language import Language
from quizapp.facts.sheet import Entity, Value
from quizapp.facts.text import fold, words
from quizapp.facts.values import Number

LEAST_CONTENT = 4  # letters of a content word
ESTIMATE = Decimal("0.15")  # how far an approximate figure reaches


@dataclass(frozen=True, slots=True)
class Term:
    """`names` are accepted names and `all_names` also metonyms, all folded; `kin` are containers and owners, closed.

    `content` are the stems of the option's content words, `shape` is what options must share to look alike:
    case of the first letter, article, closing mark. `is_loaded` tells of an absolute or vague word in it,
    `is_catch_all` of "none of the above" and its like, `is_relative` of "today" in plain text.
    """

    value: Value
    names: frozenset[str]
    all_names: frozenset[str]
    kin: frozenset[str]
    tags: frozenset[str]
    content: frozenset[str]
    shape: tuple[str, str, str]
    key: str
    is_loaded: bool = False
    is_catch_all: bool = False
    is_relative: bool = False
    is_bystander: bool = False

    def is_same(self, other: Term) -> bool:
        """Right if the other is right: the same value, or one that bears one of its names or stand-ins."""
        return self.key == other.key or not self.all_names.isdisjoint(other.all_names)

    def is_kin(self, other: Term) -> bool:
        """One contains or owns the other; dates overlap; estimates are too near to be told apart; of plain text, one's
        words stand in the other's.
        """
        entity, others = self.value.entity, other.value.entity
        if entity is not None or others is not None:
            return entity in other.kin or others in self.kin
        if self.value.date is not None and other.value.date is not None:
            return self.value.date.overlaps(other.value.date)
        if self.value.number is not None or other.value.number is not None:
            return _are_one_estimate(self.value.number, other.value.number)
        return any(f" {a} " in f" {b} " or f" {b} " in f" {a} " for a in self.names for b in other.names)


def _are_one_estimate(a: Number | None, b: Number | None) -> bool:
    """Whether "about" or "nearly" covers both figures: they lie within 15 %."""
    if a is None or b is None or not (a.qualifier and b.qualifier) or a.is_bound or b.is_bound:
        return False
    return abs(a.amount - b.amount) < ESTIMATE * max(abs(a.amount), abs(b.amount))


def make_term(value: Value, entity: Entity | None, kin: frozenset[str], table: Language) -> Term:
    accepted = entity.names if entity else (value.text, value.in_text)
    names = frozenset(filter(None, map(fold, accepted)))
    stand_ins = frozenset(map(fold, entity.metonyms)) if entity else frozenset[str]()
    text = fold(value.text)
    return Term(
        value,
        names,
        names | stand_ins,
        kin,
        frozenset(entity.tags) if entity else frozenset(),
        content_stems(value.text, table),
        shape(value, table),
        value.key,
        not (table.absolutes | table.vague_terms).isdisjoint(text.split()),
        text in table.yes_no or text in table.all_or_none,
        value.kind == "text" and any(f" {phrase} " in f" {text} " for phrase in table.relative_time),
        bool(entity and entity.distractor_only),
    )


def content_stems(text: str, table: Language) -> frozenset[str]:
    """The stems of the words that carry meaning: four letters or more, no stop word."""
    return frozenset(
        stem(word, table)
        for word in words(text)
        if len(word) >= LEAST_CONTENT and word not in table.stop_words and not word[0].isdigit()
    )


def stem(word: str, table: Language) -> str:
    """A rough stem: one suffix of the language and the last vowels off, three letters at least left.

    It brings China and Chinese, Turkey and Turkish, organise and organisation together; it may bring together
    words that differ, which costs a question and never a wrong one.
    """
    for suffix in table.suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    shorter = word.rstrip("aeiouy") if table.suffixes else word
    return shorter if len(shorter) >= 3 else word


def shape(value: Value, table: Language) -> tuple[str, str, str]:
    """Case of the first letter, leading article, closing mark.

    Names keep the case that they have in the world (iPhone beside Android), so only plain text is held to one.
    """
    text = value.text
    first = text[:1]
    case = "" if value.entity or not first.isalpha() else "upper" if first.isupper() else "lower"
    leading = words(text)[:1]
    article = leading[0] if leading and leading[0] in table.articles and " " in text else ""
    last = text[-1:]
    return case, article if article in {"the", ""} or table.code != "en" else "a", last if not last.isalnum() else ""

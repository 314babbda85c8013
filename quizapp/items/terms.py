"""A value prepared for comparison: everything the rules ask of an option, worked out once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import product

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.relative_time import relative_phrase, signal_words
from quizapp.facts.languages.table import Language
from quizapp.facts.meaning import Meanings
from quizapp.facts.reaches import Reach, meet, reach_of
from quizapp.facts.sheet import Entity, Value
from quizapp.facts.text import acronym, fold
from quizapp.facts.values import Number
from quizapp.facts.zones import zone_of

_WORD = re.compile(r"[\w'’]+")
LEAST_CONTENT = 4  # letters of a content word
_SIGNS = frozenset(("Sm", "So", "Sk", "Sc", "Pd"))
LATIN = ("is", "us", "um", "ae")  # femoral and femoris
LEAST_STEM, VOWELS = 3, "aeiouy"
_NO_ENTITIES: frozenset[str] = frozenset()
_TURNING = frozenset("non not anti counter contra half semi quasi pseudo ex nicht gegen".split())  # what follows
ESTIMATE = Decimal("0.15")  # how far an approximate figure reaches


@dataclass(slots=True, eq=False)
class Term:
    """`names` are accepted names and `all_names` also metonyms, all folded; `needles` are all names as they are looked
    for in a text. `kin` are containers and owners, closed. `meaning` is one for all notations of a value (30 % and 30
    percent), `may_be` are all names and meanings that it is taken for.

    `content` are the stems of the option's content words, `shape` is what options must share to look alike: case of the
    first letter, article, closing mark; `opening` is the first word of several. `is_loaded` tells of an absolute or
    vague word in it, `is_catch_all` of "none of the above" and its like, `is_relative` of "today" in plain text.

    Nobody changes it. It is not frozen because guarded assignments take time where there are 100,000 values.
    """

    value: Value
    names: frozenset[str]
    all_names: frozenset[str]
    needles: frozenset[str]
    kin: frozenset[str]
    tags: frozenset[str]
    content: frozenset[str]
    shape: tuple[str, str, str]
    key: str
    meaning: str
    may_be: frozenset[str]
    opening: str
    nested: frozenset[str] = frozenset()  # entities of its kind whose name stands in its own, or the other way round
    reach: Reach | None = None  # of plain text
    is_never_asked: bool = False  # the author has it for a wrong option only
    is_loaded: bool = False
    is_catch_all: bool = False
    is_relative: bool = False
    is_marked: bool = field(init=False)  # whether a word stands in it that one of the rules 11, 12 and 16 looks for

    def __post_init__(self) -> None:
        self.is_marked = self.is_loaded or self.is_catch_all or self.is_relative

    def shared_with(self, other: Term) -> int:
        """How many tags the two share, and containers as one more."""
        return len(self.tags & other.tags) + (not self.kin.isdisjoint(other.kin))

    def is_same(self, other: Term) -> bool:
        """Right if the other is right: the same value, or one that bears one of its names or stand-ins."""
        return self.meaning == other.meaning or not self.all_names.isdisjoint(other.all_names)

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
        if self.reach is not None and other.reach is not None and meet(self.reach, other.reach):
            return True
        return any(_stands_whole_in(a, b) or _stands_whole_in(b, a) for a in self.names for b in other.names)


class Coverage:
    """What the terms of an answer cover together: whatever is the same as one of them, or its kin, is right as well."""

    __slots__ = ("_terms", "entities", "kin", "names")

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms = terms
        if len(terms) == 1:
            self.names, self.kin = terms[0].all_names, terms[0].kin
        else:
            self.names = frozenset[str]().union(*[term.all_names for term in terms])
            self.kin = frozenset[str]().union(*[term.kin for term in terms])
        self.entities = frozenset([term.value.entity for term in terms if term.value.entity is not None])

    def covers(self, term: Term) -> bool:
        """Whether `is_same` or `is_kin` holds between the term and one of these, their keys apart."""
        if not self.names.isdisjoint(term.may_be):
            return True
        entity = term.value.entity
        if entity is not None:
            return entity in self.kin or not term.kin.isdisjoint(self.entities)
        return any(true.value.entity is None and term.is_kin(true) for true in self._terms)


def _stands_whole_in(name: str, text: str) -> bool:
    """Whether a folded name stands in a folded text that does not turn it round, as *counter-clockwise* does."""
    before, found, _ = f" {text} ".partition(f" {name} ")
    return bool(found) and before.rpartition(" ")[2] not in _TURNING


def _are_one_estimate(a: Number | None, b: Number | None) -> bool:
    """Whether "about" or "nearly" covers both figures: they lie within 15 %."""
    if a is None or b is None or not (a.qualifier and b.qualifier) or a.is_bound or b.is_bound:
        return False
    return abs(a.amount - b.amount) < ESTIMATE * max(abs(a.amount), abs(b.amount))


def make_term(value: Value, entity: Entity | None, kin: frozenset[str], meanings: Meanings) -> Term:
    table, meaning = meanings.table, meanings.of(value)
    text = fold(value.text)
    tokens = text.split()
    if entity is not None:
        names = frozenset(filter(None, map(fold, entity.names)))
    else:
        names = frozenset([name for name in (text, fold(value.in_text)) if name])
    all_names = names.union(map(fold, entity.metonyms)) if entity and entity.metonyms else names
    written = (*entity.names, *entity.metonyms) if entity is not None else (value.text, value.in_text)
    zone = zone_of(value.text, table) if entity is None and value.kind != "quote" else None
    return Term(
        value,
        names,
        all_names if entity is not None else all_names | {meaning.key},
        needles_of(all_names, written),
        kin,
        frozenset(entity.tags) if entity else frozenset(),
        content_of(tokens, table),
        _shape(value, tokens, table) if zone is None else ("", "", zone),
        value.key,
        meaning.key,
        all_names if entity is not None else all_names | meaning.may_be,
        opening_of(tokens, table),
        _NO_ENTITIES,
        reach_of(value.text, table) if entity is None and value.number is None and value.date is None else None,
        entity is not None and entity.distractor_only,
        not (table.absolutes.isdisjoint(tokens) and table.vague_terms.isdisjoint(tokens)),
        text in table.yes_no or text in table.all_or_none,
        value.kind == "text" and _is_relative(value.text, tokens, table),
    )


def needles_of(folded: frozenset[str], written: Iterable[str]) -> frozenset[str]:
    """Folded names as they are looked for in a text; takes them as they are written, too."""
    acronyms = [letters for name in written if (letters := acronym(name))]
    return folded.difference(map(fold, acronyms)).union(acronyms) if acronyms else folded


def _is_relative(text: str, tokens: Sequence[str], table: Language) -> bool:
    if signal_words(table.code).isdisjoint(tokens):
        return False
    return relative_phrase(text, table, is_sentence=False) is not None


def content_stems(text: str, table: Language) -> frozenset[str]:
    """The stems of the words of a text that carry meaning."""
    return _content_stems(text, table.code)


@lru_cache(maxsize=4096)  # of kinds and tags, for every key
def _content_stems(text: str, code: str) -> frozenset[str]:
    return content_of(fold(text).split(), language(code))


def content_of(tokens: Iterable[str], table: Language) -> frozenset[str]:
    """The stems of the words that carry meaning: four letters or more, no stop word; takes folded words."""
    stop_words = table.stop_words
    return frozenset(
        [
            _stem(word, table.code)
            for word in tokens
            if len(word) >= LEAST_CONTENT and word not in stop_words and not word[0].isdigit()
        ]
    )


def opening_of(tokens: Sequence[str], table: Language) -> str:
    """The first of several folded words, an article apart."""
    rest = tokens[1:] if tokens and tokens[0] in table.articles else tokens
    return rest[0] if len(rest) > 1 else ""


def word_of(text: str, wanted: str, table: Language) -> str:
    """The first word of a text that has this stem, as it is written there."""
    return next(iter(_words_of(text, wanted, table.code)), wanted)


@lru_cache(maxsize=4096)  # all rivals of a key fail by the same word
def _words_of(text: str, wanted: str, code: str) -> tuple[str, ...]:
    table = language(code)
    return tuple([word for word in _WORD.findall(text) if wanted in content_stems(word, table)])


def common_words(one: str, other: str, stems: Iterable[str], table: Language) -> frozenset[str]:
    """Of the stems that two texts have in common those of one word: a stem is rough, and brings *Rome* and *Romeo*
    together.
    """
    common = set[str]()
    for wanted in stems:
        pairs = list(product(_words_of(one, wanted, table.code), _words_of(other, wanted, table.code)))
        if not pairs or any(_are_one_word(_bare(a), _bare(b), table) for a, b in pairs):
            common.add(wanted)
    return frozenset(common)


def _bare(word: str) -> str:
    return fold(word.removesuffix("'s").removesuffix("’s"))


def _are_one_word(a: str, b: str, table: Language) -> bool:
    """Whether they differ in endings alone, of which one is more than a vowel: *China* and *Chinese*, not *Cuba* and
    *cube*; an s stands behind a whole word.
    """
    if a == b or not table.suffixes:
        return True
    endings = {"", *VOWELS, *LATIN, *table.suffixes}
    for length in range(LEAST_STEM, min(len(a), len(b)) + 1):
        if a[:length] != b[:length]:
            break
        rests = {a[length:], b[length:]}
        is_ended = bool(rests.intersection(table.suffixes)) and not ("s" in rests and rests.intersection(VOWELS))
        if rests <= endings and is_ended:
            return True
    return False


def stem(word: str, table: Language) -> str:
    """A rough stem: one suffix of the language and the last vowels off, three letters at least left.

    It brings China and Chinese, Turkey and Turkish, organise and organisation together; it may bring together
    words that differ, which costs a question and never a wrong one.
    """
    return _stem(word, table.code)


@lru_cache(maxsize=65536)
def _stem(word: str, code: str) -> str:
    table = language(code)
    if word.endswith(table.suffixes):
        for suffix in table.suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= LEAST_STEM:
                word = word[: -len(suffix)]
                break
    shorter = word.rstrip(VOWELS) if table.suffixes else word
    return shorter if len(shorter) >= LEAST_STEM else word


def _shape(value: Value, tokens: Sequence[str], table: Language) -> tuple[str, str, str]:
    """Case of the first letter, whether an article leads and which, closing mark; takes the value's folded words.

    A name with a capital inside keeps the case that it has in the world (iPhone beside Android). Gender and case of an
    article are the noun's, not the option's, and that of a title in quotation marks goes by no question.
    """
    text = value.text
    first, last = text[:1], text[-1:]
    is_odd_name = value.entity is not None and first.islower() and not text.islower() and _has_name(text)
    case = "" if is_odd_name or not first.isalpha() else "lower" if first.islower() else "upper"
    leading = tokens[0] if " " in text and first.isalnum() else ""
    article = "" if leading not in table.articles else "a" if leading in table.indefinite_articles else "the"
    return case, article, "" if fold(last) or not tokens or _is_sign(last) else last


def _has_name(text: str) -> bool:
    """Whether a word in it has a capital and is no mere letter, as that of *vitamin K*, or letter with a figure."""
    return any(not word.islower() and len(word.rstrip("0123456789")) > 1 for word in text.split())


def _is_sign(mark: str) -> bool:
    """The sign of C++ and A- is no closing mark, but part of the word."""
    return unicodedata.category(mark)[:2] in _SIGNS

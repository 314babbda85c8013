"""What the question says already and an answer need not: the noun that it asks for (*Which nerve …?*)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.scripts import pieces, separated
from quizapp.facts.text import fold
from quizapp.facts.typed.names import forms_of
from quizapp.facts.typed.ordinals import is_only_ordinal, ordinal
from quizapp.items.card import Sentence
from quizapp.items.marking.numerals import Numbered

MOST_BESIDE = 20  # words of the sentence that are told again with the answer


def asked_nouns(question: str, table: Language) -> frozenset[str]:
    """The noun behind the question word, and the one that a word such as "of" joins to it: *type of joint*."""
    joining = typed_words(table.code).before_names
    rest = _from_asking_word(question, table)[1:]
    while rest and (rest[0] in joining | table.demonstratives or rest[0] in table.number_words):
        rest = rest[1:]
    if not rest or rest[0] in table.stop_words:
        return frozenset()
    is_joined = len(rest) > 2 and rest[1] in joining - table.articles and rest[2] not in table.stop_words
    return frozenset((rest[0], rest[2]) if is_joined else rest[:1])


def asking_word(question: str, table: Language) -> str:
    """*who* or *which*, *welcher* or *nenne*; "" for none."""
    return next(iter(_from_asking_word(question, table)), "")


@lru_cache(maxsize=1024)
def _from_asking_word(question: str, table: Language) -> tuple[str, ...]:
    tokens = tuple(fold(question).split())
    return tokens[next((at for at, token in enumerate(tokens) if token in table.question_words), len(tokens)) :]


def is_counted(noun: str, question: str, table: Language) -> bool:
    """Whether the question counts by that noun: *How many members voted …?*"""
    asked = f" {fold(question)} "
    return any(f" {words} {fold(noun)} " in asked for words in typed_words(table.code).counting)


def without_echo(typed: str, question: str, table: Language) -> str:
    """The answer without what stands before the question word, if it begins with that: *for* of *For how long …?*"""
    words, asked = typed.split(), _from_asking_word(question, table)
    front = fold(question).split()[: -len(asked)] if asked else []
    is_echo = 0 < len(front) < len(words) and fold(" ".join(words[: len(front)])).split() == front
    return " ".join(words[len(front) :]) if is_echo else typed


def without_owner(typed: str, question: str, table: Language) -> str:
    """The answer without whose it is, *his legs* for the legs; or, before a figure, without the names that the question
    says: *Python 3.13*.
    """
    words = typed.split()
    if len(words) > 1 and fold(words[0]) in table.possessives:
        return " ".join(words[1:])
    names = {fold(word) for word in question.split()[1:] if word[:1].isupper()}
    at = next((at for at, word in enumerate(words) if fold(word) not in names), len(words))
    return " ".join(words[at:]) if at < len(words) and words[at][0].isdigit() else typed


def without_sentence(typed: str, sentence: Sentence, table: Language) -> str:
    """The answer without the words that stand right before it in the sentence, or right behind it: *every 8 hours*."""
    places = [at for at, (_, is_answer) in enumerate(sentence) if is_answer]
    if not places:
        return typed
    before = _rate_words("".join([text for text, _ in sentence[: places[0]]]), table)
    behind = _rate_words("".join([text for text, _ in sentence[places[-1] + 1 :]]), table)
    words = pieces(typed)
    for count in range(min(len(words) - 1, MOST_BESIDE), 0, -1):
        told = _rate_words(typed[: words[count].start()], table)
        if told and before[-len(told) :] == told:
            words, typed = pieces(typed[words[count].start() :]), typed[words[count].start() :]
            break
    for count in range(min(len(words) - 1, MOST_BESIDE), 0, -1):
        told = _rate_words(typed[words[-count].start() :], table)
        if told and behind[: len(told)] == told:
            return typed[: words[-count].start()].strip()
    return typed


def _rate_words(text: str, table: Language) -> list[str]:
    """The folded words; those that join a rate are one: *a year* is *per year*."""
    joining = typed_words(table.code).per_words
    return ["per" if word in joining else word for word in separated(fold(text)).split()]


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def without_nouns(name: str, nouns: frozenset[str], table: Language, *, kind: str = "") -> str:
    """A folded name without these words at its end, in the singular too, or at its start with what joins them to it.
    There the `kind` may stand alone (the city Basra), and any before a figure (version 3.11); but who asks for a *water
    animal* is not told *water buffalo*.
    """
    kept, joining = name.split(), typed_words(table.code).before_names
    asked = {word for word in set(kept) if any(_names(noun, word, table) for noun in nouns)}

    def is_figured(rest: list[str]) -> bool:
        return next((word for word in rest if word not in asked or word[0].isdigit()), " ")[0].isdigit()

    while kept and kept[-1] in asked:
        kept = kept[:-1]
    while len(kept) > 1 and kept[0] in asked and (kept[1] in joining or kept[0] == kind or is_figured(kept[1:])):
        kept = kept[1:]
        while kept and kept[0] in joining:
            kept = kept[1:]
    return " ".join(kept)


def short_forms(spellings: Iterable[str], nouns: frozenset[str], table: Language) -> frozenset[str]:
    """Every way to write these names, the asked noun left out or not. A capital makes the noun part of the name, as
    Mexico is not Mexico City, but *radial* is the *radial nerve*.
    """
    plain = []
    for name in spellings:
        capitals = [fold(word) for word in name.split() if not word.islower()]
        if not any(_names(noun, word, table) for word in capitals for noun in nouns):
            plain.append(name)
    cut = [without_nouns(form, nouns, table) for form in forms_of(plain, table)]
    return forms_of(spellings, table).union(cut)


def is_same_number(name: Numbered, typed: Numbered, nouns: Collection[str]) -> bool:
    """Whether both bear one number and differ at most in an asked noun that one of them says, or cuts short: *14* and
    *art. 14* for *Article 14*.
    """
    said = [word for word in name.words if word not in nouns]
    told = [word for word in typed.words if not any(noun.startswith(word) for noun in nouns)]
    return name.number == typed.number and said == told and len(said) < len(name.words)


def _names(noun: str, word: str, table: Language) -> bool:
    """Whether the noun is the word or its plural: who asks for *wards* is told of one ward."""
    endings = ("", *typed_words(table.code).plural_endings)
    return noun == fold(table.plurals.get(word, "")) or any(noun == word + ending for ending in endings)


def is_row(own: Iterable[str], others: Iterable[str], nouns: Collection[str], table: Language) -> bool:
    """Whether folded names are places in a row: the question asks for one, one of the answer's own is nothing else, or
    two are; *second* alone may be a span of time.
    """
    own = list(own)
    if not typed_words(table.code).rank_nouns.isdisjoint(nouns) or any(is_only_ordinal(name, table) for name in own):
        return True
    return len({ordinal(name, table) for name in (*own, *others)} - {0}) > 1

"""Persons as people name them: with a title, with initials, with fewer given names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from quizapp.facts.language import Language
from quizapp.facts.text import fold
from quizapp.facts.typed_names import without_leading_words
from quizapp.facts.typed_words import typed_words
from quizapp.items.typed_asked import asked_nouns, asking_word


def is_person(kind: str, questions: Iterable[str], table: Language) -> bool:
    """Whether a person is asked for, by the kind of the answer or by a question: *who*, *which judge*."""
    told = set(fold(kind.replace("_", " ")).split())
    for question in questions:
        told |= {asking_word(question, table), *asked_nouns(question, table)}
    return not told.isdisjoint(typed_words(table.code).persons)


def without_titles(typed: str, table: Language) -> Iterator[str]:
    """What is left of a folded answer behind its titles. Those that tell a sex or a rank (*Mr*, *King*) are not taken
    off, nor is an office before a last name alone: Secretary Clinton is not President Clinton.
    """
    words = typed_words(table.code)
    for rest in without_leading_words(typed, words.titles | words.offices | table.articles):
        before = frozenset(typed.split()[: -len(rest.split())])
        if " " in rest or before.isdisjoint(words.offices):
            yield rest


def is_short_for(typed: str, own: Collection[str], others: Iterable[str], table: Language) -> bool:
    """Whether a folded answer is a full name with initials for given names, or with fewer of them if the last name is
    accepted alone; not where it would do for another thing as well.
    """
    words = typed.split()
    full = [name.split() for name in own if name.split()[0] not in _titles(table)]
    is_own = any(_fits(words, name, is_whole=name[-1] not in own) for name in full)
    return is_own and not any(_fits(words, name.split(), is_whole=False) for name in others)


def _titles(table: Language) -> frozenset[str]:
    words = typed_words(table.code)
    return words.titles | words.offices | words.honorifics


def _fits(words: Sequence[str], name: Sequence[str], *, is_whole: bool) -> bool:
    """Whether the words are the name's last and, in their order, some of those before it (all if it `is_whole`)."""
    *given, last = name
    if len(words) < 2 or words[-1] != last:
        return False
    said = [given_name for word in words[:-1] for given_name in _split(word, given)]
    if is_whole and len(said) != len(given):
        return False
    rest = iter(given)
    return all(any(each in (whole, whole[0]) for whole in rest) for each in said)


def _split(word: str, given: Sequence[str]) -> Sequence[str]:
    """Initials that are run together, as folding does: *jk* for Joanne Kathleen, *jw* in *J. W. von Goethe*."""
    initials = "".join(name[0] for name in given)
    return list(word) if len(word) > 1 and initials.startswith(word) else [word]


def given_names_first(text: str) -> str:
    """*Curie, Marie* as it is spoken; any other text as it is."""
    last, comma, given = text.partition(",")
    return f"{given.strip()} {last.strip()}" if comma and last.strip() and given.strip() and "," not in given else text

"""Persons as people name them: with a title, with initials, with fewer given names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.names import without_leading_words
from quizapp.items.marking.asked import asked_nouns, asking_word

_BEHIND = re.compile(r"([^(),]+?) ?[,(] ?([^(),]*[^\W\d_][^(),]*)\)?")


def is_person(kind: str, questions: Iterable[str], table: Language) -> bool:
    """Whether a person is asked for, by the kind of the answer or by a question: *who*, *which judge*."""
    told = set(fold(kind.replace("_", " ")).split())
    for question in questions:
        told |= {asking_word(question, table), *asked_nouns(question, table)}
    return not told.isdisjoint(typed_words(table.code).persons)


def without_titles(typed: str, table: Language, *, is_person: bool) -> Iterator[str]:
    """What is left of a folded answer behind its titles. Those that tell a sex or a rank (*Mr*, *King*), and offices,
    are taken off a full name only: Secretary Clinton is not President Clinton. Where it may be no person who is asked
    for, no office is one: *general relativity*.
    """
    words = typed_words(table.code)
    for rest in without_leading_words(typed, _titles(table) | table.articles):
        before = frozenset(typed.split()[: -len(rest.split())])
        is_full = " " in rest
        has_office, has_rank = not before.isdisjoint(words.offices), not before.isdisjoint(words.honorifics)
        if (is_full and not has_office) or (is_person and (is_full or not (has_office or has_rank))):
            yield rest


def untitled(name: str, table: Language) -> Iterator[str]:
    """The full name that a folded name with a title holds: *isaac newton* in *sir isaac newton*."""
    for rest in without_leading_words(name, _titles(table)):
        if " " in rest and rest.split()[0] not in _titles(table) | table.stop_words:
            yield rest


def without_titles_behind(text: str, table: Language) -> str:
    """*Anna Smith, PhD* and *Anna Smith (president)* without what stands behind the name; any other text as it is."""
    words = typed_words(table.code)
    match = _BEHIND.fullmatch(" ".join(text.split()))
    if match and " " in match[1] and (_titles(table) | words.titles_behind).issuperset(fold(match[2]).split()):
        return match[1]
    name, _, last = text.strip().rpartition(" ")
    return name if " " in name and fold(last.replace(".", "")) in words.titles_behind else text


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

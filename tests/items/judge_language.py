"""The words that the judge of the rubric looks for, in English and German."""

from __future__ import annotations

import re
from collections.abc import Iterator

from judge_words import fold, padded

QUESTION_WORDS = {
    "en": frozenset("who whom whose what which when where why how name".split()),
    "de": frozenset(
        (
            "wer wen wem wessen was welche welcher welches welchem welchen wann wo wohin woher wodurch womit wovon "
            "woran worauf wofur worin woraus warum weshalb wie wieviel nenne"
        ).split()
    ),
}
NOT = {"en": "NOT", "de": "NICHT"}
_NEGATIONS = {
    "en": frozenset("not never no none neither nor cannot without except".split()),
    "de": frozenset("nicht nie niemals kein keine keiner keines keinem keinen weder ohne ausser".split()),
}
_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday".split(),
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag".split(),
}
_RELATIVE = {
    "en": (
        "today", "yesterday", "tomorrow", "tonight", "currently", "nowadays", "recently", "last week", "last month",
        "this week", "this month", "this year", "next week", "next month", "next year", "at the moment", "at present",
    ),
    "de": ("heute", "gestern", "derzeit", "zurzeit", "aktuell", "kurzlich", "letzte woche", "letzten monat",
           "letztes jahr", "diese woche", "diesen monat", "dieses jahr", "nachstes jahr"),
}  # fmt: skip
_CATCH_ALL = (
    "all of the above", "none of the above", "all of these", "none of these", "both of these", "all the above",
    "both a and b", "neither of these", "alle genannten", "keine der genannten", "keines davon", "alle davon",
)  # fmt: skip
_YES_NO = frozenset("yes no true false ja nein wahr falsch richtig".split())
_LOADED = frozenset(
    (
        "always never all none every only entirely completely absolutely usually often sometimes frequently rarely "
        "generally typically immer nie niemals alle keine stets meistens oft manchmal selten"
    ).split()
)
_ARTICLES = frozenset("the a an der die das den dem des ein eine einer eines einem einen".split())
_QUOTED = re.compile('“[^”]*”|„[^“]*“|"[^"]*"')


def relative_times(text: str, language: str) -> Iterator[str]:
    """Words that mean nothing later, outside of what is quoted; a weekday only where no date stands beside it."""
    read = padded(_QUOTED.sub(" ", text))
    for words in (*_RELATIVE.get(language, ()), *_WEEKDAYS.get(language, ())):
        if f" {words} " in read:
            yield words


def negations(text: str, language: str) -> list[str]:
    """The words of negation as written, outside of what is quoted."""
    wanted = _NEGATIONS.get(language, frozenset())
    return [word for word in re.findall(r"\w+", _QUOTED.sub(" ", text)) if fold(word) in wanted]


def initial(text: str) -> str:
    first = text.strip()[:1]
    return "upper" if first.isupper() else "lower" if first.islower() else "none"


def ending(text: str) -> str:
    return text.strip()[-1:] if text.strip()[-1:] in ".!?;:," else ""


def article(text: str) -> bool:
    return fold(text).split()[:1] != [] and fold(text).split()[0] in _ARTICLES and len(text.split()) > 1


def is_catch_all(text: str) -> bool:
    return fold(text) in _YES_NO or any(f" {words} " in padded(text) for words in _CATCH_ALL)


def is_loaded(text: str) -> bool:
    return not _LOADED.isdisjoint(fold(text).split())


def edits(one: str, other: str) -> int:
    """How many letters have to be put in, left out, changed or swapped with a neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]

"""Decades and centuries as people type them: the 1960s, the '60s, the sixties, the 18th century, 18th c."""

from __future__ import annotations

import re
from functools import lru_cache

from quizapp.facts.languages.number_words import words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.date_parts import Parts
from quizapp.facts.typed.names import without_article, without_leading_words
from quizapp.facts.typed.ordinals import ordinal

CENTURY = 100
_DECADE = re.compile(r"(\d{1,3}0)(?:s|er(?: jahren?)?)")
_YEARS = (" jahre", " jahren")  # that may stand behind a decade


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def decade(text: str, table: Language, century: int = 0) -> int | None:
    """The first year of `the 1920s`, `the 20s`, `1920er Jahre`, `the nineteen twenties`; None for anything else. One
    that is told by its tens alone is of this century.
    """
    ways = (text, *without_leading_words(text, typed_words(table.code).before_figures))
    for way in map(fold, ways):
        if match := _DECADE.fullmatch(way):
            return int(match[1]) + (century if int(match[1]) < CENTURY else 0)
        if found := _in_words(way, table, century):
            return found
    return None


def ends_of_decade(text: str, table: Language, century: int) -> tuple[Parts, Parts] | None:
    """Its first year and its last."""
    year = decade(text, table, century)
    return None if year is None else ((year, None, None), (year + 9, None, None))


def _in_words(folded: str, table: Language, century: int) -> int:
    ending, bare = typed_words(table.code).decade_ending
    for years in _YEARS:
        folded = folded.removesuffix(years)
    *front, last = folded.replace("-", " ").split() or [""]
    tens = table.number_words.get(last.removesuffix(ending) + bare, 0) if ending and last.endswith(ending) else 0
    if tens not in range(20, 100, 10):
        return 0
    figure, used = words_as_figure(front, table) if front else (century // CENTURY, 0)
    return figure * CENTURY + tens if figure is not None and used == len(front) else 0


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def century_of(text: str, table: Language) -> int:
    """Which one is `the 18th century`, `18th c. AD`, `achtzehntes Jahrhundert`, below 0 before our era; 0 for none."""
    words, sign = typed_words(table.code), 1
    tokens = without_article(fold(text), table).split()
    for said, era in words.eras.items():
        count = said.count(" ") + 1
        if len(tokens) > count and " ".join(tokens[-count:]) == said:
            tokens, sign = tokens[:-count], era
            break
    if len(tokens) < 2 or tokens[-1] not in words.century_words:
        return 0
    return sign * ordinal(" ".join(tokens[:-1]), table, is_typed=True)

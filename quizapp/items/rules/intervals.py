"""An end of an interval whose other end stands in the same sentence: *between 7.35 and 7.45*, *from 1914 to 1918*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.items.asking import Asking
from quizapp.items.card import BLANK, plain
from quizapp.items.index import Index
from quizapp.items.sentences import with_answer

_ANYWHERE = Decimal("-Infinity"), Decimal("Infinity")
_FIGURE = r"(?P<figure>[-−]?\d(?:[\d.,]*\d)?)"


def beyond_other_end(asking: Asking, key: Decimal, unit: str, index: Index) -> tuple[Decimal, Decimal]:
    """Between what the key may lie, both left out: on its side of the interval's other end; anywhere without one."""
    sentence = plain(with_answer(asking.statement(index), BLANK))
    for pattern in _patterns(index.table.code):
        found = pattern.search(sentence)
        other = _amount(found["figure"], index.table) if found and _is_of_unit(found, unit) else key
        if other != key:
            return (other, _ANYWHERE[1]) if key > other else (_ANYWHERE[0], other)
    return _ANYWHERE


def has_both_ends(asking: Asking, index: Index) -> bool:
    """Whether the sentence gives the other end as well, whatever its form: *from 2 May to 12 May*."""
    sentence = plain(with_answer(asking.statement(index), BLANK))
    return any(pattern.search(sentence) for pattern in _ends(index.table.code))


@cache
def _ends(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(
            rf"\b{opening}\s+(?:{BLANK}[^;]*?\s(?:{joining})\s[^;]*?\d|[^;]*?\d[^;]*?\s(?:{joining})\s+{BLANK})", re.I
        )
        for opening, joining in _wordings(code)
    )


def _is_of_unit(found: re.Match[str], unit: str) -> bool:
    """Whether the other end has the key's unit; one of the two may stand without (*between 20 and 40 °C*)."""
    behind = found["behind"].strip()
    return not unit or not behind or behind.startswith(unit)


def _amount(figure: str, table: Language) -> Decimal:
    plain_figure = figure.replace(table.thousands, "").replace(table.decimal_point, ".").replace("−", "-")
    return Decimal(plain_figure)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """The other end before the gap, and behind it, in each wording of the language."""
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for opening, joining in _wordings(code)
        for pattern in (
            rf"\b{opening}\s+{_FIGURE}(?P<behind>[^\d,;]*?)\s+(?:{joining})\s+{BLANK}",
            rf"\b{opening}\s+{BLANK}\s+(?:{joining})\s+{_FIGURE}(?P<behind>.*)",
        )
    )


def _wordings(code: str) -> Iterator[tuple[str, str]]:
    words = typed_words(code)
    yield from words.between.items()
    for opening in sorted(words.before_ranges):
        yield opening, "|".join(words.range_words)

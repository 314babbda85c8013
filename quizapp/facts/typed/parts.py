"""Amounts in several units, as people type them: 2:08:41, 2 h 8 min, three years and six months, 5 ft 11 in, 5'11"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from quizapp.facts.languages.number_words import words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.figures import qualifier_of
from quizapp.facts.typed.units import MONEY, canonical_unit
from quizapp.facts.values import Number

_CLOCK = re.compile(r"(\d{1,3}):(\d{2}):(\d{2}(?:[.,]\d+)?)")
_SHORT_CLOCK = re.compile(r"(\d{1,3}):(\d{2})\s*([^\W\d_]+)\.?")  # 1:30 h
_FEET = re.compile(r"(\d+)\s*['′’]\s*(\d+)\s*(?:[\"″”]|'')?")
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]*)\.?,?\s*")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_HOUR, _MINUTE = 3600, 60  # seconds
_CLOCK_UNITS = {"s": 1, "min": _MINUTE, "h": _HOUR}

Pairs = list[tuple[Decimal, str]]


@dataclass(frozen=True, slots=True)
class Parts:
    """`amount` is in the smallest unit of the `scale`, `units` are those of the parts."""

    amount: Decimal
    units: tuple[str, ...]
    scale: Mapping[str, int]

    @property
    def is_time(self) -> bool:
        return _HOUR in self.scale.values()


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_parts(text: str, table: Language) -> Parts | None:
    """Two parts or more, each with a smaller unit of one scale than the one before it; the last may be without."""
    text = text.strip()
    if match := _CLOCK.fullmatch(text):
        return _on_scale([(_amount(figure), "") for figure in match.groups()], _time_scale(table), _HOUR)
    if match := _SHORT_CLOCK.fullmatch(text):
        scale = _time_scale(table)
        size = scale.get(canonical_unit(match[3], table), 0)
        return _on_scale([(_amount(match[1]), ""), (_amount(match[2]), "")], scale, size) if size > 1 else None
    pairs = _pairs(_FEET.sub(r"\1 ft \2 in", text), table)
    found = (_on_scale(pairs, scale) for scale in (*typed_words(table.code).scales, *MONEY)) if len(pairs) > 1 else ()
    return next((parts for parts in found if parts is not None), None)


def in_parts(wanted: Number, text: str, table: Language) -> Number | None:
    """What is told in several units, in the wanted one if that is among them, else in the smallest of them."""
    qualifier, rest = qualifier_of(text.strip(), table)
    parts, unit = read_parts(rest, table), canonical_unit(wanted.unit, table)
    if parts is None or unit not in parts.scale:
        return None
    shown = unit if unit in parts.units else parts.units[-1]
    return Number(parts.amount / parts.scale[shown], wanted.unit if shown == unit else shown, qualifier)


def _pairs(text: str, table: Language) -> Pairs:
    """Each figure with its unit; [] where anything else stands between them."""
    spoken = _HYPHEN.sub(" ", text)  # thirty-five
    bare = " ".join(_in_figures([token for token in spoken.split() if fold(token) != table.and_word], table))
    pairs = [(_amount(match[1]), canonical_unit(match[2], table)) for match in _PART.finditer(bare)]
    return [] if _PART.sub("", bare) else pairs


def _in_figures(tokens: Sequence[str], table: Language) -> Iterator[str]:
    """The tokens, number words as figures; *an hour* is one."""
    folded = [fold(token) for token in tokens]
    at = 0
    while at < len(tokens):
        amount, used = (1, 1) if folded[at] in table.indefinite_articles else words_as_figure(folded[at:], table)
        yield tokens[at] if amount is None else str(amount)
        at += max(used, 1)


def _on_scale(pairs: Pairs, scale: Mapping[str, int], first: int = 0) -> Parts | None:
    """The pairs added up; the unit of the `first` is that large, where it is not told. Only the last may be broken."""
    names = {size: name for name, size in scale.items()}
    total, units, above = Decimal(0), list[str](), 0
    if not all(Number(amount).is_whole for amount, _ in pairs[:-1]):
        return None
    for amount, unit in pairs:
        below = max((size for size in names if size < above), default=0) if above else first
        is_next = below and names[below].startswith(unit)  # *m* is minutes behind hours, and months behind years
        size = scale.get(unit) or (below if is_next else 0)
        if not size or (above and (size >= above or amount * size >= above)):
            return None
        total, above = total + amount * size, size
        units.append(names[size])
    return Parts(total, tuple(units), scale)


def _amount(figure: str) -> Decimal:
    return Decimal(figure.replace(",", "."))


def _time_scale(table: Language) -> Mapping[str, int]:
    scales = typed_words(table.code).scales
    return next((scale for scale in scales if {_HOUR, _MINUTE, 1}.issubset(scale.values())), _CLOCK_UNITS)

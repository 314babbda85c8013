"""Questions that name a figure or date at another grain than other facts: *in 1923* is right of 17 May 1923 as well."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from quizapp.facts.meaning import Meanings
from quizapp.facts.sheet import Value
from quizapp.facts.values import Date, Number
from quizapp.items.distractors.units import Units
from quizapp.items.terms import ESTIMATE

MOST_WITHIN = 100  # of the facts that may lie within one question's figure or date, so many are looked at

End = tuple[Decimal | int, ...]  # of a figure with -1 or 1 behind it where the end lies just below or above it
PatternKey = tuple[str, str, frozenset[tuple[str, str]]]
_FRONTIER = Decimal("Infinity")


class Span(NamedTuple):
    """All that a figure or date may be in truth, its ends counted in."""

    start: End
    end: End


def span_of(date: Date | None, number: Number | None) -> Span | None:
    """None for what is no figure or date. Two estimates that no reader could tell apart meet halfway."""
    if date is not None:
        return Span(date.start, date.end)
    return None if number is None else _span_of_number(number)


def _is_interval(value: Value) -> bool:
    return value.date is not None and value.date.precision == "interval"


def _span_of_number(number: Number) -> Span:
    amount, reach = number.amount, abs(number.amount) * ESTIMATE / 2
    match number.qualifier:
        case "more than":
            return Span((amount, 1), (_FRONTIER, 0))
        case "at least":
            return Span((amount, 0), (_FRONTIER, 0))
        case "less than":
            return Span((-_FRONTIER, 0), (amount, -1))
        case "at most":
            return Span((-_FRONTIER, 0), (amount, 0))
        case "nearly":
            return Span((amount - reach, 0), (amount, -1))
        case "about":
            return Span((amount - reach, 0), (amount + reach, 0))
    return Span((amount, 0), (amount, 0))


class Answer(NamedTuple):
    """A value that a fact makes right where a figure or date stands besides; `fact` is the fact's id."""

    span: Span
    pattern_key: PatternKey
    value: Value
    fact: str


class Scale:
    """Answers that only one figure or date tells apart, by its start."""

    __slots__ = ("_answers", "_latest", "_starts")

    def __init__(self, answers: list[Answer]) -> None:
        self._answers = sorted(answers, key=itemgetter(0))
        self._starts = [answer.span.start for answer in self._answers]
        self._latest = list(accumulate([answer.span.end for answer in self._answers], max))

    def meets(self, span: Span) -> bool:
        """Whether one of the answers may lie within the span."""
        begun = bisect_right(self._starts, span.end)
        return begun > 0 and self._latest[begun - 1] >= span.start

    def within(self, span: Span) -> Iterator[Answer]:
        """The answers that certainly lie within it; of very many the first."""
        first, last = bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)
        for answer in self._answers[first : min(last, first + MOST_WITHIN)]:
            if answer.span.end <= span.end:
                yield answer


class Named(NamedTuple):
    """A figure or date that a question names, beside those of the other facts of its pattern: all in one line, and each
    value in its own.
    """

    span: Span
    all_answers: Scale
    by_value: Mapping[str, Scale]

    def may_hold(self, key: str) -> bool:
        """Whether some fact may make this value right of the figure or date that is named."""
        line = self.by_value.get(key)
        return line is not None and line.meets(self.span)


class Spans:
    """The answers of a sheet by what a figure or date tells apart."""

    def __init__(self, units: Units, meanings: Meanings) -> None:
        self._units = units
        self.meanings = meanings
        self._answers: dict[object, list[Answer]] = defaultdict(list)
        self._lines: dict[object, tuple[Scale, Mapping[str, Scale]]] = {}

    def add(self, pattern_key: PatternKey, named: Mapping[str, Value], values: tuple[Value, ...], fact: str) -> None:
        """The right values of a fact, with the figures and dates in its other slots."""
        for place, span in self._places(pattern_key, named):
            self._answers[place].extend([Answer(span, pattern_key, value, fact) for value in values])

    def named(self, pattern_key: PatternKey, named: Mapping[str, Value]) -> tuple[Named, ...]:
        """What was added of the same pattern, but for the figure or date; nothing is added any more. A question that
        names an interval says both its ends, which is as exact as can be: nothing else lies within.
        """
        inexact = {name: value for name, value in named.items() if not _is_interval(value)}
        return tuple([Named(span, *self._line(place)) for place, span in self._places(pattern_key, inexact)])

    def _places(self, pattern_key: PatternKey, named: Mapping[str, Value]) -> Iterator[tuple[object, Span]]:
        pattern, slot, bound = pattern_key
        for name, value in named.items():
            number, unit = value.number, ""
            if number is not None:
                amount, unit = self.meanings.figure(number)
                number = replace(number, amount=amount)
            span = span_of(value.date, number)
            if span is not None:
                others = bound - {(name, self.meanings.key(value))}
                yield (pattern, slot, others, name, self._units.root(unit)), span

    def _line(self, place: object) -> tuple[Scale, Mapping[str, Scale]]:
        known = self._lines.get(place)
        if known is None:
            by_value: dict[str, list[Answer]] = defaultdict(list)
            for answer in self._answers[place]:
                by_value[self.meanings.key(answer.value)].append(answer)
            lines = {key: Scale(answers) for key, answers in by_value.items()}
            known = self._lines[place] = Scale(self._answers[place]), lines
        return known

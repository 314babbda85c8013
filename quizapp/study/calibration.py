"""Recall predicted against recall seen, with luck taken out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from math import sqrt

from quizapp.store.answers import Line
from quizapp.store.progress import Sum, group_of
from quizapp.study.replay import standing
from quizapp.study.shown_progress import Recalled

CERTAIN = 1.96  # standard errors on either side, for 95 %


def worth(mark: str, guess: float, *, tried: bool = True) -> float:
    """What an answer says of recall, right on average over many: 1 if right; if wrong as much below 0 as luck will have
    put others above it, given the chance `guess`; 0 where luck had no part, since nothing was tried.
    """
    if mark != "wrong":
        return 1.0
    return -guess / (1 - guess) if tried and guess < 1 else 0.0


@dataclass(slots=True)
class Tally:
    """Answers added up."""

    number: int = 0
    predicted: float = 0.0
    seen: float = 0.0
    squared: float = 0.0

    def add(self, number: int, predicted: float, value: float) -> None:
        """`number` answers of one value; `predicted` is their sum."""
        self.number += number
        self.predicted += predicted
        self.seen += number * value
        self.squared += number * value * value

    @property
    def recalled(self) -> Recalled:
        """A wrong answer is worth less than 0, so a mean may be, too; it is shown from 0 to 1, as its bounds are."""
        seen = self.seen / self.number
        spread = max(self.squared / self.number - seen * seen, 0.0)
        if self.number > 1:
            spread = max(spread, 1 / self.number)  # all alike prove little where there are few
        reach = CERTAIN * sqrt(spread / self.number) if self.number > 1 else 1.0
        low, shown, high = (min(max(each, 0.0), 1.0) for each in (seen - reach, seen, seen + reach))
        return Recalled(self.predicted / self.number, shown, low, high, self.number)


def corrected_sums(lines: Iterable[Line]) -> list[Sum]:
    """The answers among these lines that still stand, each as it stands."""
    sums = []
    for answer in standing(lines):
        line = answer.line
        if not line.moves_memory or line.recall is None or line.recall >= 1:
            continue
        mark = "wrong" if answer.is_guessed else answer.mark or "wrong"
        gave_up = answer.is_guessed or bool(line.given.get("unknown"))
        sums.append(Sum(line.study_day, group_of(line.recall), mark, line.guess, gave_up, 1, line.recall))
    return sums


@dataclass(frozen=True, slots=True)
class Calibration:
    """All that was answered from `lately_from` on, and each group of predictions that was put to the test."""

    lately_from: date
    _lately: Tally = field(default_factory=Tally)
    _groups: Mapping[int, Tally] = field(default_factory=dict)

    def and_then(self, sums: Iterable[Sum]) -> Calibration:
        """With these answers, too."""
        lately, groups = replace(self._lately), {place: replace(tally) for place, tally in self._groups.items()}
        for each in sums:
            value = worth(each.mark, each.guess, tried=not each.is_unknown)
            group = groups.setdefault(each.place, Tally())
            for tally in (group, lately) if each.day >= self.lately_from else (group,):
                tally.add(each.number, each.recall, value)
        return Calibration(self.lately_from, lately, groups)

    @property
    def lately(self) -> Recalled | None:
        return self._lately.recalled if self._lately.number else None

    @property
    def groups(self) -> tuple[Recalled, ...]:
        """The least certain first."""
        return tuple(self._groups[place].recalled for place in sorted(self._groups))

"""Where values stand in ascending order."""

from __future__ import annotations

from quizapp.facts.sheet import Value
from quizapp.facts.values import Date


def rank_of(value: Value) -> float | None:
    """Where a number or date stands in ascending order; None for what has no order."""
    if value.number is not None:
        return float(value.number.amount)
    return None if value.date is None else rank_of_date(value.date)


def rank_of_date(date: Date) -> float:
    """By the first day."""
    year, month, day = date.start
    return year * 372 + (month - 1) * 31 + day

"""What a learner's log comes to, as the page of progress shows it: plain frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Recalled:
    """Recall predicted and recall seen over some answers, both from 0 to 1; luck is taken out of what was seen, which
    lies within `low` and `high` with 95 % certainty.
    """

    predicted: float
    seen: float
    low: float
    high: float
    number: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The finished quizzes of a set, points and length, the oldest first."""

    set_id: str
    title: str
    language: str
    attempts: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class Hard:
    """A card that is often missed; `chosen` are the wrong answers that were given, the most frequent first."""

    card_id: str
    stem: str
    language: str
    state: str
    share: float
    asked: int
    wrong: int
    chosen: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """`days` are the answers of each day of the last year; `forecast` the cards that fall due on each of the next days,
    overdue ones today, of which `due_now` can be asked now. `lately` counts the last `window` days; None where no
    prediction was put to the test.
    """

    today: date
    window: int
    lately: Recalled | None
    groups: tuple[Recalled, ...]
    answers: int
    seconds: int
    held: int
    facts: int
    days_in_a_row: int
    longest_run: int
    days: Mapping[date, int]
    forecast: tuple[tuple[date, int], ...]
    due_now: int
    scores: tuple[Scores, ...]
    hardest: tuple[Hard, ...]

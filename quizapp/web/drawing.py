"""The geometry of gauges, strips and charts: numbers for SVG attributes, since a strict policy forbids inline style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from quizapp.study.shown_sets import AttemptSummary, FactInk
from quizapp.web.wording import points

INKS = ("held", "fading", "faint", "wet", "blank")
BAR, GAP, PARAGRAPH_GAP = 7, 2, 7
PIXELS_A_UNIT = 0.75
MOST_BARS = 400  # more would be narrower than a pixel
MINUTE, DAY = 60, 86_400
MOST_ATTEMPTS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    x: int
    state: str
    height: int  # of 100


@dataclass(frozen=True, slots=True)
class Strip:
    """One bar for each fact in the source's order, a gap between paragraphs; `pixels` is how long it is shown."""

    bars: tuple[Bar, ...]
    width: int
    pixels: int
    label: str


def draw_strip(facts: Sequence[FactInk]) -> Strip:
    """Beyond `MOST_BARS` facts a bar stands for several neighbours, as high as they are on average."""
    bars: list[Bar] = []
    x = 0
    drawn = facts if len(facts) <= MOST_BARS else _gather(facts)
    for before, fact in zip((None, *drawn), drawn, strict=False):
        if before is not None:
            x += BAR + (PARAGRAPH_GAP if fact.paragraph != before.paragraph else GAP)
        bars.append(Bar(x, fact.state, percent_height(fact.share)))
    width = x + BAR
    return Strip(tuple(bars), width, round(width * PIXELS_A_UNIT), _strip_label(facts))


def _gather(facts: Sequence[FactInk]) -> list[FactInk]:
    size = -(-len(facts) // MOST_BARS)
    gathered = []
    for start in range(0, len(facts), size):
        group = facts[start : start + size]
        states = {fact.state for fact in group}
        state = states.pop() if len(states) == 1 else "held"
        gathered.append(FactInk(group[0].fact, None, state, sum(fact.share for fact in group) / len(group)))
    return gathered


def count_inks(facts: Sequence[FactInk]) -> dict[str, int]:
    """How many facts are in each of the five states, every state named."""
    counted = Counter(fact.state for fact in facts)
    return {state: counted[state] for state in INKS}


def _strip_label(facts: Sequence[FactInk]) -> str:
    states = ", ".join(f"{number} {state}" for state, number in count_inks(facts).items())
    return f"{len(facts)} {'fact' if len(facts) == 1 else 'facts'} in the order of the source: {states}"


def percent_height(share: float) -> int:
    return max(0, min(100, round(share * 100)))


def gauge_intervals(intervals: Mapping[str, int]) -> dict[str, int]:
    """The width in percent of each rating's gauge, on a log scale with Easy full.

    The scale begins at a minute while Good stays within a day (learning steps), and a decade below Easy after that:
    on one scale from minutes to years all but Again would look full.
    """
    longest = max(intervals.values(), default=DAY)
    least = MINUTE if intervals.get("good", 0) < DAY else longest / 10
    span = log(longest / least) if longest > least else 1.0
    widths = {name: 100 * log(max(seconds, 1) / least) / span for name, seconds in intervals.items()}
    return {name: max(4, min(100, round(width))) for name, width in widths.items()}


@dataclass(frozen=True, slots=True)
class Dot:
    x: int
    y: int
    label: str
    is_last: bool


@dataclass(frozen=True, slots=True)
class ScoreChart:
    """The latest finished attempts as dots on stems; `ticks` are the heights of none, half and all of the points."""

    dots: tuple[Dot, ...]
    ticks: tuple[tuple[int, str], ...]
    label: str


def draw_scores(attempts: Sequence[AttemptSummary]) -> ScoreChart | None:
    """`attempts` oldest first. None if no attempt is finished.

    Attempts of one length share an axis in points, attempts of several lengths one in percent.
    """
    finished = [attempt for attempt in attempts if attempt.state == "finished" and attempt.length][-MOST_ATTEMPTS:]
    if not finished:
        return None
    lengths = {attempt.length for attempt in finished}
    step = 400 // max(8, len(finished))
    dots = []
    for place, attempt in enumerate(finished):
        text = points(attempt.points) + ("" if len(lengths) == 1 else f"/{attempt.length}")
        y = 110 - round(96 * attempt.points / attempt.length)
        dots.append(Dot(45 + place * step, y, text, place == len(finished) - 1))
    length = lengths.pop() if len(lengths) == 1 else None
    ticks = ((110, "0"), (62, _half(length)), (14, str(length or "100 %")))
    scores = ", ".join(dot.label for dot in dots)
    label = f"Points in the latest attempts{f', of {length}' if length else ''}: {scores}"
    return ScoreChart(tuple(dots), ticks, label)


def _half(length: int | None) -> str:
    if length is None:
        return "50 %"
    return str(length // 2) if length % 2 == 0 else f"{length // 2}½".removeprefix("0")


def week_heights(answers: Sequence[int]) -> tuple[int, ...]:
    """How full each day's inkwell stands, in percent of the busiest day."""
    busiest = max(answers, default=0)
    return tuple(round(100 * number / busiest) if busiest else 0 for number in answers)

"""The geometry of gauges, strips and charts: numbers for SVG attributes, since a strict policy forbids inline style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from quizapp.study.shown_sets import AttemptSummary, FactInk, Strip
from quizapp.web.wording import points

BAR, GAP, PARAGRAPH_GAP = 7, 2, 7
PIXELS_A_UNIT = 0.75
MINUTE, DAY = 60, 86_400
MOST_ATTEMPTS = 12
TOGETHER = 20  # bars, that are drawn anew where one of them changes


@dataclass(frozen=True, slots=True)
class DrawnStrip:
    """The outlines of its bars, by what they are: a few long paths are drawn faster than many rectangles. `pixels` is
    how long it is shown, three times that where it is tall.
    """

    outlines: Mapping[str, str]
    width: int
    pixels: int
    label: str
    is_blank: bool  # it has nothing but dashes


@lru_cache(maxsize=512)
def draw_strip(strip: Strip) -> DrawnStrip:
    """Its bars in the source's order, a gap between paragraphs."""
    outlines: dict[str, list[str]] = {"rest": [], "fill": [], "blank": [], "wet": []}
    x, paragraph = -GAP, strip.bars[0].paragraph if strip.bars else None
    for start in range(0, len(strip.bars), TOGETHER):
        bars = strip.bars[start : start + TOGETHER]
        drawn, x = _draw_bars(bars, x, paragraph)
        paragraph = bars[-1].paragraph
        for name, outline in drawn.items():
            outlines[name].append(outline)
    paths = {name: "".join(each) for name, each in outlines.items() if any(each)}
    return DrawnStrip(paths, x, round(x * PIXELS_A_UNIT), _strip_label(strip), is_blank=paths.keys() == {"blank"})


@lru_cache(maxsize=2048)  # an answer changes one bar of hundreds
def _draw_bars(bars: tuple[FactInk, ...], x: int, paragraph: int | None) -> tuple[dict[str, str], int]:
    """Some neighbours' outlines, and where the last ends; `x` and `paragraph` are of the bar before them."""
    outlines = dict.fromkeys(("rest", "fill", "blank", "wet"), "")
    for bar in bars:
        x += PARAGRAPH_GAP if bar.paragraph != paragraph else GAP
        paragraph = bar.paragraph
        if bar.state == "blank":
            outlines["blank"] += f"M{x} 95h7v3h-7z"
        elif bar.state == "wet":
            outlines["wet"] += f"M{x + 1} 3h5v96h-5z"
        else:
            height = percent_height(bar.share)
            outlines["rest"] += f"M{x} 0h7v100h-7z"
            outlines["fill"] += f"M{x} {100 - height}h7v{height}h-7z"
        x += BAR
    return outlines, x


def _strip_label(strip: Strip) -> str:
    states = ", ".join(f"{number} {state}" for state, number in strip.counts.items())
    return f"{strip.facts} {'fact' if strip.facts == 1 else 'facts'} in the order of the source: {states}"


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

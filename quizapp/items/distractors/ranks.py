"""Where values stand in ascending order: figures and dates, and plain text whose words have an order of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.mentions import dates_in
from quizapp.facts.reaches import months_of, reach_of
from quizapp.facts.sheet import Value
from quizapp.facts.text import fold
from quizapp.facts.typed.date_parts import read_dates
from quizapp.facts.values import Date

DISTRACTORS = 3  # wrong options; two where no third is good enough

_FIGURE = re.compile(r"\d+")
_IN_NAME = re.compile(r"(?<![^\W\d_])\d+|(?<![^\W_])[A-Z](?![^\W_])")
_BELOW_ZERO = re.compile(r"(?<!\S)[-−–]\d")
_ORDINAL_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*(?:([ap])\.?m\.?|(Uhr))?", re.IGNORECASE)


def rank_of(value: Value) -> float | None:
    """Where a number or date stands in ascending order; None for what has no order."""
    if value.number is not None:
        return float(value.number.amount)
    return None if value.date is None else rank_of_date(value.date)


def rank_of_date(date: Date) -> float:
    """By the first day."""
    year, month, day = date.start
    return year * 372 + (month - 1) * 31 + day


def windows(below: int, above: int) -> list[tuple[int, int]]:
    """How many options may stand below and above a key, of so many that there are: all its places among four, or
    among what there is; an end that would take more than there are, with three options, and so does then the middle.
    """
    most = min(DISTRACTORS, below + above)
    places = [(place, most - place) for place in range(most + 1) if place <= below and most - place <= above]
    ends = [(0, 2)] * (above == 2) + [(2, 0)] * (below == 2) if most == DISTRACTORS else []
    if ends and below and above:
        places += [*ends, (1, 1)]
    return places


def ranks_of_names(texts: Sequence[str]) -> list[float] | None:
    """Ranks of names that are alike but for their figures or single letters: Zone B, line 12, and 3.10 after 3.9."""
    if not _IN_NAME.search(texts[0]) or len({_IN_NAME.sub("0", text) for text in texts}) > 1:
        return None
    found = [
        tuple([(part.isdigit(), int(part) if part.isdigit() else ord(part)) for part in _IN_NAME.findall(text)])
        for text in texts
    ]
    order = sorted(set(found))
    return [float(order.index(each)) for each in found] if len(order) == len(texts) else None


def ranks_of_texts(texts: Sequence[str], table: Language) -> list[float] | None:
    """Ranks of texts that all are ordinals, months, units of time, periods, days of the year or times of the clock, or
    differ in their figures only, or else are dates or amounts (rule 13: what has an order is shown in it); None if they
    are not all of one such class, or two stand in one place.
    """
    if not any(map(str.isdigit, texts[0])) and fold(texts[0]) not in _words_with_order(table.code):
        return None
    words = [partial(_word_rank, each) for each in _ordered_words(table.code)]
    classes: list[Callable[[str, Language], float | None]] = [_clock_rank, _era_rank, _period_rank, _day_rank, *words]
    for rank_in_class in classes:
        found: list[float] = []
        for text in texts:
            rank = rank_in_class(text, table)
            if rank is None:  # nearly always of the first: no other has to be looked at
                break
            found.append(rank)
        if len(found) == len(texts) and len(set(found)) == len(texts):
            return found
    return _ranks_by_figures(texts) or _ranks_by_reach(texts, table)


def _ranks_by_figures(texts: Sequence[str]) -> list[float] | None:
    """The places of texts that are alike but for their figures: 97th and 98th, 2:07:12 and 2:08:41, 2–0 and 3–1."""
    plain = [_ORDINAL_ENDING.sub("", text) for text in texts]
    if any(map(_BELOW_ZERO.search, plain)) or len({_FIGURE.sub(_digits_kept, text) for text in plain}) > 1:
        return None
    figures = [tuple(map(int, _FIGURE.findall(text))) for text in plain]
    order = sorted(set(figures))
    return [float(order.index(each)) for each in figures] if len(order) == len(texts) else None


def _ranks_by_reach(texts: Sequence[str], table: Language) -> list[float] | None:
    """The places of dates, and of amounts on one scale, in whatever notation: −20 °C before −18 °C."""
    reaches = [reach_of(text, table) for text in texts]
    known = [reach for reach in reaches if reach is not None and not reach.is_bound]
    starts = [float(reach.first) for reach in known]
    is_one_scale = len(known) == len(texts) and len({reach.scale for reach in known}) == 1
    return starts if is_one_scale and len(set(starts)) == len(texts) else None


def _digits_kept(figure: re.Match[str]) -> str:
    """Behind a point or comma it matters how many digits there are: 7.3 is more than 7.12."""
    is_behind = figure.string[max(0, figure.start() - 1) : figure.start()] in {".", ","}
    return "0" * (len(figure[0]) if is_behind else 1)


@cache
def _ordered_words(code: str) -> tuple[tuple[str, ...], ...]:
    table = language(code)
    return (*table.ordered_words, tuple(map(fold, table.months)))


@cache
def _words_with_order(code: str) -> frozenset[str]:
    return frozenset(word for words in _ordered_words(code) for word in words)


def _word_rank(words: Sequence[str], text: str, table: Language) -> float | None:
    folded = fold(text)
    return words.index(folded) if folded in words else None


def _clock_rank(text: str, table: Language) -> float | None:
    """Minutes from midnight."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None or not (match[2] or match[3] or match[4]):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 24 or minute > 59:
        return None
    if match[3]:
        hour = hour % 12 + (12 if match[3].casefold() == "p" else 0)
    return hour * 60 + minute


def _period_rank(text: str, table: Language) -> float | None:
    """Of a quarter of a year, a decade or a century."""
    months = months_of(text, table)
    return None if months is None else months[0]


def _era_rank(text: str, table: Language) -> float | None:
    """Of a year with its era: 202 BC comes before 146 BC."""
    padded = f" {fold(text)} "
    if not any(f" {era} " in padded for era in typed_words(table.code).eras):
        return None
    dates = [date for date in read_dates(text, table) if date[1:] == (None, None)]
    return None if len(dates) != 1 or dates[0][0] is None else dates[0][0]


def _day_rank(text: str, table: Language) -> float | None:
    """Of a day of the year, such as 9 May."""
    dates = list(dates_in(text, table))
    if len(dates) != 1 or dates[0].year is not None or dates[0].end - dates[0].start < len(text.strip()):
        return None
    return None if dates[0].month is None else dates[0].month * 31 + (dates[0].day or 0)

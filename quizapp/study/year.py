"""What a year of a learner's log comes to, by study days and by cards, and what falls due in the days ahead.

A day or a card is counted by the database, and once: after new lines of the log only those that they touched.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from sqlalchemy import Connection

from quizapp.store.overview import find_due_days, list_due_days
from quizapp.store.progress import Sum, count_wrong, find_asked, read_corrected, read_times, sum_predictions
from quizapp.study.calibration import Calibration, corrected_sums
from quizapp.study.overlaid import Overlaid
from quizapp.study.session import Today
from quizapp.study.shown_progress import Recalled

YEAR = timedelta(days=371)  # 53 weeks
LATELY = 30  # days
AHEAD = 14  # days
LEAST_WRONG = 2
A_LOOK = 40  # cards


@dataclass(frozen=True, slots=True)
class Year:
    """`sums` and `times` are by day, `before` is what the sums of all days but today come to. `wrong` has the cards
    that were often wrong, with how often they were asked and wrong, `ranked` the same, the hardest first. `due` has
    those that fall due, `due_counts` how many on each day.
    """

    sums: Mapping[date, tuple[Sum, ...]]
    before: Calibration
    times: Mapping[date, tuple[int, int]]
    wrong: Mapping[str, tuple[int, int]]
    ranked: Sequence[str]
    due: Overlaid[date]
    due_counts: Mapping[date, int]
    lately: Recalled | None
    groups: tuple[Recalled, ...]
    forecast: tuple[tuple[date, int], ...]

    @property
    def spent(self) -> int:
        """How many milliseconds the answers lately took, as far as they say it."""
        return sum(taken for _, taken in self.times.values())

    def hardest(self, db: Connection, most: int) -> list[tuple[str, int, int]]:
        """The cards missed the largest share of the times: the card, how often it was asked and how often wrong."""
        hard: list[tuple[str, int, int]] = []
        for start in range(0, len(self.ranked), A_LOOK):
            some = self.ranked[start : start + A_LOOK]
            still_asked = find_asked(db, some)
            hard += [(card_id, *self.wrong[card_id]) for card_id in some if card_id in still_asked]
            if len(hard) >= most:
                break
        return hard[:most]


def begin_year(db: Connection, today: Today) -> Year:
    """From the store alone."""
    learner_id, day = today.learner.id, today.moment.day
    sums, times = _days(db, today, day - YEAR)
    wrong = count_wrong(db, learner_id, since=day - YEAR, least=LEAST_WRONG)
    due = list_due_days(db, today.scope(), until=today.moment.day_ends_at + timedelta(days=AHEAD))
    ranked = sorted(wrong, key=lambda card_id: _hardness(wrong, card_id))
    return _reckon(today, sums, None, times, (wrong, ranked), (Overlaid(due), Counter(due.values())))


def follow_year(db: Connection, year: Year, today: Today, days: Set[date], card_ids: Collection[str]) -> Year:
    """With these days and cards as they stand by now."""
    since, until = today.moment.day - YEAR, today.moment.day_ends_at + timedelta(days=AHEAD)
    sums = {day: own for day, own in year.sums.items() if day not in days}
    times = {day: own for day, own in year.times.items() if day not in days}
    for day in days:
        if day >= since:
            own_sums, own_times = _days(db, today, day, only=True)
            sums, times = sums | own_sums, times | own_times
    wrong = count_wrong(db, today.learner.id, since=since, least=LEAST_WRONG, card_ids=card_ids)
    due = find_due_days(db, today.scope(), card_ids, until=until)
    before = year.before if days <= {today.moment.day} else None
    return _reckon(today, sums, before, times, _wrong_again(year, wrong, card_ids), _due_again(year, due, card_ids))


def _hardness(wrong: Mapping[str, tuple[int, int]], card_id: str) -> tuple[float, int, str]:
    """What comes first is missed the largest share of the times."""
    asked, missed = wrong[card_id]
    return -missed / asked, -missed, card_id


def _wrong_again(
    year: Year, again: Mapping[str, tuple[int, int]], card_ids: Collection[str]
) -> tuple[dict[str, tuple[int, int]], list[str]]:
    """`wrong` and `ranked` with these cards at their new places: to rank all takes long where they are many."""
    wrong, ranked = dict(year.wrong), list(year.ranked)
    for card_id in card_ids:
        if card_id in year.wrong:
            place = bisect_left(ranked, _hardness(year.wrong, card_id), key=partial(_hardness, year.wrong))
            del ranked[place], wrong[card_id]
    wrong |= again
    for card_id in again:
        insort(ranked, card_id, key=partial(_hardness, wrong))
    return wrong, ranked


def _due_again(
    year: Year, again: Mapping[str, date], card_ids: Collection[str]
) -> tuple[Overlaid[date], Counter[date]]:
    """`due` and `due_counts` with these cards as they stand by now."""
    counts = Counter(year.due_counts)
    counts.subtract([day for card_id in card_ids if (day := year.due.get(card_id)) is not None])
    counts.update(again.values())
    return year.due.changed(card_ids, again), counts


def _days(
    db: Connection, today: Today, since: date, *, only: bool = False
) -> tuple[dict[date, tuple[Sum, ...]], dict[date, tuple[int, int]]]:
    """What the days from one on come to, or that one only. A correction is of the day of its answer, so that each day
    stands by itself.
    """
    learner_id, lately = today.learner.id, today.moment.day - timedelta(days=LATELY - 1)
    sums: dict[date, tuple[Sum, ...]] = {}
    corrected = corrected_sums(read_corrected(db, learner_id, since, only=only))
    for each in (*sum_predictions(db, learner_id, since, only=only), *corrected):
        sums[each.day] = (*sums.get(each.day, ()), each)
    if only and since < lately:
        return sums, {}
    return sums, read_times(db, learner_id, max(since, lately), only=only)


def _reckon(
    today: Today,
    sums: Mapping[date, tuple[Sum, ...]],
    before: Calibration | None,
    times: Mapping[date, tuple[int, int]],
    wrong: tuple[Mapping[str, tuple[int, int]], Sequence[str]],
    due: tuple[Overlaid[date], Mapping[date, int]],
) -> Year:
    day = today.moment.day
    if before is None:
        others = (each for other in sorted(sums) if other != day for each in sums[other])
        before = Calibration(day - timedelta(days=LATELY - 1)).and_then(others)
    whole = before.and_then(sums.get(day, ()))
    counts = Counter[date]()
    for due_day, number in due[1].items():
        counts[max(due_day, day)] += number
    ahead = (day + timedelta(days=number) for number in range(AHEAD))
    forecast = tuple((each, counts[each]) for each in ahead)
    return Year(sums, before, times, *wrong, *due, whole.lately, whole.groups, forecast)

"""How learning goes: the days of a year, what comes, whether predictions held, what is hard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from quizapp.items.card import Card
from quizapp.store.answers import Line
from quizapp.store.asked_cards import read_card
from quizapp.store.learners import read_learner
from quizapp.store.memories import read_memories_of
from quizapp.store.places import find_last_contents
from quizapp.store.progress import read_card_logs, read_finished
from quizapp.store.sets import read_current_versions
from quizapp.study.act import reads
from quizapp.study.feedback import given_apart
from quizapp.study.ink import Pen
from quizapp.study.overview import overview_of
from quizapp.study.replay import standing
from quizapp.study.session import Today
from quizapp.study.shown_progress import Hard, ProgressPage, Scores
from quizapp.study.year import LATELY, YEAR, Year

MOST_HARD = 8


@reads
def progress(db: Connection, learner_id: str, *, now: datetime) -> ProgressPage:
    """What is on the page of progress; archived sets count in the past and not in what comes."""
    overview = overview_of(db, read_learner(db, learner_id), now)
    today = overview.agenda.today
    day = today.moment.day
    year, lately = overview.year, day - timedelta(days=LATELY - 1)
    days = overview.days
    strips = overview.strips()
    return ProgressPage(
        today=day,
        window=LATELY,
        lately=year.lately,
        groups=year.groups,
        answers=sum(number for each, number in days.items() if each >= lately),
        seconds=round(year.spent / 1000),
        held=sum(strip.counts["held"] for strip in strips),
        facts=sum(strip.facts for strip in strips),
        days_in_a_row=run_up_to(day, days),
        longest_run=longest_run(days),
        days={each: number for each, number in days.items() if each > day - YEAR},
        forecast=year.forecast,
        due_now=overview.left().due_now,
        scores=_scores(db, learner_id),
        hardest=_hardest(db, today, year),
    )


def run_up_to(day: date, days: Mapping[date, int]) -> int:
    """How many days in a row had answers, up to a day, or up to the day before where it has none yet."""
    one_day = timedelta(days=1)
    last, run = day if day in days else day - one_day, 0
    while last in days:
        last, run = last - one_day, run + 1
    return run


def longest_run(days: Mapping[date, int]) -> int:
    """The most days in a row that had answers."""
    longest = run = last = 0
    for number in sorted(map(date.toordinal, days)):
        run, last = run + 1 if number == last + 1 else 1, number
        longest = max(longest, run)
    return longest


def _scores(db: Connection, learner_id: str) -> tuple[Scores, ...]:
    finished = read_finished(db, learner_id)
    return tuple(
        Scores(version.set_id, version.title, version.language, tuple(finished[version.set_id]))
        for version in read_current_versions(db, learner_id)
        if version.set_id in finished
    )


def _hardest(db: Connection, today: Today, year: Year) -> tuple[Hard, ...]:
    learner = today.learner
    found = year.hardest(db, MOST_HARD)
    card_ids = [card_id for card_id, _, _ in found]
    memories = read_memories_of(db, learner.id, card_ids)
    logs, last = read_card_logs(db, learner.id, card_ids), find_last_contents(db, card_ids)
    pen, hard = Pen(today.moment.day, learner.parameters), []
    for card_id, asked, wrong in found:
        state, share = pen.ink_card(memories.get(card_id))
        stem, language, chosen = _given_wrong(db, read_card(db, last[card_id]), logs[card_id])
        hard.append(Hard(card_id, stem, language, state, share, asked, wrong, chosen))
    return tuple(hard)


def _given_wrong(db: Connection, card: Card, log: Sequence[Line]) -> tuple[str, str, tuple[tuple[str, int], ...]]:
    """The card's question as it is asked now, its language, and the wrong answers that were given to it."""
    wrong = (each.line for each in standing(log) if each.mark == "wrong")
    given = (given_apart(read_card(db, line.content_id) if line.content_id else card, line)[0] for line in wrong)
    texts = Counter(text for text in given if text is not None)
    return card.question, card.language, tuple(texts.most_common(3))

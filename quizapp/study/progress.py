"""How learning goes: the days of a year, what comes, whether predictions held, what is hard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from quizapp.store.answers import read_card_log
from quizapp.store.cards import read_contents
from quizapp.store.days import read_day_counts
from quizapp.store.learners import read_learner
from quizapp.store.memories import read_memories, read_memories_of
from quizapp.store.places import find_last_content
from quizapp.store.progress import find_hardest, read_corrected, read_finished, read_time, sum_predictions
from quizapp.store.queue import count_days
from quizapp.store.sets import read_current_versions, read_facts
from quizapp.study.act import reads
from quizapp.study.calibration import calibrate, corrected_sums
from quizapp.study.feedback import given_text
from quizapp.study.ink import ink_card, ink_facts
from quizapp.study.replay import standing
from quizapp.study.session import Today, read_today
from quizapp.study.shown_progress import Hard, ProgressPage, Scores

YEAR = timedelta(days=371)  # 53 weeks
LATELY = 30  # days
AHEAD = 14  # days
LEAST_WRONG, MOST_HARD = 2, 8


@reads
def progress(db: Connection, learner_id: str, *, now: datetime) -> ProgressPage:
    """What is on the page of progress; archived sets count in the past and not in what comes."""
    today = read_today(db, read_learner(db, learner_id), now)
    day = today.moment.day
    since, lately = day - YEAR, day - timedelta(days=LATELY - 1)
    sums = sum_predictions(db, learner_id, since=since, lately=lately)
    corrected = read_corrected(db, learner_id, since=since)
    recalled, groups = calibrate([*sums, *corrected_sums(corrected, lately.toordinal())])
    days = read_day_counts(db, learner_id)
    timed, taken = read_time(db, learner_id, since=lately)
    held, facts = _count_held(db, today)
    return ProgressPage(
        today=day,
        window=LATELY,
        lately=recalled,
        groups=groups,
        answers=sum(number for each, number in days.items() if each >= lately),
        seconds=round(taken / 1000),
        held=held,
        facts=facts,
        days_in_a_row=run_up_to(day, days),
        longest_run=longest_run(days),
        days={each: number for each, number in days.items() if each > since},
        forecast=_forecast(db, today),
        seconds_a_card=taken / 1000 / timed if timed else None,
        scores=_scores(db, learner_id),
        hardest=_hardest(db, today, since),
    )


def run_up_to(day: date, days: Mapping[date, int]) -> int:
    """How many days in a row had answers, up to a day, or up to the day before where it has none yet."""
    last = day if day in days else day - timedelta(days=1)
    run = 0
    while last - timedelta(days=run) in days:
        run += 1
    return run


def longest_run(days: Mapping[date, int]) -> int:
    """The most days in a row that had answers."""
    ends = (day for day in days if day + timedelta(days=1) not in days)
    return max((run_up_to(day, days) for day in ends), default=0)


def _count_held(db: Connection, today: Today) -> tuple[int, int]:
    """How many facts of all sets in sight are held, and how many there are."""
    versions = read_current_versions(db, today.learner.id)
    facts = read_facts(db, [version.id for version in versions])
    memories = read_memories(db, today.learner.id, [version.set_id for version in versions])
    inks = [
        ink
        for version in versions
        for ink in ink_facts(facts[version.id], memories, today.moment.day, today.learner.parameters)
    ]
    return sum(ink.state == "held" for ink in inks), len(inks)


def _forecast(db: Connection, today: Today) -> tuple[tuple[date, int], ...]:
    days = [today.moment.day + timedelta(days=ahead) for ahead in range(AHEAD)]
    counts = Counter[date]()
    for day, number in count_days(db, today.scope(), until=today.moment.day_ends_at + timedelta(days=AHEAD)).items():
        counts[max(day, days[0])] += number
    return tuple((day, counts[day]) for day in days)


def _scores(db: Connection, learner_id: str) -> tuple[Scores, ...]:
    finished = read_finished(db, learner_id)
    return tuple(
        Scores(version.set_id, version.title, version.language, tuple(finished[version.set_id]))
        for version in read_current_versions(db, learner_id)
        if version.set_id in finished
    )


def _hardest(db: Connection, today: Today, since: date) -> tuple[Hard, ...]:
    learner = today.learner
    found = find_hardest(db, learner.id, since=since, least=LEAST_WRONG, most=MOST_HARD)
    memories = read_memories_of(db, learner.id, [card_id for card_id, _, _ in found])
    hard = []
    for card_id, asked, wrong in found:
        state, share = ink_card(memories.get(card_id), today.moment.day, learner.parameters)
        stem, language, chosen = _given_wrong(db, learner.id, card_id)
        hard.append(Hard(card_id, stem, language, state, share, asked, wrong, chosen))
    return tuple(hard)


def _given_wrong(db: Connection, learner_id: str, card_id: str) -> tuple[str, str, tuple[tuple[str, int], ...]]:
    """The card's question as it is asked now, its language, and the wrong answers that were given to it."""
    wrong = [each.line for each in standing(read_card_log(db, learner_id, card_id)) if each.mark == "wrong"]
    last = find_last_content(db, card_id) or ""
    contents = read_contents(db, {last, *(line.content_id or last for line in wrong)})
    given = (given_text(contents[line.content_id or last].card, line) for line in wrong)
    texts = Counter(text for text in given if text is not None)
    card = contents[last].card
    return card.question, card.language, tuple(texts.most_common(3))

"""Whether choices among four options, some of them hit by luck, spoil the schedule: two years of 3,000 cards.

    python -m benchmarks.simulate_guessing

The true memory is not the scheduler: it forgets by other parameters, recall is drawn at random, and what is not
recalled is hit by luck at one of four. The schedule is followed by three learners who differ in one thing only:

    known      the program is told whether the answer was known: what the schedule reaches when the memory is known
    corrected  it sees the mark alone and weighs luck as the product does
    good       it sees the mark alone and counts every right choice as Good

Prints the true recall of cards in review and the reviews a card, which are all the answers that it takes, those in
learning steps included, with their differences from `known`.
Seeds are fixed; the learners share one draw of luck and recall for each card and review, so that they differ by their
marks alone. The exit code is 1 where `corrected` misses its aim: recall within 0.01, reviews a card within 3 %.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import sqrt
from random import Random

from quizapp.memory.parameters import DEFAULT_WEIGHTS, Parameters
from quizapp.memory.rating import Evidence, Rating, weigh
from quizapp.memory.schedule import Moment, after, retrievability
from quizapp.memory.state import Memory, Phase

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
DAYS, CARDS, NEW_A_DAY, LUCK = 730, 3_000, 20, 0.25
AIM_RECALL, AIM_REVIEWS = 0.01, 0.03
SHRINK = 0.85  # the true memory's first stabilities, beside the scheduler's; it also decays on another curve
TRUE = Parameters(
    weights=(
        *(weight * SHRINK for weight in DEFAULT_WEIGHTS[:4]),
        *DEFAULT_WEIGHTS[4:8],
        DEFAULT_WEIGHTS[8] * 0.97,
        *DEFAULT_WEIGHTS[9:20],
        0.17,
    )
)
SCHEDULE = Parameters()


@dataclass(slots=True)
class Counted:
    """What a learner has done with cards in review; `all` counts the answers in learning steps as well."""

    reviews: int = 0
    known: int = 0
    predicted: float = 0.0
    all: int = 0

    @property
    def recall(self) -> float:
        return self.known / self.reviews


Judge = Callable[[bool, bool], Evidence]


def corrected(knew: bool, is_lucky: bool) -> Evidence:
    return weigh("right" if knew or is_lucky else "wrong", LUCK)


def known(knew: bool, is_lucky: bool) -> Evidence:
    return weigh("right" if knew else "wrong")


def as_good(knew: bool, is_lucky: bool) -> Evidence:
    return weigh("right" if knew or is_lucky else "wrong")


JUDGES: dict[str, Judge] = {"known": known, "corrected": corrected, "good": as_good}


@dataclass(slots=True)
class Learned:
    """A card as it is scheduled, and as it is truly remembered."""

    name: str
    shown: Memory | None = None
    true: Memory | None = None


def study(judge: Judge, cards: int, days: int, seed: int) -> Counted:
    """Two years of a learner, day by day: what is due, its learning steps within the day, and new cards."""
    counted = Counted()
    waiting = [Learned(f"card-{number}") for number in range(cards)]
    met: list[Learned] = []
    for day in range(days):
        now = START + timedelta(days=day)
        for card in [card for card in met if card.shown and card.shown.due_at <= now + timedelta(hours=12)]:
            _sit(card, judge, now, counted, seed)
        for _ in range(min(NEW_A_DAY, len(waiting))):
            card = waiting.pop(0)
            met.append(card)
            _sit(card, judge, now, counted, seed)
    return counted


def _sit(card: Learned, judge: Judge, now: datetime, counted: Counted, seed: int) -> None:
    """A card asked until it leaves its learning steps, as a session does."""
    while True:
        moment = Moment.at(now, "UTC")
        chance = Random(f"{seed}/{card.name}/{card.shown.reps if card.shown else 0}")
        recall = SCHEDULE.chance_of_knowing_new if card.true is None else retrievability(card.true, moment.day, TRUE)
        knew, is_lucky = chance.random() < recall, chance.random() < LUCK
        counted.all += 1
        if card.shown is not None and card.shown.phase is Phase.REVIEW:
            counted.reviews += 1
            counted.known += knew
            counted.predicted += retrievability(card.shown, moment.day, SCHEDULE)
        told = Evidence(Rating.GOOD if knew else Rating.AGAIN)  # feedback teaches: what was lucky is learned anew
        card.true = after(card.true, told, moment, TRUE, seed=None, promised=0).memory
        card.shown = after(card.shown, judge(knew, is_lucky), moment, SCHEDULE, seed=card.name).memory
        if card.shown.phase is Phase.REVIEW:
            return
        now = max(card.shown.due_at, now + timedelta(minutes=1))


def main() -> int:
    parser = argparse.ArgumentParser(description="Two years with four-option questions.")
    parser.add_argument("--cards", type=int, default=CARDS)
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--seeds", type=int, default=1)
    wanted = parser.parse_args()
    worst = 0
    for seed in range(wanted.seeds):
        found = {name: study(judge, wanted.cards, wanted.days, seed) for name, judge in JUDGES.items()}
        worst = max(worst, _print(found, wanted.cards, seed))
    return worst


def _print(found: dict[str, Counted], cards: int, seed: int) -> int:
    base = found["known"]
    print(f"Seed {seed}: {cards:,} cards. Wanted recall {SCHEDULE.desired_retention}.\n")
    heads = "learner | true recall at review | ± | predicted | in review, a card | reviews a card"
    print(f"| {heads} | beside known: recall | in review | reviews |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, each in found.items():
        error = sqrt(each.recall * (1 - each.recall) / each.reviews)
        figures = f"{each.recall:.4f} | {error:.4f} | {each.predicted / each.reviews:.4f}"
        counts = f"{each.reviews / cards:.2f} | {each.all / cards:.2f}"
        beside = f"{each.reviews / base.reviews - 1:+.1%} | {each.all / base.all - 1:+.1%}"
        print(f"| {name} | {figures} | {counts} | {each.recall - base.recall:+.4f} | {beside} |")
    tried = found["corrected"]
    is_met = abs(tried.recall - base.recall) <= AIM_RECALL and abs(tried.all / base.all - 1) <= AIM_REVIEWS
    print(f"\nAim (recall within {AIM_RECALL}, reviews within {AIM_REVIEWS:.0%}): {'met' if is_met else 'missed'}.\n")
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main())

"""Laying changes over what is shared tells the same as one plain dictionary that is changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from random import Random

from quizapp.study.overlaid import MOST_CHANGES, DueFacts

START = datetime(2026, 3, 1, 4, tzinfo=UTC)
FACTS = [f"f{number}" for number in range(3 * MOST_CHANGES)]


def test_many_changes_count_as_in_a_plain_dictionary() -> None:
    random = Random(8)
    plain = {fact: START + timedelta(minutes=random.randrange(60)) for fact in FACTS[::2]}
    before, due = dict(plain), DueFacts(dict(plain))
    first = due
    for _ in range(4 * MOST_CHANGES):
        facts = set(random.sample(FACTS, random.randint(1, 3)))
        again = {fact: START + timedelta(minutes=random.randrange(60)) for fact in facts if random.random() < 0.5}
        due = due.changed(facts, again)
        plain = {fact: at for fact, at in plain.items() if fact not in facts} | again
        moment, apart = START + timedelta(minutes=random.randrange(60)), set(random.sample(FACTS, 9))
        wanted = sum(at <= moment and fact not in apart for fact, at in plain.items())
        assert due.count(moment, apart, most=len(FACTS)) == wanted
        assert due.count(moment, apart, most=5) == min(wanted, 5)
        assert {fact: at for fact in FACTS if (at := due.get(fact)) is not None} == plain
    later = START + timedelta(hours=1)
    assert first.count(later, (), most=len(FACTS)) == len(before), "what others hold was changed"


class Watched(Mapping[str, datetime]):
    """Counts how often it was gone through."""

    def __init__(self, facts: dict[str, datetime]) -> None:
        self._facts, self.times = facts, 0

    def __getitem__(self, fact: str) -> datetime:
        return self._facts[fact]

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)


def test_a_few_changes_copy_nothing_of_what_is_shared() -> None:
    shared = Watched(dict.fromkeys(FACTS, START))
    due = DueFacts(shared)
    for fact in FACTS[:MOST_CHANGES]:
        due = due.changed({fact}, {})
    assert shared.times == 0
    due = due.changed({FACTS[-1]}, {})
    assert shared.times == 1
    assert due.count(START, (), most=len(FACTS)) == len(FACTS) - MOST_CHANGES - 1
    assert shared.times == 1, "what is no longer due stays in what is gone through"

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from quizapp.memory.parameters import Parameters
from quizapp.memory.state import Memory, Phase
from quizapp.store.sets import FactLine
from quizapp.study.ink import ink_facts

DAY = date(2025, 9, 3)


def memory(stability: float, *, days_ago: int = 10, phase: Phase = Phase.REVIEW) -> Memory:
    day = DAY - timedelta(days=days_ago)
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return Memory(stability, 5.0, phase, 0, at, day, at, day, reps=1, lapses=0)


def ink(*memories: Memory | None, retention: float = 0.9) -> tuple[str, float]:
    """The state and share of a fact whose cards have these memories."""
    names = [f"card {place}" for place in range(len(memories))]
    known = {name: kept for name, kept in zip(names, memories, strict=True) if kept is not None}
    fact = FactLine("fact", 1, "p1", (), tuple(names))
    [shown] = ink_facts([fact], known, DAY, Parameters(desired_retention=retention))
    return shown.state, shown.share


@pytest.mark.parametrize(("stability", "state"), [(10, "held"), (9.9, "fading"), (1.5, "fading"), (0.8, "faint")])
def test_a_fact_is_held_fades_and_grows_faint(stability: float, state: str) -> None:
    """A memory of stability 10 stands at 90 % after ten days, one of 1.5 at 71 %, one of 0.8 at 63 %."""
    assert ink(memory(stability))[0] == state


def test_the_share_is_the_chance_of_recall_now() -> None:
    assert ink(memory(10))[1] == pytest.approx(0.9)


def test_held_means_at_the_retention_that_the_learner_wants() -> None:
    assert ink(memory(5), retention=0.8)[0] == "held"
    assert ink(memory(10), retention=0.95)[0] == "fading"


@pytest.mark.parametrize("phase", [Phase.LEARNING, Phase.RELEARNING])
def test_what_was_learned_today_and_is_in_its_steps_is_wet(phase: Phase) -> None:
    assert ink(memory(1, days_ago=0, phase=phase))[0] == "wet"


def test_what_was_left_in_its_steps_on_another_day_dries_like_all_else() -> None:
    assert ink(memory(0.8, phase=Phase.LEARNING))[0] == "faint"


def test_what_was_never_asked_is_blank() -> None:
    assert ink(None) == ("blank", 0.0)


def test_a_fact_is_as_strong_as_its_weakest_card_that_was_asked() -> None:
    assert ink(memory(100), memory(1.5), None)[0] == "fading"


def test_facts_keep_their_order_and_their_paragraph() -> None:
    facts = [FactLine(name, paragraph, "", (), ()) for name, paragraph in (("b", 1), ("a", 2), ("c", None))]
    shown = ink_facts(facts, {}, DAY, Parameters())
    assert [(each.fact, each.paragraph) for each in shown] == [("b", 1), ("a", 2), ("c", None)]

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime, timedelta

import pytest

from quizapp.memory.parameters import Parameters
from quizapp.memory.state import Memory, Phase
from quizapp.store.overview import Layout
from quizapp.study.ink import MOST_BARS, Pen, ink_facts
from quizapp.study.shown_sets import STATES

DAY = date(2025, 9, 3)


def memory(stability: float, *, days_ago: int = 10, phase: Phase = Phase.REVIEW) -> Memory:
    day = DAY - timedelta(days=days_ago)
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return Memory(stability, 5.0, phase, 0, at, day, at, day, reps=1, lapses=0)


def ink(*memories: Memory | None, retention: float = 0.9) -> tuple[str, float]:
    """The state and share of a fact whose cards have these memories."""
    cards = [(each.stability, each.reviewed_day.toordinal(), each.phase.value) for each in memories if each]
    state, share = Pen(DAY, Parameters(desired_retention=retention)).ink(cards)
    return STATES[state], share


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


def layout(facts: int, cards: int = 1) -> Layout:
    """So many facts with so many cards each, numbered on from 0, each in a paragraph of its own."""
    ids = [f"{number:036}" for number in range(facts * cards)]
    starts = array("I", range(0, facts * cards + 1, cards))
    return Layout(tuple(range(facts)), "".join(ids), starts, array("I", range(len(ids))), has_paragraphs=True)


def test_facts_keep_their_order_and_their_paragraph() -> None:
    held = {f"{1:036}": (10.0, DAY.toordinal() - 10, "review")}
    strip = ink_facts(layout(3), held, Pen(DAY, Parameters())).strip
    assert [(bar.paragraph, bar.state) for bar in strip.bars] == [(0, "blank"), (1, "held"), (2, "blank")]


def test_a_very_long_strip_lets_one_bar_stand_for_several_facts() -> None:
    held = {f"{number:036}": (10.0, DAY.toordinal(), "review") for number in range(0, 40_000, 2)}
    strip = ink_facts(layout(40_000), held, Pen(DAY, Parameters())).strip
    assert len(strip.bars) == MOST_BARS
    assert {(bar.state, bar.share) for bar in strip.bars} == {("held", 0.5)}
    assert (strip.facts, strip.counts["held"], strip.faintest) == (40_000, 20_000, None)


def test_what_has_changed_is_drawn_as_if_all_were_drawn_anew() -> None:
    """Two cards a fact, three facts a bar; the shares of any two cards differ."""
    pen, its = Pen(DAY, Parameters()), layout(1000, cards=2)
    held = {its.card(slot): (slot + 1.0, DAY.toordinal() - slot % 90, "review") for slot in range(0, 2000, 3)}
    drawn = ink_facts(its, held, pen)
    for slot in (3, 4, 1999, 0):
        held[its.card(slot)] = (0.5, DAY.toordinal() - slot % 7, "learning")
        places = its.places(its.card(slot))
        assert places == [slot // 2]
        drawn = drawn.changed({place: pen.ink([held[c] for c in its.cards(place) if c in held]) for place in places})
        anew = ink_facts(its, held, pen)
        assert drawn.groups == anew.groups
        assert (drawn.strip.bars, drawn.strip.counts, drawn.strip.faintest) == (
            anew.strip.bars,
            anew.strip.counts,
            anew.strip.faintest,
        )

"""Ordering: events of which each is certainly before or after each other."""

import re

import pytest
from sheets import made

from quizapp.items.item import make_item
from quizapp.items.marking.answers import mark_order
from quizapp.wording.reasons import reason_sentence

HEAD = """
format: factsheet/1
id: times
title: Times
as_of: 2025-09-02
source: {publisher: The Test, published: 2025-09-02, paragraphs: 40}
facts:
"""


def event(name, when, more=""):
    return f"""
  - id: {name}
    say: The {name} was opened by <who:text>.
    answer: Anna
    ask: Who opened the {name}?
    when: {when}
    event: The opening of the {name}
    at: p1
{more}"""


def orderings(*events, head=HEAD):
    return made("".join(events), head).orderings


def refused(*events, head=HEAD):
    refusals = made("".join(events), head).refusals
    told = [(refusal.fact, refusal.reason.code) for refusal in refusals if refusal.form == "ordering"]
    assert len(told) == len(set(told))
    return set(told)


FOUR = (event("mill", 1990), event("well", 1950), event("dam", "1970-05"), event("quay", "2001-02-03"))


def test_four_events_are_put_in_their_order():
    (card,) = orderings(*FOUR)
    assert [key.text for key in card.keys] == [f"The opening of the {name}" for name in ("well", "dam", "mill", "quay")]
    assert card.facts == ("well", "dam", "mill", "quay")
    assert not card.is_scheduled
    assert card.written == "times/~mill"


def test_they_are_shown_in_drawn_order_never_in_the_right_one_and_without_their_dates():
    (card,) = orderings(*FOUR)
    items = [make_item(card, "ordering", seed) for seed in range(50)]
    assert len({tuple(option.text for option in item.options) for item in items}) > 10
    for item in items:
        assert [item.options[place] for place in item.order] == list(card.keys)
        assert item.order != (0, 1, 2, 3)
        assert not any(letter.isdigit() for option in item.options for letter in option.text)
    assert items[0].guess == 1 / 24


def test_the_feedback_tells_every_date():
    (card,) = orderings(*FOUR)
    assert card.sentence == (
        "The opening of the well: 1950; The opening of the dam: May 1970; "
        "The opening of the mill: 1990; The opening of the quay: 3 February 2001."
    )


def test_events_that_overlap_never_stand_together():
    july = [event(f"fair{n}", f"2020-07-{n:02}/2020-08-{n:02}") for n in range(1, 7)]
    assert orderings(*july) == ()
    assert {code for _, code in refused(*july)} == {"few_events"}
    summit, call = event("summit", "2025-08-31"), event("call", "2025-08")
    cards = orderings(summit, call, *FOUR)
    assert {fact for card in cards for fact in card.facts} >= {"summit", "call"}
    assert not any({"summit", "call"} <= set(card.facts) for card in cards)


def test_what_the_author_says_came_later_is_enough_also_along_a_chain():
    same = [
        event("mill", 2020, "    before: [dam]\n"),
        event("well", 2020),
        event("dam", 2020, "    before: [well]\n"),
    ]
    (card,) = orderings(*same)
    assert card.facts == ("mill", "dam", "well")


def test_fewer_than_three_events_are_refused_with_what_would_help():
    assert refused(*FOUR[:2]) == {("mill", "few_events"), ("well", "few_events")}


def test_a_label_that_tells_its_date_is_refused():
    dated = FOUR[0].replace("The opening of the mill", "The opening of the mill in 1990")
    assert refused(dated, *FOUR[1:]) == {("mill", "event_tells_date")}
    (card,) = orderings(dated, *FOUR[1:])
    assert "mill" not in card.facts


def test_claims_what_is_not_asked_and_what_the_author_keeps_out_are_not_put_in_order():
    claim = event("mill", 1990, "    weight: 0\n")
    typed = event("well", 1950, "    forms: [typed]\n")
    assert orderings(claim, typed, *FOUR[2:]) == ()


def test_every_event_stands_in_a_group_and_one_left_over_borrows():
    many = [event(f"hall{n}", 1900 + n) for n in range(9)]
    cards = orderings(*many)
    assert {fact for card in cards for fact in card.facts} == {f"hall{n}" for n in range(9)}
    assert [len(card.facts) for card in cards] == [4, 4, 3]


def test_the_question_is_the_sheets_own_where_its_language_has_no_table():
    polish = HEAD.replace("as_of", "language: pl\nas_of")
    assert refused(*FOUR, head=polish) == {("mill", "no_order_question")}
    own = polish.replace("as_of", "ask_order: Jaka jest kolejność tych wydarzeń?\nas_of")
    (card,) = orderings(*FOUR, head=own)
    assert make_item(card, "ordering", 0).stem == "Jaka jest kolejność tych wydarzeń?"


def test_the_right_order_is_right_and_any_other_wrong_with_its_pairs():
    (card,) = orderings(*FOUR)
    item = make_item(card, "ordering", 3)
    assert mark_order(item, item.order).mark == "right"
    first, second, *rest = item.order
    verdict = mark_order(item, (second, first, *rest))
    assert verdict.mark == "wrong"
    assert dict(verdict.notes[0].args) == {"right": "5", "all": "6"}


@pytest.mark.parametrize("given", [(), (0, 1, 2), (0, 0, 1, 2), (0, 1, 2, 4), (0, 1, 2, 3, 3)])
def test_what_is_no_order_of_all_its_events_is_no_answer(given):
    (card,) = orderings(*FOUR)
    item = make_item(card, "ordering", 0)
    with pytest.raises(ValueError, match=re.escape(str(given))):
        mark_order(item, given)


def test_what_is_planned_is_not_told_as_past_and_its_label_does_not_tell_the_plan():
    planned = (
        event("quay", "2026-03-21").replace("was opened", "is to be opened").replace("Who opened", "Who will open")
    )
    (card,) = orderings(*FOUR[:3], planned)
    assert [reason_sentence(key.why[0]) for key in card.keys] == [
        "It was 1950 (p1).",
        "It was May 1970 (p1).",
        "It was 1990 (p1).",
        "It is set for 21 March 2026 (p1).",
    ]
    due = planned.replace("The opening of the quay", "The quay is due to be opened")
    assert refused(*FOUR[:3], due) == {("quay", "event_tells_plan")}
    past = event("road", 1999).replace("The opening of the road", "The town is set to have a road")
    assert refused(*FOUR[:3], past) == set()


def test_an_event_that_two_small_groups_share_is_told_of_once():
    fair, show, dam = event("fair", "2020-07"), event("show", "2020-07-05"), event("dam", 1970)
    assert refused(fair, show, dam) == {(name, "few_events") for name in ("fair", "show", "dam")}


def test_an_event_left_over_says_nothing_of_those_that_are_asked():
    assert refused(*FOUR, event("fair", 1990)) == set()
    assert refused(*FOUR, event("span", "1940/2020")) == {("span", "few_events")}


def test_of_two_events_with_one_label_the_second_is_refused():
    again = event("mill", 1995).replace("id: mill", "id: mill-2")
    assert refused(*FOUR, again) == {("mill-2", "event_twice")}

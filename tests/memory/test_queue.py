from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from remembering import moment_on

from quizapp.memory.queue import New, order_new, without_siblings

TODAY = moment_on(30).day


def _new(*names: str) -> list[New]:
    """Cards by `key`, or `key:fact` where the fact has another name."""
    return [New(key, fact or key) for key, _, fact in (name.partition(":") for name in names)]


def _keys(cards: list[New]) -> str:
    return " ".join(card.key for card in cards)


def test_of_the_cards_of_a_fact_the_first_stays() -> None:
    assert _keys(without_siblings(_new("a:f1", "b:f2", "c:f1", "d:f3", "e:f2"))) == "a b d"


def test_the_siblings_of_a_card_asked_today_wait_for_tomorrow() -> None:
    cards = _new("a:f1", "b:f1", "c:f2")
    assert _keys(without_siblings(cards, {"f1": {"b"}})) == "b c"
    assert _keys(without_siblings(cards, {"f1": {"z"}})) == "c"


def test_new_cards_keep_the_order_of_the_sheet() -> None:
    assert _keys(order_new(_new("d", "b", "a", "c"), {})) == "d b a c"


def test_a_new_card_waits_for_what_it_needs() -> None:
    assert _keys(order_new(_new("a", "b", "c", "d"), {"a": ["c"]})) == "b c a d"
    assert _keys(order_new(_new("a", "b", "c", "d"), {"a": ["c"], "c": ["d"]})) == "b d c a"


def test_a_new_card_waits_for_every_card_of_a_fact_it_needs() -> None:
    assert _keys(order_new(_new("a", "b1:b", "x", "b2:b"), {"a": ["b"]})) == "b1 x b2 a"


def test_a_need_that_is_learned_already_or_never_asked_holds_nothing_up() -> None:
    assert _keys(order_new(_new("a", "b"), {"a": ["gone"], "b": ["b"]})) == "a b"


def test_a_circle_of_needs_loses_no_card() -> None:
    circle = {"a": ["b"], "b": ["c"], "c": ["a"]}
    assert _keys(order_new(_new("a", "b", "c", "d"), circle)) == "d a c b"


def test_a_chain_of_ten_thousand_needs_is_no_trouble() -> None:
    names = [str(number) for number in range(10_000)]
    needs = {name: [str(number + 1)] for number, name in enumerate(names[:-1])}
    assert [card.key for card in order_new(_new(*names), needs)] == names[::-1]


facts = st.sampled_from("abcdefgh")


@given(st.lists(facts, max_size=20), st.dictionaries(facts, st.sets(facts)))
def test_every_new_card_is_asked_once_and_none_before_what_it_needs(
    sheet: list[str], wishes: dict[str, set[str]]
) -> None:
    cards = [New(f"{fact}{place}", fact) for place, fact in enumerate(sheet)]
    needs = {fact: {need for need in needed if need > fact} for fact, needed in wishes.items()}  # no circles
    ordered = order_new(cards, needs)
    assert sorted(card.key for card in ordered) == sorted(card.key for card in cards)
    asked: list[str] = []
    for card in ordered:
        missing = needs.get(card.fact, set()) & {other.fact for other in ordered[len(asked) :]}
        assert not missing
        asked.append(card.fact)

from __future__ import annotations

from itertools import islice, permutations
from random import Random

import pytest

from quizapp.items.card import Card
from quizapp.store.cards import KnownCard
from quizapp.study import matching
from quizapp.study.matching import likeness, match_cards


def card(fact: str, value: str = "x", *, slot: str | None = "city", sentence: str = "", **fields: object) -> Card:
    """A card of set `s` with one right value."""
    return Card(
        set_id="s",
        fact=fact,
        slot=slot,
        **{  # type: ignore[arg-type]
            "facts": (fact,),
            "line": 1,
            "mode": "one",
            "kind": "city",
            "prompts": (),
            "keys": (),
            "distractors": (),
            "answers": ((value,),),
            "any_one": False,
            "value_key": value,
            "statement": ((sentence or f"About {fact}", False),),
            "source": "",
            **fields,
        },
    )


def known(
    written: str,
    value: str = "x",
    *,
    names: tuple[str, ...] = (),
    is_id_written: bool = True,
    is_retired: bool = False,
    sentence: str = "",
) -> KnownCard:
    fact = written.split("/")[1]
    return KnownCard(
        f"id of {written}", written, fact, names or (written,), is_id_written, value, sentence, "", is_retired
    )


def matches(cards: list[Card], before: list[KnownCard], unwritten: frozenset[str] = frozenset()) -> list[str | None]:
    return [found.known.written if found.known else None for found in match_cards(cards, before, unwritten)]


def test_a_card_is_the_one_of_its_written_name_whatever_else_has_changed() -> None:
    assert matches([card("a", "new", sentence="All else")], [known("s/a/city", "old")]) == ["s/a/city"]


def test_a_card_of_another_slot_is_another_card() -> None:
    assert matches([card("a", slot="host")], [known("s/a/city")]) == [None]


def test_a_question_written_by_hand_has_no_slot() -> None:
    assert matches([card("a", slot=None)], [known("s/a")]) == ["s/a"]


def test_a_card_that_is_new_continues_none() -> None:
    assert matches([card("a"), card("b")], [known("s/a/city")]) == ["s/a/city", None]


def test_was_carries_the_history_over_a_renaming() -> None:
    assert matches([card("new", was=("old",))], [known("s/old/city")]) == ["s/old/city"]


def test_was_comes_before_a_new_fact_that_takes_the_old_name() -> None:
    assert matches([card("old"), card("new", was=("old",))], [known("s/old/city")]) == [None, "s/old/city"]


def test_was_that_was_heeded_once_is_done() -> None:
    before = [known("s/new/city"), known("s/old/city")]
    assert matches([card("old"), card("new", was=("old",))], before) == ["s/old/city", "s/new/city"]


def test_a_chain_of_renamings_moves_each_history_by_one() -> None:
    before = [known("s/a/city"), known("s/b/city")]
    assert matches([card("b", was=("a",)), card("c", was=("b",))], before) == ["s/a/city", "s/b/city"]


def test_a_card_whose_first_row_left_is_found_by_another_row() -> None:
    before = [known("s/a/city", names=("s/a/city", "s/b/city"))]
    assert matches([card("b", facts=("b", "c"))], before) == ["s/a/city"]


def test_of_two_rows_that_part_the_one_that_gave_the_name_keeps_the_history() -> None:
    before = [known("s/a/city", names=("s/a/city", "s/b/city"))]
    assert matches([card("b"), card("a")], before) == [None, "s/a/city"]


def test_a_retired_card_comes_back_under_its_name() -> None:
    assert matches([card("a")], [known("s/a/city", is_retired=True)]) == ["s/a/city"]


def test_a_changed_sentence_whose_id_was_made_from_it_is_found_by_its_value() -> None:
    before = [known("s/the-fair-is-in/city", "basel", is_id_written=False, sentence="The fair is in Basel.")]
    mended = card("the-great-fair-is-in", "basel", sentence="The great fair is in Basel.")
    assert matches([mended], before, frozenset({"the-great-fair-is-in"})) == ["s/the-fair-is-in/city"]


def test_of_several_with_the_value_the_most_similar_sentence_is_found() -> None:
    before = [
        known("s/one/city", "basel", is_id_written=False, sentence="The bridge over the river stands in Basel."),
        known("s/two/city", "basel", is_id_written=False, sentence="The fair with the oldest name is in Basel."),
    ]
    mended = card("three", "basel", sentence="The fair with the oldest name is held in Basel.")
    assert matches([mended], before, frozenset({"three"})) == ["s/two/city"]


def test_a_quite_different_sentence_with_the_same_value_is_a_new_card() -> None:
    before = [known("s/one/city", "basel", is_id_written=False, sentence="The bridge was built by Otto in Basel.")]
    other = card("two", "basel", sentence="Carnival begins at four o'clock, as nowhere else but here: Basel.")
    assert matches([other], before, frozenset({"two"})) == [None]


def test_of_two_that_are_like_it_the_more_similar_one_continues_a_card_wherever_it_stands() -> None:
    before = [known("s/one/city", "basel", is_id_written=False, sentence="The fair with the oldest name is in Basel.")]
    cards = [
        card("two", "basel", sentence="The fair is in Basel, and has the oldest name."),
        card("three", "basel", sentence="The fair with the oldest name is held in Basel."),
    ]
    assert matches(cards, before, frozenset({"two", "three"})) == [None, "s/one/city"]


def test_a_fact_that_is_parted_in_two_is_continued_by_the_larger_part() -> None:
    sentence = "The fair with the oldest name is in Basel, by the bridge."
    before = [known("s/one/city", "basel", is_id_written=False, sentence=sentence)]
    cards = [
        card("two", "basel", sentence="By the bridge, in Basel."),
        card("three", "basel", sentence="The fair with the oldest name is in Basel."),
    ]
    assert matches(cards, before, frozenset({"two", "three"})) == [None, "s/one/city"]


def test_of_very_many_sentences_with_one_value_each_is_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def like(one: str, other: str) -> float:
        nonlocal compared
        compared += 1
        return likeness(one, other)

    monkeypatch.setattr(matching, "likeness", like)
    towns = ["".join(letters).capitalize() for letters in islice(permutations("abcdefg", 5), 2000)]
    before = [
        known(f"s/{town}/city", "yes", is_id_written=False, sentence=f"Whoever comes to {town} sees the old market.")
        for town in towns
    ]
    cards = [card(f"now-{town}", "yes", sentence=f"Who comes to {town} will see an old fair.") for town in towns]
    Random(1).shuffle(cards)
    found = matches(cards, before, frozenset(card.fact for card in cards))
    assert found == [f"s/{card.fact.removeprefix('now-')}/city" for card in cards]
    assert compared <= 2000 * 30


def test_what_shares_no_word_with_many_others_is_new() -> None:
    before = [known(f"s/{at}/city", "yes", is_id_written=False, sentence=f"Town {at} is old.") for at in range(100)]
    assert matches([card("new", "yes", sentence="Rivers freeze.")], before, frozenset({"new"})) == [None]


def test_a_written_id_is_never_found_by_value() -> None:
    sentence = "The fair is in Basel."
    before = [known("s/one/city", "basel", sentence=sentence)]
    assert matches([card("two", "basel", sentence=sentence)], before, frozenset({"two"})) == [None]
    before = [known("s/one/city", "basel", is_id_written=False, sentence=sentence)]
    assert matches([card("two", "basel", sentence=sentence)], before) == [None]


def test_no_known_card_continues_as_two() -> None:
    before = [known("s/old/city")]
    assert matches([card("a", was=("old",)), card("b", was=("old",))], before) == ["s/old/city", None]

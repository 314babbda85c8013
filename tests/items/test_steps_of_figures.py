"""How far from a figure its rivals lie."""

import pytest
from sheets import card_of, choice_of, fact, made, offered, refusal_codes


@pytest.mark.parametrize("answer", [31_400, 657, 37, 85, 1063])
def test_no_figure_of_the_program_is_a_small_part_of_the_answer(answer):
    card = card_of(made(fact("number", f"{answer} pupils", "How many pupils took part?")), "f")
    assert min(int(text.removesuffix(" pupils").replace(",", "")) for text in offered(card)) >= answer / 7


def test_a_figure_of_very_many_digits_has_no_neighbours_and_breaks_nothing():
    making = made(fact("number", "31415926535897932384626433832795", "How many atoms are counted?"))
    assert refusal_codes(making, "f")["number"]


@pytest.mark.parametrize("answer", ["2.00 euros", "3.00 euros", "2.0 hours"])
def test_beside_an_exact_figure_none_reads_one_and_there_is_room_all_the_same(answer):
    card = card_of(made(fact("number", answer, "How much does a ticket cost?")), "f")
    assert {choice_of(card, seed).key for seed in range(60)} >= {0, 1}
    assert not {"1.00 euros", "1.0 hours"} & offered(card)

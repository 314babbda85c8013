"""Options that are numbers or dates: near, of one grain, possible, ascending."""

from itertools import pairwise

import pytest
from sheets import card_of, choice_of, made, offered, refusal_codes, texts


def fact(kind: str, answer: str, ask: str, more: str = "") -> str:
    return f"""
  - id: f
    say: The text gives <v:{kind}> for it.
    answer: {answer}
    ask: {ask}
    at: p2
{more}"""


def test_numbers_keep_unit_and_qualifier_and_stand_in_ascending_order():
    card = card_of(made(fact("number", "about 16 ships", "How many ships are counted?")), "f")
    for seed in range(30):
        shown = texts(choice_of(card, seed))
        assert all(text.startswith("about ") and text.endswith(" ships") for text in shown)
        amounts = [int(text.split()[1]) for text in shown]
        assert amounts == sorted(amounts)
        assert min(amounts) > 0


def test_the_keys_rank_is_drawn_from_all_that_are_possible():
    card = card_of(made(fact("number", "80 years", "How many years are marked?", "    step: 5\n")), "f")
    assert {choice_of(card, seed).key for seed in range(60)} == {0, 1, 2, 3}
    assert offered(card) <= {f"{n} years" for n in range(50, 115, 5)}


def test_the_authors_range_bounds_the_options():
    card = card_of(made(fact("number", "80 years", "How many years?", "    step: 5\n    range: [70, 90]\n")), "f")
    assert offered(card) == {"70 years", "75 years", "85 years", "90 years"}


def test_three_numbers_of_the_same_column_are_taken_before_any_invented_one():
    world = """
format: factsheet/1
id: planets
title: Planets
relations:
  width:
    say: <planet> is <d:number> wide.
    modes: {planet: one, d: one}
    ask: {d: How wide is <planet>?}
facts:
  - table: width
    columns: [id, planet, d]
    rows:
      - [a, Mercury, 4879 km]
      - [b, Venus, 12104 km]
      - [c, Earth, 12756 km]
      - [e, Mars, 6792 km]
"""
    assert offered(card_of(made("", world), "c")) >= {"4,879 km", "12,104 km", "6,792 km"}


def test_percentages_stay_at_a_hundred_or_below():
    card = card_of(made(fact("number", "90 %", "What share of the votes was counted?")), "f")
    assert all(float(text.rstrip("%")) <= 100 for text in offered(card))


def test_a_bound_is_asked_by_choice_only_where_the_figure_given_is_asked_for():
    bound = fact("number", "more than 20 leaders", "How many leaders came?")
    assert refusal_codes(made(bound), "f")["number"] == "bound"
    asked = fact("number", "more than 20 leaders", "Which figure does the article give for the leaders?")
    assert choice_of(card_of(made(asked), "f")).options


@pytest.mark.parametrize(("answer", "precision"), [("2018", 1), ("2022-02", 2), ("2025-08-31", 3)])
def test_dates_share_the_keys_precision_and_lie_in_the_past_with_it(answer, precision):
    card = card_of(made(fact("date", answer, "When did the talks begin?")), "f")
    for seed in range(30):
        item = choice_of(card, seed)
        assert all(len(text.split()) == precision for text in texts(item))
        ranks = [option.rank for option in item.options]
        assert ranks == sorted(ranks)
        assert max(ranks) <= 2025 * 372 + 8 * 31 + 2


def test_a_planned_day_has_only_planned_rivals():
    card = card_of(made(fact("date", "2025-09-03", "On which date was the parade to be held?")), "f")
    assert all(int(text.split()[0]) > 2 and text.endswith("September 2025") for text in offered(card))


def test_a_year_in_the_stem_is_shared_by_every_option():
    card = card_of(made(fact("date", "2025-08", "In which month of 2025 did the leaders speak?")), "f")
    assert all(text.endswith(" 2025") for text in offered(card))


def test_years_before_christ_are_shown_and_have_rivals():
    card = card_of(made(fact("year", "'-44'", "In which year was Caesar killed?")), "f")
    assert card.keys[0].text == "44 BC"
    assert all(text.endswith(" BC") for text in offered(card))


def test_days_at_the_end_of_a_month_roll_over():
    card = card_of(made(fact("date", "2024-02-29", "On which date did the talks open?")), "f")
    assert {"1 March 2024", "28 February 2024"} & offered(card, 200) or len(offered(card, 200)) >= 6


def test_years_of_the_sheet_come_before_invented_ones():
    facts = (
        fact("year", "2018", "In which year did the visit take place?")
        + """
  - {id: g, say: The club was founded in <v:year>., answer: 2001, ask: In which year was the club founded?}
  - {id: h, say: The clash took place in <v:year>., answer: 2020, ask: In which year did the clash take place?}
"""
    )
    assert "2020" in offered(card_of(made(facts), "f"))


def test_estimates_that_cover_each_other_do_not_stand_together():
    facts = (
        fact("number", "about 150 km", "How far is the coast?")
        + """
  - {id: g, say: The text gives <w:number> for more., answer: about 225 km, ask: How far is the lake?}
  - {id: h, say: The text gives <w:number> for less., answer: about 228 km, ask: How far is the hill?}
"""
    )
    shown = [texts(choice_of(card_of(made(facts), "f"), seed)) for seed in range(80)]
    for options in shown:
        amounts = sorted(int(text.split()[1]) for text in options)
        assert all(b - a >= 0.15 * b for a, b in pairwise(amounts)), options


def test_the_last_digits_of_a_figure_do_not_run_through_all_options():
    card = card_of(made(fact("number", "3605 pupils", "How many pupils took part?")), "f")
    endings = {text.removesuffix(" pupils")[-2:] for text in offered(card)}
    assert len(endings) > 2

"""Options that are numbers or dates: near, of one grain, possible, ascending."""

from itertools import pairwise

import pytest
from sheets import card_of, choice_of, fact, made, offered, refusal_codes, texts

from quizapp.items.card import plain
from quizapp.items.item import make_item


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


def test_a_column_of_two_others_is_taken_and_filled_up_as_closely_as_it_lies():
    world = """
format: factsheet/1
id: sprint
title: Sprint
relations:
  ran:
    say: <runner> ran <n:number>.
    modes: {runner: some, n: one}
    ask: {n: Which time did <runner> run?}
facts:
  - table: ran
    columns: [id, runner, n]
    rows:
      - [a, Silva, 7.12 s]
      - [b, Novak, 7.15 s]
      - [c, Larsen, 7.30 s]
"""
    near = offered(card_of(made("", world), "a"))
    assert {"7.15 s", "7.30 s"} <= near
    assert all(6 < float(text.split()[0]) < 8 for text in near)
    far = offered(card_of(made("", world.replace("7.12 s", "12.50 s")), "a"))
    assert max(float(text.split()[0]) for text in far) > 13


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
    card = card_of(made(fact("date", "2025-09-05", "On which date was the parade to be held?")), "f")
    assert all(int(text.split()[0]) > 2 and text.endswith("September 2025") for text in offered(card))


def test_a_year_in_the_stem_is_shared_by_every_option():
    card = card_of(made(fact("date", "2025-05", "In which month of 2025 did the leaders speak?")), "f")
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


def unit_of(text):
    return text.split(" ", 1)[1]


FROZEN = """
  - {id: pond, say: The pond froze for <n:number>., answer: 2 days, ask: How long did the pond freeze?, at: p4}
  - {id: sea, say: The sea froze for <n:number>., answer: 5 days, ask: How long did the sea freeze?, at: p4}
"""


@pytest.mark.parametrize(
    ("answer", "one", "more"),
    [
        ("2 days", "1 day", {"3 days", "4 days"}),
        ("3 goals", "1 goal", {"2 goals", "4 goals"}),
        ("2 feet", "1 foot", {"3 feet", "4 feet"}),
        ("3 nautical miles", "1 nautical mile", {"2 nautical miles"}),
        ("2 sq miles", "1 sq mile", {"3 sq miles"}),
        ("2 km", "1 km", {"3 km"}),
        ("2 wolves", "1 wolf", {"3 wolves"}),
        ("2 factories", "1 factory", {"3 factories"}),
        ("2 dishes", "1 dish", {"3 dishes"}),
        ("2 million dollars", "1 million dollars", {"3 million dollars"}),
    ],
)
def test_a_unit_stands_beside_one_in_the_singular_and_beside_more_in_the_plural(answer, one, more):
    options = offered(card_of(made(fact("number", answer, "How much does the text give for it?")), "f"))
    assert {one, *more} <= options
    assert all((text == one) == text.startswith("1 ") for text in options)


@pytest.mark.parametrize(("unit", "one"), [("children", "child"), ("wolves", "wolf"), ("cows", "cow")])
def test_a_unit_that_the_question_names_hinders_no_figure(unit, one):
    options = offered(card_of(made(fact("number", f"2 {unit}", f"How many {unit} are there in the text?")), "f"))
    assert {f"1 {one}", f"3 {unit}"} <= options


def test_a_german_unit_stands_beside_one_in_the_singular():
    head = "format: factsheet/1\nid: u\ntitle: U\nlanguage: de\nsource: {publisher: P}\nfacts:\n"
    house = "  - {id: f, say: Der Verein hat <n:number>., answer: 2 Häuser, ask: Wie viele Häuser hat der Verein?}\n"
    assert {"1 Haus", "3 Häuser"} <= offered(card_of(made(house, head), "f"))


@pytest.mark.parametrize("unit", ["barracks", "times"])
def test_where_the_singular_is_not_known_no_figure_is_one(unit):
    options = offered(card_of(made(fact("number", f"3 {unit}", "How much does the text give for it?")), "f"))
    assert not any(text.startswith("1 ") for text in options)


@pytest.mark.parametrize(("key", "sibling", "shown"), [("2 matches", "1 match", "1 match"), ("2 radii", "", "1")])
def test_the_sheets_own_singular_is_used_and_no_other_made_up(key, sibling, shown):
    more = f"  - {{id: g, say: It gives <w:number>., answer: {sibling}, ask: How many?}}" if sibling else ""
    found = {card.fact: card for card in made(fact("number", key, "How many are counted?") + more).cards}
    texts_shown = offered(found["f"]) if "number" in found["f"].forms else set()
    assert {text for text in texts_shown if text.startswith("1")} == ({shown} if sibling else set())


def test_an_answer_of_one_is_asked_by_choice_only_where_the_author_gives_wrong_ones():
    ice = "  - {id: ice, say: The lake froze for <n:number>., answer: 1 day, ask: How long did the lake freeze?, at: p4"
    making = made(f"{ice}}}\n{FROZEN}")
    assert refusal_codes(making, "ice")["number"] == "one_place"
    for seed in range(20):
        stem = make_item(card_of(making, "ice"), "true_false", seed).stem
        assert stem in {f"The lake froze for {text}." for text in ("1 day", "2 days", "3 days")}
    written = card_of(made(f"{ice}, wrong: [2 days, 3 days]}}\n"), "ice")
    assert offered(written) == {"2 days", "3 days"}


def test_a_sibling_of_one_is_of_the_unit_of_more():
    world = """
format: factsheet/1
id: scorers
title: Scorers
relations:
  scored:
    say: <player> scored <n:number>.
    ask: {n: "How many goals did <player> score?"}
facts:
  - table: scored
    columns: [id, player, n]
    rows:
      - [a, Ann, 4 goals]
      - [b, Bea, 1 goal]
      - [c, Cleo, 7 goals]
      - [d, Dora, 2 goals]
"""
    assert offered(card_of(made("", world), "a")) == {"1 goal", "7 goals", "2 goals", "5 goals", "3 goals", "6 goals"}


@pytest.mark.parametrize("answer", ["2.15 m", "1.7 m", "about 2.5 hours", "about 1.25 hours", "12.50 euros", "3.2 km"])
def test_all_figures_of_an_item_have_the_decimals_of_the_answer(answer):
    others = "".join(
        f"  - {{id: g{n}, say: It gives <w{n}:number>., answer: {other}, ask: How much is given for thing {n}?}}\n"
        for n, other in enumerate(
            ["1.7 m", "2.15 m", "2 m", "2.6 m", "about 3 hours", "about 4 hours", "about 5 hours"]
        )
    )
    card = card_of(made(fact("number", answer, "How much does the text give for it?") + others), "f")

    def decimals(text):
        return len(next(word for word in text.split() if word[0].isdigit()).partition(".")[2])

    assert {decimals(text) for text in offered(card, 200)} == {decimals(answer)}


def test_an_answer_written_with_a_decimal_keeps_it_beside_its_options():
    card = card_of(made(fact("number", "3.0 m", "How high is the wall?", "    step: 0.5\n")), "f")
    assert card.keys[0].text == "3.0 m"
    assert plain(card.statement) == "The text gives 3.0 m for it."
    assert {"2.5 m", "3.5 m", "4.0 m"} <= offered(card)


def test_where_the_authors_step_is_finer_than_the_answer_only_whole_steps_are_taken():
    card = card_of(made(fact("number", "38 °C", "From which temperature?", "    step: 0.5\n")), "f")
    assert offered(card) <= {f"{n} °C" for n in range(30, 45)}


@pytest.mark.parametrize("answer", ["2 days", "3 goals", "4 km", "6 ships", "80 years", "90%", "about 6800 km"])
def test_the_answer_is_neither_always_the_least_nor_the_greatest_of_its_options(answer):
    card = card_of(made(fact("number", answer, "How much does the text give for it?")), "f")
    items = [choice_of(card, seed) for seed in range(200)]
    first = sum(item.key == 0 for item in items)
    last = sum(item.key == len(item.options) - 1 for item in items)
    assert first <= 120
    assert last <= 120


@pytest.mark.parametrize(
    ("kind", "answer"), [("number", "1 km"), ("number", "0"), ("number", "1 day"), ("year", "2025")]
)
def test_what_could_stand_in_one_place_only_is_not_asked_by_choice(kind, answer):
    form = "number" if kind == "number" else "date"
    making = made(fact(kind, answer, "How much does the text give for it, or when?"))
    assert refusal_codes(making, "f")[form] == "one_place"
    assert plain(card_of(making, "f").statement)


def test_a_range_that_is_narrower_than_the_usual_step_still_gives_both_sides():
    card = card_of(made(fact("number", "18 years", "At what age?", "    range: [14, 40]\n")), "f")
    assert {choice_of(card, seed).key for seed in range(60)} > {0}
    assert all(14 <= int(text.split()[0]) <= 40 for text in offered(card))

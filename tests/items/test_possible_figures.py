"""Options that are figures lie where the right one could lie."""

import pytest
from sheets import WORLD, card_of, made, offered


def shown(answer, say="The text gives <n:number> for it.", ask="How much does the text give for it?", more=""):
    """Every figure that some seed shows beside the answer."""
    card = card_of(made(f"  - {{id: f, say: {say}, answer: {answer}, ask: '{ask}'}}\n{more}"), "f")
    return {float(text.split()[0].replace("−", "-").rstrip("%")) for text in offered(card)}


@pytest.mark.parametrize(
    "unit",
    ["%", "percent", "per cent", "Prozent", "pour cent", "por ciento", "per cento", "procent", "% of the vote",
     "percent of the members", "Prozent der Stimmen"],
)  # fmt: skip
def test_a_share_is_not_more_than_all(unit):
    figures = shown(f"80 {unit}")
    assert max(figures) <= 100
    assert min(figures) < 80


@pytest.mark.parametrize("answer", ["120 percent", "80 percentage points", "80 people"])
def test_what_is_no_share_of_all_may_be_more(answer):
    assert max(shown(answer)) > 100


def test_a_column_of_growth_may_go_beyond_all():
    world = """
format: factsheet/1
id: growth
title: Growth
relations:
  grew:
    say: <port> grew by <n:number>.
    modes: {port: some, n: one}
    ask: {n: By how much did <port> grow?}
facts:
  - table: grew
    columns: [id, port, n]
    rows:
      - [a, Arl, 80 percent]
      - [b, Bern, 140 percent]
"""
    assert "140 percent" in offered(card_of(made("", world), "a"))


@pytest.mark.parametrize(
    ("answer", "least", "most"),
    [("37 °C", 34, 40), ("38 degrees Celsius", 35, 41), ("36.6 °C", 33, 40), ("98.6 °F", 95, 102),
     ("-18 °C", -21, -15), ("464 °C", 430, 500), ("0 °C", -3, 3)],
)  # fmt: skip
def test_degrees_of_warmth_differ_in_their_second_digit(answer, least, most):
    figures = shown(answer)
    assert least <= min(figures)
    assert max(figures) <= most
    assert len(figures) == 6


@pytest.mark.parametrize(
    ("answer", "say", "least", "most"),
    [
        ("-268.9 °C", "Helium boils at <n:number>.", -273.15, -200),
        ("-450 °F", "Helium boils at <n:number>.", -459.67, -300),
        ("-268.9 Grad Celsius", "Helium siedet bei <n:number>.", -273.15, -200),
        ("85 degrees north", "The hut stands at <n:number>.", 0, 90),
        ("85 degrees", "The hut stands at a latitude of <n:number>.", 0, 90),
        ("170° E", "The hut stands at <n:number>.", 0, 180),
        ("13", "The pH of the lake is <n:number>.", 0, 14),
        ("about 2.5 times", "A build is <n:number> faster.", 1, 99),
    ],
)
def test_no_figure_lies_beyond_what_its_unit_allows(answer, say, least, most):
    asked = f"  - {{id: f, say: {say}, answer: {answer}, ask: Which figure does the text give?}}\n"
    shown_ranks = {option.rank for option in card_of(made(asked), "f").distractors}
    assert least <= min(shown_ranks)
    assert max(shown_ranks) <= most


def test_a_turn_has_no_bound_and_a_figure_beyond_its_bound_is_left_alone():
    assert max(shown("85 degrees")) > 90
    assert max(shown("14.8", "The pH is <n:number>.")) > 14.8


COLUMN = """
format: factsheet/1
id: stars
title: Stars
relations:
  shines:
    say: The magnitude of <star> is <n:number>.
    modes: {star: some, n: one}
    ask: {n: "What is the magnitude of <star>?"}
facts:
  - table: shines
    columns: [id, star, n]
    rows:
      - [a, Arl, 0.03]
      - [b, Bern, -0.74]
      - [c, Chur, 1.98]
      - [d, Dole, 0.61]
"""


def test_on_a_scale_that_crosses_zero_the_figures_of_the_column_come_first_and_steps_are_no_smaller_than_its_own():
    figures = {float(text.replace("−", "-")) for text in offered(card_of(made("", COLUMN), "a"))}
    assert figures >= {-0.74, 1.98, 0.61}
    assert min(abs(figure - 0.03) for figure in figures) >= 0.1


@pytest.mark.parametrize("answer", ["-7.2 °C", "0.4 °C", "9.3 degrees Celsius"])
def test_no_degree_of_warmth_lies_within_a_measuring_error_of_another(answer):
    degrees = float(answer.split()[0])
    assert min(abs(figure - degrees) for figure in shown(answer)) >= 0.8


def test_degrees_of_an_angle_do_not():
    assert min(shown("45 degrees")) < 30


def test_a_figure_of_the_sheet_that_is_far_off_on_such_a_scale_is_left_out():
    more = "  - {id: g, say: The wash takes <w:number>., answer: 60 °C, ask: What does the wash take?}\n"
    assert 60 not in shown("37 °C", more=more)
    assert 60 in shown("37 years", more=more.replace("°C", "years"))


@pytest.mark.parametrize("say", ["The pH is <n:number>.", "Der pH-Wert ist <n:number>."])
def test_a_ph_differs_by_tenths(say):
    assert shown("7.4", say) == {7.1, 7.2, 7.3, 7.5, 7.6, 7.7}


@pytest.mark.parametrize(
    ("say", "answer", "least", "most"),
    [
        ("It lies between 7.35 and <n:number>.", "7.45", 7.36, 99),
        ("It lies between <n:number> and 7.45.", "7.35", 0, 7.44),
        ("It rose from 12 euros to <n:number>.", "14 euros", 12.5, 99),
        ("It fell from 45 euros to <n:number>.", "42 euros", 0, 44.5),
        ("It is open from <n:number> to 40 °C in the shade.", "36 °C", 0, 39.5),
    ],
)
def test_an_end_of_an_interval_lies_on_its_side_of_the_other(say, answer, least, most):
    figures = shown(answer, say)
    assert least <= min(figures)
    assert max(figures) <= most


def test_another_unit_is_no_other_end():
    assert min(shown("14 euros", "It went from 12 pounds to <n:number>.")) < 12


def test_the_other_end_may_be_in_a_slot_and_the_words_german():
    world = WORLD.replace("title: A small world", "title: A small world\nlanguage: de")
    making = made(
        """
  - id: f
    say: Der Wert liegt zwischen <a:number> und <b:number>.
    with: {a: 7.35, b: 7.45}
    ask: {a: Welcher Wert gilt von unten her?, b: Welcher Wert gilt von oben her?}
""",
        world,
    )
    lower, upper = ({float(text.replace(",", ".")) for text in offered(card_of(making, "f", slot))} for slot in "ab")
    assert max(lower) < 7.45
    assert min(upper) > 7.35


def test_years_of_an_interval_keep_their_order_and_stand_close():
    making = made("  - {id: f, say: The war lasted from 1914 to <y:year>., answer: 1918, ask: When did the war end?}\n")
    shown_years = {int(text) for text in offered(card_of(making, "f"))}
    assert shown_years >= {1915, 1916, 1917, 1919}
    assert min(shown_years) > 1914


@pytest.mark.parametrize(("answer", "is_warm"), [("about 200 °C", True), ("1000 °C", True), ("-20 °C", False)])
def test_no_frost_is_made_up_beside_heat_and_no_heat_beside_frost(answer, is_warm):
    figures = {float(text.replace("−", "-").replace(",", "").split()[-2]) for text in warmth(answer)}
    assert len(figures) > 3
    assert all((figure > 0) is is_warm for figure in figures)


def test_beside_a_little_warmth_or_where_the_column_crosses_zero_frost_may_stand():
    assert any("−" in text for text in warmth("1 °C"))
    assert any("−" in text for text in warmth("20 °C", ", [g, Ulm, -10 °C]"))


def warmth(answer, other=""):
    """Every figure that some seed shows beside the answer, as text."""
    asked = '  warm: {say: <it:text> has <n:number>., modes: {it: some}, ask: {n: "How warm is <it>?"}}\n'
    rows = f"  - {{table: warm, columns: [id, it, n], rows: [[f, Kiel, {answer}]{other}]}}\n"
    return offered(card_of(made(rows, WORLD.replace("relations:\n", f"relations:\n{asked}", 1)), "f"))

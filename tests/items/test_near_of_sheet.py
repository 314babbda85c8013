"""The sheet's own figures and dates come before made-up ones; dates on the sheet's day and shortly before it."""

import pytest
from sheets import card_of, choice_of, made, offered, refusal_codes

CUPS = "".join(
    f"  - {{id: c{year}, say: {name} Cup opened in <y:year>., answer: {year}, ask: When did {name} Cup open?}}\n"
    for name, year in (("Red", 2018), ("Blue", 2001), ("Green", 2020), ("Grey", 2022))
)
BAYS = "".join(
    f"  - {{id: b{count}, say: The {name} Bay has <n:number>., answer: {count} fish,"
    f" ask: How many fish has the {name} Bay?}}\n"
    for name, count in (("Red", 55), ("Blue", 40), ("Green", 61))
)


def shown_beside(card):
    """For each place of the key the options that stand with it."""
    items = [choice_of(card, seed) for seed in range(80)]
    return {item.key: {option.text for option in item.options} for item in items}


def test_years_of_the_sheet_stand_beside_one_of_them():
    shown = shown_beside(card_of(made(CUPS), "c2018"))
    assert shown[1] == {"2001", "2018", "2020", "2022"}
    assert set(shown) == {0, 1, 2, 3}


def test_two_other_figures_of_the_unit_are_enough_to_be_taken():
    shown = shown_beside(card_of(made(BAYS), "b55"))
    assert {"40 fish", "55 fish", "61 fish"} < shown[1]
    assert set(shown) == {0, 1, 2, 3}


def test_figures_of_another_unit_or_qualifier_are_not_taken():
    more = BAYS.replace("40 fish", "about 40 fish").replace("61 fish", "61 boats")
    assert offered(card_of(made(more), "b55")).isdisjoint({"40 fish", "61 fish", "61 boats"})


def opened(date):
    return made(f"  - {{id: f, say: Red Cup opened in <d:date>., answer: {date}, ask: When did Red Cup open?}}\n")


@pytest.mark.parametrize(("date", "running"), [("2024", "2025"), ("2025-08", "September 2025")])
def test_what_happened_shortly_before_may_as_well_have_happened_in_the_running_year_or_month(date, running):
    card = card_of(opened(date), "f")
    assert running in offered(card)
    assert {choice_of(card, seed).key for seed in range(60)} == {2, 3}


@pytest.mark.parametrize(
    ("say", "slots"),
    [
        ("Red Cup sold 20 cups in <d:date>.", "{d: DATE}"),
        ("Red Cup sold <n:number> in <d:date>.", "{n: 5 cups, d: DATE}"),
    ],
)
@pytest.mark.parametrize(
    ("date", "beside", "running"), [("2023", "2024", "2025"), ("2025-07", "August 2025", "September 2025")]
)
def test_what_a_year_or_month_came_to_is_known_once_it_is_over(say, slots, date, beside, running):
    slots = slots.replace("DATE", date)
    making = made(f"  - {{id: f, say: {say}, with: {slots}, ask: {{d: When did Red Cup sell that many?}}}}\n")
    shown = offered(card_of(making, "f"), 200)
    assert beside in shown
    assert running not in shown


@pytest.mark.parametrize("date", ["2025", "2025-09", "2025-09-02"])
def test_what_could_only_be_the_last_of_its_options_is_not_asked_by_choice(date):
    assert refusal_codes(opened(date), "f")["date"] == "one_place"


def test_the_running_year_is_no_option_of_what_is_planned():
    planned = "  - {id: f, say: Red Cup was to open in <d:year>., answer: 2027, ask: When was Red Cup to open?}\n"
    assert "2025" not in offered(card_of(made(planned), "f"))


LIVES = """
  - {id: p, say: The Arch was drawn in <d:year>., answer: 1555, ask: When was the Arch drawn?}
  - {id: q, say: The Oak was sold in <d:year>., answer: 1452, ask: When was the Oak sold?}
  - {id: r, say: The Elm was sold in <d:year>., answer: 1583, ask: When was the Elm sold?}
  - id: life
    say: Ann was born in <b:year> and died in <e:year>.
    with: {b: 1577, e: 1640}
    ask: {b: When was Ann born?, e: When did Ann die?}
"""


def test_years_of_other_matters_come_from_near_only():
    shown = offered(card_of(made(LIVES), "p"))
    assert "1452" not in shown
    assert "1583" in shown


@pytest.mark.parametrize(("slot", "least", "most"), [("b", 0, 1608), ("e", 1609, 2025)])
def test_a_year_stays_away_from_another_of_its_fact(slot, least, most):
    assert all(least <= int(year) <= most for year in offered(card_of(made(LIVES), "life", slot)))

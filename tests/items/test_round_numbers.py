"""Options beside a round answer: one digit and zeros, which a quarter of it could not be as round as."""

import pytest
from sheets import WORLD, card_of, choice_of, made, offered, refusal_codes
from testwise import TRICKS, Sight, gain


def making(answer, more=""):
    return made(f"""
  - {{id: f, say: The chart gives <n:number> for the bay., answer: {answer}, ask: How much has the bay?{more}}}
""")


def card(answer):
    return card_of(making(answer), "f")


@pytest.mark.parametrize(
    "answer", ["50 fish", "100 fish", "500 fish", "1000 fish", "5000 fish", "0.5 m", "1.0 hour", "50 %", "about 100 km"]
)
def test_a_round_answer_has_options_on_both_sides(answer):
    asked = card(answer)
    items = [choice_of(asked, seed) for seed in range(60)]
    assert len({item.key for item in items}) > 1
    assert {len(item.options) for item in items} == {4}


def test_the_options_are_as_round_as_can_be():
    assert offered(card("50 fish")) == {f"{amount} fish" for amount in (20, 30, 40, 60, 70, 80)}
    assert offered(card("100 fish")) == {"50 fish", "150 fish", "200 fish", "250 fish"}
    assert offered(card("1.0 hour")) == {"0.5 hours", "1.5 hours", "2.0 hours", "2.5 hours"}


@pytest.mark.parametrize("answer", ["50 fish", "100 fish", "1000 fish", "0.5 m"])
@pytest.mark.parametrize("trick", ["the roundest figure", "the first", "the last", "an inner figure"])
def test_no_trick_tells_the_round_answer(answer, trick):
    asked, gains = card(answer), []
    for seed in range(100):
        item = choice_of(asked, seed)
        shown = tuple(option.text for option in item.options)
        gains.append(gain(TRICKS[trick](Sight(item.stem, shown, {}, {})), item.key))
    assert sum(gains) / len(gains) < 0.4


@pytest.mark.parametrize("answer", ["0 fish", "1 km", "0.1 m"])
def test_where_nothing_less_can_be_written_as_exactly_it_is_not_asked_by_choice(answer):
    assert refusal_codes(making(answer), "f")["number"] == "one_place"


@pytest.mark.parametrize(("limits", "options"), [("[80, 120]", {80, 90, 110, 120}), ("[96, 110]", {96, 98, 102, 104})])
def test_a_narrow_range_makes_the_steps_narrow(limits, options):
    asked = card_of(making("100 fish", f", range: {limits}"), "f")
    assert offered(asked) >= {f"{amount} fish" for amount in options}
    assert len({choice_of(asked, seed).key for seed in range(60)}) > 1


@pytest.mark.parametrize(
    ("answer", "step", "unlock"), [("40 fish", 50, "leave_step"), ("1 km", 5, "add_wrong"), ("100 %", 20, "add_wrong")]
)
def test_where_the_authors_step_leaves_one_place_another_is_only_asked_for_if_it_makes_room(answer, step, unlock):
    refusals = making(answer, f", step: {step}").refusals
    assert [(refusal.reason.code, refusal.unlock.code) for refusal in refusals] == [("one_place", unlock)]


@pytest.mark.parametrize("answer", ["812.4 m", "9347 fish", "4511 fish", "64.3 m"])
def test_no_option_that_is_made_up_is_rounder_than_the_answer(answer):
    assert not any(shown.partition(" ")[0].endswith("0") for shown in offered(card(answer)))


@pytest.mark.parametrize(("answer", "others"), [("512 fish", {256, 1024}), ("64 bytes", {32, 128}), ("4096 m", {2048})])
def test_beside_a_power_of_two_stand_others(answer, others):
    shown = {int(text.partition(" ")[0].replace(",", "")) for text in offered(card(answer))}
    assert shown > others
    assert all(amount & (amount - 1) == 0 for amount in shown)


def test_an_age_that_is_a_power_of_two_is_no_count_of_bits():
    assert "128 years" not in offered(card("64 years"))


def test_an_estimate_lies_among_the_exact_figures_of_its_column():
    facts = """
  - table: turnout
    columns: [id, region, n]
    rows: [[a, Apa, about 80 %], [b, Boa, 66.8 %], [c, Coa, 69.9 %], [d, Doa, 74.5 %]]
"""
    say = "  turnout: {say: Turnout in <region> was <n:number>., ask: {n: What was turnout in <region>?}}\nfacts:\n"
    shown = offered(card_of(made(facts, WORLD.partition("facts:")[0] + say), "a"))
    assert shown == {"about 40%", "about 50%", "about 60%", "about 100%"}

"""The soft rules: each lowers an item's score and says why."""

import pytest
from sheets import card_of, choice_of, made

from quizapp.items.item import make_item
from quizapp.items.quality import BEST, SOFT_RULES, quality, remarks

FACT = """
  - id: prize
    say: The jury gave Anna <what:text>.
    answer: a medal
    wrong: [a ribbon, a trophy, a cheque]
    ask: What did the jury give Anna?
    at: p3
"""


def codes(fact, form=None, name="prize"):
    card = card_of(made(fact), name)
    item = make_item(card, form, 0) if form else choice_of(card)
    return {reason.code for reason in quality(item).reasons}


def test_an_item_without_a_weakness_has_the_best_score():
    assert quality(choice_of(card_of(made(FACT), "prize"))).score == BEST


WEAK = {
    "key_longest": FACT.replace("a medal", "a heavy medal"),
    "convergence": FACT.replace("a medal", "a silver medal").replace(
        "a ribbon, a trophy", "a silver plate, a silver cup"
    ),
    "key_apart": FACT.replace("a ribbon, a trophy, a cheque", "a gold ribbon, a gold trophy, a gold cheque"),
    "key_odd": FACT.replace("a medal", "a new car").replace("cheque", "bicycle"),
    "two_wrong": FACT.replace(", a cheque", ""),
    "long_stem": FACT.replace(
        "ask: What did the jury give Anna?",
        "ask: What did the jury, after two long days of talks with all of the many judges who had come to the fair, "
        "at last decide to give to Anna?",
    ),
    "long_quotation": FACT.replace(
        "ask: What did the jury give Anna?",
        "ask: What did the jury, “so glad to see the good work of nine years”, give Anna?",
    ),
    "names_nothing": FACT.replace("ask: What did the jury give Anna?", "ask: What did the government give away?"),
}


@pytest.mark.parametrize("code", WEAK)
def test_each_weakness_of_a_choice_is_told(code):
    assert code in codes(WEAK[code])


def test_a_wrong_answer_left_out_for_the_place_of_the_right_one_is_not_missing():
    fact = FACT.replace("a medal", "the 98th").replace(
        "a ribbon, a trophy, a cheque", "the 96th, the 97th, the 99th, the 100th"
    )
    items = [choice_of(card_of(made(fact), "prize"), seed) for seed in range(40)]
    told = {len(item.options): {reason.code: reason.args for reason in quality(item).reasons} for item in items}
    assert told == {4: {}, 3: {"two_shown": {"count": "4"}}}


def test_a_written_absolute_is_told_on_a_question_by_hand():
    own = """
questions:
  - id: prize
    ask: What do cats do at night in the town of Ulm?
    answer: They hunt mice.
    wrong: [They never sleep., They guard doors.]
"""
    assert "absolute_term" in codes(own)


def test_wrong_options_that_nothing_else_is_about_are_told():
    fact = """
  - id: prize
    say: The fair was held in <city>.
    answer: tianjin
    wrong: [shanghai, qingdao]
    ask: In which city was the fair held?
"""
    assert "strangers" in codes(fact)


def test_what_is_long_to_type_is_told():
    long = FACT.replace("a medal", "a very heavy medal of silver").replace("forms", "")
    assert "long_answer" in codes(long, "typed")


def test_a_true_or_false_sentence_is_half_won_by_guessing():
    assert codes(FACT, "true_false") == {"even_chance"}


def test_the_author_is_told_once_a_fact_what_can_be_mended():
    making = made(WEAK["names_nothing"])
    told = [(remark.fact, remark.reason.code) for remark in remarks(making.cards, making.refusals)]
    assert told.count(("prize", "names_nothing")) == 1
    assert "even_chance" not in {code for _, code in told}


def test_what_the_sheets_openness_asks_for_is_no_remark():
    making = made(FACT.replace("    wrong: [a ribbon, a trophy, a cheque]\n", ""))
    assert [refusal.reason.code for refusal in making.refusals] == ["text_needs_wrong", "open_gap"]
    assert list(remarks(making.cards, making.refusals)) == []


def test_every_cost_lowers_the_score_and_none_alone_spoils_it():
    assert all(0 < cost < BEST / 2 for cost, _ in SOFT_RULES)


def test_a_written_wrong_answer_that_is_not_used_is_told_and_why():
    making = made(FACT.replace("a ribbon", "a medal of honour").replace("a cheque", "a cheque, a plate"))
    assert "multiple_choice" in card_of(making, "prize").forms
    told = [(remark.fact, remark.reason.code) for remark in remarks(making.cards, making.unused)]
    assert told == [("prize", "also_true")]


def test_the_word_that_some_options_share_is_told_whole():
    reasons = quality(choice_of(card_of(made(WEAK["convergence"]), "prize"))).reasons
    assert [reason.args["word"] for reason in reasons if reason.code == "convergence"] == ["silver"]


def test_a_fact_that_nothing_asks_about_may_be_there_for_what_it_says():
    making = made("  - {id: alone, say: The club met in <city>., answer: tianjin}\n")
    assert [refusal.reason.code for refusal in making.refusals] == ["no_question"]
    assert list(remarks(making.contents, making.refusals)) == []

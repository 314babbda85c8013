"""Which one is NOT on a list, and how many are on it."""

from sheets import card_of, made, refusal_codes

from quizapp.items.item import make_item

LIST = """
  - id: members
    say: <country> is a member of the Six.
    answer: {all: [china, russia, india, belarus]}
    ask: Which of these countries is a member of the Six?
    ask_not: Three of these countries are members of the Six. Which one is NOT?
    ask_count: How many members did the Six have in 2025?
    at: p9
"""


def test_the_one_that_is_not_stands_beside_three_that_are_whatever_the_seed():
    card = card_of(made(LIST), "members")
    members = {"China", "Russia", "India", "Belarus"}
    for seed in range(60):
        item = make_item(card, "not", seed)
        texts = [option.text for option in item.options]
        assert len(texts) == 4
        assert len(members & set(texts)) == 3
        assert texts[item.key] not in members


def test_a_count_is_right_among_figures_in_their_order():
    item = make_item(card_of(made(LIST), "members"), "count", 0)
    figures = [int(option.text) for option in item.options]
    assert figures == sorted(figures)
    assert figures[item.key] == 4


def test_only_a_complete_list_is_counted_or_asked_for_what_is_not_on_it():
    open_list = LIST.replace("all:", "reported:").replace(
        "    ask_count: How many members did the Six have in 2025?\n", ""
    )
    assert refusal_codes(made(open_list), "members")["not"] == "open_for_not"

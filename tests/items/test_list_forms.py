"""Which one is NOT on a list, and how many are on it."""

import pytest
from sheets import WORLD, card_of, made, refusal_codes

from quizapp.items.card import Reason
from quizapp.items.item import make_item
from quizapp.items.quality import remarks
from quizapp.wording.reasons import reason_sentence

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


def test_the_one_that_is_not_is_one_of_the_nearest():
    tags = {"v": ["venus", "vega", "vulcan"], "far": ["ash", "oak", "elm", "fir"], "in": ["mars", "moon", "sun"]}
    bodies = "".join(
        f"    {name}: {{name: {name.title()}, tags: [{tag if tag == 'far' else 'sky'}]}}\n"
        for tag, names in tags.items()
        for name in names
    )
    head = f"format: factsheet/1\nid: sky\ntitle: Sky\nsource: {{publisher: P}}\nentities:\n  body:\n{bodies}facts:\n"
    fact = LIST.replace("<country>", "<body>").replace("china, russia, india, belarus", "mars, moon, sun")
    card = card_of(made(fact.replace("countries", "bodies"), head), "members")
    shown = [make_item(card, "not", seed) for seed in range(60)]
    assert {item.options[item.key].text for item in shown} == {"Venus", "Vega", "Vulcan"}


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


@pytest.mark.parametrize(
    ("ask_count", "reason"),
    [
        ("Which three countries are members of the Six?", "key_in_stem"),
        ("How many of the three founders are members of the Six?", "key_in_stem"),
        ("Which countries were members of the Six in 2025?", "count_not_asked"),
        ("Who was a member of the Six in 2025?", "count_not_asked"),
        ("In which number of countries did the Six meet?", None),
        ("Of how many states, which met in 2025, were the Six made up?", None),
        ("How many members did the Six have in one year?", None),
    ],
)
def test_a_count_neither_tells_its_figure_in_words_nor_asks_for_the_members(ask_count: str, reason: str | None) -> None:
    facts = LIST.replace("How many members did the Six have in 2025?", ask_count).replace(", belarus", "")
    assert refusal_codes(made(facts), "members").get("count") == reason


def test_a_count_of_few_is_no_more_often_the_first_than_another():
    for size, places in ((2, {0, 1}), (3, {0, 1, 2}), (4, {0, 1, 2, 3})):
        members = ", ".join(["china", "russia", "india", "belarus"][:size])
        card = card_of(made(LIST.replace("china, russia, india, belarus", members)), "members")
        items = [make_item(card, "count", seed) for seed in range(200)]
        assert {item.key for item in items} == places
        assert sum(item.key == 0 for item in items) <= 120
        assert min(int(option.text) for item in items for option in item.options) == 1


def test_a_list_of_one_is_not_counted_by_choice():
    making = made(LIST.replace("china, russia, india, belarus", "china"))
    assert refusal_codes(making, "members")["count"] == "one_place"
    rows = "    columns: [id, country, person]\n    rows: [[one, {all: [china]}, xi]]\n"
    relation = (
        "relations:\n  met:\n    say: <country> was seen by <person>.\n    modes: {country: all}\n"
        "    ask: {country: Which of these countries was seen by <person>?}\n"
        "    ask_count: {country: How many countries were seen by <person>?}\n"
    )
    making = made(f"  - table: met\n{rows}", WORLD.replace("relations:\n", relation))
    assert refusal_codes(making, "one")["count"] == "one_in_row"
    assert not [remark for remark in remarks(making.contents, making.refusals) if remark.reason.code == "one_in_row"]


BRIDGE = """
format: factsheet/1
id: case
title: The case
entities:
  party:
    a: {name: Orion Steel}
    b: {name: Hale Bridges}
    c: {name: Marlow Mutual}
    d: {name: Penrose Bank}
    e: {name: Greenfield County}
facts:
  - id: defendants
    say: <party> was a defendant in the bridge case.
    answer: {all: [a, b, c, d]}
    ask: Which of these parties was a defendant in the bridge case?
    ask_not: Three of these parties were defendants in the bridge case. Which one is NOT?
"""


def test_beside_the_one_that_is_not_no_member_shares_a_word_with_the_question():
    card = card_of(made("", BRIDGE), "defendants")
    for seed in range(20):
        options = {option.text for option in make_item(card, "not", seed).options}
        assert options == {"Orion Steel", "Marlow Mutual", "Penrose Bank", "Greenfield County"}
    refused = next(
        refusal
        for refusal in made("", BRIDGE.replace("all: [a, b, c, d]", "all: [a, b, c]")).refusals
        if refusal.form == "not"
    )
    assert (refused.reason.code, refused.unlock.code) == ("clang", "reword_ask_not")


def test_a_list_of_two_is_told_to_be_too_short_and_one_that_does_not_stand_together_is_not():
    def told(members: str) -> str:
        refusals = made("", BRIDGE.replace("all: [a, b, c, d]", f"all: [{members}]")).refusals
        return next(reason_sentence(refusal.reason) for refusal in refusals if refusal.form == "not")

    assert told("a, b") == "Three members stand beside the one that is not on the list, and this list has two."
    few = Reason("few_members", {"count": "2"})
    assert reason_sentence(few) == "Only two of the members can stand beside each other; three are needed."
    none = Reason("few_rivals", {"count": "0"})
    assert reason_sentence(none) == "None of the possible wrong answers will do; at least two are needed."

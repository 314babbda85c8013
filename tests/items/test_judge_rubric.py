"""The judge of the rubric finds what it is for: good items, each spoilt in one way."""

import pytest
from judge_book import Book, Thing
from judge_rubric import OF_CHOICES, OF_EVERY_ITEM, faults, key_is_not_odd_in_case

BOOK = Book(
    "en",
    {
        "china": Thing("country", ("China", "PRC"), ("Beijing",)),
        "laos": Thing("country", ("Laos", "Lao PDR")),
        "peru": Thing("country", ("Peru",)),
        "hebei": Thing("country", ("Hebei",), (), ("china",)),
        "oslo": Thing("city", ("Oslo",)),
        "tass": Thing("outlet", ("TASS", "the agency TASS")),
    },
    frozenset(["f"]),
)


def made(form, stem, options, key, statement, **more):
    item = {
        "type": "item", "id": "ab", "card": "set/f/x", "facts": ["f"], "line": 3, "slot": "x", "form": form,
        "stem": stem, "answers": [options[key]], "statement": statement, "source": "p1",
        "claim_by": None, "difficulty": 1,
    }  # fmt: skip
    if form not in ("typed", "cloze"):
        shown = [
            {"text": text, "value": text.casefold() if text.casefold() in BOOK.things else None} for text in options
        ]
        item |= {"options": [option | {"why": "It is."} for option in shown], "key": key}
    return item | more


WHICH = made("multiple_choice", "Which country hosted it?", ["Laos", "China", "Peru"], 1, "China hosted it.")
NUMBER = made("number", "How many came?", ["about 10 men", "about 20 men", "about 1,000 men"], 1, "About 20 men came.")
DATE = made("date", "On which date was it?", ["1 May 1990", "2 June 1990", "3 June 1991"], 1, "It was 2 June 1990.")
NOT = made("not", "Three of these are. Which one is NOT?", ["Laos", "Peru", "China"], 2, "All are: Laos and Peru.")
TEXT = made("multiple_choice", "What did it bring?", ["old tea", "red salt", "dry wine"], 1, "It brought red salt.")
TYPED = made("typed", "Which country hosted it?", ["China"], 0, "China hosted it.")
CLOZE = made("cloze", "_____ (country) hosted it.", ["China"], 0, "China hosted it.")
COUNT = made("count", "How many are there?", ["2", "3", "4"], 1, "They are: Laos, Peru and China.")
TRUE = {**TYPED, "form": "true_false", "stem": "China hosted it.", "key": True, "answers": ["true"]}
EVENTS = ["A war begins", "Peace is made", "A king dies"]
ORDER = made("ordering", "What is the right order?", EVENTS, 0, "; ".join(EVENTS), card=None, slot=None) | {
    "key": [2, 0, 1]
}
GOOD = {item["form"] + " " + str(number): item for number, item in enumerate((WHICH, NUMBER, DATE, NOT, TEXT, COUNT))}
GOOD |= {item["form"]: item for item in (TYPED, CLOZE, TRUE, ORDER)}


def swapped(item, place, text, value=None):
    options = [*item["options"]]
    options[place] = {"text": text, "value": value, "why": "It is."}
    answers = [text] if place == item["key"] else item["answers"]
    return item | {"options": options, "answers": answers, "statement": f"{item['statement']} {text}"}


def without(item, name):
    return {field: value for field, value in item.items() if field != name}


SPOILT = [
    ("keeps_contract", without(WHICH, "line")),
    ("keeps_contract", without(TYPED, "claim_by")),
    ("keeps_contract", without(without(WHICH, "options"), "key") | {"form": "typed", "difficulty": 4}),
    ("keeps_contract", TYPED | {"options": WHICH["options"], "key": 1}),
    ("keeps_contract", WHICH | {"options": [option | {"why": " "} for option in WHICH["options"]]}),
    ("key_is_valid", ORDER | {"key": [0, 0, 1]}),
    ("key_is_valid", TRUE | {"key": 1}),
    ("key_is_valid", WHICH | {"answers": ["Laos"]}),
    ("is_told_right", WHICH | {"statement": "Someone hosted it."}),
    ("is_told_right", WHICH | {"source": None}),
    ("is_told_right", NOT | {"statement": "All are: Laos."}),
    ("is_told_right", TRUE | {"key": False}),
    ("is_told_right", TRUE | {"stem": "Peru hosted it."}),
    ("is_told_right", ORDER | {"statement": "A war begins."}),
    ("keeps_claim", WHICH | {"claim_by": "TASS", "statement": "TASS says that China hosted it."}),
    ("keeps_claim", WHICH | {"claim_by": "TASS", "stem": "Which country hosted it, according to TASS?"}),
    ("keeps_claim", TRUE | {"claim_by": "TASS", "stem": "TASS: China did.", "statement": "TASS: China did."}),
    ("is_timeless", WHICH | {"stem": "Which country hosted it last month?"}),
    ("is_timeless", TYPED | {"statement": "China hosted it on Monday."}),
    ("is_answerable", TYPED | {"answers": []}),
    ("is_answerable", TYPED | {"answers": ["China", " "]}),
    ("hides_key", WHICH | {"stem": "Which country, the PRC's neighbour, hosted it?", "answers": ["China", "PRC"]}),
    ("hides_key", WHICH | {"stem": "Which country is ruled from Beijing?"}),
    ("hides_key", CLOZE | {"stem": "_____ (country) hosted it in China."}),
    ("is_focused", WHICH | {"stem": "Name the country."}),
    ("is_focused", WHICH | {"stem": "Did it? Which country hosted it?"}),
    ("is_focused", WHICH | {"stem": "Who hosted?"}),
    ("is_focused", WHICH | {"stem": "The country hosted it?"}),
    ("is_focused", WHICH | {"stem": "Which country, _____, hosted it?"}),
    ("is_focused", WHICH | {"stem": "Which country" + " of the north" * 10 + " hosted it?"}),
    ("negates_clearly", NOT | {"stem": "Three of these are. Which one is not?"}),
    ("negates_clearly", WHICH | {"stem": "Which country did not host it and never will?"}),
    ("options_are_few_and_apart", WHICH | {"options": WHICH["options"][:2]}),
    ("options_are_few_and_apart", swapped(WHICH, 0, "Lao  péru")),
    ("options_are_few_and_apart", swapped(WHICH, 0, "PRC", "china")),
    ("options_are_few_and_apart", swapped(WHICH, 0, "Hebei", "hebei")),
    ("options_are_of_one_kind", swapped(WHICH, 0, "Oslo", "oslo")),
    ("options_are_of_one_kind", swapped(NUMBER, 0, "10 men")),
    ("options_are_of_one_kind", swapped(NUMBER, 0, "about 10 women")),
    ("options_are_of_one_kind", swapped(DATE, 0, "May 1990")),
    ("options_are_in_order", swapped(NUMBER, 0, "about 30 men")),
    ("options_are_in_order", swapped(DATE, 0, "3 June 1990")),
    ("options_are_in_order", swapped(COUNT, 0, "-2")),
    ("options_are_hidden", WHICH | {"stem": "Which country beside Laos hosted it?"}),
    ("options_are_hidden", WHICH | {"stem": "Which country beside the Lao PDR hosted it?"}),
    ("options_are_hidden", TEXT | {"stem": "What salty thing did it bring from the salt mine?"}),
    ("options_are_parallel", swapped(TEXT, 1, "salt from the old mine")),
    ("options_are_parallel", swapped(TEXT, 0, "Old tea")),
    ("options_are_parallel", swapped(TEXT, 0, "the tea")),
    ("options_are_parallel", swapped(TEXT, 0, "old tea.")),
    ("options_are_parallel", swapped(TEXT, 0, "none of the above")),
    ("options_are_parallel", swapped(TEXT, 0, "always tea")),
    ("options_are_no_slips", swapped(TEXT, 0, "red slat")),
]


@pytest.mark.parametrize("item", GOOD.values(), ids=GOOD)
def test_a_good_item_has_no_fault(item):
    assert faults(item, BOOK) == []


@pytest.mark.parametrize(("rule", "item"), SPOILT)
def test_a_spoilt_item_is_found(rule, item):
    assert rule in {fault.split(":")[0] for fault in faults(item, BOOK)}


def test_a_name_that_alone_has_a_small_letter_is_found():
    rules = [key_is_not_odd_in_case]
    assert faults(swapped(WHICH, 1, "the pilots", "tass"), BOOK, rules)
    assert not faults(swapped(WHICH, 0, "the pilots", "tass"), BOOK, rules)


def test_every_rule_is_shown_to_fail():
    assert {rule for rule, _ in SPOILT} == {rule.__name__ for rule in (*OF_EVERY_ITEM, *OF_CHOICES)}

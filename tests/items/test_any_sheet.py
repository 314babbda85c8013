"""Sheets by chance, in languages with and without a table and names in many scripts: read, made, judged."""

from functools import cache
from unicodedata import bidirectional

import pytest
from any_sheet import sheet_text
from judge_leaks import find_crowds, find_same_facts, find_shown_leaks
from judge_rubric import FORMS, faults
from produced import book_of, distinct, known_of, quiz, read_text

from quizapp.items.making import make_cards

pytestmark = pytest.mark.many

SHEETS = range(150)


@cache
def world(seed):
    sheet = read_text(sheet_text(seed))
    return sheet, make_cards(sheet)


@pytest.mark.parametrize("seed", SHEETS)
def test_every_item_of_a_sheet_by_chance_keeps_the_hard_rules(seed):
    sheet, made = world(seed)
    book = book_of(sheet)
    found = [(item["card"], item["form"], faults(item, book)) for item in distinct(made, range(8))]
    assert [each for each in found if each[2]] == []


@pytest.mark.parametrize("seed", SHEETS)
def test_no_question_of_a_sheet_by_chance_gives_another_away(seed):
    sheet, made = world(seed)
    known = known_of(sheet, made)
    for length in (5, 12):
        items = quiz(made, length, seed)
        assert 0 < len(items) <= length
        assert find_shown_leaks(items, known) + find_same_facts(items, known) == []
        assert find_crowds(items, known, length) == []


def test_the_sheets_by_chance_hold_every_form_and_every_language():
    forms = {form for seed in SHEETS for card in world(seed)[1].contents for form in card.forms}
    assert forms == set(FORMS)
    assert {world(seed)[0].language for seed in SHEETS} == {"en", "de", "pl", "ar"}
    names = [entity.name for seed in SHEETS for entity in world(seed)[0].entities.values()]
    assert {bidirectional(name[0]) for name in names} == {"L", "R", "AL"}

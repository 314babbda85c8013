"""The shipped sets ask much of what they know, and what they do not ask by choice they do not on purpose."""

from pathlib import Path

import pytest

from quizapp.facts.reader import read_sheet_file
from quizapp.items.card import CHOICE_FORMS
from quizapp.items.making import make_cards

QUESTIONS = Path(__file__).parents[2] / "questions"
SETS = sorted(QUESTIONS.glob("*.yaml"))


def read(path):
    sheet = read_sheet_file(path).sheet
    return sheet, make_cards(sheet)


def is_choice(card):
    return not set(card.forms).isdisjoint(CHOICE_FORMS)


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_most_facts_give_a_choice_and_nearly_all_some_card(path):
    sheet, making = read(path)
    known = {*(fact.id for fact in sheet.facts), *(question.id for question in sheet.questions)}
    by_choice = {fact for card in making.cards if is_choice(card) for fact in card.facts}
    by_any = {fact for card in making.cards for fact in card.facts}
    assert len(by_choice) >= 0.6 * len(known)
    assert len(by_any) >= 0.95 * len(known)


def test_what_the_articles_set_does_not_ask_by_choice_stands_in_the_list_of_wanted_refusals():
    """One line for each slot: fact/slot, then the reason in a few words."""
    lines = (QUESTIONS / "sco-tianjin-2025.refusals.txt").read_text("utf-8").splitlines()
    listed = dict(line.split(None, 1) for line in lines if line and not line.startswith("#"))
    _, making = read(QUESTIONS / "sco-tianjin-2025.yaml")
    unasked = {"/".join(filter(None, (card.fact, card.slot))) for card in making.cards if not is_choice(card)}
    assert unasked == listed.keys()
    assert all(len(reason.split()) > 1 for reason in listed.values())

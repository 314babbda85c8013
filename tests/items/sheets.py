"""Small sheets for the tests of the items room."""

from quizapp.facts.reader import read_sheet
from quizapp.facts.sheet import Sheet
from quizapp.items.card import CHOICE_FORMS, Card
from quizapp.items.item import Item, make_item
from quizapp.items.making import Making, make_cards

WORLD = """
format: factsheet/1
id: world
title: A small world
as_of: 2025-09-02
source: {publisher: The Test, published: 2025-09-02, paragraphs: 40}
entities:
  city:
    tianjin: {name: Tianjin, in: china, tags: [china]}
    beijing: {name: Beijing, in: china, tags: [china]}
    shanghai: {name: Shanghai, in: china, tags: [china], distractor_only: true}
    qingdao: {name: Qingdao, in: china, tags: [china], distractor_only: true}
    minsk: {name: Minsk, in: belarus, distractor_only: true}
  country:
    china: {name: China, also: [PRC], metonyms: [Beijing], tags: [asia]}
    russia: {name: Russia, metonyms: [Moscow], tags: [eurasia]}
    india: {name: India, tags: [asia]}
    belarus: {name: Belarus, tags: [eurasia]}
    laos: {name: Laos, tags: [asia]}
    mongolia: {name: Mongolia, tags: [asia], distractor_only: true}
    usa: {name: United States, in_text: the United States, also: [USA, America], tags: [asia]}
  person:
    xi: {name: Xi Jinping, also: [Xi]}
    putin: {name: Vladimir Putin, also: [Putin]}
    modi: {name: Narendra Modi, also: [Modi]}
    lukashenko: {name: Alexander Lukashenko}
relations:
  leads:
    say: <person> leads <country>.
    modes: {person: one, country: one}
    ask: {person: "Who leads <country>?", country: "Which country does <person> lead?"}
facts:
  - table: leads
    columns: [id, person, country, at]
    rows:
      - [leads-xi, xi, china, p1]
      - [leads-putin, putin, russia, p1]
      - [leads-modi, modi, india, p2]
      - [leads-lukashenko, lukashenko, belarus, p3]
"""


def sheet_of(facts: str, world: str = WORLD) -> Sheet:
    """The world with more facts; fails with the problems if the sheet has errors."""
    reading = read_sheet(world + facts)
    assert reading.sheet is not None, [(p.code, p.place, dict(p.args)) for p in reading.problems if p.level == "error"]
    return reading.sheet


def made(facts: str, world: str = WORLD) -> Making:
    return make_cards(sheet_of(facts, world))


def card_of(making: Making, fact: str, slot: str | None = None) -> Card:
    return next(card for card in making.cards if card.fact == fact and (slot is None or card.slot == slot))


def refusal_codes(making: Making, fact: str) -> dict[str | None, str]:
    """The codes of a fact's refusals by form."""
    return {refusal.form: refusal.reason.code for refusal in making.refusals if refusal.fact == fact}


def choice_of(card: Card, seed: int = 0) -> Item:
    form = next(form for form in card.forms if form in CHOICE_FORMS)
    return make_item(card, form, seed)


def texts(item: Item) -> list[str]:
    return [option.text for option in item.options]


def offered(card: Card, seeds: int = 60) -> set[str]:
    """Every wrong option that some seed shows."""
    shown = [choice_of(card, seed) for seed in range(seeds)]
    return {option.text for item in shown for place, option in enumerate(item.options) if place != item.key}


def fact(kind: str, answer: str, ask: str, more: str = "") -> str:
    """A fact with one value, which its question asks for."""
    return f"""
  - id: f
    say: The text gives <v:{kind}> for it.
    answer: {answer}
    ask: {ask}
    at: p2
{more}"""

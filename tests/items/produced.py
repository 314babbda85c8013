"""What the generator makes of a sheet, as the commands print it: the only place where the judges' tests touch it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from judge_book import Book, Thing
from judge_leaks import Known

from quizapp.facts.reader import read_sheet
from quizapp.facts.sheet import Sheet
from quizapp.items.assembly import assemble
from quizapp.items.card import CHOICE_FORMS
from quizapp.items.item import make_item
from quizapp.items.listing import item_object
from quizapp.items.making import Making, make_cards
from quizapp.wording.reasons import reason_sentence

ROOT = Path(__file__).parents[2]
SHIPPED = tuple(sorted((ROOT / "questions").glob("*.yaml")))
SEED = ROOT / "tests" / "facts" / "seed.yaml"
MOST_VERSIONS = 60  # seeds for the forms that have few: a sentence as true or false, events to be put in order
UNSEEN = tuple(sorted((Path(__file__).parent / "unseen").glob("*.yaml")))


@cache
def read(path: Path) -> Sheet:
    return read_text(path.read_text(encoding="utf-8"))


def read_text(text: str) -> Sheet:
    reading = read_sheet(text)
    assert reading.sheet is not None, [(p.code, p.place, dict(p.args)) for p in reading.problems if p.level == "error"]
    return reading.sheet


@cache
def making(path: Path) -> Making:
    return make_cards(read(path))


def listing(made: Making, seed: int = 0) -> list[dict[str, Any]]:
    """The items of `quizapp items --json`."""
    return [item_object(make_item(card, form, seed), reason_sentence) for card in made.contents for form in card.forms]


def drawn(made: Making, seed: int) -> list[dict[str, Any]]:
    """Of the items those that differ from seed to seed, without the sentences of their proofs."""
    return [
        item_object(make_item(card, form, seed), lambda reason: reason.code)
        for card in made.contents
        for form in card.forms
        if form in CHOICE_FORMS or form in ("ordering", "true_false")
    ]


def quiz(made: Making, length: int, seed: int) -> list[dict[str, Any]]:
    """The items of `quizapp quiz --json`."""
    return [item_object(item, reason_sentence) for item in assemble(made.contents, length=length, seed=seed)]


def known_of(sheet: Sheet, made: Making) -> Known:
    """What the judge of leaks may know of the set."""
    return Known(
        listing(made),
        [entity.names for entity in sheet.entities.values()],
        {fact.id: fact.relation for fact in sheet.facts if fact.relation},
    )


def book_of(sheet: Sheet) -> Book:
    """What the judge of the rubric may know of the sheet."""
    return Book(
        sheet.language.split("-")[0],
        {e.id: Thing(e.kind, e.names, e.metonyms, e.within) for e in sheet.entities.values()},
        frozenset(one.id for one in (*sheet.facts, *sheet.questions) if one.at),
    )


def distinct(made: Making, seeds: Iterable[int]) -> Iterator[dict[str, Any]]:
    """Every item of every seed, but of those that differ in the order of their options only the first."""
    seen: set[object] = set()
    for card in made.contents:
        for form in card.forms:
            for seed in seeds if form in CHOICE_FORMS else range(MOST_VERSIONS):
                item = make_item(card, form, seed)
                if not item.options:
                    yield item_object(item, reason_sentence)
                    break
                shown = (item.id, item.stem, item.key is not None and item.options[item.key].text)
                texts = (*shown, frozenset(option.text for option in item.options))
                if texts not in seen:
                    seen.add(texts)
                    yield item_object(item, reason_sentence)

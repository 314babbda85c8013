"""A quiz on paper: drawn like any other, but not taken here. Its number, version and day draw it again, for its key."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from quizapp.facts.text import fold, names_in
from quizapp.items.card import plain
from quizapp.items.item import Item, make_item
from quizapp.store.asked_cards import read_asked_contents
from quizapp.store.cards import Content
from quizapp.store.learners import read_learner
from quizapp.store.reach import EVERYONE
from quizapp.store.sets import Version, list_versions, read_current_version
from quizapp.study.act import reads
from quizapp.study.failures import UnknownSet
from quizapp.study.questions import SURE_SEED, Wish, draw_questions
from quizapp.study.recording import moment_of

NUMBERS = 100_000  # papers of one set, version and day: five figures can be read out
ALSO_MOST = 4  # further spellings that a key names


@dataclass(frozen=True, slots=True)
class Order:
    """What draws a paper, the same one each time."""

    length: int
    forms: tuple[str, ...]
    version: int
    number: int
    day: date


@dataclass(frozen=True, slots=True)
class PaperItem:
    """`key` is an option's index where one is to be chosen, `places` where options are to be put in order: the place,
    from 1, of each. `also` are other spellings that are right.
    """

    form: str
    stem: str
    options: tuple[str, ...]
    is_list: bool
    key: int | None
    places: tuple[int, ...]
    key_text: str
    also: tuple[str, ...]
    statement: str
    source: str
    claim_by: str | None


@dataclass(frozen=True, slots=True)
class Paper:
    set_id: str
    set_title: str
    language: str
    order: Order
    items: tuple[PaperItem, ...]

    @property
    def is_told_by_title(self) -> bool:
        """Whether the set's title names an answer, and may not stand above the questions."""
        keys = [item.key_text if item.key is None else item.options[item.key] for item in self.items]
        return any(names_in(self.set_title, key) for key in keys)


def order_paper(learner_id: str, set_id: str, *, length: int, forms: Sequence[str], now: datetime) -> Order:
    """Draw a paper of the set's current version. Raises UnknownSet, NothingToAsk and QuizTooLong."""
    version, contents, day = _read_contents(learner_id, set_id, None, None, now)
    seeds = (secrets.randbelow(NUMBERS), SURE_SEED)
    number, _ = draw_questions(contents, Wish(length, tuple(forms)), seeds)
    return Order(length, tuple(forms), version.number, number, day)


def print_paper(learner_id: str, set_id: str, order: Order, *, is_sealed: bool, now: datetime) -> Paper:
    """The paper that was ordered, also when the set has another version by now: of somebody else's set only where the
    order `is_sealed`, for an older version may be a draft that nobody was to see. Raises UnknownSet, also for a version
    that is not there, NothingToAsk and QuizTooLong.
    """
    version, contents, _ = _read_contents(learner_id, set_id, order.version, order.day, now)
    if not is_sealed and version.owner not in (learner_id, EVERYONE) and not _is_current(learner_id, version):
        raise UnknownSet(set_id)
    _, drawn = draw_questions(contents, Wish(order.length, order.forms), (order.number,))
    cards = {content.id: content.card for content in contents}
    items = tuple(_printed(make_item(cards[item.content_id], item.form, item.seed)) for item in drawn)
    return Paper(set_id, version.title, version.language, order, items)


@reads
def _is_current(db: Connection, learner_id: str, version: Version) -> bool:
    current = read_current_version(db, learner_id, version.set_id)
    return current is not None and current.id == version.id


@reads
def _read_contents(
    db: Connection, learner_id: str, set_id: str, number: int | None, day: date | None, now: datetime
) -> tuple[Version, list[Content], date]:
    """A version, by default the current one, with what it asks on a day, by default today."""
    version = read_current_version(db, learner_id, set_id)
    if version is not None and number is not None:
        version = next((each for each in list_versions(db, set_id) if each.number == number), None)
    if version is None:
        raise UnknownSet(set_id)
    day = day or moment_of(read_learner(db, learner_id), now).day
    return version, read_asked_contents(db, version.id, day), day


def _printed(item: Item) -> PaperItem:
    card = item.card
    return PaperItem(
        form=item.form,
        stem=item.stem,
        options=tuple(option.text for option in item.options),
        is_list=card.is_list,
        key=item.key,
        places=tuple(item.order.index(place) + 1 for place in range(len(item.order))),
        key_text=item.key_text,
        also=() if item.options or card.is_list else _also(item),
        statement=plain(item.statement),
        source=card.source,
        claim_by=card.claim_by,
    )


def _also(item: Item) -> tuple[str, ...]:
    """Other spellings that are right and do not only differ in case, accents or points."""
    by_look: dict[str, str] = {}
    for spellings in item.card.answers:
        for name in spellings:
            by_look.setdefault(fold(name), name)
    for shown in (item.key_text, *(key.text for key in item.card.keys)):
        by_look.pop(fold(shown), None)
    return tuple(by_look.values())[:ALSO_MOST]

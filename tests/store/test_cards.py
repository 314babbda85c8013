from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from flask import Flask
from sqlalchemy import Connection

from quizapp.items.card import Card
from quizapp.store.asked_cards import read_asked_contents
from quizapp.store.cards import (
    PlacedCard,
    fill_version,
    read_content,
    read_known_cards,
    retire_cards,
    save_cards,
)
from quizapp.store.engine import writing
from quizapp.store.ids import mint_id
from quizapp.store.sets import EVERYONE, add_set, add_version

NOW = datetime(2025, 9, 3, 9, tzinfo=UTC)


def placed(fact: str, *, card_id: str = "", until: date | None = None, turn: int = 1, **changed: object) -> PlacedCard:
    card = Card(
        **{  # type: ignore[arg-type]
            "set_id": "s",
            "fact": fact,
            "slot": None,
            "facts": (fact,),
            "line": 1,
            "mode": "one",
            "kind": "text",
            "prompts": (),
            "keys": (),
            "distractors": (),
            "answers": (("x",),),
            "any_one": False,
            "value_key": "x",
            "statement": (("It is ", False), ("x", True)),
            "source": "p1",
            **changed,
        }
    )
    return PlacedCard(
        card_id or mint_id(), card, (card.written,), is_id_written=True, turn=turn, until=until, found_by=""
    )


def add_set_of(db: Connection, cards: list[PlacedCard]) -> tuple[str, str]:
    set_id = add_set(db, owner=EVERYONE, written_id="s", origin="loaded", now=NOW)
    save_cards(db, set_id, cards, {})
    return set_id, fill(db, set_id, 1, cards)


def fill(db: Connection, set_id: str, number: int, cards: list[PlacedCard], orderings: tuple[Card, ...] = ()) -> str:
    empty = {"about": {}, "refusals": [], "facts": []}
    rest = {
        "sheet_hash": "",
        "generator": "1",
        "sheet": "",
        "file": None,
        "title": "S",
        "language": "en",
        "quiz_forms": {},
        "longest_quiz": 0,
    }
    version_id = add_version(db, set_id, **empty, **rest, number=number, cards=len(cards), loaded_at=NOW)
    fill_version(db, set_id, version_id, cards, orderings)
    return version_id


def test_a_card_comes_back_as_it_was_stored(app: Flask) -> None:
    with writing() as db, db.begin():
        card = placed("größe", value_key="¼", hint="„so“", claim_by="Otto")
        _, version_id = add_set_of(db, [card])
        [content] = read_asked_contents(db, version_id, NOW.date())
        assert (content.card, content.card_id, content.is_current) == (card.card, card.id, True)
        assert read_content(db, content.id) == content


def test_an_unknown_content_is_a_failed_lookup(app: Flask) -> None:
    with writing() as db, db.begin(), pytest.raises(LookupError):
        read_content(db, mint_id())


def test_content_is_shared_by_versions_unless_what_is_asked_has_changed(app: Flask) -> None:
    with writing() as db, db.begin():
        cards = [placed("a"), placed("b", turn=2)]
        set_id, first = add_set_of(db, cards)
        moved, changed = placed("a", card_id=cards[0].id, line=9), placed("b", card_id=cards[1].id, hint="!", turn=2)
        second = fill(db, set_id, 2, [moved, changed])
        before, after = ([c.id for c in read_asked_contents(db, v, NOW.date())] for v in (first, second))
        assert before[0] == after[0]
        assert before[1] != after[1]


def test_two_cards_may_swap_their_names(app: Flask) -> None:
    with writing() as db, db.begin():
        one, other = placed("a"), placed("b", turn=2)
        set_id, _ = add_set_of(db, [one, other])
        known = {card.id: card for card in read_known_cards(db, set_id)}
        save_cards(db, set_id, [placed("b", card_id=one.id), placed("a", card_id=other.id)], known)
        assert {card.id: card.written for card in read_known_cards(db, set_id)} == {one.id: "s/b", other.id: "s/a"}


def test_a_content_of_another_value_than_the_cards_is_not_current(app: Flask) -> None:
    with writing() as db, db.begin():
        card = placed("a")
        set_id, version_id = add_set_of(db, [card])
        known = {card.id: card for card in read_known_cards(db, set_id)}
        save_cards(db, set_id, [placed("a", card_id=card.id, value_key="y")], known)
        [content] = read_asked_contents(db, version_id, NOW.date())
        assert not content.is_current


def test_a_retired_card_is_known_and_alive_again_when_it_is_saved(app: Flask) -> None:
    with writing() as db, db.begin():
        card = placed("a")
        set_id, _ = add_set_of(db, [card])
        retire_cards(db, [card.id], NOW)
        known = {card.id: card for card in read_known_cards(db, set_id)}
        assert [card.is_retired for card in known.values()] == [True]
        save_cards(db, set_id, [card], known)
        assert [card.is_retired for card in read_known_cards(db, set_id)] == [False]


def test_what_has_run_out_is_not_asked(app: Flask) -> None:
    with writing() as db, db.begin():
        _, version_id = add_set_of(db, [placed("a", until=date(2025, 9, 3)), placed("b", turn=2)])
        asked = {day: len(read_asked_contents(db, version_id, date(2025, 9, day))) for day in (3, 4)}
        assert asked == {3: 2, 4: 1}


def test_orderings_follow_the_cards_without_one_and_share_their_content_too(app: Flask) -> None:
    with writing() as db, db.begin():
        cards = [placed("a"), placed("b", turn=2)]
        set_id, _ = add_set_of(db, cards)
        ordering, changed = (
            placed("a", mode="order", facts=facts).card for facts in (("a", "b", "c"), ("a", "c", "b"))
        )
        versions = [
            fill(db, set_id, number, cards, (one,)) for number, one in ((2, ordering), (3, ordering), (4, changed))
        ]
        asked = [read_asked_contents(db, version_id, NOW.date()) for version_id in versions]
        assert [content.card_id for content in asked[0]] == [cards[0].id, cards[1].id, None]
        assert (asked[0][2].card, asked[0][2].is_current) == (ordering, True)
        assert asked[0] == asked[1]
        assert asked[2][:2] == asked[0][:2]
        assert asked[2][2].id != asked[0][2].id

"""A learner's collection of any size: one set whose cards are copied, with the memories and the log of its learner."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import Connection, func, insert, select, update

from benchmarks.histories import Review, columns_of, days_ahead, kinds_of, make_histories, moved
from quizapp.memory.day import study_day
from quizapp.store.answers import Answers
from quizapp.store.base import AnyRow
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.engine import db
from quizapp.store.ids import mint_id
from quizapp.store.learners import Learner, Learners, change_learner, read_learner
from quizapp.store.memories import Memories, memory_columns, memory_to_json
from quizapp.store.sets import SetVersions

BATCH = 5000  # rows
KNOWN, DUE = 0.6, 0.02  # shares: of all cards those that have a memory, of these the ones that are due
HISTORIES = 400  # that the cards share, each on days of its own


def grow(
    app: Flask,
    learner_id: str,
    *,
    cards: int,
    now: datetime,
    known: float = KNOWN,
    due: float = DUE,
    lines: int = 1,
) -> None:
    """Copy the cards of the largest set until it has so many, and let the learner have answered the first of them.

    A copy is the same question on a fact of its own. Each known card has so many lines of the log, and the memory that
    they lead to.
    """
    with app.app_context(), db.engine.connect().execution_options(writes=True) as connection, connection.begin():
        largest = select(SetVersions.id).order_by(SetVersions.cards.desc()).limit(1)
        version_id = str(connection.scalar(largest))
        facts = _copy(connection, version_id, cards)
        connection.execute(update(SetVersions).where(SetVersions.id == version_id).values(cards=cards, facts=facts))
        _remember(connection, learner_id, version_id, round(cards * known), due, lines, now)


def _copy(db: Connection, version_id: str, wanted: int) -> list[dict[str, Any]]:
    """Gives the facts of the version, those of the copies among them."""
    query = (
        select(VersionCards, Cards, CardContents.hash, CardContents.content)
        .join(Cards, Cards.id == VersionCards.card_id)
        .join(CardContents, CardContents.id == VersionCards.content_id)
        .where(VersionCards.version_id == version_id)
        .order_by(VersionCards.turn)
    )
    originals = db.execute(query.with_only_columns(*_COLUMNS)).all()
    last = int(db.scalar(select(func.max(VersionCards.turn)).where(VersionCards.version_id == version_id)) or 0)
    copies = _copies(originals, version_id, wanted - len(originals), last)
    facts: list[dict[str, Any]] = db.scalar(select(SetVersions.facts).where(SetVersions.id == version_id)) or []
    known = {fact["fact"]: fact for fact in facts}
    while rows := [row for _, row in zip(range(BATCH), copies, strict=False)]:
        for place, table in enumerate((Cards, CardContents, VersionCards)):
            db.execute(insert(table), [row[place] for row in rows])
        for card, _, _ in rows:
            name = card["fact"]
            copy = known.setdefault(name, known[name.partition("-copy-")[0]] | {"fact": name, "cards": []})
            copy["cards"].append(card["id"])
    return list(known.values())


_CARD = ("set_id", "written", "fact", "names", "is_id_written", "value_key", "sentence", "found_by", "retired_at")
_COLUMNS = (
    *(getattr(Cards, name) for name in _CARD),
    CardContents.hash,
    CardContents.content,
    VersionCards.turn,
)


def _copies(
    originals: list[AnyRow] | Any, version_id: str, wanted: int, last: int
) -> Iterator[tuple[dict[str, Any], ...]]:
    rng = Random(11)
    for number in range(wanted):
        row, mark = originals[number % len(originals)], f"-copy-{number // len(originals)}"
        card_id, content_id, turn = mint_id(), mint_id(), last + number + 1
        names = {"written": row.written + mark, "fact": row.fact + mark, "names": [row.written + mark]}
        card = {name: getattr(row, name) for name in _CARD} | names | {"id": card_id}
        card["found_by"] += f" question {number} {rng.random():.6f}"  # as the rival's: few hold one number
        content = {"id": content_id, "set_id": row.set_id, "card_id": card_id, "hash": row.hash}
        content["content"] = {**row.content, "fact": row.fact + mark}
        place = {"version_id": version_id, "position": turn, "turn": turn, "card_id": card_id}
        yield card, content, place | {"content_id": content_id, "until": None}


_FORM = CardContents.content[("prompts", 0, "form")].as_string()  # one that the card has


def _remember(
    db: Connection, learner_id: str, version_id: str, known: int, due: float, lines: int, now: datetime
) -> None:
    learner, rng = read_learner(db, learner_id), Random(7)
    today, histories = (
        study_day(now, learner.zone, learner.rollover_hour),
        make_histories(rng, learner, lines, HISTORIES),
    )
    columns = (VersionCards.card_id, VersionCards.content_id, Cards.set_id, _FORM)
    query = select(*columns).join(Cards, Cards.id == VersionCards.card_id).order_by(VersionCards.turn).limit(known)
    query = query.join(CardContents, CardContents.id == VersionCards.content_id)
    cards = db.execute(query.where(VersionCards.version_id == version_id)).all()
    days, last = defaultdict[date, Counter[str]](Counter), learner.sequence + known * (lines - 1)
    for start in range(0, len(cards), BATCH):
        memories, log = [], []
        for number, (card_id, content_id, set_id, form) in enumerate(cards[start : start + BATCH], start + 1):
            key = {"learner_id": learner_id, "card_id": card_id, "set_id": set_id}
            asked = {"version_id": version_id, "content_id": content_id, "form": form}
            history = _lately(rng.choice(histories), today, rng, due, learner)
            for back, review in enumerate(reversed(history)):
                told = {"sequence": last - back * known + number, "schedule_id": learner.schedule_id}
                days[review.after.reviewed_day].update(kinds_of(review))
                log.append(key | asked | told | _line(review) | {"taken_ms": rng.randint(2000, 20_000)})
            memories.append(key | memory_columns(history[-1].after) | {"version": last + number})
        db.execute(insert(Answers), log)
        db.execute(insert(Memories), memories)
    nothing = {"learner_id": learner_id, "answers": 0, "introduced": 0, "reviewed": 0}
    db.execute(insert(StudyDays), [nothing | {"day": day} | counts for day, counts in days.items()])
    db.execute(update(Learners).where(Learners.id == learner_id), {"sequence": learner.sequence + known * lines})
    change_learner(db, learner_id, new_per_day=20, reviews_per_day=200)


def _lately(history: list[Review], today: date, rng: Random, due: float, learner: Learner) -> list[Review]:
    """The same answers on such days that the card is due now, or will be and was answered before today."""
    from_now = -rng.randint(0, 3) if rng.random() < due else rng.randint(1, days_ahead(history) - 1)
    by = today + timedelta(days=from_now) - history[-1].after.due_day
    return [moved(review, by, learner) for review in history]


def _line(review: Review) -> dict[str, Any]:
    return {
        "id": mint_id(),
        "kind": "answer",
        "answered_at": review.after.reviewed_at,
        "study_day": review.after.reviewed_day,
        "utc_offset": 0,
        "context": "review",
        "item": "copied",
        "seed": 1,
        "options": [],
        "moves_memory": True,
        "guess": 0.0,
        "is_hinted": False,
        "before": memory_to_json(review.before),
        "after": memory_to_json(review.after),
        **columns_of(review),
    }


def start_with(folder: Path, sheet: str) -> Path:
    """A folder of sheets with this one alone."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sheet.yaml").write_text(sheet, "utf-8")
    return folder

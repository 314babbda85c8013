"""A checked sheet becomes a set's next version: cards keep their ids, and whoever remembers them their memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection

from quizapp.facts.sheet import Fact, Problem, Question, Sheet
from quizapp.facts.values import parse_date
from quizapp.items.assembly import scored_forms
from quizapp.items.card import GENERATOR, Card
from quizapp.items.item import answer_text
from quizapp.items.making import Making
from quizapp.items.refusal import Refusal
from quizapp.memory.queue import New, order_new
from quizapp.store.cards import (
    KnownCard,
    PlacedCard,
    fill_version,
    read_known_cards,
    read_version_cards,
    retire_cards,
    save_cards,
    words_of,
)
from quizapp.store.fact_lines import FactLine
from quizapp.store.ids import mint_id
from quizapp.store.memories import find_holders
from quizapp.store.reach import EVERYONE
from quizapp.store.sets import (
    KnownSet,
    Version,
    add_set,
    add_version,
    find_loaded,
    find_set,
    find_written,
)
from quizapp.study.act import reads
from quizapp.study.failures import SetConflict
from quizapp.study.matching import MatchedCard, match_cards
from quizapp.study.recording import record_restarts
from quizapp.study.remarking import remark
from quizapp.study.shown_sets import Loaded, Preview, PublishingOutcome

__all__ = ["EVERYONE"]


class Matched(NamedTuple):
    """The cards of a sheet as they continue those that its set has had, by their ids."""

    found: Sequence[MatchedCard]
    known: Mapping[str, KnownCard]


def match(cards: Sequence[Card], unwritten: frozenset[str], *, owner: str, written_id: str) -> Matched:
    """By the set as it stands now, if there is one that bears the id."""
    _, known = _read_standing(owner, written_id)
    return Matched(match_cards(cards, list(known.values()), unwritten), known)


@reads
def _read_standing(db: Connection, owner: str, written_id: str) -> tuple[Version | None, dict[str, KnownCard]]:
    version = find_written(db, owner, written_id)
    return version, {} if version is None else _read_known(db, version.set_id)


def _read_known(db: Connection, set_id: str) -> dict[str, KnownCard]:
    return {card.id: card for card in read_known_cards(db, set_id)}


@dataclass(frozen=True, slots=True)
class IncomingSheet:
    """A sheet as it came: its text and hash, how it came (shipped, loaded, browser), from which file, and for whom.

    `is_correction`: what it changes was wrong before, so past quizzes are marked anew. How long a quiz of it can be,
    and which of its cards are which of before, may take seconds to find out: it is known before the transaction begins,
    which would hold up every answer meanwhile, and be given up by PostgreSQL as idle.
    """

    text: str
    sheet_hash: str
    origin: str
    file: str | None
    owner: str
    longest_quiz: int
    matched: Matched
    is_correction: bool = False


def publish(
    db: Connection, source: IncomingSheet, sheet: Sheet, making: Making, warnings: Sequence[Problem], now: datetime
) -> Loaded:
    """Write the set's next version and make it current, unless another process has just done so; raises SetConflict."""
    known_set = find_set(db, source.owner, sheet.id)
    loaded = find_loaded(db, owner=source.owner, sheet_hash=source.sheet_hash, generator=GENERATOR)
    if loaded is not None:
        return unchanged(loaded)
    if known_set is not None and known_set.origin != source.origin:
        raise SetConflict(sheet.id, known_set.origin)
    set_id = (
        known_set.id
        if known_set
        else add_set(db, owner=source.owner, written_id=sheet.id, origin=source.origin, now=now)
    )
    known, matched = _read_known(db, set_id), source.matched
    if known != matched.known:  # another process has published meanwhile
        matched = Matched(match_cards(making.cards, list(known.values()), unwritten_facts(sheet)), known)
    found = matched.found
    placed = _place(found)
    kept = {card.id for card in placed}
    retired = [card for card in known.values() if card.id not in kept and not card.is_retired]
    changed = [card for card in found if card.known and card.known.value_key != card.card.value_key]
    save_cards(db, set_id, placed, known)
    retire_cards(db, [card.id for card in retired], now)
    version_id = _add_version(db, set_id, known_set, source, sheet, making, placed, now)
    fill_version(db, set_id, version_id, placed, making.orderings)
    _restart(db, set_id, source.owner, known_set.version_id if known_set else None, changed, now)
    remarked = remark(db, set_id, source.owner, version_id, now) if source.is_correction and known_set else 0
    return Loaded(
        set_id=set_id,
        written_id=sheet.id,
        title=sheet.title,
        change="updated" if known_set else "created",
        cards=len(placed),
        restarted=tuple(card.card.written for card in changed),
        retired=tuple(card.written for card in retired),
        warnings=tuple(warnings),
        remarked=remarked,
    )


def unwritten_facts(sheet: Sheet) -> frozenset[str]:
    """The facts whose id is made from their sentence."""
    return frozenset(entry.id for entry in _entries(sheet) if not entry.id_written)


def foresee(preview: Preview, *, owner: str = EVERYONE) -> PublishingOutcome | None:
    """What publishing the sheet would do to the set that bears its id; None where none does, or it has errors."""
    version, known = _read_standing(owner, preview.written_id) if preview.written_id else (None, {})
    if version is None:
        return None
    outcome = PublishingOutcome(version.set_id, version.written_id, version.title, version.origin, version.number)
    if not preview.contents:
        return outcome
    found = match_cards(preview.cards, list(known.values()), preview.unwritten)
    kept = {card.known.id for card in found if card.known and not card.known.is_retired}
    return replace(
        outcome,
        came=len(found) - len(kept),
        restarted=tuple(
            card.card.written
            for card in found
            if card.known and card.known.id in kept and card.known.value_key != card.card.value_key
        ),
        left=tuple(card.written for card in known.values() if card.id not in kept and not card.is_retired),
    )


def unchanged(version: Version) -> Loaded:
    return Loaded(version.set_id, version.written_id, version.title, "unchanged", version.cards, (), (), ())


def _place(found: Sequence[MatchedCard]) -> list[PlacedCard]:
    """Each card's row, and the turn in which it is first met: the sheet's order, after what it needs."""
    needs = {card.card.fact: card.card.needs for card in found}
    order = order_new([New(str(place), card.card.fact) for place, card in enumerate(found)], needs)
    turns = {int(new.key): turn for turn, new in enumerate(order, 1)}
    return [
        PlacedCard(
            id=card.known.id if card.known else mint_id(),
            card=card.card,
            names=card.names,
            is_id_written=card.is_id_written,
            turn=turns[place],
            until=_last_day(card.card.until),
            found_by=words_of(card.card),
        )
        for place, card in enumerate(found)
    ]


def _last_day(until: str | None) -> date | None:
    written = parse_date(until) if until else None
    if written is None:
        return None
    return date(*written.end) if written.end[0] > 0 else date.min


def _add_version(
    db: Connection,
    set_id: str,
    known_set: KnownSet | None,
    source: IncomingSheet,
    sheet: Sheet,
    making: Making,
    placed: Sequence[PlacedCard],
    now: datetime,
) -> str:
    return add_version(
        db,
        set_id,
        facts=list(_fact_lines(sheet, placed)),
        number=known_set.number + 1 if known_set else 1,
        sheet_hash=source.sheet_hash,
        generator=GENERATOR,
        sheet=source.text,
        file=source.file,
        title=sheet.title,
        language=sheet.language,
        about=_about(sheet),
        refusals=[_plain(refusal) for refusal in making.refusals],
        cards=len(placed),
        quiz_forms=Counter([form for card in making.contents for form in scored_forms(card)]),
        longest_quiz=source.longest_quiz,
        loaded_at=now,
    )


def _plain(refusal: Refusal) -> dict[str, Any]:
    unlock = refusal.unlock
    return {
        "fact": refusal.fact,
        "slot": refusal.slot,
        "form": refusal.form,
        "reason": {"code": refusal.reason.code, "args": refusal.reason.args},
        "unlock": {"code": unlock.code, "args": unlock.args} if unlock else None,
        "line": refusal.line,
    }


def _about(sheet: Sheet) -> dict[str, Any]:
    source = sheet.source
    return {
        "description": sheet.description,
        "as_of": sheet.as_of.written if sheet.as_of else None,
        "publisher": source.publisher,
        "source_title": source.title,
        "source_url": source.url,
        "published": source.published.written if source.published else None,
        "paragraphs": source.paragraphs,
        "source_note": source.note,
        "author": sheet.author,
        "license": sheet.license,
    }


def _fact_lines(sheet: Sheet, placed: Sequence[PlacedCard]) -> Iterable[FactLine]:
    """The facts that have a card, in the source's order; those without a paragraph come last."""
    cards: dict[str, list[PlacedCard]] = {}
    for place in placed:
        for fact in place.card.facts or (place.card.fact,):
            cards.setdefault(fact, []).append(place)
    asked = [(_paragraph(entry), entry) for entry in _entries(sheet) if entry.id in cards]
    for paragraph, entry in sorted(asked, key=lambda place: (place[0] is None, place[0] or 0)):
        first = cards[entry.id][0].card
        ids = tuple([place.id for place in cards[entry.id]])
        yield FactLine(
            entry.id,
            paragraph,
            entry.at.text if entry.at else "",
            first.statement,
            ids,
            claim_by=first.claim_by,
            until=first.until,
            is_dated=any(place.card.kind == "date" for place in cards[entry.id]),
        )


def _entries(sheet: Sheet) -> list[Fact | Question]:
    return [*sheet.facts, *sheet.questions]


def _paragraph(entry: Fact | Question) -> int | None:
    return entry.at.paragraphs[0][0] if entry.at and entry.at.paragraphs else None


def _restart(
    db: Connection, set_id: str, owner: str, version_id: str | None, changed: Sequence[MatchedCard], now: datetime
) -> None:
    """Begin the memory of cards with another answer anew for everyone who has one, and keep what it was."""
    card_ids = {card.known.id for card in changed if card.known}
    holders = find_holders(db, set_id, owner, card_ids) if card_ids else []
    was = read_version_cards(db, version_id, {card_id for _, card_id in holders}) if holders and version_id else {}
    said = {card_id: {"was": answer_text(card)} for card_id, card in was.items()}
    for learner_id, own in groupby(holders, key=itemgetter(0)):
        given = {card_id: said.get(card_id, {}) for _, card_id in own}
        record_restarts(db, learner_id, set_id=set_id, given=given, now=now)

"""What a learner can do with one card: see why it is asked when it is, keep it out, flag it, start it anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import Connection

from quizapp.items.item import answer_text
from quizapp.memory.schedule import outcomes, retrievability
from quizapp.memory.state import Memory, Phase, is_leech
from quizapp.store.cards import read_content, read_contents
from quizapp.store.days import read_used
from quizapp.store.holds import (
    Flag,
    Hold,
    list_held,
    read_flag,
    read_flags,
    read_hold,
    read_holds,
    save_flag,
    save_hold,
)
from quizapp.store.learners import Learner, read_learner
from quizapp.store.memories import read_memories, read_memories_of
from quizapp.store.places import (
    CardPlace,
    count_places,
    find_last_contents,
    find_place,
    find_places,
    find_siblings,
    list_places,
)
from quizapp.store.sets import read_current_version
from quizapp.study.act import commits, reads
from quizapp.study.day_load import LoadAhead
from quizapp.study.failures import BadNote, UnknownCard, UnknownSet
from quizapp.study.history import card_history
from quizapp.study.judging import is_storable
from quizapp.study.recording import moment_of, record_act, record_restarts
from quizapp.study.replay import fuzz_seed
from quizapp.study.session import Today, allowed_after, read_today
from quizapp.study.shown_cards import CardList, CardPage, CardStanding

LONGEST_NOTE = 500  # characters
A_PAGE = 100  # cards
RESTARTED = 100  # cards in one transaction, so that no answer waits long for it


@reads
def card_page(db: Connection, learner_id: str, card_id: str, *, now: datetime) -> CardPage:
    """One card with its history. Raises UnknownCard."""
    place = _place(db, learner_id, card_id)
    today = read_today(db, read_learner(db, learner_id), now)
    own, *others = _stand(db, today, [place, *find_siblings(db, learner_id, place)])
    content = read_content(db, place.content_id or find_last_contents(db, [card_id]).get(card_id, ""))
    version = read_current_version(db, learner_id, place.set_id)
    return CardPage(
        standing=own,
        set_title=version.title if version else "",
        language=content.card.language,
        stems=content.card.stems,
        key=answer_text(content.card),
        statement=content.card.statement,
        source=content.card.source,
        claim_by=content.card.claim_by,
        because=content.card.because,
        desired_retention=today.learner.parameters.desired_retention,
        buttons=_buttons(db, today, card_id, own.memory) if place.content_id else {},
        history=card_history(db, today.learner, card_id),
        siblings=tuple(others),
        origin=version.origin if version else "",
        share_when_due=_share_when_due(today, own.memory) if own.memory else None,
    )


@reads
def card_list(db: Connection, learner_id: str, set_id: str, *, now: datetime, page: int = 1) -> CardList:
    """A page of a set's cards; a page beyond the last is the last. Raises UnknownSet."""
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    today = read_today(db, read_learner(db, learner_id), now)
    total = count_places(db, set_id)
    pages = max(1, ceil(total / A_PAGE))
    page = min(max(page, 1), pages)
    places = list_places(db, learner_id, set_id, after=(page - 1) * A_PAGE, most=A_PAGE)
    cards = tuple(_stand(db, today, places))
    return CardList(set_id, version.title, version.language, cards, total, page, pages, A_PAGE)


@reads
def held_cards(db: Connection, learner_id: str, set_id: str, *, now: datetime) -> CardList:
    """The cards of a set that are suspended, buried or flagged by the learner, all on one page. Raises UnknownSet."""
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    today = read_today(db, read_learner(db, learner_id), now)
    places = find_places(db, learner_id, list_held(db, learner_id, set_id))
    standings = _stand(db, today, places) if places else []
    cards = tuple(card for card in standings if card.state in ("suspended", "buried") or card.flag)
    return CardList(set_id, version.title, version.language, cards, len(cards), 1, 1, A_PAGE, is_held=True)


def _place(db: Connection, learner_id: str, card_id: str) -> CardPlace:
    place = find_place(db, learner_id, card_id)
    if place is None:
        raise UnknownCard(card_id)
    return place


# --- how cards stand ------------------------------------------------------------------------------------


def _stand(db: Connection, today: Today, places: Sequence[CardPlace]) -> list[CardStanding]:
    """How cards of one set stand today, in the order given."""
    learner, card_ids = today.learner, [place.card_id for place in places]
    memories = read_memories_of(db, learner.id, card_ids)
    holds, flags = read_holds(db, learner.id, card_ids), read_flags(db, learner.id, card_ids)
    last = find_last_contents(db, [place.card_id for place in places if not place.content_id])
    content_ids = {place.card_id: place.content_id or last.get(place.card_id, "") for place in places}
    contents = read_contents(db, content_ids.values())
    due_allowed = allowed_after(learner, read_used(db, learner.id, today.moment.day)).due
    found: list[CardStanding] = []
    for place in places:
        memory, hold = memories.get(place.card_id), holds.get(place.card_id, Hold())
        found.append(
            CardStanding(
                card_id=place.card_id,
                set_id=place.set_id,
                stem=contents[content_ids[place.card_id]].card.question,
                state=_state(today, place, memory, hold, due_allowed),
                memory=memory,
                share=retrievability(memory, today.moment.day, learner.parameters) if memory else None,
                is_leech=memory is not None and is_leech(memory),
                flag=flags.get(place.card_id),
                buried_until=hold.buried_until,
                expired_on=place.until,
            )
        )
    return found


def _state(today: Today, place: CardPlace, memory: Memory | None, hold: Hold, due_allowed: int) -> str:
    moment, is_apart = today.moment, (place.set_id, place.fact) in today.answered.apart
    if memory is None:
        waits = "sibling" if is_apart else "new"
    elif memory.phase is not Phase.REVIEW:
        waits = "step"
    elif memory.due_at > moment.now:
        waits = "later"
    else:
        waits = "sibling" if is_apart else "due" if due_allowed else "limit"
    holds = {
        "retired": place.content_id is None,
        "expired": place.until is not None and place.until < moment.day,
        "suspended": hold.is_suspended,
        "buried": hold.buried_until is not None and hold.buried_until > moment.day,
        waits: True,
    }
    return next(state for state, is_so in holds.items() if is_so)


def _share_when_due(today: Today, memory: Memory) -> float:
    return retrievability(memory, moment_of(today.learner, memory.due_at).day, today.learner.parameters)


def _buttons(db: Connection, today: Today, card_id: str, memory: Memory | None) -> dict[str, int]:
    """What each rating would give now, in seconds by its name."""
    load = LoadAhead(db, today.learner, card_id, today.moment.day)
    seed = fuzz_seed(card_id, memory)
    given = outcomes(memory, today.moment, today.learner.parameters, seed=seed, load=load)
    return {rating.name.lower(): outcome.interval_seconds for rating, outcome in given.items()}


# --- what can be done with one --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Held:
    """A card whose learner is locked, with how it is held."""

    learner: Learner
    place: CardPlace
    hold: Hold | None


def _lock(db: Connection, learner_id: str, card_id: str) -> _Held:
    learner = read_learner(db, learner_id, lock=True)
    return _Held(learner, _place(db, learner_id, card_id), read_hold(db, learner_id, card_id))


def _hold(db: Connection, held: _Held, kind: str, now_is: Hold, now: datetime) -> None:
    was = held.hold or Hold()
    if now_is == was:
        return
    place = {"set_id": held.place.set_id, "card_id": held.place.card_id}
    given = {"until": now_is.buried_until.isoformat()} if kind == "bury" and now_is.buried_until else {}
    record_act(db, held.learner, kind, **place, given=given, now=now)
    save_hold(db, held.learner.id, **place, was=held.hold, now_is=now_is)


@commits
def suspend_card(db: Connection, learner_id: str, card_id: str, *, now: datetime) -> None:
    """It is not asked in reviews until it is resumed; said twice, it is said once. Raises UnknownCard."""
    held = _lock(db, learner_id, card_id)
    _hold(db, held, "suspend", replace(held.hold or Hold(), is_suspended=True), now)


@commits
def resume_card(db: Connection, learner_id: str, card_id: str, *, now: datetime) -> None:
    """Neither suspended nor buried any more. Raises UnknownCard."""
    _hold(db, _lock(db, learner_id, card_id), "resume", Hold(), now)


@commits
def bury_card(db: Connection, learner_id: str, card_id: str, *, now: datetime) -> None:
    """It is not asked before the next study day. Raises UnknownCard."""
    held = _lock(db, learner_id, card_id)
    tomorrow = moment_of(held.learner, now).day + timedelta(days=1)
    _hold(db, held, "bury", replace(held.hold or Hold(), buried_until=tomorrow), now)


@commits
def flag_card(db: Connection, learner_id: str, card_id: str, note: str, *, now: datetime) -> None:
    """Tell the author that something is wrong with it. Raises UnknownCard, and BadNote for what cannot be stored."""
    note = note.replace("\r\n", "\n").strip()
    if len(note) > LONGEST_NOTE or not is_storable(note):
        raise BadNote(LONGEST_NOTE)
    held = _lock(db, learner_id, card_id)
    kept = read_flag(db, learner_id, card_id)
    if kept is None or kept.note != note:
        place = {"set_id": held.place.set_id, "card_id": card_id}
        record_act(db, held.learner, "flag", **place, given={"note": note}, now=now)
        save_flag(db, learner_id, **place, flag=Flag(note, now))


@commits
def unflag_card(db: Connection, learner_id: str, card_id: str, *, now: datetime) -> None:
    """Raises UnknownCard."""
    held = _lock(db, learner_id, card_id)
    if read_flag(db, learner_id, card_id) is not None:
        place = {"set_id": held.place.set_id, "card_id": card_id}
        record_act(db, held.learner, "unflag", **place, given={}, now=now)
        save_flag(db, learner_id, **place, flag=None)


@commits
def restart_card(db: Connection, learner_id: str, card_id: str, *, now: datetime) -> None:
    """Begin its memory anew; the history stays. Raises UnknownCard."""
    held = _lock(db, learner_id, card_id)
    _begin_anew(db, learner_id, held.place.set_id, [card_id], now)


def restart_set(learner_id: str, set_id: str, *, now: datetime) -> int:
    """Begin the memory of a whole set anew; how many cards had one. Raises UnknownSet, and NotSaved, where some may
    have begun anew already: once more goes on.
    """
    cards = _list_remembered(learner_id, set_id)
    some = (cards[start : start + RESTARTED] for start in range(0, len(cards), RESTARTED))
    return sum(_restart_some(learner_id, set_id, card_ids, now) for card_ids in some)


@reads
def _list_remembered(db: Connection, learner_id: str, set_id: str) -> list[str]:
    if read_current_version(db, learner_id, set_id) is None:
        raise UnknownSet(set_id)
    return sorted(read_memories(db, learner_id, [set_id]))


@commits
def _restart_some(db: Connection, learner_id: str, set_id: str, card_ids: Sequence[str], now: datetime) -> int:
    read_learner(db, learner_id, lock=True)
    return _begin_anew(db, learner_id, set_id, card_ids, now)


def _begin_anew(db: Connection, learner_id: str, set_id: str, card_ids: Sequence[str], now: datetime) -> int:
    """The learner's row is locked. Gives how many of the cards had a memory."""
    remembered = read_memories_of(db, learner_id, card_ids)
    record_restarts(db, learner_id, set_id=set_id, given={card_id: {} for card_id in sorted(remembered)}, now=now)
    return len(remembered)

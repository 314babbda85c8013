"""A question served: its form, its seed and what its buttons promise, in the ticket that comes back with the answer."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection

from quizapp.items.card import CHOICE_FORMS, Card
from quizapp.items.item import Item, make_item
from quizapp.memory.schedule import outcomes
from quizapp.memory.state import Memory
from quizapp.store.cards import read_content
from quizapp.store.ids import mint_id
from quizapp.store.queue import Waiting
from quizapp.store.sets import read_version
from quizapp.store.shelf import read_miss
from quizapp.study.judging import TYPED_FORMS
from quizapp.study.recording import load_ahead
from quizapp.study.replay import fuzz_seed
from quizapp.study.session import Today
from quizapp.study.shown import Asked, Ticket

FLASHCARD = "flashcard"
RECALL_FORMS = (*TYPED_FORMS, FLASHCARD)
RECALL_FROM = 7.0  # days of stability from which a card is asked by recall
OTHER_ASKS = ("not", "count")  # choices that ask something else of a list: for quizzes
HALF_LUCK = "true_false"  # for quizzes too, unless a card has nothing else


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is: the marks so far, one a card, and how many cards it has in all."""

    marks: tuple[str, ...]
    total: int


def serve(db: Connection, today: Today, waiting: Waiting, context: str, progress: Progress) -> Asked:
    """The question of a card in a review or a round on the shelf."""
    content = read_content(db, waiting.content_id)
    seed = _seed(waiting)
    item = make_item(content.card, choose_form(content.card, waiting.memory, seed, context), seed)
    ticket = Ticket(
        answer_id=mint_id(),
        context=context,
        card_id=waiting.key,
        content_id=waiting.content_id,
        version_id=waiting.version_id,
        form=item.form,
        seed=seed,
        memory_version=waiting.version,
        issued_at=today.moment.now,
        set_id=waiting.set_id,
        intervals=_promise(db, today, waiting) if item.form == FLASHCARD else {},
    )
    miss = read_miss(db, today.learner.id, waiting.key)
    return show(db, ticket, item, progress, times_missed=miss.times if miss else 0)


def show(db: Connection, ticket: Ticket, item: Item, progress: Progress, *, times_missed: int = 0) -> Asked:
    """A question without its key."""
    version = read_version(db, ticket.version_id)
    return Asked(
        ticket=ticket,
        set_id=version.set_id,
        set_title=version.title,
        language=item.card.language,
        stem=item.stem,
        options=tuple(option.text for option in item.options),
        is_list=item.card.is_list,
        hint=item.card.hint,
        position=min(len(progress.marks) + 1, progress.total),  # a card that comes back is none more
        total=progress.total,
        marks=progress.marks,
        times_missed=times_missed,
        is_ordering=bool(item.order),
    )


def _seed(waiting: Waiting) -> int:
    """The same until the card is answered: a reload shows the same question."""
    return int.from_bytes(sha256(fuzz_seed(waiting.key, waiting.memory).encode()).digest()[:4], "big") >> 1


def choose_form(card: Card, memory: Memory | None, seed: int, context: str) -> str:
    """Recognition until the memory holds for days, then recall; a flashcard on the shelf, or where no choice is."""
    recalls = [form for form in card.forms if form in RECALL_FORMS]
    choices = [form for form in card.forms if form in CHOICE_FORMS and form not in OTHER_ASKS]
    is_young = memory is None or memory.stability < RECALL_FROM
    if FLASHCARD in recalls and (context == "shelf" or (is_young and not choices)):
        return FLASHCARD
    others = [form for form in card.forms if form != HALF_LUCK] or card.forms
    usable = ((choices or recalls) if is_young else (recalls or choices)) or others
    return usable[seed % len(usable)]


def _promise(db: Connection, today: Today, waiting: Waiting) -> dict[str, int]:
    """What each button of a flashcard shows, in seconds by the rating's name."""
    buttons = outcomes(
        waiting.memory,
        today.moment,
        today.learner.parameters,
        seed=fuzz_seed(waiting.key, waiting.memory),
        load=load_ahead(db, today.learner, waiting.key, today.moment.now),
    )
    return {rating.name.lower(): outcome.interval_seconds for rating, outcome in buttons.items()}

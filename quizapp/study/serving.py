"""A question served: its form, its seed and what its buttons promise, in the ticket that comes back with the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from sqlalchemy import Connection

from quizapp.items.card import CHOICE_FORMS, Card
from quizapp.items.item import Item, answer_text, make_item
from quizapp.memory.schedule import outcomes
from quizapp.memory.state import Memory, is_leech
from quizapp.store.answers import find_restart
from quizapp.store.asked_cards import read_card
from quizapp.store.headings import read_heading
from quizapp.store.ids import mint_id
from quizapp.store.queue import Waiting
from quizapp.store.shelf import Miss
from quizapp.study.day_load import LoadAhead
from quizapp.study.judging import TYPED_FORMS
from quizapp.study.recording import CRAM
from quizapp.study.replay import fuzz_seed
from quizapp.study.session import Today
from quizapp.study.shown import Asked, Ticket

FLASHCARD = "flashcard"
RECALL_FORMS = (*TYPED_FORMS, FLASHCARD)
RECALL_FROM = 7.0  # days of stability from which a card is asked by recall
OTHER_ASKS = ("not", "count")  # choices that ask something else of a list: for quizzes
UNDOABLE = ("review", "shelf")  # contexts of which answers can be taken back
HALF_LUCK = "true_false"  # for quizzes too, unless a card has nothing else


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is: the marks so far, one a card, and how many cards it has in all. `left` are those that are
    still to be asked, the one asked now and those that come back among them; None in a quiz, where none comes back.
    """

    marks: tuple[str, ...]
    total: int
    left: int | None = None


def serve(
    db: Connection,
    today: Today,
    waiting: Waiting,
    context: str,
    progress: Progress,
    *,
    miss: Miss | None,
    was: str | None = None,
    form: str | None = None,
    turn: int = 0,
) -> Asked:
    """The question of a card in a review, in a round on the shelf, or crammed. `was` is what its answer was when it was
    learned, if that has changed; `form` is a wish for a leech; `turn` counts the times that it was asked without its
    memory moving, so that it is not the same question again.
    """
    card, seed = read_card(db, waiting.content_id), _seed(waiting, turn)
    lapses = waiting.memory.lapses if waiting.memory and is_leech(waiting.memory) else 0
    granted = form if lapses and form in card.forms else None
    item = make_item(card, granted or choose_form(card, waiting.memory, seed, context), seed)
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
        intervals=_promise(db, today, waiting) if item.form == FLASHCARD and context != CRAM else {},
    )
    return replace(
        show(db, ticket, item, progress, times_missed=miss.times if miss else 0),
        is_changed=was not in (None, answer_text(card)),
        lapses=lapses,
        other_forms=tuple(each for each in card.forms if each not in (item.form, HALF_LUCK)) if lapses else (),
        undo_id=today.last_answer(UNDOABLE),
    )


def find_was(db: Connection, today: Today, waiting: Waiting) -> str | None:
    """What the answer of a card without a memory was when it had one, if that was begun anew because it changed."""
    if waiting.memory is not None:
        return None
    restart = find_restart(db, today.learner.id, waiting.key, before=today.learner.sequence + 1)
    return restart.given.get("was") if restart else None


def show(db: Connection, ticket: Ticket, item: Item, progress: Progress, *, times_missed: int = 0) -> Asked:
    """A question without its key."""
    version = read_heading(db, ticket.version_id)
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
        left=progress.left,
    )


def _seed(waiting: Waiting, turn: int) -> int:
    """The same until the card is answered: a reload shows the same question."""
    name = fuzz_seed(waiting.key, waiting.memory)
    return int.from_bytes(sha256((f"{name}/{turn}" if turn else name).encode()).digest()[:4], "big") >> 1


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
        load=LoadAhead(db, today.learner, waiting.key, today.moment.day),
    )
    return {rating.name.lower(): outcome.interval_seconds for rating, outcome in buttons.items()}

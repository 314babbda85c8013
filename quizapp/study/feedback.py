"""An answer shown again, at once or years later: as it was asked, as it was answered, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from quizapp.items.card import Card
from quizapp.items.item import Item, make_item
from quizapp.items.leaks import ELSEWHERE, keep_back
from quizapp.memory.state import has_become_leech
from quizapp.store.answering import Met
from quizapp.store.answers import Line, find_restart, read_with_corrections
from quizapp.store.asked_cards import read_card
from quizapp.store.attempts import AttemptItem, read_items
from quizapp.store.cards import read_contents
from quizapp.store.headings import Heading, read_heading
from quizapp.store.learners import Learner, know_learner, read_learner
from quizapp.store.queue import count_cards
from quizapp.store.sets import read_current_version
from quizapp.study.act import reads
from quizapp.study.agenda import Agenda, agenda_of
from quizapp.study.failures import UnknownAnswer
from quizapp.study.judging import notes_on
from quizapp.study.recording import CRAM
from quizapp.study.replay import Standing, standing
from quizapp.study.served import mend, served
from quizapp.study.serving import UNDOABLE
from quizapp.study.session import Today
from quizapp.study.shown import ShownEvent, ShownOption, Told


@dataclass(frozen=True, slots=True)
class Stands:
    """An answer as it stands, and when its card was due after it. `was` is what the card's answer was when it was
    learned, told with the first answer after that changed; `learner` is as a write has left them, if it was one.
    """

    answer: Standing[Line]
    due_at: datetime | None
    was: str | None = None
    learner: Learner | None = None


@dataclass(frozen=True, slots=True)
class RoundSoFar:
    """What an answer was part of: its place in it, counted from 1, the marks of it so far, its questions in all, and
    what is still to be asked, whose keys no feedback may tell.
    """

    position: int
    marks: tuple[str, ...]
    total: int
    coming: tuple[Item, ...] = ()
    left: int | None = None


@reads
def told(
    db: Connection,
    learner_id: str,
    answer_id: str,
    *,
    now: datetime,
    saved: Stands | None = None,
    set_id: str | None = None,
    new: bool = True,
    more: int = 0,
    since: int = 0,
) -> Told:
    """The answer with its feedback, as it stands; raises UnknownAnswer, also for one that was taken back.

    `saved` is given with an answer that was written down just now, so that it is not read again. `set_id`, `new`,
    `more` and `since` are what the round of the answer was asked with: they tell how far it is.
    """
    stands = saved or find_standing(db, learner_id, answer_id)
    if stands.learner is not None:
        know_learner(db, stands.learner)
    answer, due_at, line = stands.answer, stands.due_at, stands.answer.line
    card = read_card(db, line.content_id or "")
    heading = read_heading(db, line.version_id or "")
    if line.attempt_id is not None:
        shown = tell(answer, card, heading, _quiz_round(db, learner_id, line), due_at)
        shown = replace(shown, is_in_sight=read_current_version(db, learner_id, line.set_id) is not None)
    else:
        agenda = agenda_of(db, read_learner(db, learner_id), now)
        if line.context == CRAM:
            round_ = _cram_round(db, agenda.today, answer, since)
        else:
            round_ = _review_round(agenda, answer, set_id=set_id, new=new, more=more)
        shown = _without_what_comes(agenda, tell(answer, card, heading, round_, due_at))
        shown = replace(shown, can_undo=answer_id == agenda.today.last_answer(UNDOABLE))
        agenda.keep()
    return shown if stands.was in (None, shown.key) else replace(shown, changed_from=stands.was)


def _without_what_comes(agenda: Agenda, shown: Told) -> Told:
    """Without saying where a wrong option would be right, as far as a new card of today asks just that. Of the option
    that was chosen it is said all the same: that is what is to be learned now.
    """
    if not any(reason.code == ELSEWHERE for option in shown.options for reason in option.why):
        return shown
    facts = agenda.new_facts(shown.set_id)
    if not facts:
        return shown
    options = [
        replace(
            option,
            why=tuple(reason for reason in option.why if option.is_chosen or reason.args.get("fact") not in facts),
        )
        for option in shown.options
    ]
    return replace(shown, options=tuple(options))


def find_standing(db: Connection, learner_id: str, answer_id: str) -> Stands:
    """Raises UnknownAnswer."""
    lines = read_with_corrections(db, learner_id, answer_id)
    stands = standing(lines)
    if not stands:
        raise UnknownAnswer(answer_id)
    return Stands(stands[0], due_after(lines[0], lines), _was(db, learner_id, lines[0]))


def _was(db: Connection, learner_id: str, line: Line) -> str | None:
    if line.before is not None or line.card_id is None or not line.moves_memory:
        return None
    restart = find_restart(db, learner_id, line.card_id, before=line.sequence)
    return restart.given.get("was") if restart else None


def stands_saved(learner: Learner, line: Line, met: Met) -> Stands:
    """The line of an answer that was written down just now, by what it met."""
    was = met.was if line.moves_memory else None
    return Stands(Standing(line, line.mark), due_after(line, [line]), was, replace(learner, sequence=line.sequence))


def due_after(answer: Line, lines: Sequence[Line]) -> datetime | None:
    """When a card was due after an answer and its corrections, which are among the lines; None if it moved nothing."""
    after = [line.after for line in lines if answer.id in (line.id, line.corrects)][-1]
    return after.due_at if after and answer.moves_memory else None


def _quiz_round(db: Connection, learner_id: str, line: Line) -> RoundSoFar:
    items = read_items(db, learner_id, line.attempt_id or "")
    marks = tuple(item.mark for item in items if item.mark)
    return RoundSoFar(line.position or 1, marks, len(items), _coming(db, items))


def _coming(db: Connection, items: Sequence[AttemptItem]) -> tuple[Item, ...]:
    """What a quiz has not asked yet."""
    waiting = [item for item in items if item.mark is None]
    contents = read_contents(db, [item.content_id for item in waiting]) if waiting else {}
    return tuple(make_item(contents[item.content_id].card, item.form, item.seed) for item in waiting)


def _cram_round(db: Connection, today: Today, answer: Standing[Line], since: int) -> RoundSoFar:
    set_id = answer.line.set_id
    marks = today.marks(CRAM, set_id, since=since)
    if answer.line.card_id not in marks:
        return RoundSoFar(1, (answer.mark or "",), 1)
    total = max(len(marks), count_cards(db, today.scope(set_id)))
    left = total - sum(mark == "right" for mark in marks.values())
    return RoundSoFar(list(marks).index(answer.line.card_id) + 1, tuple(marks.values()), total, left=left)


def _review_round(agenda: Agenda, answer: Standing[Line], *, set_id: str | None, new: bool, more: int) -> RoundSoFar:
    """Today's session, or for an answer of another day that answer alone."""
    context = answer.line.context
    if not any(each.line.id == answer.line.id for each in reversed(agenda.today.given(context, set_id))):
        return RoundSoFar(1, (answer.mark or "",), 1)
    marks = agenda.marks(context, set_id)
    left = agenda.left(set_id, more=more, new=new)
    return RoundSoFar(
        list(marks).index(answer.line.card_id) + 1,
        tuple(marks.values()),
        len(marks) + left.total(marks, new=new),
        left=left.total((), new=new) if context == "review" else None,
    )


def tell(answer: Standing[Line], card: Card, heading: Heading, round_: RoundSoFar, due_at: datetime | None) -> Told:
    line, mark, typed = answer.line, answer.mark or "wrong", "typed" in answer.line.given
    item = keep_back(served(card, line), round_.coming)
    return Told(
        answer_id=line.id,
        context=line.context or "",
        attempt_id=line.attempt_id,
        set_id=line.set_id,
        set_title=heading.title,
        language=card.language,
        form=item.form,
        stem=item.stem,
        mark=mark,
        was_unknown=bool(line.given.get("unknown")),
        given=_given_text(item, line.given),
        key=item.key_text,
        options=_options(item, line.given),
        statement=item.statement,
        source=card.source,
        claim_by=card.claim_by,
        as_of=None if card.kind == "date" else heading.as_of,  # what happened stays as it was
        because=card.because,
        notes=notes_on(item, line.given, mark),
        due_at=due_at,
        can_say_right=typed and mark != "right",
        can_say_wrong=typed and mark != "wrong",
        can_say_guessed="chosen" in line.given and mark == "right" and not answer.is_guessed,
        position=round_.position,
        total=round_.total,
        left=round_.left,
        marks=round_.marks,
        is_guessed=answer.is_guessed,
        is_on_word=mark == "right" != line.mark and answer.corrected_to is None,
        corrected_to=answer.corrected_to,
        events=_events(item, line.given),
        mended=mend(item),
        card_id=line.card_id,
        leech_lapses=line.after.lapses if line.after and has_become_leech(line.before, line.after) else 0,
    )


def given_text(card: Card, line: Line) -> str | None:
    """What was given in words, and to which sentence; `card` is the content that the line refers to."""
    given, sentence = given_apart(card, line)
    return f"{given}: {sentence}" if given and sentence else given


def given_apart(card: Card, line: Line) -> tuple[str | None, str | None]:
    """What was given in words, and the sentence that it judged, where it judged one."""
    item = served(card, line)
    return _given_text(item, line.given), item.stem if item.form == "true_false" else None


def _given_text(item: Item, given: Mapping[str, Any]) -> str | None:
    """What was typed, the text of the option that was chosen, or the texts of the events as they were ordered."""
    if "order" in given:
        return "; ".join(item.options[place].text for place in given["order"])
    return item.options[given["chosen"]].text if "chosen" in given else given.get("typed")


def _options(item: Item, given: Mapping[str, Any]) -> tuple[ShownOption, ...]:
    if item.key is None:
        return ()
    return tuple(
        ShownOption(option.text, place == item.key, place == given.get("chosen"), option.why)
        for place, option in enumerate(item.options)
    )


def _events(item: Item, given: Mapping[str, Any]) -> tuple[ShownEvent, ...]:
    order = given.get("order", ())
    return tuple(
        ShownEvent(
            item.options[event].text, order.index(event) + 1 if event in order else None, item.options[event].why
        )
        for event in item.order
    )

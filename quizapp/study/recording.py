"""An answer written down as one: its line in the log, the memory, the place on the shelf, the count of the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from quizapp.items.item import Item, make_item
from quizapp.memory.schedule import Moment, Outcome, after, retrievability
from quizapp.memory.state import Memory, Phase
from quizapp.store.answering import Met, read_kept
from quizapp.store.answers import Line, append_line, append_lines, read_card_log
from quizapp.store.days import count_answer
from quizapp.store.ids import mint_id
from quizapp.store.learners import Learner, read_learner, read_schedules
from quizapp.store.memories import StoredMemory, read_memories_of, remove_memories, save_memory
from quizapp.store.shelf import Miss, remove_misses, save_miss
from quizapp.study.day_load import LoadAhead
from quizapp.study.judging import LONGEST_TAKEN, Judged, judge
from quizapp.study.replay import Standing, fuzz_seed, miss_after, replay
from quizapp.study.served import value_of
from quizapp.study.shown import Given, Ticket

CRAM = "cram"  # the context that asks without touching memory


def moment_of(learner: Learner, now: datetime) -> Moment:
    return Moment.at(now.astimezone(UTC), learner.zone, learner.rollover_hour)


def new_line(learner: Learner, moment: Moment, kind: str, **values: Any) -> Line:
    """The learner's next line, with what every kind has and these values; `id`, `set_id` and `card_id` are needed."""
    offset = moment.now.astimezone(ZoneInfo(moment.zone)).utcoffset() or timedelta()
    return Line(
        sequence=learner.sequence + 1,
        kind=kind,
        answered_at=moment.now,
        utc_offset=round(offset.total_seconds() / 60),
        schedule_id=learner.schedule_id,
        **{"study_day": moment.day} | values,
    )


def record_answer(
    db: Connection, learner: Learner, set_id: str, met: Met, ticket: Ticket, given: Given, *, now: datetime
) -> Line:
    """Write down an answer that was not given before, of a learner whose row is locked; raises BadAnswer.

    Where the card's value has changed since the question was served, or there is no card, or it is only crammed, the
    answer is logged and moves nothing.
    """
    content, kept = met.content, met.kept
    item = make_item(content.card, ticket.form, ticket.seed)
    judged = judge(item, given)
    moment = moment_of(learner, now)
    memory = kept.memory if kept else None
    moved = content.card_id if content.is_current and ticket.context != CRAM else None
    values = _as_served(ticket, item) | _as_given(judged, given)
    values |= {"before": memory, "after": memory, "moves_memory": moved is not None}
    if moved is not None:
        outcome = _outcome(db, learner, moved, ticket, judged, memory, moment)
        recall = retrievability(memory, moment.day, learner.parameters) if memory else None
        values |= {"after": outcome.memory, "interval_seconds": outcome.interval_seconds, "knew": outcome.knew}
        values["recall"] = recall
    line = new_line(learner, moment, "answer", id=ticket.answer_id, set_id=set_id, card_id=content.card_id, **values)
    append_line(db, learner.id, line)
    count_line(db, learner.id, line, by=1)
    if moved is not None:
        now_is = miss_after(met.miss, Standing(line, line.mark))
        _save_card(db, learner, line, kept, was=met.miss, now_is=now_is)
    return line


def _as_served(ticket: Ticket, item: Item) -> dict[str, Any]:
    return {
        "context": ticket.context,
        "attempt_id": ticket.attempt_id,
        "position": ticket.position,
        "version_id": ticket.version_id,
        "content_id": ticket.content_id,
        "item": item.id,
        "form": item.form,
        "seed": item.seed,
        "options": [value_of(option) for option in item.options],
        "guess": item.guess,
    }


def _as_given(judged: Judged, given: Given) -> dict[str, Any]:
    return {
        "given": judged.given,
        "mark": judged.mark.value,
        "rating": int(judged.evidence.rating),
        "is_hinted": given.hinted,
        "taken_ms": None if given.taken_ms is None else min(max(given.taken_ms, 0), LONGEST_TAKEN),
    }


def _outcome(
    db: Connection,
    learner: Learner,
    card_id: str,
    ticket: Ticket,
    judged: Judged,
    memory: Memory | None,
    moment: Moment,
) -> Outcome:
    return after(
        memory,
        judged.evidence,
        moment,
        learner.parameters,
        seed=fuzz_seed(card_id, memory),
        load=LoadAhead(db, learner, card_id, moment.day),
        promised=ticket.intervals.get(judged.given.get("rating", "")),
    )


_OF_ANSWER = (
    "study_day", "set_id", "card_id", "context", "attempt_id", "position", "version_id", "content_id", "form",
    "moves_memory",
)  # fmt: skip


def record_correction(
    db: Connection,
    learner: Learner,
    answer: Line,
    kind: str,
    *,
    mark: str | None = None,
    given: Mapping[str, Any] | None = None,
    log: Sequence[Line] | None = None,
    now: datetime,
) -> None:
    """Append what corrects an answer, and let the card's log say what its memory is by now. `log` are all lines of the
    card, where they were read already.
    """
    same = {name: getattr(answer, name) for name in _OF_ANSWER}  # of its day, whenever it is said
    values = {"id": mint_id(), "corrects": answer.id, "mark": mark, "given": given or {}}
    line = new_line(learner, moment_of(learner, now), kind, **same, **values)
    if kind == "undo":
        count_line(db, learner.id, answer, by=-1)
    if answer.card_id is None or not answer.moves_memory:
        append_line(db, learner.id, line)
        return
    kept, miss = read_kept(db, learner.id, answer.card_id)
    lines = [*(read_card_log(db, learner.id, answer.card_id) if log is None else log), line]
    own, others = learner.schedule_id, {line.schedule_id for line in lines} - {learner.schedule_id}
    schedules = {own: learner.parameters} | (read_schedules(db, others) if others else {})
    replayed = replay(lines, schedules, learner.zone, learner.rollover_hour)
    line = replace(line, before=kept.memory if kept else None, after=replayed.memory)
    append_line(db, learner.id, line)
    _save_card(db, learner, line, kept, was=miss, now_is=replayed.miss)


def record_act(
    db: Connection,
    learner: Learner,
    kind: str,
    *,
    set_id: str,
    card_id: str | None,
    given: Mapping[str, Any],
    now: datetime,
) -> None:
    """Append what was done with a card or, without one, a set: no answer, and no memory is moved. The learner's row is
    locked.
    """
    values = {"id": mint_id(), "set_id": set_id, "card_id": card_id, "given": given, "moves_memory": False}
    append_line(db, learner.id, new_line(learner, moment_of(learner, now), kind, **values))


def record_restarts(
    db: Connection, learner_id: str, *, set_id: str, given: Mapping[str, Mapping[str, Any]], now: datetime
) -> None:
    """Begin the memories of these cards anew, with a line in the log for each that says so; `given` tells why, where
    there is more to tell than that the learner wished it.
    """
    learner = read_learner(db, learner_id, lock=True)
    moment, before = moment_of(learner, now), read_memories_of(db, learner_id, given)
    lines = []
    for card_id, said in given.items():
        values = {"id": mint_id(), "set_id": set_id, "card_id": card_id, "before": before.get(card_id), "given": said}
        lines.append(new_line(learner, moment, "restart", **values))
        learner = replace(learner, sequence=lines[-1].sequence)
    if lines:
        append_lines(db, learner_id, lines)
        remove_memories(db, learner_id, given)
        remove_misses(db, learner_id, given)


def count_line(db: Connection, learner_id: str, line: Line, *, by: int) -> None:
    """Count an answer among those of its day, or with `by=-1` take it back."""
    count_answer(db, learner_id, line.study_day, by=by, introduced=introduces(line), reviewed=is_due_review(line))


def introduces(line: Line) -> bool:
    """Whether it is a review's first question of a new card, of which a day has only so many."""
    return line.context == "review" and line.before is None and line.moves_memory


def is_due_review(line: Line) -> bool:
    """Whether it is a review's question of a card that was due, of which a day has only so many too. Whoever asks for a
    fact by itself may be asked a card that was not.
    """
    if line.context != "review" or line.before is None or not line.moves_memory:
        return False
    return line.before.phase is Phase.REVIEW and line.before.due_at <= line.answered_at


def _save_card(
    db: Connection, learner: Learner, line: Line, kept: StoredMemory | None, *, was: Miss | None, now_is: Miss | None
) -> None:
    """Write the memory that the line leaves, and the card's place on the shelf."""
    if line.card_id is None:
        return
    place = {"set_id": line.set_id, "card_id": line.card_id}
    save_memory(db, learner.id, **place, memory=line.after, was=kept, version=line.sequence)
    save_miss(db, learner.id, **place, was=was, now_is=now_is)

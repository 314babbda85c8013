"""All that happened to a card, each answer as it stands after what corrected it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection

from quizapp.memory.rating import Rating
from quizapp.store.answers import Line, read_card_log
from quizapp.store.cards import Content, read_contents
from quizapp.store.learners import Learner, read_schedules
from quizapp.study.feedback import given_text
from quizapp.study.replay import Standing, evidence_of, outcomes_of, standing
from quizapp.study.shown_cards import Happened

_CORRECTIONS = ("undo", "override", "guessed", "remark")


def card_history(db: Connection, learner: Learner, card_id: str) -> tuple[Happened, ...]:
    """The last first; a correction shows in the answer that it corrects, and in what that did to the memory."""
    lines = read_card_log(db, learner.id, card_id)
    answers = {answer.line.id: answer for answer in standing(lines)}
    contents = read_contents(db, {line.content_id for line in lines if line.content_id})
    rows = {line.id: _happened(line, answers.get(line.id), contents) for line in lines if line.kind not in _CORRECTIONS}
    if any(line.corrects for line in lines):
        rows |= _as_they_stand(db, learner, lines, answers.values(), rows)
    return tuple(reversed(rows.values()))


def _happened(line: Line, answer: Standing[Line] | None, contents: Mapping[str, Content]) -> Happened:
    content = contents.get(line.content_id or "")
    return Happened(
        at=line.answered_at,
        kind=line.kind,
        context=line.context,
        form=line.form,
        given=given_text(content.card, line) if content else None,
        mark=answer.mark if answer else line.mark,
        rating=int(Rating.AGAIN) if answer and answer.is_guessed else line.rating,
        recall=line.recall,
        knew=line.knew,
        stability_before=line.before.stability if line.before else None,
        stability_after=line.after.stability if line.after else None,
        interval_seconds=line.interval_seconds,
        stands=answer is not None or line.kind != "answer",
        moves=line.moves_memory,
        note=line.given.get("note"),
        was=line.given.get("was"),
        correction=_correction(line, answer) if answer else None,
    )


def _correction(line: Line, answer: Standing[Line]) -> str | None:
    if answer.is_guessed:
        return "guessed"
    if answer.corrected_to is not None:
        return "remark"
    return "override" if answer.mark != line.mark else None


def _as_they_stand(
    db: Connection,
    learner: Learner,
    lines: Sequence[Line],
    answers: Collection[Standing[Line]],
    rows: Mapping[str, Happened],
) -> dict[str, Happened]:
    """The rows of the answers with what these came to, which a correction changes for all that follow it too."""
    others = {line.schedule_id for line in lines} - {learner.schedule_id}
    schedules = {learner.schedule_id: learner.parameters} | (read_schedules(db, others) if others else {})
    restarts = [line.sequence for line in lines if line.kind == "restart"]
    found = {}
    for _, since_restart in groupby(answers, lambda answer: sum(at < answer.line.sequence for at in restarts)):
        before = None
        for answer, outcome in outcomes_of(since_restart, schedules, learner.zone, learner.rollover_hour):
            found[answer.line.id] = replace(
                rows[answer.line.id],
                rating=int(evidence_of(answer).rating),
                knew=outcome.knew,
                stability_before=before.stability if before else None,
                stability_after=outcome.memory.stability,
                interval_seconds=outcome.interval_seconds,
            )
            before = outcome.memory
    return found

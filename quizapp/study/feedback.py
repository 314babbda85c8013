"""An answer shown again, at once or years later: as it was asked, as it was answered, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from quizapp.items.card import CHOICE_FORMS, Card, Option
from quizapp.items.item import make_item
from quizapp.store.answers import Line, read_corrections, read_line
from quizapp.store.attempts import read_items
from quizapp.store.cards import read_content
from quizapp.store.learners import read_learner
from quizapp.store.sets import Version, read_about, read_version
from quizapp.study.act import reads
from quizapp.study.failures import UnknownAnswer
from quizapp.study.judging import TYPED_FORMS, notes_on
from quizapp.study.replay import Standing, standing
from quizapp.study.session import Today, count_left, read_today
from quizapp.study.shown import ShownOption, Told


@dataclass(frozen=True, slots=True)
class Round:
    """What an answer was part of: its place in it, counted from 1, the marks of it so far, its questions in all."""

    position: int
    marks: tuple[str, ...]
    total: int


@reads
def told(
    db: Connection, learner_id: str, answer_id: str, *, now: datetime, set_id: str | None = None, new: bool = True
) -> Told:
    """The answer with its feedback, as it stands; raises UnknownAnswer, also for one that was taken back.

    `set_id` and `new` are what the review was asked with that the answer belongs to: they tell how far it is.
    """
    answer, due_at = find_standing(db, learner_id, answer_id)
    if answer.line.attempt_id is None:
        today = read_today(db, read_learner(db, learner_id), now)
        round_ = _review_round(db, today, answer, set_id=set_id, new=new)
    else:
        round_ = _quiz_round(db, learner_id, answer.line)
    content = read_content(db, answer.line.content_id or "")
    version = read_version(db, answer.line.version_id or "")
    return tell(answer, content.card, version, read_about(db, version.id).get("as_of"), round_, due_at)


def find_standing(db: Connection, learner_id: str, answer_id: str) -> tuple[Standing[Line], datetime | None]:
    """An answer as it stands, and when its card was due after it; raises UnknownAnswer."""
    line = read_line(db, learner_id, answer_id)
    if line is None or line.kind != "answer":
        raise UnknownAnswer(answer_id)
    lines = [line, *read_corrections(db, learner_id, [answer_id])]
    stands = standing(lines)
    if not stands:
        raise UnknownAnswer(answer_id)
    return stands[0], due_after(line, lines)


def due_after(answer: Line, lines: Sequence[Line]) -> datetime | None:
    """When a card was due after an answer and its corrections, which are among the lines; None if it moved nothing."""
    after = [line.after for line in lines if answer.id in (line.id, line.corrects)][-1]
    return after.due_at if after and answer.moves_memory else None


def _quiz_round(db: Connection, learner_id: str, line: Line) -> Round:
    items = read_items(db, learner_id, line.attempt_id or "")
    return Round(line.position or 1, tuple(item.mark for item in items if item.mark), len(items))


def _review_round(db: Connection, today: Today, answer: Standing[Line], *, set_id: str | None, new: bool) -> Round:
    """Today's session, or for an answer of another day that answer alone."""
    if answer.line.id not in {each.line.id for each in today.given(answer.line.context, set_id)}:
        return Round(1, (answer.mark or "",), 1)
    marks = today.marks(answer.line.context, set_id)
    total = len(marks) + count_left(db, today, set_id=set_id).total(marks, new=new)
    return Round(list(marks).index(answer.line.card_id) + 1, tuple(marks.values()), total)


def tell(
    answer: Standing[Line], card: Card, version: Version, as_of: str | None, round_: Round, due_at: datetime | None
) -> Told:
    line, mark = answer.line, answer.mark or "wrong"
    item = make_item(card, line.form or "", line.seed or 0)
    options = _shown(card, line)
    key = next((option for option in options if option.is_key), None)
    typed = line.form in TYPED_FORMS and "typed" in line.given
    return Told(
        answer_id=line.id,
        context=line.context or "",
        attempt_id=line.attempt_id,
        set_id=line.set_id,
        set_title=version.title,
        language=card.language,
        form=item.form,
        stem=item.stem,
        mark=mark,
        was_unknown=bool(line.given.get("unknown")),
        given=given_text(card, line),
        key=key.text if key else item.key_text,
        options=options,
        statement=item.statement,
        source=card.source,
        claim_by=card.claim_by,
        as_of=as_of,
        because=card.because,
        notes=notes_on(item, line.given, mark),
        due_at=due_at,
        can_say_right=typed and mark != "right",
        can_say_wrong=typed and mark != "wrong",
        can_say_guessed=line.form in CHOICE_FORMS and mark == "right" and not answer.is_guessed,
        position=round_.position,
        total=round_.total,
        marks=round_.marks,
        is_guessed=answer.is_guessed,
    )


def given_text(card: Card, line: Line) -> str | None:
    """What was typed, or the text of the option that was chosen; `card` is the content that the line refers to."""
    typed: str | None = line.given.get("typed")
    return typed or next((option.text for option in _shown(card, line) if option.is_chosen), None)


def _shown(card: Card, line: Line) -> tuple[ShownOption, ...]:
    """The options as the log has them, whatever order a later release would give them."""
    if not line.options:
        return ()
    prompt = card.prompt(line.form or "")
    keys, distractors = prompt.keys or card.keys, prompt.distractors or card.distractors
    by_value = {_value(option): (option, option in keys) for option in (*distractors, *keys)}
    chosen = line.given.get("chosen")
    return tuple(
        ShownOption(option.text, is_key, place == chosen, option.why)
        for place, (option, is_key) in enumerate(by_value[value] for value in line.options)
    )


def _value(option: Option) -> str:
    return option.value or option.text

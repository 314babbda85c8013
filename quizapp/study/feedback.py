"""An answer shown again, at once or years later: as it was asked, as it was answered, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from quizapp.items.card import CHOICE_FORMS, Card, Option
from quizapp.items.item import make_item
from quizapp.store.answers import Line, read_corrections, read_line
from quizapp.store.attempts import read_items
from quizapp.store.cards import read_content
from quizapp.store.learners import Learner, read_learner
from quizapp.store.sets import Version, read_about, read_version
from quizapp.study.act import reads
from quizapp.study.failures import UnknownAnswer
from quizapp.study.judging import TYPED_FORMS, notes_on
from quizapp.study.replay import Standing, standing
from quizapp.study.session import count_left, read_today
from quizapp.study.shown import ShownOption, Told


@dataclass(frozen=True, slots=True)
class Round:
    """What an answer was part of: its place in it, counted from 1, the marks of it so far, its questions in all."""

    position: int
    marks: tuple[str, ...]
    total: int


@reads
def told(db: Connection, learner_id: str, answer_id: str, *, now: datetime) -> Told:
    """The answer with its feedback, as it stands; raises UnknownAnswer, also for one that was taken back."""
    answer, due_at = find_standing(db, learner_id, answer_id)
    round_ = _round(db, read_learner(db, learner_id), answer.line, now)
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
    after = lines[-1].after
    return stands[0], after.due_at if after and line.moves_memory else None


def _round(db: Connection, learner: Learner, line: Line, now: datetime) -> Round:
    if line.attempt_id is not None and line.position is not None:
        items = read_items(db, learner.id, line.attempt_id)
        return Round(line.position, tuple(item.mark for item in items if item.mark), len(items))
    today = read_today(db, learner, now)
    answers = [answer for answer in today.answers if answer.line.context == line.context]
    before = [answer.line.id for answer in answers]
    position = before.index(line.id) + 1 if line.id in before else len(answers)
    total = len(answers) + count_left(db, today).total(new=True)
    return Round(position, tuple(answer.mark or "" for answer in answers), total)


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

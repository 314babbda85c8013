"""Past quizzes marked anew by a corrected sheet: a line appended for each answer that stands otherwise by it."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from sqlalchemy import Connection

from quizapp.items.card import Card, plain
from quizapp.items.item import answer_text
from quizapp.items.marking.answers import mark_typed
from quizapp.store.answers import Line, read_corrections
from quizapp.store.cards import read_content
from quizapp.store.learners import read_learner
from quizapp.store.remarking import find_quizzes, list_quiz_answers
from quizapp.study.recording import record_correction
from quizapp.study.replay import standing
from quizapp.study.scoring import mark_item
from quizapp.study.served import served, value_of

REMARK = "remark"


def remark(db: Connection, set_id: str, owner: str, version_id: str, now: datetime) -> int:
    """Mark the answers of all quizzes of a set as its new version would, in the caller's transaction; gives how many
    stand otherwise. Where the learner has overruled the mark, that word stands.
    """
    cards = _Cards(db)
    changed = 0
    for learner_id, attempt_ids in find_quizzes(db, set_id, owner).items():
        answers = list_quiz_answers(db, learner_id, attempt_ids, version_id)
        corrections: dict[str | None, list[Line]] = defaultdict(list)
        for line in read_corrections(db, learner_id, [line.id for _, line in answers]) if answers else ():
            corrections[line.corrects].append(line)
        for asked, line in answers:
            said, is_now = corrections[line.id], cards[asked]
            mark, stands = mark_by(cards[line.content_id or ""], is_now, line), standing([line, *said])
            if mark is None or not stands or stands[0].mark == mark or any(c.kind == "override" for c in said):
                continue
            learner = read_learner(db, learner_id, lock=True)
            record_correction(db, learner, line, REMARK, mark=mark, given={"now": answer_text(is_now)}, now=now)
            mark_item(db, learner_id, line, mark, now=now)
            changed += 1
    return changed


class _Cards(dict[str, Card]):
    """Cards by their content, each read once."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def __missing__(self, content_id: str) -> Card:
        self[content_id] = card = read_content(self._db, content_id).card
        return card


def mark_by(was: Card, is_now: Card, line: Line) -> str | None:
    """How an answer to a card as it was is marked by what the card says now; None where that cannot be told."""
    if line.given.get("unknown"):
        return None
    if "typed" in line.given:
        return mark_typed(is_now, line.given["typed"]).mark.value
    if "chosen" not in line.given:
        return None
    chosen = served(was, line).options[line.given["chosen"]]
    if line.form == "true_false":
        is_true = served(was, line).stem in _true_sentences(is_now)
        return _mark(value_of(chosen) == ("true" if is_true else "false"))
    if line.form == "not":
        if "not" not in is_now.forms:
            return None
        return _mark(value_of(chosen) in {value_of(key) for key in is_now.options("not")[0]})
    return _mark(value_of(chosen) in {value_of(key) for key in is_now.keys})


def _true_sentences(card: Card) -> set[str]:
    return {plain(card.statement), *(plain(key.statement) for key in card.keys if key.statement)}


def _mark(is_right: bool) -> str:
    return "right" if is_right else "wrong"

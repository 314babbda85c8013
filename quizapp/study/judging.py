"""Whether what was given is right, and what that proves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizapp.items.card import Reason
from quizapp.items.item import Item
from quizapp.items.marking.answers import LONGEST_ANSWER, mark_choice, mark_order, mark_typed
from quizapp.items.marking.verdict import Mark, Verdict
from quizapp.memory.rating import Evidence, Rating, weigh
from quizapp.study.failures import BadAnswer
from quizapp.study.shown import Given

TYPED_FORMS = ("cloze", "typed")
RATINGS = tuple(rating.name.lower() for rating in Rating)
LONGEST_TAKEN = 86_400_000  # milliseconds: beyond a day the page was left open


@dataclass(frozen=True, slots=True)
class Judged:
    """`given` is how the log keeps what was given."""

    mark: Mark
    evidence: Evidence
    given: dict[str, Any]


def judge(item: Item, given: Given) -> Judged:
    """Mark an answer to an item; raises BadAnswer where it does not fit the form."""
    if given.unknown:
        return Judged(Mark.WRONG, weigh("unknown"), {"unknown": True})
    if item.order:
        if given.order is None or sorted(given.order) != sorted(item.order):
            raise BadAnswer
        return _weighed(mark_order(item, given.order), item, given, {"order": list(given.order)})
    if item.key is not None:
        if given.chosen is None or not 0 <= given.chosen < len(item.options):
            raise BadAnswer
        return _weighed(mark_choice(item, given.chosen), item, given, {"chosen": given.chosen})
    if item.form in TYPED_FORMS:
        if given.typed is None or not is_storable(given.typed):
            raise BadAnswer
        typed = given.typed[:LONGEST_ANSWER]
        return _weighed(mark_typed(item.card, typed), item, given, {"typed": typed})
    if given.rating not in RATINGS:
        raise BadAnswer
    rating = Rating[given.rating.upper()]
    mark = Mark.WRONG if rating is Rating.AGAIN else Mark.RIGHT
    return Judged(mark, Evidence(rating), {"rating": given.rating})


def _weighed(verdict: Verdict, item: Item, given: Given, kept: dict[str, Any]) -> Judged:
    return Judged(verdict.mark, weigh(verdict.mark, item.guess, hinted=given.hinted), kept)


def is_storable(typed: str) -> bool:
    """Whether both engines can store it: no NUL, no half of a surrogate pair."""
    return "\0" not in typed and not any("\ud800" <= character <= "\udfff" for character in typed)


def notes_on(item: Item, given: Mapping[str, Any], mark: str) -> tuple[Reason, ...]:
    """What was off in an order or a typed answer, as long as it is still marked as it was then."""
    if "order" in given:
        return mark_order(item, given["order"]).notes
    if "typed" not in given:
        return ()
    verdict = mark_typed(item.card, given["typed"])
    return verdict.notes if verdict.mark == mark else ()

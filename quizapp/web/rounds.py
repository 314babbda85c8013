"""A round of questions: where it asks, where it sends answers, and how it is called on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import abort, request, url_for

from quizapp.study.shown import Told
from quizapp.web.addresses import is_id


@dataclass(frozen=True, slots=True)
class Round:
    """`scope` is what the whole round keeps in its addresses: one set only (`set`), nothing new (`new=0`)."""

    name: str
    note: str
    ask_url: str
    answer_url: str
    leave_url: str
    back_url: str | None = None
    undo_url: str | None = None
    nothing: str = "Nothing is due."  # said where the round has no card at all
    scope: Mapping[str, Any] = field(default_factory=dict)

    @property
    def hint_url(self) -> str:
        return f"{self.ask_url}{'&' if '?' in self.ask_url else '?'}hint=1"


def quiz_round(attempt_id: str, set_id: str, set_title: str) -> Round:
    return Round(
        "Quiz",
        set_title,
        ask_url=url_for("quiz.ask", attempt_id=attempt_id),
        answer_url=url_for("quiz.answer", attempt_id=attempt_id),
        leave_url=url_for("library.one_set", set_id=set_id),
    )


def review_round(set_title: str = "") -> Round:
    """The review that this request belongs to."""
    scope = read_scope()
    return Round(
        "Review",
        set_title if "set" in scope else "The faintest first",
        ask_url=url_for("review.ask", **scope),
        answer_url=url_for("review.answer", **scope),
        leave_url=url_for("library.front"),
        back_url=url_for("review.back"),
        undo_url=url_for("review.undo", **scope),
        scope=scope,
    )


def shelf_round(set_title: str = "") -> Round:
    """The round on the missed shelf that this request belongs to."""
    scope = read_scope()
    return Round(
        "Missed shelf",
        set_title if "set" in scope else "All sets",
        ask_url=url_for("shelf.ask", **scope),
        answer_url=url_for("shelf.answer", **scope),
        leave_url=url_for("shelf.show", **scope),
        back_url=url_for("shelf.back"),
        undo_url=url_for("shelf.undo", **scope),
        nothing="Nothing on the shelf is left for today.",
        scope=scope,
    )


def round_of(told: Told) -> Round:
    if told.context == "quiz" and told.attempt_id:
        return quiz_round(told.attempt_id, told.set_id, told.set_title)
    return shelf_round(told.set_title) if told.context == "shelf" else review_round(told.set_title)


def read_scope() -> dict[str, Any]:
    """The scope in the address; 400 if it is none."""
    scope = {name: request.args[name] for name in ("set", "new") if name in request.args}
    if ("set" in scope and not is_id(scope["set"])) or scope.get("new", "0") != "0":
        abort(400)
    return scope

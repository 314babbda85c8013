"""A round of questions: where it asks, where it sends answers, and how it is called on the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from flask import abort, g, request, url_for

from quizapp.study.shown import Told
from quizapp.web.addresses import address, is_id, root
from quizapp.web.clock import clock_of

MOST_MORE = 9999  # new cards beyond a day's limit
LONGEST_NAME = 200  # characters of a fact's id
SCOPE: Mapping[str, Callable[[str], bool]] = {
    "set": is_id,
    "fact": lambda text: 0 < len(text) <= LONGEST_NAME,
    "new": lambda text: text == "0",
    "more": lambda text: text.isdecimal() and 0 < int(text[:5]) <= MOST_MORE and len(text) < 5,
    "since": lambda text: text.isdecimal() and len(text) < 10,
}


@dataclass(frozen=True, slots=True)
class Round:
    """`scope` is what the whole round keeps in its addresses: one set only (`set`), one fact of it (`fact`), nothing
    new (`new=0`), so many new cards beyond the day's limit (`more`), and after which line of the log it began
    (`since`). The set's title stands on pages whose question is answered: it may name the answer.
    """

    name: str
    note: str
    ask_url: str
    answer_url: str
    leave_url: str
    back_url: str | None = None
    undo_url: str | None = None
    title: str = ""
    ends_at: datetime | None = None  # of a quiz with a clock, which `clock_url` changes
    clock_url: str | None = None
    attempt_id: str | None = None
    context: str | None = None  # of the answers given in it; None for a quiz
    nothing: str = "Nothing is due."  # said where the round has no card at all
    scope: Mapping[str, Any] = field(default_factory=dict)

    @property
    def named(self) -> dict[str, Any]:
        """How another page names it in its address, to lead back to it."""
        if self.attempt_id:
            return {"round": "quiz", "attempt": self.attempt_id}
        return {"round": self.context, **self.scope}

    @property
    def hint_url(self) -> str:
        return self._asking("hint", "1")

    def with_form(self, form: str) -> str:
        """Where the same card is asked in another form."""
        return self._asking("form", form)

    def _asking(self, name: str, value: str) -> str:
        return f"{self.ask_url}{'&' if '?' in self.ask_url else '?'}{name}={value}"


def quiz_round(attempt_id: str, set_id: str, set_title: str) -> Round:
    return Round(
        "Quiz",
        "",
        title=set_title,
        ask_url=url_for("quiz.ask", attempt_id=attempt_id),
        answer_url=url_for("quiz.answer", attempt_id=attempt_id),
        leave_url=url_for("library.one_set", set_id=set_id),
        ends_at=clock_of(attempt_id),
        clock_url=url_for("quiz.set_clock", attempt_id=attempt_id),
        attempt_id=attempt_id,
    )


def round_of_quiz() -> Round:
    """The quiz whose attempt this request names, as far as one goes back to it; 400 if it names none."""
    attempt_id = request.args.get("attempt", "")
    if not is_id(attempt_id):
        abort(400)
    ask_url = url_for("quiz.ask", attempt_id=attempt_id)
    answer_url = url_for("quiz.answer", attempt_id=attempt_id)
    return Round("Quiz", "", ask_url=ask_url, answer_url=answer_url, leave_url=ask_url, scope={"attempt": attempt_id})


def review_round(set_title: str = "") -> Round:
    """The review that this request belongs to."""
    return _review_round(root(), set_title, tuple(read_scope().items()))


@lru_cache(maxsize=1024)
def _review_round(_root: str, set_title: str, named: tuple[tuple[str, Any], ...]) -> Round:
    scope = dict(named)
    return Round(
        "Review",
        "One fact" if "fact" in scope else "One set" if "set" in scope else "The faintest first",
        title=set_title,
        ask_url=address("review.ask", **scope),
        answer_url=address("review.answer", **scope),
        leave_url=_map_url(scope) if "fact" in scope else address("library.front"),
        back_url=address("review.back"),
        undo_url=address("review.undo", **scope),
        context="review",
        scope=scope,
    )


def _map_url(scope: Mapping[str, Any]) -> str:
    """The fact's place on the map of its set."""
    return url_for("fact_map.show", set_id=scope["set"], around=scope["fact"], _anchor=scope["fact"])


def shelf_round(set_title: str = "") -> Round:
    """The round on the missed shelf that this request belongs to."""
    scope = read_scope()
    return Round(
        "Missed shelf",
        "One set" if "set" in scope else "All sets",
        title=set_title,
        ask_url=url_for("shelf.ask", **scope),
        answer_url=url_for("shelf.answer", **scope),
        leave_url=url_for("shelf.show", **scope),
        back_url=url_for("shelf.back"),
        undo_url=url_for("shelf.undo", **scope),
        context="shelf",
        nothing="Nothing on the shelf is left for today.",
        scope=scope,
    )


def cram_round(set_title: str = "") -> Round:
    """The cramming that this request belongs to."""
    scope = read_scope()
    return Round(
        "Cram",
        "Nothing here moves a memory",
        title=set_title,
        ask_url=url_for("cram.ask", **scope),
        answer_url=url_for("cram.answer", **scope),
        leave_url=url_for("library.one_set", set_id=scope["set"]) if "set" in scope else url_for("library.sets"),
        back_url=url_for("cram.back"),
        context="cram",
        nothing="This set has no card to ask.",
        scope=scope,
    )


ROUNDS = {"review": review_round, "shelf": shelf_round, "cram": cram_round}


def named_round() -> Round | None:
    """The round that the address names, to go back to; None where it names none, 400 where that is no round."""
    name = request.args.get("round")
    if not name:
        return None
    if name == "quiz":
        return round_of_quiz()
    if name not in ROUNDS:
        abort(400)
    return ROUNDS[name]()


def round_of(told: Told) -> Round:
    if told.context == "quiz" and told.attempt_id:
        round_ = quiz_round(told.attempt_id, told.set_id, told.set_title)
        return round_ if told.is_in_sight else replace(round_, leave_url=round_.ask_url)
    return ROUNDS[told.context](told.set_title)


def read_since() -> int:
    """The line of the log after which the round in the address began; 0 where it says none."""
    return int(read_scope().get("since", 0))


def read_more() -> int:
    """How many new cards the round in the address has beyond the day's limit."""
    return int(read_scope().get("more", 0))


def read_scope() -> Mapping[str, Any]:
    """The scope in the address; 400 if it is none."""
    scope: Mapping[str, Any] | None = g.get("scope")
    if scope is None:
        scope = g.scope = _read_scope(request.args)
    return scope


def _read_scope(sent: Mapping[str, str]) -> Mapping[str, Any]:
    scope = {name: sent[name] for name in SCOPE if name in sent}
    if not all(is_fine(scope[name]) for name, is_fine in SCOPE.items() if name in scope):
        abort(400)
    if "fact" in scope and "set" not in scope:
        abort(400)
    return scope

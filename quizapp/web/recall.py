"""Cards asked one after the other until none is left for now: what a review and a round on the shelf share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for

from quizapp.study.failures import BadAnswer, CannotUndo, ChangedCard, RetiredCard, StaleReview, UnknownCard
from quizapp.study.learners import last_line
from quizapp.study.review import answer_review, show_back, undo_review
from quizapp.study.shown import Asked, Finished
from quizapp.web import news
from quizapp.web.addresses import is_id
from quizapp.web.going_on import go_on
from quizapp.web.learner import current_learner, now
from quizapp.web.questions import (
    CHANGED,
    ELSEWHERE,
    LOST,
    RETIRED,
    UNREADABLE,
    read_given,
    read_question,
    show_card_back,
    show_question,
)
from quizapp.web.rounds import Round, read_scope
from quizapp.web.ticket import BadTicket

A_FEW = 10  # new cards that are offered beyond the day's limit
NOT_TAKEN = 409  # a redirect would say that the answer was saved
TAKEN_BACK = "Taken back. The card stands as before."
NOT_TAKEN_BACK = "Nothing was taken back: something came since, another answer or a card begun anew."
NOTHING_TO_UNDO = "There is nothing to take back."


@dataclass(frozen=True, slots=True)
class Recall:
    """`next_card` gives what to ask now within the scope of the request; `round` gives its addresses."""

    context: str
    next_card: Callable[[], Asked | Finished]
    round: Callable[[str], Round]

    def ask(self) -> str:
        asked = self.next_card()
        return self._end(asked) if isinstance(asked, Finished) else self._show(asked)

    def _show(self, asked: Asked, *, is_empty: bool = False) -> str:
        return show_question(asked, self.round(asked.set_title), is_empty=is_empty)

    def ask_again(self) -> str:
        """The question of a form whose token does not fit, with what was typed."""
        try:
            asked = read_question(self.context)
        except BadTicket:
            return self._ask_anew()
        flash(LOST, "almost")
        return self._show(asked)

    def _ask_anew(self) -> str:
        flash(UNREADABLE, "almost")
        return self.ask()

    def back(self) -> Any:
        """The other side of the card that is in the address."""
        try:
            asked = read_question(self.context)
            back = show_back(current_learner(), asked.ticket, now=now())
        except (BadTicket, UnknownCard):
            return self._ask_anew(), 400
        return show_card_back(asked, back, self.round(asked.set_title))

    def answer(self) -> Any:
        read_scope()  # before anything is written: an address that is none is refused whole
        try:
            asked = read_question(self.context)
        except BadTicket:
            return self._ask_anew(), 400
        try:
            saved = answer_review(current_learner(), asked.ticket, read_given(asked), now=now())
        except BadAnswer:
            return self._show(asked, is_empty=True), 422
        except (RetiredCard, ChangedCard) as failure:
            flash(RETIRED if isinstance(failure, RetiredCard) else CHANGED, "almost")
            return self.ask(), NOT_TAKEN
        except (StaleReview, UnknownCard):
            flash(ELSEWHERE, "almost")
            return self.ask(), NOT_TAKEN
        return go_on(asked, self.round(asked.set_title), self.ask, saved)

    def undo(self) -> Any:
        round_, answer_id = self.round(""), request.form.get("answer_id", "")
        try:
            was_undone = undo_review(current_learner(), now=now(), answer_id=answer_id if is_id(answer_id) else None)
            flash(TAKEN_BACK if was_undone else NOTHING_TO_UNDO, "plain")
        except CannotUndo:
            flash(NOT_TAKEN_BACK, "almost")
        return redirect(round_.ask_url, 303)

    def _end(self, finished: Finished) -> str:
        round_ = self.round("")
        heading, sentence = news.finished_news(finished, round_.nothing, moves=self.context != "cram")
        return render_template(
            "finished.html",
            finished=finished,
            round=round_,
            heading=heading,
            news=sentence,
            more_url=self._more_url(finished, round_),
            again_url=self._again_url(round_) if finished.answered else None,
            few=min(A_FEW, finished.new_left),
            due_url=url_for("review.ask", **{name: value for name, value in round_.scope.items() if name == "set"}),
        )

    def _more_url(self, finished: Finished, round_: Round) -> str | None:
        """Where new cards are learned: those that the round left out, or some beyond the day's limit."""
        if not finished.new_left or finished.due or self.context != "review" or "fact" in round_.scope:
            return None
        scope = {name: value for name, value in round_.scope.items() if name not in ("new", "more")}
        if "new" not in round_.scope:
            scope["more"] = finished.beyond + A_FEW
        return url_for("review.ask", **scope)

    def _again_url(self, round_: Round) -> str | None:
        """Where cramming begins once more: after the last line of the log."""
        if self.context != "cram":
            return None
        return url_for("cram.ask", set=round_.scope["set"], since=last_line(current_learner()))

"""Cards asked one after the other until none is left for now: what a review and a round on the shelf share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for

from quizapp.study.failures import BadAnswer, StaleReview, UnknownCard
from quizapp.study.review import answer_review, show_back, undo_review
from quizapp.study.shown import Asked, Finished
from quizapp.web import news
from quizapp.web.learner import current_learner, now
from quizapp.web.questions import ELSEWHERE, LOST, NOTHING_TYPED, go_on, read_answer, show_card_back, show_question
from quizapp.web.rounds import Round
from quizapp.web.ticket import BadTicket, read_ticket

TAKEN_BACK = "Taken back. The card is due as before."
NOTHING_TO_UNDO = "There is nothing to take back."


@dataclass(frozen=True, slots=True)
class Recall:
    """`next_card` gives what to ask now within the scope of the request; `round` gives its addresses."""

    next_card: Callable[[], Asked | Finished]
    round: Callable[[str], Round]

    def ask(self, problem: str | None = None) -> str:
        asked = self.next_card()
        if isinstance(asked, Finished):
            return self._end(asked)
        return show_question(asked, self.round(asked.set_title), problem=problem)

    def ask_again(self) -> str:
        """The page for a form whose token or ticket does not fit."""
        flash(LOST, "almost")
        return self.ask()

    def back(self) -> Any:
        """The other side of the card that the ticket was signed for."""
        try:
            ticket = read_ticket(request.args.get("ticket"), current_learner())
            back = show_back(current_learner(), ticket, now=now())
        except (BadTicket, UnknownCard):
            return self.ask_again(), 400
        return show_card_back(back.asked, back, ticket, self.round(back.asked.set_title))

    def answer(self) -> Any:
        try:
            ticket, given = read_answer()
            told = answer_review(current_learner(), ticket, given, now=now())
        except BadTicket:
            return self.ask_again(), 400
        except BadAnswer:
            return self.ask(NOTHING_TYPED), 422
        except (StaleReview, UnknownCard):
            flash(ELSEWHERE, "almost")
            return redirect(self.round("").ask_url, 303)
        return go_on(told, self.round(told.set_title))

    def undo(self) -> Any:
        was_undone = undo_review(current_learner(), now=now())
        flash(TAKEN_BACK if was_undone else NOTHING_TO_UNDO, "plain")
        return redirect(self.round("").ask_url, 303)

    def _end(self, finished: Finished) -> str:
        round_ = self.round("")
        heading, sentence = news.finished_news(finished)
        leaves_new = finished.new_left and "new" in round_.scope
        with_new = {name: value for name, value in round_.scope.items() if name != "new"}
        return render_template(
            "finished.html",
            finished=finished,
            round=round_,
            heading=heading,
            news=sentence,
            more_url=url_for("review.ask", **with_new) if leaves_new else None,
        )

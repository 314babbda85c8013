"""A question's page, its form, and what the form gives back: the same for quiz, review and shelf."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flask import abort, render_template, request

from quizapp.study.shown import Asked, Back, Given
from quizapp.web.addresses import address_of
from quizapp.web.drawing import gauge_intervals
from quizapp.web.learner import current_learner, now
from quizapp.web.places import order_of, read_places, what_is_amiss
from quizapp.web.rounds import Round
from quizapp.web.ticket import BadTicket, read_asked, sign_asked

TYPED_MOST = 500  # characters of a typed answer; the rest is cut
NOTHING_GIVEN = {True: "Choose an answer, or take “I don’t know”.", False: "Write an answer, or take “I don’t know”."}
LOST = "The answer was not saved, because this page’s cookie is gone. What you typed is kept. Send it again."
UNREADABLE = "The answer was not saved: the question on that page was not served here. This is where you are now."
ELSEWHERE = "This card was answered in another window. Here is where you are now."
CHANGED = "The answer to that question has changed since it was asked, so yours was not counted. It comes again."
RETIRED = "This card’s fact has left its set, so the answer was not counted. Here is where you are now."


def show_question(asked: Asked, round_: Round, *, is_empty: bool = False) -> str:
    """The page of a question, with what was typed or chosen on it before; `is_empty` if that is no answer."""
    if not asked.marks:
        round_ = replace(round_, undo_url=None)
    places = read_places(asked) if asked.is_ordering else ()
    return render_template(
        "asked.html",
        asked=asked,
        signed=sign_asked(asked, current_learner()),
        round=round_,
        typed=typed_text(),
        places=places,
        about_url=about_card(asked.ticket.card_id, round_, is_answered=False),
        problem=(what_is_amiss(places) if places else NOTHING_GIVEN[bool(asked.options)]) if is_empty else None,
        hinted=bool(asked.hint) and "1" in (request.args.get("hint"), request.form.get("hinted")),
    )


def about_card(card_id: str | None, round_: Round, *, is_answered: bool) -> str | None:
    """The page that says why a card is asked, and from which the round goes on. Its answer stands folded away until the
    card is answered, and a quiz does not lead there before.
    """
    if card_id is None or (round_.context is None and not is_answered):
        return None
    back = {**round_.named, "answered": 1} if is_answered else round_.named
    return address_of("cards.show", "card_id", card_id, **back)


def show_card_back(asked: Asked, back: Back, round_: Round) -> str:
    return render_template(
        "back.html",
        asked=asked,
        back=back,
        signed=sign_asked(asked, current_learner()),
        round=round_,
        intervals=asked.ticket.intervals,
        waited=read_waited() // timedelta(milliseconds=1),
        gauges=gauge_intervals(asked.ticket.intervals),
    )


def typed_text() -> str:
    return request.form.get("typed", "")[:TYPED_MOST]


def read_question(context: str, attempt_id: str | None = None) -> Asked:
    """The question that the form or the address was served with; raises BadTicket, also for one of another round."""
    asked = read_asked(request.values.get("ticket"), current_learner())
    if (asked.ticket.context, asked.ticket.attempt_id) != (context, attempt_id):
        raise BadTicket
    return asked


def read_given(asked: Asked) -> Given:
    """What was done with the question; a value of the wrong type is a bad request. Other fields change nothing."""
    sent = request.form
    try:
        chosen = int(sent["chosen"]) if "chosen" in sent else None
    except ValueError:
        abort(400)
    taken = now() - asked.ticket.issued_at - read_waited()
    return Given(
        chosen=chosen,
        order=order_of(read_places(asked)) if asked.is_ordering else None,
        typed=typed_text().strip() or None,
        rating=sent.get("rating") or None,
        unknown=_is_ticked("unknown"),
        hinted=_is_ticked("hinted"),
        taken_ms=max(0, round(taken.total_seconds() * 1000)),
    )


def read_waited() -> timedelta:
    """How long the question lay in the browser before it was shown, as the page says; no time where it says none."""
    sent = request.values.get("waited", "")
    return timedelta(milliseconds=int(sent)) if sent.isdecimal() and len(sent) < 9 else timedelta()


def _is_ticked(name: str) -> bool:
    return request.form.get(name, "") not in ("", "false")

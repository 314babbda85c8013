"""Why a card is asked when it is, and what happened to it, in sentences."""

from __future__ import annotations

from quizapp.memory.rating import Rating
from quizapp.study.shown_cards import CardPage, CardStanding, Happened
from quizapp.web.learner import day_of, now, today
from quizapp.web.wording import (
    calendar_day,
    coming_day,
    counted_in_words,
    interval,
    interval_in_words,
    past_day,
    percent,
    returns,
    sentence_case,
)
from quizapp.wording.reasons import form_name

_STATES = {
    "retired": "no longer in the set",
    "expired": "past its last day",
    "suspended": "suspended",
    "new": "new",
    "sibling": "waits for tomorrow",
    "limit": "waits for tomorrow",
    "due": "due now",
}
_FIXED = {
    "retired": "Its fact has left the set. It is not asked any more, and its history stays.",
    "suspended": "You suspended it: it is not asked in reviews until you resume it.",
    "new": "You have not met it yet. New cards come in the sheet’s order, after what they need, up to a daily limit.",
}
BEGUN_ANEW = "Its memory began anew, so it comes again as a new card. What you answered before stays below."
_WAITS = {
    "sibling": "It or another question on the same fact was asked today, so it waits for tomorrow.",
    "limit": "Today’s limit of reviews is used up, so it waits for tomorrow.",
}
_KINDS = {
    "suspend": "Suspended",
    "resume": "Resumed",
    "bury": "Buried until the next day",
    "flag": "Flagged",
    "unflag": "Flag taken off",
    "restart": "Begun anew",
}
_CORRECTIONS = {"override": " on your word", "guessed": " by a guess, on your word", "remark": ", marked anew"}
_CONTEXTS = {"quiz": "in a quiz", "review": "in a review", "shelf": "from the shelf", "cram": "crammed"}


def state_words(card: CardStanding) -> str:
    """How a card stands, as `due now`, `back 18 Sep`, `suspended`."""
    if card.state == "buried" and card.buried_until:
        return f"buried until {coming_day(card.buried_until, today())}"
    if card.state in _STATES or card.memory is None:
        return _STATES.get(card.state, card.state)
    due_at = card.memory.due_at
    return returns((due_at - now()).total_seconds(), day_of(due_at), today())


def why_today(page: CardPage) -> tuple[str, ...]:
    """What decides when this card is asked, the reason first, then the figures behind it."""
    card = page.standing
    sentences = [_reason(page), _figures(card)]
    if card.is_leech and card.memory is not None:
        times = counted_in_words(card.memory.lapses, "time")
        sentences.append(f"It was forgotten {times} after it had held: asked another way it may hold better.")
    return tuple(sentence for sentence in sentences if sentence)


def _reason(page: CardPage) -> str:
    card, wanted = page.standing, percent(page.desired_retention)
    if card.state == "buried" and card.buried_until:
        return f"You buried it until {coming_day(card.buried_until, today())}."
    if card.state == "new" and page.history:
        return BEGUN_ANEW
    if card.state == "expired" and card.expired_on:
        return f"Its fact held until {calendar_day(card.expired_on, today())}, so it is not asked as current any more."
    if card.state in _FIXED or card.memory is None or card.share is None:
        return _FIXED.get(card.state, _WAITS.get(card.state, ""))
    due_on, ahead = day_of(card.memory.due_at), (card.memory.due_at - now()).total_seconds()
    if card.state == "step":
        when = f"in {interval_in_words(ahead)}" if ahead > 0 else "now"
        return f"It is in its learning steps: what was just learned comes again within minutes. It is due again {when}."
    if card.state == "later":
        back = coming_day(due_on, today())
        least = ", as a day is the least that it can wait" if card.memory.stability < 1 else ""
        if page.share_when_due is None or page.share_when_due == 1:
            return f"It is not due. It comes back {back}{least}."
        fallen = f"its chance of recall will have fallen to about {percent(page.share_when_due)}"
        return f"It is not due. It comes back {back}, when {fallen}{least}."
    since = "today" if due_on >= today() else f"since {past_day(due_on, today()).removeprefix('on ')}"
    fallen = f"Its chance of recall has fallen to {percent(card.share)}; you want to be asked at {wanted}"
    return f"{fallen}. Due {since}. {_WAITS.get(card.state, '')}".strip()


def _figures(card: CardStanding) -> str:
    """Answers, lapses, stability and difficulty in three sentences; nothing where nothing is remembered."""
    memory = card.memory
    if memory is None:
        return ""
    answers = sentence_case(counted_in_words(memory.reps, "answer"))
    lapses = f", {counted_in_words(memory.lapses, 'lapse')}" if memory.lapses else ""
    holds = f"Stability {stability(memory.stability)}, after which recall stands at {percent(0.9)}"
    return f"{answers}{lapses}. {holds}. Difficulty {memory.difficulty:.1f} of 10."


def stability(days: float) -> str:
    """`5 h`, `6 days`, `3 months`."""
    return interval(days * 86_400)


def happened(line: Happened) -> str:
    """A line of the history, as `Right, in a review, typed: Good`."""
    if line.kind != "answer":
        was = f": the answer was {line.was}" if line.was else ""
        return f"{_KINDS.get(line.kind, line.kind)}{was}"
    form = form_name(line.form) if line.form else ""
    marked = sentence_case(line.mark or "") + _CORRECTIONS.get(line.correction or "", "")
    told = ", ".join(part for part in (marked, _CONTEXTS.get(line.context or ""), form) if part)
    rated = f": {Rating(line.rating).name.capitalize()}" if line.rating and line.moves else ""
    luck = f", {percent(1 - line.knew)} luck" if line.knew is not None and 0 < line.knew < 1 else ""
    return f"{told}{rated}{luck}{'' if line.stands else ' (taken back)'}"

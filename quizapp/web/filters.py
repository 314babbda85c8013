"""What the templates call: words, dates in the learner's zone, drawings, safe HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from flask import Flask, current_app
from markupsafe import Markup, escape
from wtforms import Form

from quizapp.items.card import BLANK, Reason
from quizapp.items.proof import ASIDE
from quizapp.study.ink import FADING_FROM
from quizapp.study.shown import ShownOption, Told
from quizapp.study.shown_cards import CardStanding, Missed
from quizapp.web import drawing, wording
from quizapp.web.charts import Blot
from quizapp.web.clock import seconds_left, time_of_day
from quizapp.web.compare import compare_typed
from quizapp.web.learner import current_settings, day_of, learner_mark, now, today
from quizapp.web.markup import render
from quizapp.web.safety import form_token
from quizapp.web.why import happened, stability
from quizapp.wording.reasons import form_name, is_written_as_code, reason_sentence

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}
WORDING = (
    "clock_time counted counted_in_words in_words interval minutes_for ordinal percent points points_in_words "
    "sentence_case short_day spent times weekday_date written_date"
).split()
_MISSPELT = "misspelt"  # the note that a verdict says itself
_LONGEST_KEY = 70  # characters that still fit a verdict
_STROKES = {mark: Markup('<i class="is-{}"></i>').format(mark) for mark in ("right", "almost", "wrong")}
_NOW, _TO_COME = Markup('<i class="is-now"></i>'), Markup("<i></i>")


def add_filters(app: Flask) -> None:
    app.jinja_env.filters |= {name: getattr(wording, name) for name in WORDING}
    app.jinja_env.filters |= {function.__name__: function for function in OWN}
    app.jinja_env.filters |= {
        "strip": drawing.draw_strip,
        "week_heights": drawing.week_heights,
        "markdown": render,
        "compare": compare_typed,
        "form_words": form_name,
        "seconds_left": seconds_left,
        "time_of_day": time_of_day,
    }
    app.jinja_env.tests["written_as_code"] = is_written_as_code
    app.jinja_env.globals |= {
        "form_token": form_token,
        "gauge": gauge,
        "learner_mark": learner_mark,
        "theme_attribute": theme_attribute,
        "told_time": told_time,
    }
    globals_of(app)


def globals_of(app: Flask) -> None:
    """Give every template its globals as one plain dictionary: Jinja's own chain of two is walked anew for each page.
    To be called when all of them are there.
    """
    shared = app.jinja_env.globals
    app.jinja_env.make_globals = lambda own: {**shared, **(own or {})}  # type: ignore[method-assign, assignment]


def theme_attribute() -> Markup:
    """The reader's choice, or nothing if the system decides."""
    theme = current_settings().theme
    return Markup(' data-bs-theme="{}"').format(theme) if theme in ("light", "dark") else Markup()


def told_time() -> str | None:
    """The time, if the clock was set by hand: then the page says so."""
    if not current_app.extensions["quizapp"].clock_is_set:
        return None
    local = now().astimezone(ZoneInfo(current_settings().zone))
    return f"{wording.weekday_date(local.date())}, {local:%H:%M}"


@lru_cache(maxsize=4096)  # an answer changes one day of a year
def circle(blot: Blot) -> Markup:
    """A day of the year as it is drawn."""
    drawn = Markup('<circle class="{}" cx="{}" cy="{}" r="{}"><title>{}</title></circle>')
    return drawn.format("dot" if blot.r else "none", blot.x, blot.y, blot.r or 1, blot.label)


def gauge(state: str, share: float) -> Markup:
    """How much of a fact or card is held, as a bar; a word always stands beside it."""
    return _gauge(state, round(100 * share))


@lru_cache(maxsize=512)
def _gauge(state: str, height: int) -> Markup:
    if state in ("blank", "wet"):
        return Markup('<svg class="ink ink-{}" aria-hidden="true"></svg>').format(state)
    bar = Markup('<rect class="fill" width="100%" y="{}%" height="{}%"/>').format(100 - height, height)
    return Markup('<svg class="ink" aria-hidden="true">{}</svg>').format(bar)


@lru_cache(maxsize=256)
def lang(language: str) -> Markup:
    """` lang="de"`, with the direction for a script that runs from the right."""
    is_rtl = language.split("-")[0].casefold() in _RIGHT_TO_LEFT
    return (Markup(' lang="{}" dir="rtl"') if is_rtl else Markup(' lang="{}"')).format(language)


def with_blank(stem: str) -> Markup:
    """A cloze's blank as a ruled gap that a screen reader calls one."""
    gap = Markup('<span class="blank" aria-hidden="true"></span><span class="visually-hidden" lang="en">blank</span>')
    return gap.join(escape(part) for part in stem.split(BLANK))


def strokes(marks: Sequence[str], total: int, has_now: bool) -> Markup:
    """A round as a line of strokes: its marks so far, the question that is asked now, and those to come."""
    given = Markup().join(_STROKES[mark] for mark in marks)
    now = _NOW if has_now and len(marks) < total else Markup()
    return given + now + _TO_COME * (total - len(marks) - has_now)


def coded(sentence: str) -> Markup:
    """Text with its `code` as code."""
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else escape(part)
        for place, part in enumerate(sentence.split("`"))
    )


def reason_words(reason: Reason) -> Markup:
    """The reason's sentence; what it says of another question begins in bold."""
    start, told, rest = _said(reason).partition("Right elsewhere:")
    return coded(start) + Markup("<b>{}</b>").format(told) + coded(rest) if told else coded(start)


def _said(reason: Reason) -> str:
    """With its place as a reader calls it: `(paragraph 21)`, where the sheet has `p21`."""
    source = reason.args.get("source")
    if not source or source == "background":
        return reason_sentence(reason)
    words = place(source)
    shown = words if words == source else words[0].lower() + words[1:]
    return reason_sentence(Reason(reason.code, {**reason.args, "source": shown}))


def proof(option: ShownOption) -> Markup:
    """Why an option is wrong: what it is right for, or else what makes it wrong; both of the one that was chosen. What
    tells nothing is left to the workshop: a fact of another matter, and of an option that was not chosen the bare word
    of the author.
    """
    elsewhere = [reason for reason in option.why if reason.code == "right_elsewhere" and ASIDE not in reason.args]
    licences = [reason for reason in option.why if reason.code != "right_elsewhere"]
    if elsewhere and not option.is_chosen:
        licences = []
    if elsewhere or len(licences) > 1 or not option.is_chosen:
        licences = [reason for reason in licences if reason.code != "author_says"]
    return coded(" ".join(_said(reason).removeprefix("Right elsewhere: ") for reason in (*elsewhere, *licences)))


def why_false(told: Told) -> Markup | None:
    """The proof that a sentence is false; None where it is true or none was asked about."""
    wrong = [option for option in told.options if not option.is_key]
    reasons = [reason for option in wrong for reason in option.why]
    return proof(ShownOption("", is_key=False, is_chosen=False, why=tuple(reasons))) if told.was_false else None


def fields_with_errors(form: Form) -> list[Any]:
    return [field for field in form if field.errors and field.name != "csrf_token"]


def verdict(told: Told) -> str:
    """`Right.`, `Almost. It is spelled Lukashenko.`, `Wrong. The answer: Belarus.`"""
    if told.is_guessed:
        return "Right, but guessed."
    if told.mark == "right":
        return "Right."
    if told.mark == "almost":
        is_misspelt = any(note.code == _MISSPELT for note in told.notes)
        return f"Almost. It is spelled {told.key.rstrip('.')}." if is_misspelt else "Almost. Accepted."
    word = "Not known." if told.was_unknown else "Wrong."
    if told.events:
        return word
    if told.form == "true_false":
        return f"{word} The sentence is {'false' if told.was_false else 'true'}."
    return word if len(told.key) > _LONGEST_KEY else f"{word} The answer: {told.key.rstrip('.')}."


@lru_cache(maxsize=1024)
def place(source: str) -> str:
    """`p21` as `Paragraph 21`, `p3, p28-29` as `Paragraphs 3 and 28 to 29`; a set's other locators as they are."""
    if source == "background":
        return "Background: the source does not say it"
    if not re.fullmatch(r"p\d+(-\d+)?(, p\d+(-\d+)?)*", source):
        return source
    parts = [part.removeprefix("p").replace("-", " to ") for part in source.split(", ")]
    words = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Paragraph\N{NO-BREAK SPACE}{words}" if words.isdigit() else f"Paragraphs {words}"


def best_attempt(attempts: Sequence[tuple[float, int]]) -> tuple[float, int]:
    """Of points and lengths the one with the largest share."""
    return max(attempts, key=lambda attempt: attempt[0] / attempt[1])


def returns(due_at: datetime) -> str:
    return wording.returns((due_at - now()).total_seconds(), day_of(due_at), today())


def day_of_words(moment: datetime) -> str:
    return wording.calendar_day(day_of(moment), today())


def past_day(moment: datetime) -> str:
    return wording.past_day(day_of(moment), today())


def ink(card: Missed) -> str:
    """How well a missed card is held: wet while it was answered today and comes back today."""
    if card.share is None or card.due_at is None:
        return "blank"
    if day_of(card.due_at) <= today() == day_of(card.missed_at):
        return "wet"
    if card.share >= current_settings().desired_retention:
        return "held"
    return "fading" if card.share >= FADING_FROM else "faint"


def card_ink(card: CardStanding) -> str:
    """How well a card is held: wet in its learning steps."""
    if card.share is None or card.memory is None:
        return "blank"
    if card.state == "step":
        return "wet"
    if card.share >= current_settings().desired_retention:
        return "held"
    return "fading" if card.share >= FADING_FROM else "faint"


def shelf_note(card: Missed) -> str:
    """`Paragraph 21 · missed twice · again in 10 min`"""
    missed = f"missed {wording.times(card.times)}" if card.times > 1 else f"missed {past_day(card.missed_at)}"
    where, back = place(card.source) if card.source else "", returns(card.due_at) if card.due_at else ""
    return " · ".join(part for part in (where, missed, back) if part)


OWN = (
    best_attempt,
    card_ink,
    happened,
    coded,
    day_of_words,
    fields_with_errors,
    ink,
    lang,
    circle,
    past_day,
    place,
    proof,
    reason_words,
    returns,
    shelf_note,
    stability,
    strokes,
    verdict,
    why_false,
    with_blank,
)

"""What a page says in its heading and in the sentence below it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path

from quizapp.study.failures import Failure, QuizTooLong, SetConflict, SheetError, StoreFailure, Unreadable
from quizapp.study.shown import Finished
from quizapp.study.shown_sets import Library, QuizResult, SetPage
from quizapp.web.learner import day_of, now, today
from quizapp.web.wording import (
    coming_day,
    counted,
    counted_in_words,
    in_words,
    interval_in_words,
    minutes_for,
    percent,
    points_in_words,
    sentence_case,
    written_date,
)

NOTHING_MOVED = "No memory was moved, and nothing is scheduled: what you answer in a review or a quiz comes back."


def front_news(seen: Library) -> tuple[str, str]:
    fresh = sentence_case(counted_in_words(seen.new, "new card"))
    comes_back = _comes_back("The next card comes", seen.next_due_at)
    if seen.due:
        follow = f" {fresh} can follow." if seen.new else ""
        return due_heading(seen.due), f"{sentence_case(minutes_for(seen.due))}. {_faintest(seen)}{follow}"
    if seen.new:
        return "Nothing is due.", f"{fresh} can be learned today, {minutes_for(seen.new)}. {comes_back}".strip()
    return "Nothing is due.", comes_back or "What you answer in a quiz comes back here before you forget it."


def due_heading(due: int) -> str:
    return "One card is due." if due == 1 else f"{sentence_case(in_words(due))} cards are due."


def _faintest(seen: Library) -> str:
    shares = [entry.strip.faintest for entry in seen.sets if entry.strip.faintest is not None]
    return (
        f"The faintest come first; one fact stands at {percent(min(shares))}." if shares else "The faintest come first."
    )


def run_news(seen: Library) -> str:
    """The days in a row: a number, no praise and no threat."""
    if not seen.days_in_a_row:
        return f"Your longest run is {counted_in_words(seen.longest_run, 'day')}."
    run = "One day so far." if seen.days_in_a_row == 1 else f"{seen.days_in_a_row} days in a row."
    return f"{run} Your longest run is {seen.longest_run}." if seen.longest_run > seen.days_in_a_row else run


def finished_news(finished: Finished, nothing: str, *, moves: bool = True) -> tuple[str, str]:
    """Heading and sentence of a round that has come to its end; `nothing` is said where it never began, `moves` is
    False where no memory was moved.
    """
    answered = counted_in_words(finished.answered, "card")
    heading = f"{sentence_case(answered)} answered." if finished.answered else nothing
    at_once = f"{_right_at_once(finished)} " if finished.answered and finished.right is not None else ""
    if finished.due:
        return heading, f"{due_heading(finished.due).removesuffix('.')} for review."
    if not moves:
        return heading, _comes_back("No memory was moved. The next card comes", finished.next_due_at) or NOTHING_MOVED
    if finished.next_due_at is None:
        return heading, "Nothing is scheduled. What you answer comes back here before you forget it."
    who = "The next card comes" if finished.next_due_count == 1 else "The next cards come"
    number = f", {in_words(finished.next_due_count)} of them" if finished.next_due_count > 1 else ""
    nothing = "Nothing more is due. " if finished.answered else ""
    return heading, f"{at_once}{nothing}{_comes_back(who, finished.next_due_at, number)}"


def _right_at_once(finished: Finished) -> str:
    if finished.answered == 1:
        return "It was right at once." if finished.right else "It was not known at once."
    if finished.right == finished.answered:
        return "All were right at once."
    return f"{sentence_case(in_words(finished.right or 0) if finished.right else 'none')} of them right at once."


def _comes_back(who: str, due_at: datetime | None, number: str = "") -> str:
    """`The next cards come back tomorrow, 22 of them.`"""
    if due_at is None:
        return ""
    day = day_of(due_at)
    if day > today():
        return f"{who} back {coming_day(day, today())}{number}."
    return f"{who} back in {interval_in_words(max(0, (due_at - now()).total_seconds()))}{number}."


def result_news(result: QuizResult) -> str:
    """How the points compare, and where the missed ones are."""
    sentences = [_counted_marks(result)]
    if result.previous_points is not None:
        sentences.append(_compared(result.attempt.points - result.previous_points))
    missed = result.missed
    if missed == 1:
        sentences.append("The one you missed is on the shelf until you answer it right on a later day.")
    elif missed:
        missed_words = in_words(missed)
        sentences.append(f"The {missed_words} you missed are on the shelf until you answer them right on a later day.")
    if any(row.told is not None and row.told.events and row.told.mark == "wrong" for row in result.rows):
        sentences.append("An order of events is asked in quizzes only, and is not on the shelf.")
    unanswered = result.attempt.length - result.attempt.answered
    if unanswered:
        sentences.append(f"{sentence_case(counted_in_words(unanswered, 'question'))} left unanswered.")
    if not any(sentences):
        return "What you answered is asked again before you forget it."
    return " ".join(sentence for sentence in sentences if sentence)


def _counted_marks(result: QuizResult) -> str:
    """What the score is made of, where there are halves in it."""
    marks = Counter(row.told.mark for row in result.rows if row.told is not None)
    if not marks["almost"]:
        return ""
    almost = f"{in_words(marks['almost'])} almost, {'half a point each' if marks['almost'] > 1 else 'half a point'}"
    right = f"{in_words(marks['right']) if marks['right'] else 'none'} right"
    missed = f"{in_words(marks['wrong']) if marks['wrong'] else 'none'} missed"
    return f"{sentence_case(right)}; {almost}; {missed}."


def _compared(gained: float) -> str:
    if gained == 0:
        return "As many as the time before."
    return f"{sentence_case(points_in_words(abs(gained)))} {'more' if gained > 0 else 'fewer'} than the time before."


def shorter_news(failure: QuizTooLong, wanted: int) -> str:
    """Why a quiz has fewer questions than were wanted."""
    why = (
        "there are no more in these forms"
        if failure.most >= failure.cards
        else "more in these forms do not go together, as one would tell another’s answer or ask it once more"
    )
    return f"{sentence_case(counted_in_words(failure.most, 'question'))}, not {in_words(wanted)}: {why}."


def shelf_heading(missed: int) -> str:
    if not missed:
        return "The shelf is empty."
    return f"{sentence_case(counted_in_words(missed, 'card'))} {'stands' if missed == 1 else 'stand'} on the shelf."


def sets_heading(sets: int, archived: int) -> str:
    if sets:
        return f"{sentence_case(counted_in_words(sets, 'set'))}."
    return "All sets are archived." if archived else "There is no set yet."


def not_loaded_news(file: Path, failure: Failure) -> str:
    """Why a file of sheets gave no set when the program started, and what to do."""
    if isinstance(failure, SheetError):
        errors = sum(problem.level == "error" for problem in failure.problems)
        why = f"it has {counted(errors, 'error')}. `quizapp check` names them with their lines."
    elif isinstance(failure, SetConflict):
        why = f"its id `{failure.written_id}` is that of another set. Write another `id`."
    elif isinstance(failure, Unreadable | StoreFailure):
        why = f"{failure.reason}."
    else:
        why = "see the log."
    return f"`{file.name}` was not loaded: {why}"


def source_line(page: SetPage) -> str:
    """Where a set comes from, in one sentence, as far as its sheet says it."""
    what = f"“{page.source_title}”" if page.source_title else "An article" if page.paragraphs else "A source"
    length = f" of {page.paragraphs} paragraphs" if page.paragraphs else ""
    by = f", {page.publisher}" if page.publisher else ""
    on = f", published {written_date(page.published)}" if page.published else ""
    if not (page.source_title or page.paragraphs or page.publisher or page.published):
        return "The sheet names no source."
    return f"{what}{length}{by}{on}."

"""How it goes: the year, what comes, whether the predictions held, and what is hard."""

from __future__ import annotations

from flask import Blueprint, render_template

from quizapp.study.progress import progress
from quizapp.study.shown_progress import ProgressPage, Recalled
from quizapp.web.charts import draw_calibration, draw_forecast, draw_heatmap
from quizapp.web.learner import current_learner, now
from quizapp.web.policy import LEARNER, policy
from quizapp.web.wording import counted, counted_in_words, in_words, minutes_for, percent, sentence_case

blueprint = Blueprint("progress", __name__)

FEW = 30  # answers, below which a share says little


@blueprint.get("/progress")
@policy(LEARNER)
def show() -> str:
    page = progress(current_learner(), now=now())
    heading, sentence = progress_news(page)
    return render_template(
        "progress/show.html",
        page=page,
        heading=heading,
        news=sentence,
        heatmap=draw_heatmap(page.days, page.today),
        forecast=draw_forecast(page.forecast),
        coming=coming_news(page),
        calibration=draw_calibration(page.groups),
    )


def progress_news(page: ProgressPage) -> tuple[str, str]:
    """What the last days were like, and what was to be expected of them."""
    if page.lately is None:
        heading = f"{sentence_case(counted_in_words(sum(page.days.values()), 'answer'))} so far."
        return heading, "Whether predictions hold is told as soon as cards come back on a later day."
    heading = f"{percent(page.lately.seen)} of what came back was recalled."
    return heading, f"{percent(page.lately.predicted)} was predicted. {_verdict(page.lately)}"


def _verdict(lately: Recalled) -> str:
    if lately.number < FEW:
        return f"That is after {counted(lately.number, 'answer')}: too few to tell one from the other."
    if lately.low <= lately.predicted <= lately.high:
        return "Your memory keeps what the schedule promises."
    if lately.seen > lately.predicted:
        return "You recall more than the schedule expects, so cards could come later than they do."
    return "You recall less than the schedule expects. A higher wanted recall in the settings brings cards back sooner."


def coming_news(page: ProgressPage) -> str:
    """How much falls due in the days ahead, and how long a day takes."""
    total = sum(number for _, number in page.forecast)
    if not total:
        return f"Nothing falls due in the next {len(page.forecast)} days."
    cards = f"{sentence_case(counted(total, 'card'))} in {len(page.forecast)} days"
    a_day = f"{cards}, {minutes_for(round(total / len(page.forecast)))} a day."
    later = page.forecast[0][1] - page.due_now
    if later <= 0 or not page.due_now:
        return a_day
    rest = "one is due later or waits" if later == 1 else f"{in_words(later)} are due later or wait"
    return (
        f"{a_day} Of today’s {in_words(page.due_now)} can be asked now, {rest} for another question on the same fact."
    )

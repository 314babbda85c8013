"""Your data: everything as a file to download, and such a file taken in."""

from __future__ import annotations

from contextlib import ExitStack
from errno import ENOSPC
from tempfile import TemporaryFile
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for

from quizapp.exchange.reading import BadLine
from quizapp.study.arrival import TakenIn
from quizapp.study.failures import NotSaved, StoreFailure, TooManySets
from quizapp.study.handover import hand_out, take_in
from quizapp.study.learners import last_line
from quizapp.web.allowance import TOO_MANY_SETS, may_upload, most_sets, note
from quizapp.web.errors import CAUSES
from quizapp.web.learner import current_learner, is_personal, now
from quizapp.web.policy import ACCOUNT, LEARNER, policy
from quizapp.web.wording import counted
from quizapp.wording.notices import bad_line_sentence

blueprint = Blueprint("handover", __name__, url_prefix="/your-data")

FILE_BYTES = 64 * 1024 * 1024
FORM_BYTES = FILE_BYTES + 64 * 1024  # with room for the form itself
LOST = "Nothing was taken in, because this page’s cookie is gone. Choose the file again."
TOO_OFTEN = "You sent very many files within this hour. Wait a while, then send it again."
NONE_CHOSEN = "Choose a file first: one that “Download your data” or quizapp export has made."


@blueprint.url_value_preprocessor
def allow_files(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    request.max_content_length = FORM_BYTES


@blueprint.get("")
@policy(LEARNER)
def page() -> str:
    return _show()


def _show(error: str = "") -> str:
    return render_template("handover/page.html", lines=last_line(current_learner()), error=error)


def show_again() -> str:
    flash(LOST, "almost")
    return _show()


@blueprint.get("/download")
@policy(LEARNER)
def download() -> Any:
    """Written to a file before it is sent: so it comes whole or not at all, and however slowly it is fetched, the
    store is not held.
    """
    try:
        with ExitStack() as on_failure:
            file = on_failure.enter_context(TemporaryFile())
            file.writelines(hand_out(current_learner(), now=now()))
            note("data_handed_out")
            file.seek(0)
            on_failure.pop_all()  # then it is closed when it is sent
    except OSError as error:
        raise StoreFailure("full" if error.errno == ENOSPC else "read_only") from error
    name = f"quizapp-{now():%Y-%m-%d}.jsonl"
    return send_file(file, mimetype="application/jsonl", as_attachment=True, download_name=name)


@blueprint.post("")
@policy(ACCOUNT, again=show_again, takes_files=True)
def bring() -> Any:
    if not may_upload():
        return _show(TOO_OFTEN), 429
    chosen = request.files.get("file")
    if chosen is None or not chosen.filename:
        return _show(NONE_CHOSEN), 422
    try:
        taken = take_in(current_learner(), chosen.stream, now=now(), is_shared=not is_personal(), most_sets=most_sets())
    except BadLine as bad:
        return _show(bad_line_sentence(bad)), 422
    except TooManySets as failure:
        return _show(f"Nothing was taken in. {TOO_MANY_SETS.format(most=failure.most)}"), 422
    except NotSaved as failure:  # a file cannot be kept on the page, to be sent again from there
        code = 507 if failure.reason == "full" else 503
        return _show(f"Nothing was taken in. {CAUSES[failure.reason]}"), code, {"Retry-After": "5"}
    note("data_taken_in", lines=taken.lines, sets=taken.sets)
    for sentence in _news(taken):
        flash(sentence, "right")
    return redirect(url_for("handover.page"), 303)


def _news(taken: TakenIn) -> list[str]:
    if not (taken.lines or taken.quizzes or taken.sets or taken.has_settings):
        return ["All that the file holds was here already. Nothing was changed."]
    came = (
        f"{counted(taken.lines, 'line')} of the log, {counted(taken.quizzes, 'quiz', 'quizzes')}, "
        f"{counted(taken.sets, 'set')}"
    )
    news = [f"Taken in: {came}. {counted(taken.known_lines, 'line')} of it {_were(taken.known_lines)} here before."]
    if taken.has_settings:
        news.append("Your settings came along.")
    if taken.restarted:
        news.append(f"{counted(taken.restarted, 'card')} have another answer here than in the file and begin anew.")
    return news


def _were(number: int) -> str:
    return "was" if number == 1 else "were"

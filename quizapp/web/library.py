"""The front page, the list of sets, and one set with its quiz form, its attempts, its source and its place in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, current_app, flash, redirect, render_template, url_for
from flask_wtf import FlaskForm
from wtforms import StringField

from quizapp.study.editing import delete_set, rename_set
from quizapp.study.failures import Failure, NothingToAsk, QuizTooLong, SetConflict, SetInUse, SheetError
from quizapp.study.publishing import EVERYONE
from quizapp.study.result import remarked_quizzes
from quizapp.study.review import ask_review
from quizapp.study.sets import archive_set, library, set_page, sheet_text, unarchive_set
from quizapp.study.sharing import reach_of
from quizapp.study.shelf import shelf
from quizapp.study.shown import Asked
from quizapp.study.shown_sets import Library, SetPage
from quizapp.web import news
from quizapp.web.allowance import may_upload, note
from quizapp.web.drawing import draw_scores
from quizapp.web.example import EXAMPLE
from quizapp.web.learner import current_learner, current_owner, current_role, current_settings, examiner, now
from quizapp.web.policy import AUTHOR, LEARNER, policy
from quizapp.web.quiz_form import StartForm, start_form
from quizapp.web.recall import A_FEW
from quizapp.web.safety import may
from quizapp.web.ticket import sign_asked
from quizapp.wording.problems import problem_sentence

blueprint = Blueprint("library", __name__)

MISSED = 3  # cards of the shelf that the front page shows


@blueprint.get("/")
@policy(LEARNER)
def front() -> str:
    seen = library(current_learner(), now=now())
    if not seen.sets:
        return render_template("library/empty.html", archived=seen.archived)
    if not seen.has_answered:
        return _show_first_visit(seen)
    heading, sentence = news.front_news(seen)
    return render_template(
        "library/front.html",
        library=seen,
        missed=shelf(current_learner(), now=now(), most=MISSED),
        heading=heading,
        news=sentence,
        run=news.run_news(seen),
        few=A_FEW,
        remarked=remarked_quizzes(current_learner(), now=now()),
    )


def _show_first_visit(seen: Library) -> str:
    """The first question is asked at once: of an article, as the page has promised, or else of any other set."""
    asked = None
    for entry in sorted(seen.sets, key=lambda entry: not entry.strip.has_paragraphs):
        first = ask_review(current_learner(), now=now(), set_id=entry.set_id)
        if isinstance(first, Asked) and first.options:
            asked = first
            break
    signed = sign_asked(asked, current_learner()) if asked else None
    return render_template("library/first.html", library=seen, asked=asked, signed=signed, example=EXAMPLE)


@blueprint.get("/sets")
@policy(LEARNER)
def sets() -> str:
    seen = library(current_learner(), now=now())
    return render_template(
        "library/sets.html",
        library=seen,
        heading=news.sets_heading(len(seen.sets), len(seen.archived)),
        not_loaded=[news.not_loaded_news(*broken) for broken in _not_loaded()],
    )


def _not_loaded() -> Sequence[tuple[Path, Failure]]:
    """Files of the server that are broken; on a shared one only who looks after it is told."""
    running = current_app.extensions["quizapp"]
    return running.not_loaded if running.settings.shared is None or current_role() == "admin" else ()


@blueprint.get("/sets/<id:set_id>")
@policy(LEARNER)
def one_set(set_id: str) -> str:
    page = set_page(current_learner(), set_id, now=now())
    return show_set(page, start_form(page))


def show_set(page: SetPage, form: StartForm, renaming: RenameForm | None = None) -> str:
    attempts = sorted(page.attempts, key=lambda attempt: attempt.started_at)
    return render_template(
        "library/set.html",
        page=page,
        form=form,
        renaming=renaming or rename_form(page),
        longest_title=LONGEST_TITLE,
        attempts=attempts,
        chart=draw_scores(attempts),
        open_attempts=[attempt for attempt in reversed(attempts) if attempt.state == "open"],
        source_line=news.source_line(page),
        few=A_FEW,
        new_per_day=current_settings().new_per_day,
        **_shared(page),
    )


def _shared(page: SetPage) -> dict[str, Any]:
    """What of the set is its owner's to do, and whom it reaches; in personal mode all is the learner's."""
    settings = current_app.extensions["quizapp"].settings
    is_own = page.owner == current_owner()
    is_named_here = page.origin == "browser" and is_own and may("library.rename")
    is_met = bool(page.attempts) or page.summary.strip.counts["blank"] < page.summary.strip.facts
    return {
        "is_deletable": is_named_here and not is_met,  # whether others have met it is seen when it is to be deleted
        "is_owned": may("workshop.editor") and page.owner in (current_owner(), EVERYONE),
        "is_named_here": is_named_here,
        "reach": reach_of(current_owner(), page.summary.set_id) if settings.shared and is_own else None,
        "server_url": settings.shared.url if settings.shared else "",
    }


LONGEST_TITLE = 200  # characters; a sheet may have a longer one
TOO_OFTEN = "You sent or renamed very many sheets within this hour. Wait a while, then press again."


def grant_quiz(set_id: str, grant: Callable[[StartForm], Any]) -> Any:
    """What comes of the form for a quiz, on the screen or on paper; or the set's page with what is amiss in it."""
    page = set_page(current_learner(), set_id, now=now())
    form = start_form(page)
    if form.is_sensible():
        try:
            return _grant_most(form, grant)
        except NothingToAsk:
            form.forms.errors = ["No question of this set can be asked so. Choose another form."]
    return show_set(page, form), 422


def _grant_most(form: StartForm, grant: Callable[[StartForm], Any]) -> Any:
    """As many questions as are wanted, or as there are, which is then said."""
    try:
        return grant(form)
    except QuizTooLong as failure:
        wanted, form.length.data = form.length.data, failure.most
        granted = grant(form)
        flash(news.shorter_news(failure, wanted), "plain")
        return granted


class RenameForm(FlaskForm):  # type: ignore[misc]
    title = StringField("Title")


def rename_form(page: SetPage) -> RenameForm:
    return RenameForm(data={"title": page.summary.title})


def show_rename_again(set_id: str) -> str:
    flash("Nothing was renamed, because this page’s cookie is gone. Press again.", "almost")
    page = set_page(current_learner(), set_id, now=now())
    return show_set(page, start_form(page, is_sent=False), rename_form(page))


@blueprint.post("/sets/<id:set_id>/rename")
@policy(AUTHOR, again=show_rename_again)
def rename(set_id: str) -> Any:
    page = set_page(current_learner(), set_id, now=now())
    form = rename_form(page)
    title = (form.title.data or "").strip()
    try:
        if not title:
            form.title.errors = ["Write a title."]
        elif len(title) > LONGEST_TITLE:
            form.title.errors = [f"A title has at most {LONGEST_TITLE} characters here."]
        elif not may_upload():
            form.title.errors = [TOO_OFTEN]
            return show_set(page, start_form(page, is_sent=False), form), 429
        else:
            rename_set(current_learner(), set_id, title, owner=current_owner(), examine=examiner(), now=now())
    except SheetError as failure:
        form.title.errors = [problem_sentence(next(each for each in failure.problems if each.level == "error"))]
    except SetConflict:
        form.title.errors = ["This set is named where it comes from: in its file. Make a copy to name it here."]
    if form.title.errors:
        return show_set(page, start_form(page, is_sent=False), form), 422
    flash("Renamed.", "right")
    return redirect(url_for("library.one_set", set_id=set_id), 303)


@blueprint.get("/sets/<id:set_id>/sheet.yaml")
@policy(AUTHOR)
def sheet(set_id: str) -> Response:
    page = set_page(current_learner(), set_id, now=now())
    response = Response(sheet_text(current_learner(), set_id), mimetype="application/yaml")
    response.headers.set("Content-Disposition", "attachment", filename=f"{page.summary.written_id}.yaml")
    return response


@blueprint.post("/sets/<id:set_id>/delete")
@policy(AUTHOR)
def delete(set_id: str) -> Any:
    try:
        delete_set(current_learner(), set_id, owner=current_owner())
    except (SetConflict, SetInUse):
        flash("Nothing was deleted: somebody has done something with this set. It can be archived.", "almost")
        return redirect(url_for("library.one_set", set_id=set_id), 303)
    note("set_deleted", set=set_id)
    flash("The set is deleted.", "plain")
    return redirect(url_for("library.sets"), 303)


@blueprint.post("/sets/<id:set_id>/archive")
@policy(LEARNER)
def archive(set_id: str) -> Any:
    archive_set(current_learner(), set_id, now=now())
    flash("Archived. Nothing of it is asked, and all that you answered is kept.", "plain")
    return redirect(url_for("library.one_set", set_id=set_id), 303)


@blueprint.post("/sets/<id:set_id>/unarchive")
@policy(LEARNER)
def unarchive(set_id: str) -> Any:
    unarchive_set(current_learner(), set_id, now=now())
    flash("It is back, as you left it.", "plain")
    return redirect(url_for("library.one_set", set_id=set_id), 303)

"""The workshop: write or bring a sheet, check it, see every question it gives, publish it."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for

from quizapp.facts.tree import BROWSER_LIMITS
from quizapp.study.editing import MOST_FLAGS, copy_sheet, flags_on, own_sheets
from quizapp.study.failures import SetConflict, SheetError, TooManySets, UnknownSet
from quizapp.study.loading import find_same
from quizapp.study.publishing import foresee
from quizapp.study.sets import find_problems, load_set, preview, set_page, sheet_text
from quizapp.study.shown_sets import Loaded, Preview, PublishingOutcome
from quizapp.study.versions import version_text
from quizapp.web.addresses import is_id
from quizapp.web.allowance import TOO_MANY_SETS, may_look, may_upload, most_sets, note
from quizapp.web.editor import SheetView, view_checked, view_conflict, view_unchecked
from quizapp.web.learner import current_learner, current_owner, examiner, now
from quizapp.web.policy import AUTHOR, policy
from quizapp.web.sheet_outline import view_outline
from quizapp.web.wording import counted
from quizapp.wording.problems import problem_sentence

blueprint = Blueprint("workshop", __name__, url_prefix="/workshop")

SHEET_BYTES = 2 * 1024 * 1024
FORM_BYTES = 3 * SHEET_BYTES  # the text and a file in one form, with room for the form itself
HEADING = "A sheet of your own"
LOST = "Nothing was checked or published, because this page’s cookie is gone. What you wrote is below; press again."
TOO_OFTEN = "You sent very many sheets within this hour. Wait a while, then press again; what you wrote is below."
_STARTERS = files("quizapp.web") / "starters"
STARTERS = {
    "everything": ("All fields, with comments", (files("quizapp.facts") / "starter.yaml").read_text("utf-8")),
    "article": ("Facts of an article", (_STARTERS / "article.yaml").read_text("utf-8")),
    "table": ("A table: one row, one fact", (_STARTERS / "table.yaml").read_text("utf-8")),
    "events": ("Events with their dates", (_STARTERS / "events.yaml").read_text("utf-8")),
    "claims": ("Claims, quotes and open lists", (_STARTERS / "claims.yaml").read_text("utf-8")),
}
COPY = "A copy, with an id and a title of its own. Nothing is saved until you publish it."


@blueprint.url_value_preprocessor
def allow_sheets(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    request.max_content_length = request.max_form_memory_size = FORM_BYTES


@blueprint.get("")
@policy(AUTHOR)
def editor() -> str:
    set_id = request.args.get("set")
    if set_id is None or not is_id(set_id):
        _, starter = STARTERS.get(request.args.get("start", ""), STARTERS["everything"])
        return _show(view_unchecked(starter.replace("NAME", "my-first-set"), HEADING))
    if "copy" in request.args:
        copied = copy_sheet(current_learner(), set_id)
        flash(COPY, "plain")
        return _show(view_unchecked(copied, HEADING))
    page = set_page(current_learner(), set_id, now=now())
    number = request.args.get("version", "")
    if number.isascii() and number.isdecimal() and len(number) < 10:
        text, _ = version_text(current_learner(), set_id, int(number))
        flash(f"The sheet of version {number}. Publish it, and the set says again what it said then.", "plain")
    else:
        text = sheet_text(current_learner(), set_id)
    return _show(view_unchecked(text, page.summary.title), set_id)


def _show(
    sheet: SheetView,
    set_id: str | None = None,
    outcome: PublishingOutcome | None = None,
    *,
    is_same: bool = False,
    file_error: str | None = None,
) -> str:
    """With a set that the sheet is edited from come where it is from, and what learners flagged in it."""
    origin = set_page(current_learner(), set_id, now=now()).origin if set_id else None
    flags = flags_on(current_learner(), set_id, owner=current_owner()) if set_id else ()
    return render_template(
        "workshop/editor.html",
        sheet=sheet,
        outline=view_outline(sheet, flags),
        set_id=set_id,
        outcome=outcome,
        is_same=is_same,
        can_publish=sheet.can_publish and not is_same and (outcome is None or outcome.origin == "browser"),
        file_error=file_error,
        origin=origin,
        flags=flags,
        most_flags=MOST_FLAGS,
        own=() if set_id or sheet.is_checked else own_sheets(current_owner()),
        starters={name: title for name, (title, _) in STARTERS.items()},
    )


def _edited_from() -> str | None:
    """The set that the form says its sheet is of; None where it says none that there is."""
    set_id = request.form.get("set", "")
    try:
        return set_page(current_learner(), set_id, now=now()).summary.set_id if is_id(set_id) else None
    except UnknownSet:
        return None


def show_again() -> str:
    flash(LOST, "almost")
    return _show(view_unchecked(_as_text(_sent()), HEADING), _edited_from())


def _sent() -> str | bytes:
    """The chosen file, or else the text of the form with line ends as in a file."""
    chosen = request.files.get("file")
    if chosen and chosen.filename:
        content: bytes = chosen.read()
        return content
    return _written()


def _written() -> str:
    return request.form.get("text", "").replace("\r\n", "\n")


def _as_text(sent: str | bytes) -> str:
    """What the editor shows: of a file that it cannot show, what was written there before."""
    shown = sent if isinstance(sent, str) else _as_shown(sent)
    return _written() if shown is None else shown


def _as_shown(content: bytes) -> str | None:
    """A file's text, where there is any and not too much for a page. A NUL in it stands as the sign for what cannot be
    shown.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\0", "\ufffd")
    except UnicodeDecodeError:
        return None
    return text if text and len(content) <= BROWSER_LIMITS.bytes else None


def _refuse_file(content: bytes, set_id: str | None) -> str:
    """A file that the editor cannot show is told at its own field: the text in the editor is not to blame."""
    [problem, *_] = find_problems(content, examiner()).problems
    error = f"“{request.files['file'].filename}” was not read. {problem_sentence(problem)}"
    return _show(view_unchecked(_written(), HEADING), set_id, file_error=error)


@blueprint.post("")
@policy(AUTHOR, again=show_again, takes_files=True)
def check() -> Any:
    sent, set_id, act = _sent(), _edited_from(), request.form.get("act")
    text = _as_text(sent)
    if not (may_look() if act == "live" else may_upload()):
        flash(TOO_OFTEN, "almost")
        return _show(view_unchecked(text, HEADING), set_id), 429
    if isinstance(sent, bytes) and _as_shown(sent) is None:
        return _refuse_file(sent, set_id), 422
    if act == "publish":
        return _publish(sent, text, set_id)
    look = find_problems if act == "live" else preview  # while it is written: without the questions
    seen = look(sent, examiner())
    status = 422 if seen.has_errors and act != "live" else 200
    is_same = not seen.has_errors and find_same(sent, owner=current_owner()) is not None
    outcome = foresee(seen, owner=current_owner())
    return _show(view_checked(text, HEADING, seen), set_id, outcome, is_same=is_same), status


def _publish(sent: str | bytes, text: str, set_id: str | None) -> Any:
    """Publish, unless that replaces a set of the learner's own and no page has said so yet."""
    others = ((name, value) for name, value in request.form.items() if name not in ("text", "csrf_token"))
    g.kept = [("text", text), *others]
    owner = current_owner()
    same = find_same(sent, owner=owner)
    if same is not None:
        return _published(same)
    found = find_problems(sent, examiner())
    outcome = foresee(found, owner=owner)
    told = (set_id, request.form.get("replaces"))
    if outcome is not None and outcome.origin == "browser" and outcome.set_id not in told:
        seen = preview(sent, examiner())
        return _show(view_checked(text, HEADING, seen), set_id, foresee(seen, owner=current_owner())), 409
    try:
        how: dict[str, Any] = {"examine": examiner(), "is_correction": "corrects" in request.form}
        how["most_sets"] = most_sets()
        return _published(load_set(sent, origin="browser", file=None, owner=owner, now=now(), **how))
    except SheetError as failure:
        return _show(view_checked(text, HEADING, Preview(failure.problems), was_refused=True), set_id), 422
    except TooManySets as failure:
        flash(TOO_MANY_SETS.format(most=failure.most), "almost")
        return _show(view_unchecked(text, HEADING), set_id), 422
    except SetConflict as failure:
        return _show(view_conflict(text, HEADING, failure.written_id, failure.origin), set_id), 409


def _published(loaded: Loaded) -> Any:
    note("set_published", set=loaded.set_id, written_id=loaded.written_id, change=loaded.change)
    flash(_news(loaded), "right")
    return redirect(url_for("library.one_set", set_id=loaded.set_id), 303)


def _news(loaded: Loaded) -> str:
    if loaded.change == "unchanged":
        return "Nothing has changed since it was last published."
    news = [f"Published, {counted(loaded.cards, 'card')}."]
    if loaded.restarted:
        answer = "the answer" if len(loaded.restarted) == 1 else "their answers"
        news.append(f"{counted(len(loaded.restarted), 'card')} changed {answer} and will be asked anew.")
    if loaded.retired:
        went, it = ("was", "it") if len(loaded.retired) == 1 else ("were", "them")
        news.append(f"{counted(len(loaded.retired), 'card')} {went} dropped, as the sheet no longer says {it}.")
    if loaded.remarked:
        stand = "stands" if loaded.remarked == 1 else "stand"
        news.append(f"{counted(loaded.remarked, 'answer')} in past quizzes {stand} otherwise now; it is told there.")
    return " ".join(news)

"""Pages for what goes wrong: what happened, then what to do. Never a trace; a reference to find it in the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Flask, current_app, g, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from quizapp.study import failures
from quizapp.web.questions import TYPED_MOST
from quizapp.web.request_log import request_id, shown_path
from quizapp.web.safety import FORM_BYTES, PlainHttp, takes_files

PAGES = {
    400: ("This request was not understood.", "Nothing was changed. Go back to the page before and send it again."),
    403: ("This page is not yours to open.", "Nothing was changed. Who looks after the accounts can let you in."),
    404: ("There is no such page.", "The address may be mistyped, or what stood here is gone."),
    429: ("That was too often.", "Nothing was changed. Wait a while, an hour at most, then try again."),
    405: ("This address is not opened like that.", "It takes the form of a page. Begin from that page."),
    413: (
        "That is too large.",
        "A sheet may have 2 MB in the browser, a file of your data 64 MB. The commands quizapp load and quizapp import "
        "take larger ones.",
    ),
    500: ("Something failed here.", "It is the program’s fault, not yours. What you answered before is saved."),
    503: ("The answers cannot be reached now.", "Wait a moment, then try again. What was saved before is safe."),
}
PASSWORDS = frozenset({"password", "new"})  # the names of every field for one
UNKNOWN = {
    failures.UnknownSet: "There is no such set.",
    failures.UnknownFact: "There is no such fact.",
    failures.UnknownAttempt: "There is no such quiz.",
    failures.UnknownAnswer: "There is no such answer.",
    failures.UnknownCard: "There is no such card.",
    failures.UnknownAccount: "There is no such account.",
    failures.NotYours: "There is no such set of yours.",
}
CAUSES = {
    "full": "The disk is full. Make room, then send it again.",
    "read_only": "The data folder cannot be written. Make it writable, then send it again.",
    "locked": "Another program holds the database. Wait a moment, then send it again.",
    "failing": "The disk cannot be read or written: it is full, or it fails. Mend that, then send it again.",
    "unreachable": "The database does not answer. Wait a moment, then send it again.",
}
TOO_LARGE = (
    f"A form takes at most {FORM_BYTES // 1024} KB and 1,000 fields, and an answer {TYPED_MOST} characters. "
    "Nothing was changed. Go back, make it shorter, then send it again."
)
LOST = "The page’s cookie is gone, so nothing was changed. Open the page again, then press once more."


def handle(app: Flask) -> None:
    app.register_error_handler(HTTPException, show_http_error)
    app.register_error_handler(CSRFError, show_missing_token)
    app.register_error_handler(PlainHttp, show_plain_http)
    app.register_error_handler(Exception, show_fault)
    for failure, heading in UNKNOWN.items():
        app.register_error_handler(failure, _unknown_page(heading))
    app.register_error_handler(failures.StoreFailure, show_store_failure)


def show_error(
    code: int, heading: str, text: str, *, kept: Sequence[tuple[str, str]] | None = None, way_out: str | None = None
) -> Any:
    """`kept` is what a form sent; with it, be it nothing, the page has a button to send it again. `way_out` is the one
    address that helps, where the usual ones do not.
    """
    told = {"code": code, "heading": heading, "text": text, "kept": kept, "way_out": way_out}
    return make_response(render_template("error.html", **told, request_id=request_id()), code)


def show_plain_http(error: PlainHttp) -> Any:
    return show_error(400, "This server is reached by https.", str(error.description), way_out=error.url)


def show_http_error(error: HTTPException) -> Any:
    code = error.code or 500
    if code < 400:
        return error.get_response()  # a redirect to the canonical address
    heading, text = PAGES.get(code, PAGES[400 if code < 500 else 500])
    said = error.description if code == 400 and type(error).description != error.description else None
    if code == 413 and not takes_files():
        said = TOO_LARGE
    response = show_error(code, heading, said or text)
    allowed = dict(error.get_headers()).get("Allow")
    if allowed:
        response.headers["Allow"] = allowed
    return response


def show_missing_token(_error: CSRFError) -> Any:
    return show_error(400, PAGES[400][0], LOST)


def show_fault(error: Exception) -> Any:
    current_app.logger.error("request %s failed: %s %s", request_id(), request.method, shown_path(), exc_info=error)
    return show_error(500, *PAGES[500])


def _unknown_page(heading: str) -> Any:
    return lambda _error: show_error(404, heading, PAGES[404][1])


def show_store_failure(error: failures.StoreFailure) -> Any:
    """Nothing was saved. All that was sent stands on the page, to be sent again; it recovers with the cause. A view
    that was sent more than its form holds, a file, says in `g.kept` what stands there. A password is put on no page:
    where there was one, the form is to be filled anew.
    """
    current_app.logger.error("request %s: the store is %s", request_id(), error.reason)
    code = 507 if error.reason == "full" else 503
    if request.method != "POST":
        response = show_error(code, PAGES[503][0], CAUSES[error.reason])
    else:
        sent = g.get("kept", request.form.items(multi=True))
        is_secret = not PASSWORDS.isdisjoint(request.form)
        kept = None if is_secret else [pair for pair in sent if pair[0] != "csrf_token"]
        response = show_error(code, "Not saved.", CAUSES[error.reason], kept=kept)
    response.headers["Retry-After"] = "5"
    return response

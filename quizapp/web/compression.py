"""Pages and files are sent compressed, where the browser takes that."""

from __future__ import annotations

from flask import Flask, Response, request
from flask_compress import Compress

FILES = frozenset({"static", "bootstrap.static"})
# Pages of one question, asked for or answered every few seconds: they come in one round trip as they are.
ROUNDS = ("review", "shelf", "cram", "quiz")
SMALL = frozenset({f"{name}.{act}" for name in ROUNDS for act in ("ask", "answer")} | {"feedback.told"})

_compress = Compress()


def compress_pages(app: Flask) -> None:
    app.config["COMPRESS_REGISTER"] = False
    _compress.init_app(app)
    app.after_request(_compress_response)


def _compress_response(response: Response) -> Response:
    """Not a part of a file. Not a page that may say again what a stranger put into its address: from the length of many
    such pages the token of its forms could be guessed, letter by letter (BREACH).
    """
    is_file = request.endpoint in FILES
    if response.status_code != 200 or request.endpoint in SMALL or (request.query_string and not is_file):
        return response
    if is_file:  # read whole: its handle would stay open behind a stream
        response.direct_passthrough = False
        response.make_sequence()
    return _compress.after_request(response)

"""Pages and files are sent compressed, where the browser takes that."""

from __future__ import annotations

from flask import Flask, Response, request
from flask_compress import Compress

_compress = Compress()


def compress_pages(app: Flask) -> None:
    app.config["COMPRESS_REGISTER"] = False
    app.config["COMPRESS_ALGORITHM_STREAMING"] = ["zstd", "br", "gzip", "deflate"]  # files too for who takes gzip alone
    _compress.init_app(app)
    app.after_request(_compress_response)


def _compress_response(response: Response) -> Response:
    """Not a page that may say again what a stranger put into its address: from the length of many such pages the token
    of its forms could be guessed, letter by letter (BREACH).
    """
    is_file = request.endpoint in {"static", "bootstrap.static"}
    return _compress.after_request(response) if is_file or not request.query_string else response

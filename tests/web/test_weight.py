"""What a page weighs on the wire, and that nothing of it comes from elsewhere."""

from __future__ import annotations

import re
from gzip import decompress

import pytest
from flask import Flask
from scriptless import Reader
from werkzeug.test import TestResponse

MOST = 100_000  # bytes of a first page, with all that it loads
ELSEWHERE = re.compile(r"(?:src|href|action)=\"(?:https?:)?//")


def fetch(app: Flask, address: str) -> TestResponse:
    return app.test_client().get(address, headers={"Accept-Encoding": "gzip"}, buffered=True)


def loaded_by(html: str) -> set[str]:
    """The files that a browser fetches for a page: styles, scripts, icons, and the sprite that is used."""
    files = re.findall(r'<(?:link|script)[^>]*(?:href|src)="([^"]+)"', html) + re.findall(r'<use href="([^"#]+)', html)
    return {file.replace("&amp;", "&") for file in files}


@pytest.mark.parametrize("path", ["/", "/sets", "/workshop", "/progress", "/settings"])
def test_a_first_page_is_light(app: Flask, path: str) -> None:
    page = fetch(app, path)
    html = decompress(page.data).decode()
    files = [fetch(app, file) for file in loaded_by(html)]
    assert len(files) >= 5
    assert all(file.status_code == 200 for file in files)
    assert sum(len(reply.data) + 300 for reply in (page, *files)) < MOST  # 300 for its head


@pytest.mark.parametrize("path", ["/", "/sets", "/workshop", "/progress", "/settings", "/keys", "/nothing"])
def test_nothing_comes_from_elsewhere(reader: Reader, path: str) -> None:
    page = reader.open(path)
    assert ELSEWHERE.findall(page.html) == []
    assert "@import" not in page.html
    for file in loaded_by(page.html):
        assert file.startswith("/")
        assert "url(http" not in reader.client.get(file, buffered=True).text


def test_every_file_of_a_page_is_kept_for_ever_under_the_hash_of_what_it_holds(app: Flask) -> None:
    for file in loaded_by(decompress(fetch(app, "/workshop").data).decode()):
        assert "?v=" in file
        assert fetch(app, file).headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_page_is_compressed_for_who_takes_it_and_says_so(app: Flask) -> None:
    page = fetch(app, "/sets")
    assert page.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in page.headers["Vary"]
    assert "Rivers of the world" in decompress(page.data).decode()
    plain = app.test_client().get("/sets")
    assert "Content-Encoding" not in plain.headers
    assert "Rivers of the world" in plain.text


def test_the_page_of_a_question_is_sent_as_it_is_since_one_round_trip_holds_it(app: Flask) -> None:
    page = fetch(app, "/review")
    assert "Content-Encoding" not in page.headers
    assert len(page.data) < 14_000  # bytes, that a server may send before it hears from the browser


def test_a_file_is_not_sent_twice_and_a_part_of_it_as_it_is(app: Flask) -> None:
    [file] = [file for file in loaded_by(decompress(fetch(app, "/sets").data).decode()) if "theme.css" in file]
    whole, client = fetch(app, file), app.test_client()
    again = client.get(file, headers={"Accept-Encoding": "gzip", "If-None-Match": whole.headers["ETag"]}, buffered=True)
    assert again.status_code == 304
    part = client.get(file, headers={"Accept-Encoding": "gzip", "Range": "bytes=0-9"}, buffered=True)
    assert (part.status_code, part.data) == (206, decompress(whole.data)[:10])


def test_a_page_that_may_say_again_what_its_address_says_is_not(app: Flask) -> None:
    """The length of compressed pages would give the token of their forms away, letter by letter."""
    for address in ("/search?q=nile", "/workshop?start=table", "/review?new=0"):
        assert "Content-Encoding" not in fetch(app, address).headers

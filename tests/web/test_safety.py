"""What holds for every response: headers, hosts, cookies, static files, nothing inline."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from scriptless import Page, Reader

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
ADDRESSES = ["/", "/sets", "/review", "/shelf", "/workshop", "/settings", "/keys", "/nothing", "/static/theme.css"]


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_response_carries_the_strict_headers(reader: Reader, path: str) -> None:
    headers = reader.open(path).response.headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_refusals_carry_the_strict_headers_too(app: Flask) -> None:
    client = app.test_client()
    refusals = [
        client.get("/", headers={"Host": "rebound.example"}),
        client.post("/review"),
        client.delete("/sets"),
        client.post("/settings", data={"zone": "x" * 70_000}),
    ]
    assert [refusal.status_code for refusal in refusals] == [400, 400, 405, 413]
    assert {refusal.headers["Content-Security-Policy"] for refusal in refusals} == {POLICY}


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]", "[::1]:8000", "LOCALHOST"])
def test_this_machine_is_served_under_its_own_names(app: Flask, host: str) -> None:
    assert app.test_client().get("/keys", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.nip.io", "127.0.0.2", "[::2]", ""],
)
def test_a_foreign_host_is_refused(app: Flask, host: str) -> None:
    response = app.test_client().get("/keys", headers={"Host": host})
    assert response.status_code == 400
    assert "This address is not served." in response.text


def test_the_cookie_is_kept_from_scripts_and_other_sites(app: Flask) -> None:
    cookie = app.test_client().get("/settings").headers["Set-Cookie"]
    assert cookie.startswith("quizapp=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Expires" in cookie


def test_static_files_are_kept_for_ever_under_the_hash_of_their_content(reader: Reader) -> None:
    page = reader.open("/")
    addresses = [link.attributes["href"] for link in page.root.find("link")]
    addresses += [script.attributes["src"] for script in page.root.find("script")]
    names = {address.partition("?")[0].rpartition("/")[2] for address in addresses}
    assert names >= {"favicon.svg", "bootstrap.min.css", "theme.css", "keys.js", "unsent.js", "stage.js"}
    for address in addresses:
        response = reader.client.get(address, buffered=True)
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert re.search(r"\?v=[0-9a-f]{12}$", address)
    assert "immutable" not in reader.client.get("/static/theme.css", buffered=True).headers["Cache-Control"]


def test_no_page_is_kept_by_a_cache_that_others_share(reader: Reader) -> None:
    assert reader.open("/").response.headers["Cache-Control"] == "private, no-cache"


def test_no_page_has_inline_style_or_script(reader: Reader) -> None:
    quiz = reader.open("/sets").follow("Rivers").press("Start the quiz", length="2")
    told = quiz.press("I don’t know")
    result = told.follow("Next question").press("I don’t know").follow("See the result")
    checked = reader.open("/workshop").press("Check")
    for page in [*map(reader.open, ADDRESSES[:-1]), quiz, told, result, checked]:
        assert _inline(page) == [], page.address


def _inline(page: Page) -> list[str]:
    elements = page.root.find()
    handlers = [name for one in elements for name in one.attributes if name.startswith("on") or name == "style"]
    return [*handlers, *(one.tag for one in elements if one.tag == "style" or (one.tag == "script" and one.raw))]


def test_a_host_that_is_no_name_is_refused_with_a_page(app: Flask) -> None:
    response = app.test_client().get("/keys", headers={"Host": "a" * 300})
    assert response.status_code == 400
    assert "This address is not served." in response.text
    assert 'href="/sets"' in response.text


@pytest.mark.parametrize("path", ["/review", "/workshop", "/static/theme.css"])
def test_an_address_whose_bytes_are_no_text_is_refused_on_every_page(app: Flask, path: str) -> None:
    response = app.test_client().get(path, environ_overrides={"QUERY_STRING": "v=\xff"})
    assert response.status_code == 400
    assert "immutable" not in response.headers["Cache-Control"]


def test_a_field_without_a_name_a_nul_and_a_file_in_place_of_text_are_refused(reader: Reader) -> None:
    card = reader.open("/sets").follow("Rivers").follow("All ")
    address = next(link.attributes["href"] for link in card.root.find("a") if "/cards/" in link.attributes["href"])
    [form] = [form for form in reader.open(address).root.find("form") if form.attributes["action"].endswith("/flag")]
    sent, action = Page.fields(form), form.attributes["action"]
    head = 'Content-Disposition: form-data; name="csrf_token"\r\n\r\n' + sent["csrf_token"]
    for part in ("form-data", 'form-data; name="note"; filename="n"', 'form-data; name="note"\r\nX: y'):
        body = f"--b\r\n{head}\r\n--b\r\nContent-Disposition: {part}\r\n\r\nodd\0\r\n--b--\r\n"
        response = reader.client.post(action, data=body, content_type="multipart/form-data; boundary=b")
        assert response.status_code == 400, part
    assert reader.client.post(action, data={**sent, "note": "odd"}).status_code == 303

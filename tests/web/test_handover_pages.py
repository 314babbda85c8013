"""Your data: a file to take along, and such a file taken in, without a script."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from rivers import SHEET
from scriptless import Page, Reader
from werkzeug.datastructures import FileStorage

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.study.failures import NotSaved
from quizapp.web import handover


def answer(reader: Reader, times: int = 3) -> None:
    for _ in range(times):
        reader.open("/review").press("I don’t know")


def download(reader: Reader) -> bytes:
    response = reader.client.get("/your-data/download", buffered=True)
    assert response.status_code == 200
    assert re.fullmatch(r"attachment; filename=quizapp-\d{4}-\d\d-\d\d\.jsonl", response.headers["Content-Disposition"])
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    return bytes(response.data)


def bring(reader: Reader, file: bytes, name: str = "mine.jsonl") -> Page:
    return reader.open("/your-data").press("Take it in", file=FileStorage(BytesIO(file), filename=name))


def test_the_page_is_reached_from_the_settings_and_says_what_is_in_the_file(reader: Reader) -> None:
    answer(reader)
    page = reader.open("/settings").follow("Download all that is kept of you")
    assert page.heading == "Your data"
    assert "3 lines of your log" in page.main
    assert page.root.find("a", href="/your-data/download")


def test_what_was_downloaded_is_taken_in_elsewhere_and_once(reader: Reader, tmp_path: Path, sheets: Path) -> None:
    answer(reader)
    file = download(reader)
    other = Reader(create_app(Settings(data=tmp_path / "other"), folders=[(sheets, "shipped")]))
    page = bring(other, file)
    assert (page.address, page.status) == ("/your-data", 200)
    [told] = [notice.replace("\N{NO-BREAK SPACE}", " ") for notice in page.notices]
    assert told == "Taken in: 3 lines of the log, 0 quizzes, 0 sets. 0 lines of it were here before."
    again = download(other)
    assert again.splitlines()[-2] == file.splitlines()[-2]  # the day and what it counts
    assert bring(other, file).notices == ["All that the file holds was here already. Nothing was changed."]
    assert download(other).splitlines()[1:-1] == again.splitlines()[1:-1]


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (b"", "Line 1: The file is empty."),
        (SHEET.encode(), "Line 1: This is no file of Quizapp’s data"),
        (b'{"type": "quizapp-export", "version": 7}\n', "Line 1: The file is of a newer release"),
    ],
)
def test_what_is_no_such_file_is_told_at_its_field(reader: Reader, file: bytes, told: str) -> None:
    page = bring(reader, file)
    assert page.status == 422
    [error] = page.root.find(id="file-error")
    assert error.text.startswith(told)
    assert page.root.find(id="file")[0].attributes["aria-invalid"] == "true"


def test_an_error_names_its_line(reader: Reader) -> None:
    lines = download(reader).splitlines(keepends=True)
    page = bring(reader, b"".join([*lines[:6], b'{"type": "card"}\n', *lines[6:]]))
    assert page.root.find(id="file-error")[0].text.startswith("Line 7: ")


def test_without_a_file_it_asks_for_one(reader: Reader) -> None:
    page = reader.open("/your-data").press("Take it in")
    assert page.status == 422
    assert page.root.find(id="file-error")[0].text.startswith("Choose a file first")


def test_a_file_above_the_limit_is_refused(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "FORM_BYTES", 100_000)
    page = bring(reader, b"x" * 200_000)
    assert (page.status, page.heading) == (413, "That is too large.")
    assert "64 MB" in page.main


def test_a_file_sent_without_its_cookie_is_asked_for_again(reader: Reader) -> None:
    page = reader.open("/your-data")
    reader.client.delete_cookie("quizapp")
    again = page.press("Take it in", file=FileStorage(BytesIO(b"x"), filename="mine.jsonl"))
    assert (again.status, again.heading) == (400, "Your data")


def test_a_store_that_cannot_be_read_gives_a_page_and_no_piece_of_a_file(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> Any:
        raise TimeoutError

    monkeypatch.setattr("quizapp.study.handover.walk_rows", fail)
    page = reader.open("/your-data/download")
    assert (page.status, page.heading) == (503, "The answers cannot be reached now.")


def test_a_store_that_cannot_be_written_asks_for_the_file_once_more(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise NotSaved("locked")

    file = download(reader)
    monkeypatch.setattr("quizapp.web.handover.take_in", fail)
    page = bring(reader, file)
    assert (page.status, page.heading) == (503, "Your data")
    assert page.root.find(id="file-error")[0].text.startswith(
        "Nothing was taken in. Another program holds the database."
    )


def test_a_full_disk_is_told(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quizapp.web.handover.TemporaryFile", fail)
    page = reader.open("/your-data/download")
    assert page.status == 507
    assert "The disk is full." in page.main


def test_settings_that_came_along_are_told(start: Callable[..., Flask], reader: Reader, tmp_path: Path) -> None:
    reader.open("/settings").press("Save", theme="dark")
    file = download(reader)
    assert json.loads(file.splitlines()[1])["theme"] == "dark"
    other = Reader(create_app(Settings(data=tmp_path / "other"), folders=[]))
    page = bring(other, file)
    assert page.notices[1] == "Your settings came along."
    assert page.root.find("html")[0].attributes["data-bs-theme"] == "dark"

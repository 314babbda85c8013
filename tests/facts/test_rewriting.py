"""Values at the top of a sheet are written anew, and not a character besides."""

from __future__ import annotations

import pytest

from quizapp.facts.reader import read_sheet
from quizapp.facts.rewriting import rewrite


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("id: a\ntitle: T\n", "id: b\ntitle: New\n"),
        ("id: 'a'   # mine\ntitle: \"T\"\n", "id: b   # mine\ntitle: New\n"),
        ("id: a\ntitle: >\n  T\n  more\nas_of: 2026-01-01\n", "id: b\ntitle: New\nas_of: 2026-01-01\n"),
        ("facts:\n  - {id: a, title: x}\nid: a\ntitle: T", "facts:\n  - {id: a, title: x}\nid: b\ntitle: New"),
        ("# é 漢字 😀\nid: a\ntitle: |-\n  Größe\nfacts: []\n", "# é 漢字 😀\nid: b\ntitle: New\nfacts: []\n"),
        ("{id: a, title: T}", "{id: b, title: New}"),
        ("title: T\n", "title: New\n"),
        ("? [id, x]\n: title\nid: a\n", "? [id, x]\n: title\nid: b\n"),
        ("id: {title: x}\n", "id: {title: x}\n"),
        ("id: a\ntitle: [T\n", "id: a\ntitle: [T\n"),
        ("", ""),
    ],
)
def test_only_the_values_change(text: str, written: str) -> None:
    assert rewrite(text, {"id": "b", "title": "New"}) == written


@pytest.mark.parametrize(
    "title",
    ["No", "yes", "12", "A: b", "# x", '"q"', "it’s", "a\\b", "- x", "{x}", "Ärger & Co.", "  x ", "x #y", "?", "漢字"],
)
def test_any_title_reads_as_it_was_written(title: str) -> None:
    sheet = rewrite(
        "format: factsheet/1\nid: a\ntitle: T\nfacts:\n  - {say: <x> is a., answer: b, ask: What?}\n", {"title": title}
    )
    read = read_sheet(sheet).sheet
    assert read is not None
    assert read.title == title.strip()

"""The versions of a set, copies of it, and sheets to start from."""

from __future__ import annotations

import pytest
from scriptless import Page, Reader

from quizapp.study.sets import preview
from quizapp.web.workshop import STARTERS, copy_of

SHEET = """\
format: factsheet/1
id: metals
title: Metals
facts:
  - {id: iron, say: The sign Fe stands for <metal>., answer: iron, ask: Which metal has the sign Fe?}
  - {id: gold, say: The sign Au stands for <metal>., answer: gold, ask: Which metal has the sign Au?}
  - {id: lead, say: The sign Pb stands for <metal>., answer: lead, ask: Which metal has the sign Pb?}
"""


def publish(reader: Reader, text: str) -> Page:
    return reader.open("/workshop").press("Check", text=text).press("Publish")


def test_each_version_says_what_it_brought_changed_and_dropped(reader: Reader) -> None:
    publish(reader, SHEET)
    edited = SHEET.replace("id: lead,", "id: tin,").replace("Pb", "Sn").replace("lead", "tin")
    edited = edited.replace("Au stands for", "Au is that of")
    page = publish(reader, edited).follow("Version 2")
    assert page.heading == "Two versions."
    assert "New: tin." in page.main
    assert "Left: lead." in page.main
    assert "Says something else: gold." in page.main
    assert "The first one, 3 facts." in page.main


def test_a_version_is_shown_line_by_line_and_downloaded_as_it_was(reader: Reader) -> None:
    publish(reader, SHEET)
    page = publish(reader, SHEET.replace("title: Metals", "title: <Metals>")).follow("Version 2").follow("Line by line")
    assert page.heading == "Version 2."
    assert [line.text for line in page.root.find("ins")] == ["+title: <Metals>"]
    assert [line.text for line in page.root.find("del")] == ["-title: Metals"]
    first = page.follow("All versions").follow("Its sheet")
    assert "The sheet as it was first loaded." in first.main
    assert first.root.find("pre")[0].raw.strip() == SHEET.strip()
    assert first.root.find("ins") == []
    first = first.follow("Download")
    assert first.response.text == SHEET
    assert first.response.mimetype == "application/yaml"


@pytest.mark.parametrize("number", ["0", "9", "999999999", "1000000000", "99999999999999999999", "x"])
def test_a_version_that_is_not_there_is_not_found(reader: Reader, number: str) -> None:
    publish(reader, SHEET)
    address = reader.open("/sets").follow("Metals").address
    assert reader.open(f"{address}/versions/{number}").status == 404


def test_a_copy_has_an_id_and_a_title_of_its_own(reader: Reader) -> None:
    page = publish(reader, SHEET).follow("Make a copy")
    copied = page.root.find("textarea")[0].raw.removeprefix("\n")
    assert "id: metals-copy\ntitle: Copy of Metals\n" in copied
    assert page.press("Check", text=copied).press("Publish").heading == "Copy of Metals"
    assert reader.open("/sets").heading == "Three sets."


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("id: a\ntitle: T\n", "id: a-copy\ntitle: Copy of T\n"),
        ("id: 'a'\ntitle: \"T\"\n", 'id: a-copy\ntitle: "Copy of T"\n'),
        ("id: a\ntitle: >\n  T\n", "id: a-copy\ntitle: >\n  T\n"),
        ("facts:\n  - {id: a}\nid: a\ntitle: T", "facts:\n  - {id: a}\nid: a-copy\ntitle: Copy of T"),
    ],
)
def test_a_copy_changes_nothing_else(text: str, copied: str) -> None:
    assert copy_of(text, "a") == copied


@pytest.mark.parametrize("name", STARTERS)
def test_a_sheet_to_start_from_has_no_fault_and_gives_questions(reader: Reader, name: str) -> None:
    text = reader.open(f"/workshop?start={name}").root.find("textarea")[0].raw.removeprefix("\n")
    seen = preview(text)
    assert seen.problems == ()
    assert len(seen.cards) >= 3
    assert any(len(card.prompts) > 2 for card in seen.cards)


def test_while_one_writes_the_errors_are_told_without_the_questions(reader: Reader) -> None:
    page = reader.open("/workshop")
    fields = page.fields(page.root.find("form", method="post")[0])
    fine = reader.send("/workshop", fields | {"text": SHEET, "act": "live"})
    assert fine.status == 200
    assert fine.root.find(id="verdict")[0].text.startswith("No error")
    assert fine.root.find(class_="proof") == []
    broken = reader.send("/workshop", fields | {"text": SHEET.replace("say:", "sya:", 1), "act": "live"})
    assert broken.status == 200
    assert broken.root.find(id="verdict")[0].text.startswith("1 error")
    assert len(broken.root.find(class_="notice-wrong")) == 1

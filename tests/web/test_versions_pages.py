"""The versions of a set, copies of it, and sheets to start from."""

from __future__ import annotations

import pytest
from scriptless import Page, Reader

from quizapp.study.sets import preview
from quizapp.web.workshop import STARTERS

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


def test_a_second_copy_has_another_id(reader: Reader) -> None:
    first = publish(reader, SHEET).follow("Make a copy")
    first.press("Check").press("Publish")
    second = reader.open("/sets").follow("Metals").follow("Make a copy")
    assert "id: metals-copy-2\n" in second.root.find("textarea")[0].raw


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


def test_a_set_is_renamed_and_keeps_what_was_learned(reader: Reader) -> None:
    page = publish(reader, SHEET)
    page.press("Start the quiz", length="1", forms=["multiple_choice"]).press("I don’t know")
    renamed = reader.open(page.address).press("Rename", title="  Metals: “old” & new ")
    assert renamed.notices == ["Renamed."]
    assert renamed.heading == "Metals: “old” & new"
    assert renamed.address == page.address
    assert "Missed shelf, 1" in renamed.main
    assert renamed.follow("Version 2").heading == "Two versions."


@pytest.mark.parametrize("title", ["", "   ", "a\u202eb", "x" * 5000])
def test_a_title_that_cannot_be_is_told_at_its_field(reader: Reader, title: str) -> None:
    page = publish(reader, SHEET).press("Rename", title=title)
    assert page.status == 422
    assert page.root.find(id="title-error")[0].text
    assert page.root.find(id="title")[0].attributes["aria-describedby"] == "title-error"
    assert reader.open("/sets").follow("Metals").heading == "Metals"


def test_a_set_that_came_from_elsewhere_is_named_there(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers of the world")
    assert "Rename" not in page.main
    fields = page.fields(page.root.find("form", method="post")[0])
    told = reader.send(f"{page.address}/rename", fields | {"title": "Mine"})
    assert told.status == 422
    assert "Make a copy to name it here." in told.main


def test_the_outline_leads_to_each_fact_and_says_what_is_known_of_it(reader: Reader) -> None:
    page = publish(reader, SHEET)
    page = page.follow("Open in the workshop")
    links = page.root.find(class_="outline")[0].find("a")
    assert [link.attributes["data-line"] for link in links] == ["5", "6", "7"]
    assert all(page.root.find(id=link.attributes["href"][1:]) for link in links)
    checked = page.press("Check")
    outline = checked.root.find(class_="outline")[0]
    assert [row.text.endswith("<metal>. 1 card") for row in outline.find("li")] == [True] * 3
    broken = checked.press("Check", text=SHEET.replace("say: The sign Au", "sya: The sign Au"))
    assert ["error" in row.text for row in broken.root.find(class_="outline")[0].find("li")] == [False, True, False]


def test_what_was_flagged_stands_beside_its_fact_also_after_a_check(reader: Reader) -> None:
    set_page = publish(reader, SHEET)
    card = set_page.follow("All 3 cards").follow("Which metal has the sign Au?")
    card.press("Flag", note="Is it not Gd?")
    page = reader.open(set_page.address).follow("Open in the workshop")
    for shown in (page, page.press("Check")):
        assert ["flagged" in row.text for row in shown.root.find(class_="outline")[0].find("li")] == [
            False,
            True,
            False,
        ]
        assert "gold (line 6)" in shown.main
        assert "Is it not Gd?" in shown.main
    landing = reader.open("/workshop")
    assert "Metals (1 flagged)" in landing.main
    page = landing.follow("Metals").follow("its card")
    page.press("Take the flag off")
    assert "flagged" not in reader.open("/workshop").main


def test_a_sheet_under_the_id_of_another_set_does_not_replace_it_in_silence(reader: Reader) -> None:
    publish(reader, SHEET)
    other = SHEET.replace("title: Metals", "title: Others").replace("id: iron,", "id: copper,").replace("Fe", "Cu")
    told = _publish_at_once(reader, other)
    assert told.status == 409
    assert "The id metals is that of your set “Metals”. Publishing replaces what that set says" in told.main
    assert "1 card would be dropped: iron" in told.main
    assert reader.open("/sets").follow("Metals").heading == "Metals"
    assert told.press("Publish").heading == "Others"


def _publish_at_once(reader: Reader, text: str) -> Page:
    page = reader.open("/workshop")
    fields = page.fields(page.root.find("form", method="post")[0])
    return reader.send("/workshop", fields | {"text": text, "act": "publish"})


def test_a_check_says_what_publishing_would_do_to_the_set_that_is_edited(reader: Reader) -> None:
    page = publish(reader, SHEET).follow("Open in the workshop")
    same = page.press("Check")
    assert "The same as version 1 of “Metals”: there is nothing to publish." in same.main
    assert "Publish" not in [button.text for button in same.root.find("button")]
    assert "No card comes, goes or begins anew." in page.press("Check", text=f"{SHEET}# a remark\n").main
    edited = SHEET.replace("answer: gold", "answer: silver").replace("id: lead,", "id: tin,").replace("Pb", "Sn")
    checked = page.press("Check", text=edited.replace("answer: lead", "answer: tin"))
    assert "Publishing makes version 2 of “Metals”." in checked.main
    assert "1 new card." in checked.main
    assert "1 card with another answer begins anew: gold" in checked.main
    assert "1 card would be dropped: lead" in checked.main
    done = checked.press("Publish")
    assert done.status == 200
    assert "1 card was dropped, as the sheet no longer says it." in done.notices[0]


def test_an_earlier_version_is_opened_in_the_workshop_and_published_again(reader: Reader) -> None:
    publish(reader, SHEET)
    page = publish(reader, SHEET.replace("title: Metals", "title: Alloys")).follow("Version 2")
    old = page.follow("Open in the workshop")
    assert old.root.find("textarea")[0].raw.removeprefix("\n") == SHEET
    again = old.press("Check").press("Publish")
    assert again.heading == "Metals"
    assert again.follow("Version 3").heading == "Three versions."
    for number in ("9", "x", "99999999999"):
        assert reader.open(f"/workshop?set={page.address.split('/')[2]}&version={number}").status in {200, 404}

"""The workshop: check, errors at their lines, nothing typed lost, a preview, publish."""

from __future__ import annotations

import io
import re

import pytest
from rivers import SHEET
from scriptless import Page, Reader
from werkzeug.datastructures import FileStorage

OWN = SHEET.replace("id: rivers", "id: own-rivers").replace("title: Rivers of the world", "title: My rivers")
BROKEN = OWN.replace("    answer: Mediterranean Sea", "    anwser: Mediterranean Sea")


def upload(content: bytes) -> FileStorage:
    return FileStorage(io.BytesIO(content), "own.yaml")


def check(reader: Reader, text: str) -> Page:
    return reader.open("/workshop").press("Check", text=text)


def test_the_workshop_opens_with_a_sheet_that_can_be_published_as_it_is(reader: Reader) -> None:
    page = reader.open("/workshop")
    assert "Publish" not in [button.text for button in page.root.find("button")]
    checked = page.press("Check")
    assert checked.status == 200
    assert checked.root.find(id="verdict")[0].text == "No error."
    assert checked.press("Publish").heading == "My first sheet"


def test_every_error_stands_at_its_line_with_the_place_underlined(reader: Reader) -> None:
    page = check(reader, BROKEN.replace("    at: p6", "    at: p600"))
    assert page.status == 422
    errors = page.root.find(class_="notice-wrong")
    lines = BROKEN.splitlines()
    anwser = lines.index("    anwser: Mediterranean Sea") + 1
    assert len(errors) >= 2
    [first] = [error for error in errors if error.attributes.get("id") == f"e{anwser}"]
    assert first.text.startswith(f"Line {anwser}, column 5.")
    assert first.find("mark")[0].raw == "anwser"
    assert first.find("pre")[0].raw.endswith("    anwser: Mediterranean Sea")


def test_a_line_number_leads_to_its_error_and_back(reader: Reader) -> None:
    page = check(reader, BROKEN)
    numbers = page.root.find("pre", class_="gutter")[0].find("a")
    assert numbers
    for number in numbers:
        [error] = page.root.find(id=number.attributes["href"].removeprefix("#"))
        assert error.find("a")[0].attributes["href"] == f"#{number.attributes['id']}"


def test_nothing_is_published_with_an_error(reader: Reader) -> None:
    page = check(reader, OWN).press("Publish", text=BROKEN)
    assert page.status == 422
    assert "Nothing was published." in page.root.find(id="verdict")[0].text
    assert "My rivers" not in reader.open("/sets").main


@pytest.mark.parametrize(
    "text",
    [
        BROKEN,
        "\n\n  leading lines\n",
        "a: </textarea><script>alert(1)</script>",
        "a: &amp; &lt; é ✓ \t tab",
        "",
        "x" * 300_000,
    ],
)
def test_what_was_typed_is_shown_again_to_the_letter(reader: Reader, text: str) -> None:
    page = check(reader, text.replace("\n", "\r\n"))
    assert page.status == 422
    assert page.root.find("textarea")[0].raw.removeprefix("\n") == text


def test_what_was_typed_is_kept_when_the_cookie_is_gone(reader: Reader) -> None:
    page = reader.open("/workshop")
    reader.client.delete_cookie("quizapp")
    again = page.press("Check", text=OWN)
    assert again.status == 400
    assert again.root.find("textarea")[0].raw.removeprefix("\n") == OWN
    assert again.press("Check").status == 200


def test_a_file_takes_the_place_of_the_text(reader: Reader) -> None:
    page = reader.open("/workshop").press("Check", file=upload(OWN.encode()))
    assert page.status == 200
    assert page.heading == "My rivers"
    assert page.root.find("textarea")[0].raw.removeprefix("\n") == OWN


@pytest.mark.parametrize("content", [b"\xff\xfe\x00bad", "id: ü".encode("latin-1"), b"a: \x00"])
def test_a_file_that_is_no_text_gets_one_plain_sentence(reader: Reader, content: bytes) -> None:
    page = reader.open("/workshop").press("Check", file=upload(content))
    assert page.status == 422
    assert len(page.root.find(class_="notice-wrong")) == 1


def test_a_sheet_of_more_than_2_mb_is_refused_in_words(reader: Reader) -> None:
    page = check(reader, "# " + "x" * (2 * 1024 * 1024))
    assert page.status == 422
    assert len(page.root.find(class_="notice-wrong")) == 1


def test_a_form_beyond_all_measure_is_refused(reader: Reader) -> None:
    page = check(reader, "x" * (8 * 1024 * 1024))
    assert page.status == 413
    assert page.heading == "That is too large."


def test_the_preview_shows_every_question_with_its_proof(reader: Reader) -> None:
    page = check(reader, OWN)
    stems = [stem.text for stem in page.root.find("h3")]
    assert "Which river flows through Cairo?" in stems
    assert "In which sea does the Nile end?" in stems
    [proof] = [
        article.find("table")[0]
        for article in page.root.find("article", class_="sheet")
        if "Which river is the longest of Europe?" in article.text
    ]
    rows = {row.find("th")[0].text: row.find("td")[0].text for row in proof.find("tr")}
    assert set(rows) == {"Volga", "Danube", "Rhine", "Elbe"}
    assert rows["Elbe"].startswith("The author says it is wrong")


def test_the_preview_shows_every_refusal_with_what_would_unlock_it(reader: Reader) -> None:
    page = check(reader, OWN)
    [refusal] = [
        article
        for article in page.root.find("article", class_="sheet")
        if "Not asked as multiple choice" in article.text and "nile-mouth" in article.text
    ]
    assert "two are needed" in refusal.text
    assert "To unlock:" in refusal.text
    assert "wrong: [ …, … ]" in refusal.text


def test_publishing_leads_to_the_set_and_says_what_it_has(reader: Reader) -> None:
    page = check(reader, OWN).press("Publish")
    assert page.heading == "My rivers"
    assert re.fullmatch(r"Published, \d+ cards\.", page.notices[0])
    assert "written here" in page.main


def test_publishing_twice_changes_nothing_and_says_so(reader: Reader) -> None:
    checked = check(reader, OWN)
    checked.press("Publish")
    assert checked.press("Publish").notices[0] == "Nothing has changed since it was last published."


def test_a_changed_answer_is_told_when_its_sheet_is_published_again(reader: Reader) -> None:
    check(reader, OWN).press("Publish")
    page = reader.open("/sets").follow("My rivers").follow("Open in the workshop")
    changed = page.press("Check", text=OWN.replace("answer: Mediterranean Sea", "answer: Red Sea")).press("Publish")
    assert "1 card changed the answer and will be asked anew." in changed.notices[0]


def test_the_id_of_a_shipped_set_is_not_taken_over(reader: Reader) -> None:
    other = SHEET + "# with a remark\n"
    page = check(reader, other).press("Publish")
    assert page.status == 409
    [problem] = page.root.find(class_="notice-wrong")
    assert "that of a set that comes with Quizapp" in problem.text
    assert problem.find("mark")[0].raw == "rivers"
    assert page.root.find("textarea")[0].raw.removeprefix("\n") == other


def test_a_file_without_content_is_not_passed_over(reader: Reader) -> None:
    page = reader.open("/workshop").press("Check", file=upload(b""))
    assert page.status == 422
    assert "The sheet is empty" in page.root.text


def test_the_sheet_of_a_set_can_be_downloaded_as_it_was_written(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers").follow("Download")
    assert page.html == SHEET
    assert page.response.headers["Content-Disposition"] == "attachment; filename=rivers.yaml"

"""The workshop: check, errors at their lines, nothing typed lost, a preview, publish."""

from __future__ import annotations

import io
import re

import pytest
from rivers import SHEET
from scriptless import Element, Page, Reader
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


def test_a_sign_that_cannot_be_shown_is_told_at_its_line(reader: Reader) -> None:
    page = reader.open("/workshop").press("Check", file=upload(b"a: \x00"))
    assert page.status == 422
    assert len(page.root.find(class_="notice-wrong")) == 1


@pytest.mark.parametrize("act", ["Check", "Publish"])
@pytest.mark.parametrize("content", [b"\xff\xfe\x00bad", "id: ü".encode("latin-1"), b"", b"# " + b"x" * 3_000_000])
def test_a_file_that_cannot_be_shown_is_told_at_its_field_and_not_in_the_text(
    reader: Reader, content: bytes, act: str
) -> None:
    page = check(reader, OWN).press(act, file=upload(content))
    assert page.status == 422
    [notice], [error] = page.root.find(class_="notice-wrong"), page.root.find(id="file-error")
    assert notice.text == error.text
    assert error.text.startswith("“own.yaml” was not read. The ")
    assert not page.root.find(id="mend")
    assert page.root.find("textarea")[0].raw.removeprefix("\n") == OWN


def test_a_sheet_of_more_than_2_mb_is_refused_in_words(reader: Reader) -> None:
    page = check(reader, "# " + "x" * (2 * 1024 * 1024))
    assert page.status == 422
    assert len(page.root.find(class_="notice-wrong")) == 1


def test_a_form_beyond_all_measure_is_refused(reader: Reader) -> None:
    page = check(reader, "x" * (8 * 1024 * 1024))
    assert page.status == 413
    assert page.heading == "That is too large."


def test_what_a_long_sheet_asks_is_folded_by_fact_and_leads_to_its_lines(reader: Reader) -> None:
    more = "".join(f"      - [flows-{n}, rhine, c{n}, p5]\n" for n in range(9))
    cities = "".join(f"    c{n}: {{name: Town {'ABCDEFGHI'[n]}}}\n" for n in range(9))
    long = OWN.replace("  - id: nile-mouth", f"{more}  - id: nile-mouth").replace("    basel:", f"{cities}    basel:")
    page = check(reader, long)
    facts = page.root.find("details", class_="of-fact")
    assert len(facts) > 12
    assert not any("open" in fact.attributes for fact in facts)
    assert re.fullmatch(r"flows-nile \d cards?, line \d+", facts[0].find("summary")[0].text)
    links = [link.attributes["href"] for link in facts[0].find("a")]
    assert links
    assert all(page.root.find(id=link.removeprefix("#")) for link in links)
    assert all("open" in fact.attributes for fact in check(reader, OWN).root.find("details", class_="of-fact"))


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


def test_several_cards_that_changed_or_went_are_told_as_several(reader: Reader) -> None:
    check(reader, OWN).press("Publish")
    page = reader.open("/sets").follow("My rivers").follow("Open in the workshop")
    gone = ("- [flows-nile", "- [flows-rhine")
    less = "".join(line for line in OWN.splitlines(keepends=True) if not line.lstrip().startswith(gone))
    told = page.press("Check", text=less).press("Publish").notices[0]
    assert "2 cards were dropped, as the sheet no longer says them." in told


def test_the_id_of_a_shipped_set_is_not_taken_over(reader: Reader) -> None:
    other = SHEET + "# with a remark\n"
    checked = check(reader, other)
    assert "write another id" in checked.main
    assert "Publish" not in [button.text for button in checked.root.find("button")]
    page = check(reader, OWN).press("Publish", text=other)
    assert page.status == 409
    [problem] = page.root.find(class_="notice-wrong")
    assert "that of a set that comes with Quizapp" in problem.text
    assert problem.find("mark")[0].raw == "rivers"
    assert page.root.find("textarea")[0].raw.removeprefix("\n") == other


def test_the_sheet_of_a_set_can_be_downloaded_as_it_was_written(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers").follow("Download")
    assert page.html == SHEET
    assert page.response.headers["Content-Disposition"] == "attachment; filename=rivers.yaml"


EVERYTHING = OWN.replace("\nquestions:\n", """
  - id: mill
    say: The mill was opened in <year>.
    answer: 1990
    ask: In which year was the mill opened?
    when: 1990
    event: The opening of the mill
    at: p1
  - {id: dam, say: The dam broke in <year>., answer: 1970, when: 1970, event: The breaking of the dam, at: p2}
  - {id: well, say: The well was dug in <year>., answer: 1950, when: 1950, event: The digging of the well, at: p3}
  - id: colours
    say: The flag shows <colour>.
    answer: {all: [Red, Blue, White]}
    ask: Which colour does the flag show?
    ask_not: Which of these colours does the flag NOT show?
    ask_count: How many colours does the flag show?
    wrong: [Green, Black]
    at: p4

questions:
""")  # fmt: skip


def article_on(page: Page, name: str) -> Element:
    return next(found for found in page.root.find("article", class_="sheet") if found.find("b")[0].text == name)


def rows_of(table: Element) -> dict[str, str]:
    return {row.find("th")[0].text: row.find("td")[0].text for row in table.find("tr")}


def test_the_preview_begins_with_a_summary(reader: Reader) -> None:
    page = check(reader, EVERYTHING)
    [summary] = page.root.find("dl", class_="summary")
    counted = {row.find("dt")[0].text: int(row.find("dd")[0].text) for row in summary.find("div")}
    assert counted["Facts"] == 11
    assert counted["Slots that can be asked"] == 9
    assert counted["Ordering"] == counted["Which one is not"] == counted["Count"] == 1
    assert counted["True or false"] == 7
    assert counted["Refusals"] == len([1 for article in page.root.find("article") if "Not asked" in article.text])


def test_the_preview_shows_the_sentences_of_true_or_false(reader: Reader) -> None:
    article = article_on(check(reader, EVERYTHING), "flows-nile")
    assert "True or false?" in [heading.text for heading in article.find("h3")]
    rows = rows_of(article.find("table")[-1])
    assert rows.pop("The Nile flows through Cairo.") == "True."
    assert len(rows) == 2
    assert all(re.fullmatch(r"The \w+ flows through Cairo\.", false) for false in rows)
    assert all(why.startswith("False. ") and "Right elsewhere" in why for why in rows.values())


def test_the_preview_shows_events_in_their_order_with_their_dates(reader: Reader) -> None:
    article = article_on(check(reader, EVERYTHING), "well, dam, mill")
    assert article.find("h3")[0].text == "What is the right order of these events, the earliest first?"
    assert rows_of(article.find("table")[0]) == {
        "1st The digging of the well": "It was 1950 (paragraph 3).",
        "2nd The breaking of the dam": "It was 1970 (paragraph 2).",
        "3rd The opening of the mill": "It was 1990 (paragraph 1).",
    }


def test_the_preview_shows_what_is_not_on_a_list_and_its_count_with_their_own_answers(reader: Reader) -> None:
    article = article_on(check(reader, EVERYTHING), "colours")
    tables = {table.find("caption")[0].text.rpartition(": ")[2]: rows_of(table) for table in article.find("table")}
    strangers = tables["Which of these colours does the flag NOT show?"]
    assert {"Green", "Red", "Blue", "White"} <= set(strangers)
    assert strangers["Red"] == "It is on the list (paragraph 4)."
    counts = tables["How many colours does the flag show?"]
    assert next(iter(counts.values())) == "The list has three (paragraph 4)."


def test_a_bare_answer_says_what_it_declares_wrong_and_the_authors_own_are_not_repeated(reader: Reader) -> None:
    page = check(reader, EVERYTHING)
    declared = article_on(page, "flows-nile").text
    assert re.search(r"You say these are wrong: (\w+, )+\w+\. True sentence", declared)
    assert {name for name in ("Amazon", "Danube", "Volga", "Rhine") if name in declared.partition("You say")[2]}
    assert "You say" not in article_on(page, "longest").text
    assert "You say" not in article_on(page, "colours").text


def test_no_heading_of_the_preview_is_empty(reader: Reader) -> None:
    assert all(heading.text for heading in check(reader, EVERYTHING).root.find("h3"))

"""A set put out of sight and brought back, by the buttons of its pages."""

from __future__ import annotations

from rivers import SHEET
from scriptless import Page, Reader


def archived(reader: Reader) -> Page:
    return reader.open("/sets").follow("Rivers").press("Archive this set")


def test_the_page_of_an_archived_set_offers_to_bring_it_back_and_nothing_to_ask(reader: Reader) -> None:
    page = archived(reader)
    assert page.heading == "Rivers of the world"
    assert "This set is archived" in page.main
    assert "Take a quiz" not in page.main
    back = page.press("Bring it back")
    assert "Take a quiz" in back.main
    assert "archived" not in back.main


def test_the_list_of_sets_names_what_is_archived(reader: Reader) -> None:
    archived(reader)
    page = reader.open("/sets")
    assert page.heading == "All sets are archived."
    assert "Rivers of the world" in page.main
    assert page.press("Bring back").heading == "Rivers of the world"
    assert reader.open("/sets").heading == "One set."


def test_a_front_page_without_a_set_in_sight_offers_them_too(reader: Reader) -> None:
    archived(reader)
    page = reader.open("/")
    assert page.heading == "All sets are archived."
    assert page.press("Bring back").heading == "Rivers of the world"


OWN = SHEET.replace("id: rivers", "id: own-rivers").replace("title: Rivers of the world", "title: My rivers")


def test_an_own_set_that_nobody_has_begun_is_deleted_for_good(reader: Reader) -> None:
    page = reader.open("/workshop").press("Check", text=OWN).press("Publish")
    gone = page.press("Delete this set for good")
    assert (gone.heading, gone.notices) == ("One set.", ["The set is deleted."])
    assert reader.open(page.address).status == 404
    again = reader.open("/workshop").press("Check", text=OWN).press("Publish")
    assert again.follow("Version 1").status == 200


def test_a_set_that_was_begun_or_came_with_the_program_is_not_deleted(reader: Reader) -> None:
    page = reader.open("/workshop").press("Check", text=OWN).press("Publish")
    page.press("Start the quiz", length="1")
    kept = page.press("Delete this set for good")
    assert (kept.heading, "Nothing was deleted" in kept.notices[0]) == ("My rivers", True)
    shipped = reader.open("/sets").follow("Rivers")
    for each in (kept, shipped):
        assert "Delete this set" not in each.main
    reader.send(
        f"{shipped.address}/delete",
        {"csrf_token": shipped.fields(shipped.root.find("form", method="post")[0])["csrf_token"]},
    )
    assert reader.open(shipped.address).heading == "Rivers of the world"

"""A set put out of sight and brought back, by the buttons of its pages."""

from __future__ import annotations

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

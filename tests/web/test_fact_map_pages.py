"""The fact map as a page: what is held, what is veiled, and a fact asked from there."""

from __future__ import annotations

import pytest
from scriptless import Page, Reader


def open_map(reader: Reader) -> Page:
    return reader.open("/sets").follow("Rivers").follow("The facts in their order, each as far as you hold it")


def test_what_is_not_learned_is_veiled(reader: Reader) -> None:
    page = open_map(reader)
    assert page.heading == "You hold 0 of 7 facts."
    facts = page.root.find("li", class_="fact")
    assert len(facts) == 7
    assert all("(not learned yet)" in fact.text for fact in facts)
    assert all(fact.find(class_="state")[0].text == "blank" for fact in facts)


def test_a_fact_asked_from_the_map_is_unveiled_when_one_comes_back(reader: Reader) -> None:
    page = open_map(reader)
    name = page.root.find("li", class_="fact")[0].attributes["id"]
    question = page.follow("Ask, fact 1")
    told = question.press(question.root.find("button", class_="option")[0].text)
    end = told.follow("Next")
    assert end.heading == "One card answered."
    back = end.follow("Back to the facts")
    [fact] = [fact for fact in back.root.find("li", class_="fact") if fact.attributes["id"] == name]
    assert "(not learned yet)" not in fact.text
    assert fact.find("mark")


def test_read_and_flag_lead_to_the_card(reader: Reader) -> None:
    for word in ("Flag", "About"):
        page = open_map(reader).follow(f"{word}, fact 2")
        assert page.response.request.path.startswith("/cards/")
        assert "Flag it for its author" in page.main


@pytest.mark.parametrize("address", ["/review?fact=x", "/review?set=nonsense&fact=x", f"/review?fact={'x' * 201}"])
def test_an_address_without_its_set_is_refused(reader: Reader, address: str) -> None:
    assert reader.open(address).response.status_code == 400


def test_only_the_facts_of_one_state_are_shown_where_one_is_chosen(reader: Reader) -> None:
    reader.open("/sets").follow("Rivers").press("Start the quiz", length="1", forms=["multiple_choice"]).press(
        "I don’t know"
    )
    page = reader.open("/sets").follow("Rivers").follow("The facts in their order")
    assert len(page.root.find("li", class_="fact")) == 7
    wet = page.follow("1 wet")
    assert len(wet.root.find("li", class_="fact")) == 1
    assert "Only what is wet." in wet.main
    assert len(wet.follow("All facts").root.find("li", class_="fact")) == 7
    assert reader.open(f"{page.address}?state=soaked").status == 400

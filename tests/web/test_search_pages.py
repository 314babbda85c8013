"""Search as a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask
from scriptless import Reader

from quizapp.study.sets import load_set


def test_the_field_stands_on_every_page_with_places(reader: Reader) -> None:
    page = reader.open("/sets")
    [form] = page.root.find("form", role="search")
    assert form.attributes["action"] == "/search"
    assert form.find("input")[0].attributes["name"] == "q"


def test_what_is_found_is_veiled_and_leads_to_the_map(reader: Reader) -> None:
    page = reader.open("/search?q=vienna")
    assert page.heading == "One result for “vienna”."
    [fact] = page.root.find("li", class_="fact")
    assert "(not learned yet)" in fact.text
    assert page.follow("On the map").heading == "You hold 0 of 7 facts."
    assert reader.open("/search?q=RIVERS").root.find("a", href="/search") == []


def test_each_fact_leads_to_its_own_set(sheets: Path, app: Flask, reader: Reader) -> None:
    text = next(sheets.glob("*.yaml")).read_text("utf-8")
    other = re.sub(r"(?m)^title: ", "title: Other ", re.sub(r"(?m)^id: ", "id: other-", text, count=1), count=1)
    with app.app_context():
        load_set(other, origin="loaded", file=None, now=app.extensions["quizapp"].clock())
    page = reader.open("/search?q=a")
    found = page.root.find("li", class_="fact")
    sets = [fact.find("a")[0].attributes["href"].partition("/sets/")[2] for fact in found]
    maps = [fact.find("a")[1].attributes["href"] for fact in found]
    assert len(set(sets)) > 1
    assert all(address.startswith(f"/sets/{set_id}/") for set_id, address in zip(sets, maps, strict=True))
    titles = [fact.find("a")[0].text for fact in found]
    assert len(set(titles)) == len(set(sets))


def test_nothing_found_says_what_to_try(reader: Reader) -> None:
    page = reader.open("/search?q=zebra")
    assert page.heading == "No result for “zebra”."
    assert page.root.find("input", name="q")[0].attributes["value"] == "zebra"
    assert "autofocus" not in page.root.find("input", name="q")[0].attributes


def test_a_search_that_is_not_yet_begun_is_begun_by_typing(reader: Reader) -> None:
    page = reader.open("/search")
    assert page.heading == "What do you look for?"
    assert "autofocus" in page.root.find("input", name="q")[0].attributes


@pytest.mark.parametrize("query", ["x" * 5000, "%25", "%F0%9F%98%80", "<script>", "a&q=b", "'\";--"])
def test_any_query_is_answered(reader: Reader, query: str) -> None:
    page = reader.open(f"/search?q={query}")
    assert page.status == 200
    assert "<script>alert" not in page.html


def test_a_query_that_is_no_text_is_refused_and_not_shown_again(reader: Reader) -> None:
    page = reader.open("/search?q=a%00b")
    assert page.status == 400
    assert "\0" not in page.html


def test_of_too_many_facts_the_first_are_told_as_the_first(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.study.search.MOST", 2)
    page = reader.open("/search?q=flows")
    assert page.heading == "The first 2 facts for “flows”."
    assert "There are more." in page.main

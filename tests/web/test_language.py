"""Text of a set bears its language and its direction, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from rivers import SHEET
from scriptless import Reader

from quizapp.web.filters import gauge, lang, place


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [("de", ' lang="de"'), ("ar-EG", ' lang="ar-EG" dir="rtl"'), ("HE", ' lang="HE" dir="rtl"'), ('"><b>', None)],
)
def test_a_language_is_written_as_attributes(tag: str, attributes: str | None) -> None:
    assert lang(tag) == (attributes or ' lang="&#34;&gt;&lt;b&gt;"')


def test_questions_options_and_sentences_bear_the_language_of_their_set(
    start: Callable[..., Flask], sheets: Path
) -> None:
    file = sheets / "rivers.yaml"
    file.write_text(SHEET.replace("title:", "language: he\ntitle:", 1), encoding="utf-8")
    try:
        reader = Reader(start())
    finally:
        file.write_text(SHEET, encoding="utf-8")
    question = reader.open("/sets").follow("Rivers").press("Start the quiz", length="1", forms=["multiple_choice"])
    told = question.press("I don’t know")
    for element in (*question.root.find("h1"), *question.root.find(class_="text"), *told.root.find(class_="read")):
        assert (element.attributes["lang"], element.attributes["dir"]) == ("he", "rtl")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("p21", "Paragraph\N{NO-BREAK SPACE}21"),
        ("p28-29", "Paragraphs 28 to 29"),
        ("p3, p21", "Paragraphs 3 and 21"),
        ("p3, p7, p28-29", "Paragraphs 3, 7 and 28 to 29"),
        ("background", "Background: the source does not say it"),
        ("chapter 2", "chapter 2"),
    ],
)
def test_a_place_in_the_source_is_said_in_words(source: str, words: str) -> None:
    assert place(source) == words


def test_a_gauge_stands_on_its_foot_as_high_as_what_is_held() -> None:
    assert 'y="4%" height="96%"' in gauge("held", 0.96)
    assert gauge("held", 0.96) != gauge("held", 0.8)
    assert "rect" not in gauge("blank", 0.0)
    assert 'class="ink ink-wet"' in gauge("wet", 1.0)

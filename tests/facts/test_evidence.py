"""Whether the words that a sheet quotes stand in the article."""

from __future__ import annotations

from broken_sheets import FACT, FACTS

from quizapp.facts.evidence import check_article, paragraphs_of
from quizapp.facts.reader import read_sheet

ARTICLE = "The seat of the summit was  Tianjin’s harbour.\n\n  \nIt opened on Sunday.\nLeaders came.\n"


def found(fields: str, paragraphs: int = 3) -> list[tuple[str, str]]:
    """The problems with a fact's fields, as codes with their levels."""
    sheet = read_sheet(FACTS.replace("paragraphs: 37", f"paragraphs: {paragraphs}") + FACT + fields).sheet
    assert sheet is not None
    return [(problem.code, problem.level) for problem in check_article(sheet, ARTICLE)]


def test_a_paragraph_is_a_line_that_is_not_empty() -> None:
    assert len(paragraphs_of(ARTICLE)) == 3


def test_a_quote_stands_in_the_paragraph_that_is_named() -> None:
    assert found("    quote: was Tianjin's harbour\n    at: p1\n") == []
    assert found("    quote: it opened on sunday\n    at: p1-2\n") == []
    assert found("    quote: Leaders came\n    at: p1, p3\n") == []


def test_a_quote_from_another_paragraph_or_of_half_a_word_is_not_found() -> None:
    assert found("    quote: It opened\n    at: p1\n") == [("quote_not_found", "error")]
    assert found("    quote: It open\n    at: p2\n") == [("quote_not_found", "error")]
    assert found("    quote: Leaders came\n    at: p30\n", paragraphs=30)[-1] == ("locator_beyond", "error")


def test_a_quote_needs_a_paragraph() -> None:
    assert found("    quote: It opened\n") == [("quote_without_at", "error")]
    assert found("    quote: It opened\n    at: background\n") == [("quote_without_at", "error")]


def test_another_number_of_paragraphs_is_a_warning() -> None:
    assert found("", paragraphs=4) == [("paragraphs_differ", "warning")]


def test_a_sheet_without_quotes_has_nothing_to_look_up() -> None:
    assert found("") == []


def test_six_words_in_a_row_are_the_articles_own() -> None:
    assert ("copied", "warning") in said("<city> was the seat of the great summit by the old harbour.")
    assert said("<city> was the seat of one great meeting by the old harbour.") == []


def test_names_and_figures_are_nobodys_own() -> None:
    assert said("In 2025 Vladimir Putin of Russia and Xi Jinping of China met in <city>.") == []


def test_a_copied_run_is_shown_as_the_article_has_it() -> None:
    article = "The Maren Dahl was carrying nearly 4,000  tonnes of Norwegian pine.\n"
    assert copied("It was carrying nearly 3,000 tonnes of pine to <city>.", article) == [
        "was carrying nearly 4,000 tonnes of Norwegian pine"
    ]


def test_letters_are_no_words() -> None:
    article = "It began at 8.20 p.m. by her own old clock, p. m. and n. say.\n"
    assert copied("It began at 8 p.m. by her own old watch in <city>.", article) == [
        "began at 8.20 p.m. by her own old"
    ]
    assert copied("It ended at 8 p.m. by her own old watch in <city>.", article) == []
    assert copied("Her own old clock p m and n say <city>.", article) == []


def copied(sentence: str, article: str) -> list[str]:
    fact = FACT.replace("The seat of the summit was <city>.", sentence)
    sheet = read_sheet(FACTS.replace("paragraphs: 37", "paragraphs: 1") + fact).sheet
    assert sheet is not None
    return [problem.args["words"] for problem in check_article(sheet, article) if problem.code == "copied"]


def said(sentence: str) -> list[tuple[str, str]]:
    article = "By 1 May Tianjin was the seat of the great summit by the old harbour. In 2025 Vladimir Putin of Russia"
    article += " and Xi Jinping of China met in Tianjin.\n"
    fact = FACT.replace("The seat of the summit was <city>.", sentence)
    sheet = read_sheet(FACTS.replace("paragraphs: 37", "paragraphs: 1") + fact + "    at: p1\n").sheet
    assert sheet is not None
    return [(problem.code, problem.level) for problem in check_article(sheet, article)]

"""Whether the words that a sheet quotes stand in the article, where the sheet says they do."""

from __future__ import annotations

from quizapp.facts.findings import Findings
from quizapp.facts.sheet import NOWHERE, Fact, Locator, Problem, Sheet
from quizapp.facts.text import names_in


def paragraphs_of(article: str) -> list[str]:
    """The non-empty lines of an article's text; the first is p1."""
    return [line for line in article.splitlines() if line.strip()]


def check_quotes(sheet: Sheet, article: str) -> tuple[Problem, ...]:
    """Each `quote` that the paragraphs named by `at` do not hold, word for word; case and punctuation do not count."""
    paragraphs = paragraphs_of(article)
    findings = Findings()
    written = sheet.source.paragraphs
    if written is not None and written != len(paragraphs):
        findings.warn("paragraphs_differ", NOWHERE, written=str(written), found=str(len(paragraphs)))
    for fact in sheet.facts:
        findings.fact = fact.id if fact.id_written else None
        if fact.quote is not None:
            _check_quote(fact, fact.quote, paragraphs, findings)
    return findings.in_order()


def _check_quote(fact: Fact, quote: str, paragraphs: list[str], findings: Findings) -> None:
    place = fact.places.get("quote", fact.place)
    if fact.at is None or fact.at.background:
        findings.error("quote_without_at", place)
    elif not names_in(" ".join(_named(fact.at, paragraphs)), quote):
        findings.error("quote_not_found", place, quote=quote, at=fact.at.text)


def _named(at: Locator, paragraphs: list[str]) -> list[str]:
    return [paragraph for first, last in at.paragraphs for paragraph in paragraphs[first - 1 : last]]

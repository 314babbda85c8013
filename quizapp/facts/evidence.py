"""What a sheet says of its article, held against the article's text: quotes, places, and sentences copied from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.facts.findings import Findings
from quizapp.facts.sheet import NOWHERE, Fact, Locator, Problem, Sheet
from quizapp.facts.text import fold, names_in
from quizapp.facts.wording import fill

MOST_COPIED = 5  # words in a row that a sheet may share with its source; names do not count
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_LETTERS = re.compile(r"(?![aeiouyà])[^\W\d_]|[^\W\d_](?:\.[^\W\d_])+")


def paragraphs_of(article: str) -> list[str]:
    """The non-empty lines of an article's text; the first is p1."""
    return [line for line in article.splitlines() if line.strip()]


def check_article(sheet: Sheet, article: str) -> tuple[Problem, ...]:
    """Errors: a `quote` that the paragraphs named by `at` do not hold word for word (case and punctuation do not
    count), and a place that the article has not. Warnings: six words in a row copied from the article, names not
    counted (rule 31).
    """
    paragraphs = paragraphs_of(article)
    findings = Findings()
    written = sheet.source.paragraphs
    if written is not None and written != len(paragraphs):
        place = sheet.source.places.get("paragraphs", NOWHERE)
        findings.warn("paragraphs_differ", place, written=str(written), found=str(len(paragraphs)))
    copied = _Copies(article)
    for fact in sheet.facts:
        findings.fact = fact.id if fact.id_written else None
        is_there = _check_place(fact, paragraphs, findings)
        if fact.quote is not None and is_there:
            _check_quote(fact, fact.quote, paragraphs, findings)
        run = copied.run_in(fill(fact.say, fact))
        if run and not any(slot.kind == "quote" for slot in fact.say.slots):
            findings.warn("copied", fact.places.get("say", fact.place), words=run)
    return findings.in_order()


def _check_place(fact: Fact, paragraphs: list[str], findings: Findings) -> bool:
    """Whether the article has the paragraphs that `at` names."""
    if fact.at is None:
        return True
    beyond = [last for _, last in fact.at.paragraphs if last > len(paragraphs)]
    if beyond:
        place = fact.places.get("at", fact.place)
        findings.error("locator_beyond", place, text=fact.at.text, paragraphs=str(len(paragraphs)))
    return not beyond


Word = tuple[str, int, int]  # folded, with where it begins and ends in its text


class _Copies:
    """The words of an article, to find runs of them in a sheet's own sentences."""

    def __init__(self, article: str) -> None:
        self._runs: dict[tuple[str, ...], str] = {}
        for paragraph in paragraphs_of(article):
            for run, start, end in _runs(_plain_words(paragraph)):
                self._runs.setdefault(run, paragraph[start:end])

    def run_in(self, sentence: str) -> str:
        """The article's own text of the first run of too many words that it shares with this, "" if there is none."""
        found = (self._runs[run] for run, _, _ in _runs(_plain_words(sentence)) if run in self._runs)
        return " ".join(next(found, "").split())


def _plain_words(text: str) -> list[Word]:
    """The words but for names and figures, which nobody can put otherwise, and for letters (*p.m.*)."""
    matches = (found for found in _WORD.finditer(text) if found[0][0].islower())
    return [(fold(found[0]), *found.span()) for found in matches if not _LETTERS.fullmatch(found[0])]


def _runs(words: list[Word]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Each run of too many words, with where it begins and ends."""
    size = MOST_COPIED + 1
    for start in range(len(words) - size + 1):
        run = words[start : start + size]
        yield tuple(word for word, _, _ in run), run[0][1], run[-1][2]


def _check_quote(fact: Fact, quote: str, paragraphs: list[str], findings: Findings) -> None:
    place = fact.places.get("quote", fact.place)
    if fact.at is None or fact.at.background:
        findings.error("quote_without_at", place)
    elif not names_in(" ".join(_named(fact.at, paragraphs)), quote):
        findings.error("quote_not_found", place, quote=quote, at=fact.at.text)


def _named(at: Locator, paragraphs: list[str]) -> list[str]:
    return [paragraph for first, last in at.paragraphs for paragraph in paragraphs[first - 1 : last]]

"""The words with which people dress a typed answer, one table per language: none of them makes it another answer."""

from __future__ import annotations

from functools import cache

from quizapp.facts.languages.typed_english import ENGLISH
from quizapp.facts.languages.typed_german import GERMAN
from quizapp.facts.languages.typed_table import TypedWords
from quizapp.facts.languages.typed_tongues import tongue_words

_TABLES = {"en": ENGLISH, "de": GERMAN}


@cache
def typed_words(code: str) -> TypedWords:
    """The table of a primary language; without one few words are taken off, but symbols are read everywhere."""
    return _TABLES.get(code) or tongue_words(code)

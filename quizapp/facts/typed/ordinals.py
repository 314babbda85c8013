"""Places in a row as people type them: first, the 1st, twenty-first."""

from __future__ import annotations

import re

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words

_FIGURE = re.compile(r"(\d{1,4})(?:st|nd|rd|th)?")


def ordinal(folded: str, table: Language, *, is_typed: bool = False) -> int:
    """The place in a row that a folded text says: *the first*, *1st*, and *1* where it `is_typed`; 0 for none.

    *A third* is a part, not a place.
    """
    first, _, rest = folded.partition(" ")
    written = rest if rest and first in table.articles - table.indefinite_articles else folded
    if match := _FIGURE.fullmatch(written):
        return int(match[1]) if is_typed or not written.isdecimal() else 0
    ordinals = typed_words(table.code).ordinals
    tens, _, unit = written.replace("-", " ").partition(" ")
    said = table.number_words.get(tens, 0), ordinals.get(unit, 0)
    return sum(said) if said[0] >= 20 and 0 < said[1] < 10 else ordinals.get(written, 0)


def is_only_ordinal(folded: str, table: Language) -> bool:
    """Whether it is a place in a row and nothing else; *second* may be a span of time."""
    return ordinal(folded, table) > 0 and folded.split()[-1] not in table.plurals

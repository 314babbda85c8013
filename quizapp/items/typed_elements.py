"""A typed list, split into its elements."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizapp.facts.language import Language
from quizapp.facts.text import fold
from quizapp.facts.typed_words import typed_words

MOST_ELEMENTS = 200  # of a typed list
MOST_PARTS = 5  # that one name may be made of: "Bosnia and Herzegovina" is two
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+")  # "1. Berlin" on a line of its own


def elements_of(
    text: str, table: Language, is_name: Callable[[str], bool], is_nearly: Callable[[str], bool]
) -> list[str]:
    """Split at `;` and line ends, and within them at commas, "&" and the language's "and".

    What `is_name` knows as one name stays whole whatever it holds; so does what `is_nearly` takes for one, unless its
    first part alone is one.
    """
    words = sorted((*typed_words(table.code).list_joiners, *filter(None, [table.and_word])), key=len, reverse=True)
    joiners = "".join(rf"|(?<!\S){re.escape(word)}(?!\S)" for word in dict.fromkeys(words))
    elements: list[str] = []
    for piece in re.split(r"[;\n\r]+", text):
        elements += _names(_BULLET.sub("", piece), rf"[,،、]|(?<!\S)&(?!\S){joiners}", is_name, is_nearly)
    return elements[:MOST_ELEMENTS]


def _names(piece: str, separator: str, is_name: Callable[[str], bool], is_nearly: Callable[[str], bool]) -> list[str]:
    """The longest runs of parts that are names, from the left."""
    spans = []
    start = 0
    for found in [*re.finditer(separator, piece, re.IGNORECASE), None]:
        end = found.start() if found else len(piece)
        if fold(piece[start:end]):
            spans.append((start, end))
        start = found.end() if found else end
    names: list[str] = []
    at = 0
    while at < len(spans):
        runs = [
            (last + 1, piece[spans[at][0] : spans[last][1]].strip())
            for last in range(min(at + MOST_PARTS, len(spans)) - 1, at, -1)
        ]
        alone = (at + 1, piece[slice(*spans[at])].strip())
        known = next((run for run in runs if is_name(run[1])), None)
        if known is None and not is_nearly(alone[1]):
            known = next((run for run in runs if is_nearly(run[1])), None)
        at, name = known or alone
        names.append(name)
    return names

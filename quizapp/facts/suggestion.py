"""Did you mean …? The nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_NEAR = 0.6


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` most probably stands for, None if none is near; the first of equals."""
    lowered = word.casefold()
    found = process.extractOne(
        lowered, list(choices), scorer=OSA.normalized_similarity, processor=str.casefold, score_cutoff=_NEAR
    )
    return found[0] if found else None


def is_slip(word: str, meant: str) -> bool:
    """Whether one letter too many, too few, wrong or swapped makes one word of the other; only in longer words."""
    return len(meant) > 3 and OSA.distance(word.casefold(), meant.casefold()) == 1

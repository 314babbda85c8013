"""What a place in the source that cannot be read was probably meant to be. A suggestion never changes the place."""

from __future__ import annotations

import re

from quizapp.facts.suggestion import is_slip
from quizapp.facts.text import fold

_BACKGROUND = "background"
_ITS_WORDS = frozenset({_BACKGROUND, "back ground", "hintergrund"})
_PARAGRAPH = r"(?:p|pp|par|para|paras|paragraph|paragraphs|abs|absatz|absätze|¶|§)?\.?\s*#?"
_NUMBER = r"\s*([1-9]\d{0,8})"
_PLACE = re.compile(rf"{_PARAGRAPH}{_NUMBER}(?:\s*(?:-|–|—|\bto\b|\bbis\b)\s*{_PARAGRAPH}{_NUMBER})?")
_JOINERS = re.compile(r"\s*(?:[;&+,]|\band\b|\bund\b)\s*")


def place_meant(text: str) -> str:
    """The place as the format writes it, "" if it cannot be told; of a page the paragraph is not known."""
    folded = fold(text)
    if folded in _ITS_WORDS or is_slip(folded, _BACKGROUND):
        return _BACKGROUND
    found = [_PLACE.fullmatch(part.strip().casefold()) for part in _JOINERS.split(text)]
    places = [_written(int(part[1]), int(part[2] or part[1])) for part in found if part is not None]
    return ", ".join(places) if len(places) == len(found) else ""


def _written(first: int, last: int) -> str:
    return f"p{first}" if first == last else f"p{min(first, last)}-{max(first, last)}"

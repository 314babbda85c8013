"""How many slips of the pen an answer is forgiven."""

from __future__ import annotations

import re

from quizapp.facts.signs import MINUS, SIGNS

MOST_EDITS = 2  # that are ever allowed
_FIGURES_AND_SIGNS = re.compile(rf"(?<!\S)-?\d+|\d+|[{SIGNS}{MINUS}]|(?<!\S)[+/](?!\S)")


def edits_allowed(name: str) -> int:
    """Edits that leave a folded name recognisable: one for 5 to 8 letters, two from 9, none for shorter ones."""
    return MOST_EDITS if len(name) >= 9 else 1 if len(name) >= 5 else 0


def digits_in(folded: str) -> list[str]:
    """The figures and signs of a folded text, none of which is a slip of another: 1914 is not 1941, 21:00 is not 22:00,
    and 5 is not -5.
    """
    return _FIGURES_AND_SIGNS.findall(folded)

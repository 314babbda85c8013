"""How many slips of the pen an answer is forgiven."""

from __future__ import annotations


def edits_allowed(name: str) -> int:
    """Edits that leave a folded name recognisable: one for 5 to 8 letters, two from 9, none for shorter ones."""
    return 2 if len(name) >= 9 else 1 if len(name) >= 5 else 0

"""How the tables of words for typed answers are written short."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}


def by_phrase(phrases: Mapping[str, str]) -> Mapping[str, str]:
    """What each phrase means, from the phrases of each meaning between commas."""
    return {phrase.strip(): meaning for meaning, said in phrases.items() for phrase in said.split(",")}


def portions_of(phrases: Mapping[str, str]) -> Mapping[str, Decimal]:
    return {phrase: Decimal(figure) for phrase, figure in by_phrase(phrases).items()}


def before_hours_of(past: str, to: str, minutes: str, parts: Mapping[str, int]) -> Mapping[str, int]:
    """What is said before an hour, from the words for a part of one: *ten minutes past*, *a quarter to*."""
    return {
        f"{part}{unit} {side}": size * sign
        for part, size in parts.items()
        for unit in ("", f" {minutes}")
        for side, sign in ((past, 1), (to, -1))
    }

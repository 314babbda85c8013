"""What was typed beside what is right, piece by piece."""

from __future__ import annotations

from difflib import SequenceMatcher

from quizapp.study.shown import Told

ALIKE = 0.6  # from here on a right answer is the same name, spelled otherwise

Piece = tuple[str, str]  # same, ins, del or key, and its text


def compare_typed(told: Told) -> tuple[Piece, ...]:
    """Pieces to show; none where there is nothing to compare: a choice, a list, nothing typed, the same text, or
    another right name, which is no slip.
    """
    given = told.given
    if told.options or told.events or told.was_unknown or not given or given == told.key or is_list(told):
        return ()
    if told.mark == "wrong":
        return (("del", given), ("key", told.key))
    if given.casefold() == told.key.casefold() or (told.mark == "right" and _stands_in(told.key, given)):
        return ()
    if told.mark == "right" and SequenceMatcher(None, given, told.key, autojunk=False).ratio() < ALIKE:
        return ()
    if len(given.split()) == len(told.key.split()):
        return _differences(given, told.key)
    return _spaced(_differences(given.split(), told.key.split()))


def _stands_in(key: str, given: str) -> bool:
    """Whether the key was typed with other words around it, as `in 1912`, of which none is a slip."""
    return f" {key.casefold()} " in f" {given.casefold()} "


def is_list(told: Told) -> bool:
    """Whether several things were to be named, as far as the notes on the answer tell."""
    return any(note.code in ("missing", "not_in_list") for note in told.notes)


def _differences(given: str | list[str], key: str | list[str]) -> tuple[Piece, ...]:
    joint = "" if isinstance(given, str) else " "
    pieces: list[Piece] = []
    for kind, given_from, given_to, key_from, key_to in SequenceMatcher(None, given, key, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("same", joint.join(key[key_from:key_to])))
            continue
        if given_to > given_from:
            pieces.append(("del", joint.join(given[given_from:given_to])))
        if key_to > key_from:
            pieces.append(("ins", joint.join(key[key_from:key_to])))
    return tuple(pieces)


def _spaced(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Words get their spaces back between the pieces."""
    spaced: list[Piece] = []
    for place, piece in enumerate(pieces):
        spaced += [("same", " "), piece] if place else [piece]
    return tuple(spaced)

"""Marking: is this answer right, and if not quite, what was off?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from rapidfuzz.distance import OSA

from quizapp.facts.languages import language
from quizapp.facts.text import fold
from quizapp.items.card import Card, Reason
from quizapp.items.item import Item
from quizapp.items.spelling import edits_allowed
from quizapp.items.typed_values import compare_dates, compare_numbers

LONGEST_ANSWER = 500  # characters; what is typed beyond is cut
MOST_ELEMENTS = 200  # of a typed list
ALMOST_COMPLETE = 0.8  # of a list


class Mark(StrEnum):
    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`notes` say what was off, as codes for `quizapp.phrases`."""

    mark: Mark
    notes: tuple[Reason, ...] = ()


def mark_choice(item: Item, chosen: int) -> Verdict:
    """Mark the option at index `chosen` of `item.options`; IndexError if there is none."""
    if not 0 <= chosen < len(item.options):
        raise IndexError(chosen)
    return Verdict(Mark.RIGHT if chosen == item.key else Mark.WRONG)


def mark_order(item: Item, given: Sequence[int]) -> Verdict:
    """Mark the indices of an ordering's options as put in order: all or nothing, the pairs that stand right in a note.

    ValueError if they are not the indices of all its options, each once.
    """
    if sorted(given) != list(range(len(item.options))):
        raise ValueError(given)
    if tuple(given) == item.order:
        return Verdict(Mark.RIGHT)
    place = {option: at for at, option in enumerate(item.order)}
    pairs = [place[a] < place[b] for a, b in combinations(given, 2)]
    return Verdict(Mark.WRONG, (Reason("pairs_in_order", {"right": str(sum(pairs)), "all": str(len(pairs))}),))


def mark_typed(card: Card, text: str) -> Verdict:
    """Mark a typed answer. The elements of a list are split at `;` or line ends, or else at commas and "and"."""
    text = text[:LONGEST_ANSWER]
    if not fold(text):
        return Verdict(Mark.WRONG, (Reason("empty"),))
    if card.is_list:
        return _mark_list(card, text)
    verdict = _best([_mark_one(card, spellings, text) for spellings in card.answers])
    return verdict if verdict.mark is not Mark.WRONG or len(card.answers) == 1 else _mark_several(card, text) or verdict


def _mark_several(card: Card, text: str) -> Verdict | None:
    """Where one answer of several is enough, several that are all right are right; None for anything else."""
    elements = _elements(card, text)
    marks = [_best([_mark_one(card, spellings, element) for spellings in card.answers]).mark for element in elements]
    return Verdict(Mark.RIGHT) if len(marks) > 1 and set(marks) == {Mark.RIGHT} else None


def _best(verdicts: Sequence[Verdict]) -> Verdict:
    order = (Mark.RIGHT, Mark.ALMOST, Mark.WRONG)
    return min(verdicts, key=lambda verdict: order.index(verdict.mark))


def _mark_one(card: Card, spellings: Sequence[str], text: str) -> Verdict:
    typed, shown = fold(text), spellings[0]
    accepted = [fold(name) for name in spellings]
    if typed in accepted or _without_article(typed, card) in [_without_article(name, card) for name in accepted]:
        return Verdict(Mark.RIGHT)
    measured = _compared(card, spellings, text)
    if measured is not None:
        return measured
    if typed in map(fold, card.stand_ins):
        return Verdict(Mark.WRONG, (Reason("stand_in", {"typed": text.strip(), "answer": shown}),))
    if typed in card.near:
        return Verdict(Mark.WRONG, (Reason("another", {"typed": text.strip()}),))
    slip = _slip(typed, spellings, card.near)
    return Verdict(Mark.ALMOST, (Reason("misspelt", {"answer": slip}),)) if slip else Verdict(Mark.WRONG)


def _compared(card: Card, spellings: Sequence[str], text: str) -> Verdict | None:
    """The verdict on a number or date by its value; None for other kinds and for what cannot be read as one."""
    table = language(card.language)
    if card.kind == "number":
        matches = [compare_numbers(name, text, table) for name in spellings]
    elif card.kind in {"date", "year"}:
        question = " ".join(prompt.stem for prompt in card.prompts)
        matches = [compare_dates(name, text, table, question) for name in spellings]
    else:
        return None
    found = next((match for match in matches if match is not None), None)
    return Verdict(Mark(found.mark), found.notes) if found else None


def _without_article(folded: str, card: Card) -> str:
    articles = language(card.language).articles
    first, _, rest = folded.partition(" ")
    return rest if rest and first in articles else folded


def _slip(typed: str, spellings: Sequence[str], near: Sequence[str]) -> str | None:
    """The spelling that was meant: one edit off for 5 to 8 letters, two from 9, nearer than any other thing.

    Digits are never a slip (1914 is not 1941), nor is a short word within a name (Kim Jong Il is not Kim Jong Un).
    """
    for spelling in spellings:
        name = fold(spelling)
        allowed = edits_allowed(name)
        if not allowed or _digits(name) != _digits(typed) or _differ_in_short_word(name, typed):
            continue
        edits = OSA.distance(name, typed, score_cutoff=allowed)
        if edits <= allowed and all(OSA.distance(other, typed, score_cutoff=allowed) > edits for other in near):
            return spelling
    return None


def _differ_in_short_word(name: str, typed: str) -> bool:
    ours, theirs = name.split(), typed.split()
    if len(ours) != len(theirs):
        return False
    return any(a != b and not edits_allowed(a) for a, b in zip(ours, theirs, strict=True))


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _mark_list(card: Card, text: str) -> Verdict:
    """Right if complete and nothing wrong beside it, almost from 80 % found with at most one wrong for five found."""
    elements = _elements(card, text)
    found: dict[int, Verdict] = {}
    strangers: list[str] = []
    for element in elements:
        verdicts = [(_mark_one(card, spellings, element), place) for place, spellings in enumerate(card.answers)]
        hits = [(verdict, place) for verdict, place in verdicts if verdict.mark is not Mark.WRONG]
        if not hits:
            strangers.append(element)
        for verdict, place in hits[:1]:
            if place not in found or found[place].mark is Mark.ALMOST:
                found[place] = verdict
    missing = [spellings[0] for place, spellings in enumerate(card.answers) if place not in found]
    notes = [note for verdict in found.values() for note in verdict.notes]
    if missing:
        notes.append(Reason("missing", {"names": ", ".join(missing), "count": str(len(missing))}))
    if strangers:
        notes.append(Reason("not_in_list", {"names": ", ".join(strangers)}))
    if not missing and not strangers:
        return Verdict(Mark.ALMOST if notes else Mark.RIGHT, tuple(notes))
    share = len(found) / len(card.answers)
    is_almost = share >= ALMOST_COMPLETE and 5 * len(strangers) <= len(found)
    return Verdict(Mark.ALMOST if is_almost else Mark.WRONG, tuple(notes))


def _elements(card: Card, text: str) -> list[str]:
    parts = re.split(r"[;\n\r]+", text)
    if len(parts) == 1:
        joiner = language(card.language).and_word
        pattern = rf"[,،、]|\s{re.escape(joiner)}\s" if joiner else r"[,،、]"
        parts = re.split(pattern, text)
    return [part.strip() for part in parts if fold(part)][:MOST_ELEMENTS]

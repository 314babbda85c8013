"""Marking: is this answer right, and if not quite, what was off?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, combinations

from quizapp.facts.text import fold
from quizapp.facts.typed.names import in_brackets
from quizapp.items.card import Card, Reason
from quizapp.items.item import Item
from quizapp.items.marking.elements import is_crowd
from quizapp.items.marking.lists import mark_list
from quizapp.items.marking.marker import Marker
from quizapp.items.marking.symbols import compare_symbols
from quizapp.items.marking.verdict import Mark, Verdict

LONGEST_ANSWER = 500  # characters; what is typed beyond is cut


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
    """Mark a typed answer; a list is split into its elements, in any order."""
    text = text[:LONGEST_ANSWER]
    if not fold(text):
        found = compare_symbols(() if card.is_list else chain(*card.answers), text)
        return Verdict(Mark(found.mark), found.notes)
    marker = Marker(card)
    if is_crowd(text, marker.table, len(card.answers)):  # else the search for names in it takes seconds
        return Verdict(Mark.WRONG)
    if card.is_list:
        return mark_list(card.answers, marker.elements(text), marker.find)
    verdict = marker.best(text)
    if verdict.mark is Mark.WRONG:
        verdict = _mark_several(marker, text) or verdict
    if verdict != Verdict(Mark.WRONG):
        return verdict
    code = "may_be_true" if card.mode == "some" else "answer_alone" if marker.is_padded(text) else ""
    return Verdict(Mark.WRONG, (Reason(code),)) if code else verdict


def _mark_several(marker: Marker, text: str) -> Verdict | None:
    """Several answers that are all right are right where one of several is enough, or where each is another name of
    the one: *clay or loam*, *seven (7)*, *sodium, Na*; None for anything else.
    """
    ways = [re.split(rf"\s+{re.escape(marker.table.or_word)}\s+|\s*/\s*", text)] if marker.table.or_word else []
    ways += [list(in_brackets(text)), re.split(r"\s*[,=]\s+|\s+=\s*", text)]
    if len(marker.wanted) > 1:
        ways.append(marker.elements(text))
    for parts in ways:
        if len(set(map(fold, parts))) > 1 and all(marker.best(part).mark is Mark.RIGHT for part in parts):
            return Verdict(Mark.RIGHT)
    return None

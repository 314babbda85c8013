"""Near values of a number or date, from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizapp.facts.display import decimals_of, show_number
from quizapp.facts.languages.table import Language
from quizapp.facts.sheet import Value
from quizapp.items.asking import Asking
from quizapp.items.distractors.near_dates import near_dates, stepped_dates
from quizapp.items.distractors.near_numbers import near_numbers, stepped_numbers
from quizapp.items.distractors.ranks import rank_of, windows
from quizapp.items.distractors.siblings import A_SIDE
from quizapp.items.index import Index

BUNCHED = 4


def near_values(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Rivals of a number or date, the most confusable first, at most `A_SIDE` on each side; none if none is possible.

    They come from both sides in turn, so that a list cut short keeps both, and are made as they are asked for. None
    lies much nearer to another than to the key: three of a bunch would leave the key by itself.
    """
    here = rank_of(key)
    if here is None:
        return
    is_written = asking.card_slot in asking.fact.step
    found = (near_numbers if key.number else near_dates)(asking, key, index)
    seen: set[str] = {key.key}
    ranks: list[float] = []
    below: list[Value] = []
    above: list[Value] = []
    for place in range(A_SIDE):
        for side in (below, above):
            while len(side) <= place and (value := next(found, None)) is not None:
                rank = rank_of(value)
                if rank is None or rank == here or value.key in seen:
                    continue
                seen.add(value.key)
                if is_written or not _is_bunched(rank, here, ranks):
                    ranks.append(rank)
                    (below if rank < here else above).append(value)
            if place < len(side):
                yield _worded_as(key, side[place], index.table)


def _is_bunched(rank: float, key: float, others: list[float]) -> bool:
    """Whether it lies four times nearer to another rival than the nearer of the two to the key."""
    far = abs(rank - key)
    return any(BUNCHED * abs(rank - other) < min(far, abs(other - key)) for other in others)


def stepped_values(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Values a step apart from a number or date, whatever else the sheet holds."""
    for value in (stepped_numbers if key.number else stepped_dates)(asking, key, index):
        yield _worded_as(key, value, index.table)


def has_room_without_step(asking: Asking, key: Value, index: Index) -> bool:
    """Whether a number or date could stand at more than one place among its rivals if the author gave no `step`."""
    here, row = rank_of(key), asking.rows[0]
    if here is None or asking.card_slot not in row.fact.step:
        return False
    free = replace(asking, rows=(row._replace(fact=replace(row.fact, step={})),))
    ranks = [rank for value in near_values(free, key, index) if (rank := rank_of(value)) is not None]
    below = sum(rank < here for rank in ranks)
    return len(windows(below, len(ranks) - below)) > 1


def _worded_as(key: Value, value: Value, table: Language) -> Value:
    """The value with its qualifier in the words of the key's, by which the key would be known otherwise."""
    if key.number is None or value.number is None or value.number.words == key.number.words:
        return value
    number = replace(value.number, words=key.number.words)
    text = show_number(number, table, decimals_of(key.number))
    return Value(value.kind, value.key, text, text, number=number)

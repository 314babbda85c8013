"""Candidates for distractors, the likeliest mistakes first. Which of them may stand is for the rules to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

from quizapp.facts.sheet import Value
from quizapp.items.near_values import near_values
from quizapp.items.ranks import column_of
from quizapp.items.rules import LEAST_RIVALS
from quizapp.items.terms import Term
from quizapp.items.trial import Trial

MOST_LOOKED_AT = 12  # members of a list whose neighbours are looked at


def ranked_rivals(trial: Trial, keys: Sequence[Term]) -> Iterator[Term]:
    """The author's own wrong answers; if there are not two, also the rivals that the sheet knows, the nearest first."""
    asking, index = trial.asking, trial.index
    for value in asking.declared_wrong:
        yield index.term(value)
    if len(trial.declared) >= LEAST_RIVALS or not trial.license_is_open or asking.slot.kind in {"text", "quote"}:
        return
    first = asking.values[0]
    if first.number is not None or first.date is not None:
        yield from map(index.term, near_values(asking, first, index))
        return
    rivals = [index.term(value) for value in _neighbours(trial, keys)]
    tags = frozenset[str]().union(*[key.tags for key in keys])
    shared = [rival for rival in rivals if not rival.tags.isdisjoint(tags)] if tags else []
    yield from _nearest_first(trial, keys, shared if len(shared) >= LEAST_RIVALS else rivals)


def _neighbours(trial: Trial, keys: Sequence[Term]) -> list[Value]:
    """Values of the key's kind from its own column, its tags and its neighbourhood in the sheet; bounded."""
    index, column = trial.index, column_of(trial.asking)
    found: dict[str, Value] = {}
    for key in keys[:: -(-len(keys) // MOST_LOOKED_AT)]:
        kind = key.value.kind
        for bucket in (column, *((tag, kind) for tag in sorted(key.tags)), ("", index.bucket_of(key.value))):
            for value in index.neighbours(bucket, key.key):
                found[value.key] = value
    return list(found.values())


def _nearest_first(trial: Trial, keys: Sequence[Term], rivals: Sequence[Term]) -> list[Term]:
    """Shared tags first, then confusable siblings, then what the source names at all; ties are drawn by the card."""
    column, used = trial.index.keys(column_of(trial.asking)), trial.index.used
    start = crc32(f"{trial.asking.fact.id}/{trial.asking.card_slot}".encode())
    tags = [key.tags for key in keys if key.tags]
    ranked: list[tuple[int, int, int, Term]] = []
    for place, rival in enumerate(rivals):
        name = rival.key
        nearness = 2 * (name in column) + (name in used)
        if rival.tags and tags:
            nearness += 4 * max([len(rival.tags & own) for own in tags])
        ranked.append((-nearness, crc32(name.encode(), start), place, rival))
    ranked.sort()
    return [rival for *_, rival in ranked]

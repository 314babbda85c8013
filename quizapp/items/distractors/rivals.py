"""Candidates for distractors, the likeliest mistakes first. Which of them may stand is for the rules to say.

Rivals come in tiers, by how many tags they share with the key and in how near a container, those that the source speaks
of before the others. A tier is left only where it gives too few: the nearest make the better question, and a far one
beside them would give itself away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple
from zlib import crc32

from quizapp.facts.sheet import Value
from quizapp.items.distractors.near_values import near_values
from quizapp.items.distractors.siblings import column_of
from quizapp.items.index import Index
from quizapp.items.rules.options import LEAST_RIVALS
from quizapp.items.rules.trial import Trial
from quizapp.items.terms import Term


class Tier(NamedTuple):
    """How many tags a rival shares with the key, and containers as one more; of these how many, and whether a fact is
    about it.
    """

    shared: int
    containers: int = 0
    is_asked: bool = True


NEAREST_TIER = Tier(9)
STEP = 3  # so many places apart by figure or date make no difference
MOST_LOOKED_AT = 12  # members of a list whose neighbours are looked at


def ranked_rivals(trial: Trial, keys: Sequence[Term]) -> Iterator[tuple[Tier, Term]]:
    """The author's own wrong answers; if there are not two, also the rivals that the sheet knows, the nearest first.

    Each with its tier: the more it shares with the key the higher; the author's own and what is measured are in one.
    """
    asking, index = trial.asking, trial.index
    for value in asking.declared_wrong:
        yield NEAREST_TIER, index.term(value)
    if len(trial.declared) >= LEAST_RIVALS or not trial.license_is_open or asking.slot.kind in {"text", "quote"}:
        return
    first = asking.values[0]
    if first.number is not None or first.date is not None:
        for value in _near_each(trial, keys):
            yield NEAREST_TIER, index.term(value)
        return
    tiers = _tiers_of(trial, keys[0]) if len(keys) == 1 else _by_tier(keys, _neighbours(trial, keys))
    yield from _nearest_first(trial, keys, tiers)


def _near_each(trial: Trial, keys: Sequence[Term]) -> Iterator[Value]:
    """Figures or dates near each of the keys in turn, so that every one of them has some."""
    near = [near_values(trial.asking, key.value, trial.index) for key in _some_of(keys)]
    for values in zip_longest(*near):
        yield from filter(None, values)


def _some_of(keys: Sequence[Term]) -> Sequence[Term]:
    return keys[:: -(-len(keys) // MOST_LOOKED_AT)]


def _neighbours(trial: Trial, keys: Sequence[Term]) -> list[Term]:
    """Values of the keys' kind from their own column, their tags and their neighbourhood in the sheet; bounded."""
    index, column = trial.index, column_of(trial.asking)
    found: list[Term] = []
    for key in _some_of(keys):
        found += index.neighbour_terms(column, key.key)
        found += _beyond_column(index, key)
    return list(dict.fromkeys(found))


def _beyond_column(index: Index, key: Term) -> list[Term]:
    """Values of the key's kind from its tags and its neighbourhood in the sheet."""
    found: list[Term] = []
    for bucket in (*[(tag, key.value.kind) for tag in sorted(key.tags)], ("", index.bucket_of(key.value))):
        found += index.neighbour_terms(bucket, key.key)
    return found


def _tiers_of(trial: Trial, key: Term) -> dict[int, list[Term]]:
    """The same rivals of one key by tier. Those beyond the column are the same whatever is asked: they are kept."""
    index, place = trial.index, (key.value.kind, key.key)
    near = index.tiers.get(place)
    if near is None:
        near = index.tiers[place] = {rival: key.shared_with(rival) for rival in _beyond_column(index, key)}
    column = index.neighbour_terms(column_of(trial.asking), key.key)
    tiers: dict[int, list[Term]] = {}
    for rival in column:
        tier = near.get(rival)
        tiers.setdefault(key.shared_with(rival) if tier is None else tier, []).append(rival)
    known = set(column)
    for rival, tier in near.items():
        if rival not in known:
            tiers.setdefault(tier, []).append(rival)
    return tiers


def _by_tier(keys: Sequence[Term], rivals: Iterable[Term]) -> dict[int, list[Term]]:
    """The rivals by how many tags and containers they share with the key that is nearest to them."""
    tiers: dict[int, list[Term]] = {}
    known: dict[tuple[frozenset[str], frozenset[str]], int] = {}
    for rival in rivals:
        look = rival.tags, rival.kin
        tier = known.get(look)
        if tier is None:
            tier = max([rival.shared_with(key) for key in keys])
            known[look] = tier
        tiers.setdefault(tier, []).append(rival)
    return tiers


def _nearest_first(
    trial: Trial, keys: Sequence[Term], tiers: Mapping[int, Sequence[Term]]
) -> Iterator[tuple[Tier, Term]]:
    """The highest tier first; within it, after what `Tier` tells, confusable siblings, of these the ones whose own
    figure or date is nearest to the key's, then what the source names about as often: an answer must not be known by
    being spoken of more than the rest. Ties are drawn by the card.
    """
    column, uses = trial.index.keys(column_of(trial.asking)), trial.index.uses
    often = max([uses[key.key] for key in keys]).bit_length()
    start = crc32(f"{trial.asking.fact.id}/{trial.asking.card_slot}".encode())
    kin = keys[0].kin if len(keys) == 1 else frozenset[str]()
    for shared in sorted(tiers, reverse=True):
        rivals = tiers[shared]
        steps = _steps_apart(trial, keys, rivals)
        ranked = [
            (
                -len(kin & rival.kin) if kin else 0,
                rival.is_never_asked,
                (name := rival.key) not in column,
                steps.get(name, 0),
                abs(often - uses[name].bit_length()),
                crc32(name.encode(), start),
                place,
            )
            for place, rival in enumerate(rivals)
        ]
        ranked.sort()
        for containers, is_never_asked, *_, place in ranked:
            yield Tier(shared, -containers, not is_never_asked), rivals[place]


def _steps_apart(trial: Trial, keys: Sequence[Term], rivals: Iterable[Term]) -> Mapping[str, int]:
    """For each value of the key's column how many others lie between the two, by the figure or date of their facts:
    who discovered something in the years around is a likelier mistake than who lived a century later.
    """
    places = trial.index.measured(trial.asking.fact, trial.asking.card_slot)
    here = places.get(keys[0].key) if len(keys) == 1 else None
    if here is None:
        return {}
    return {rival.key: abs(places[rival.key] - here) // STEP for rival in rivals if rival.key in places}

"""Names that may be like a name, looked up so that no name of a big sheet is compared with all others."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence

from quizapp.items.index import Index

FEW = 250  # names of a kind of which each is compared with each
A_SIDE = 6  # names looked at before and behind a name, in the order of their beginnings and in that of their ends


def names_like(index: Index, bucket: tuple[str, str], name: str) -> Collection[str]:
    """The names of a bucket's values that may be like a folded name: all of a small bucket; of a big one those that
    have most of their beginning or of their end in common with it.
    """
    orders = index.name_orders.get(bucket)
    if orders is None:
        names = sorted({name for value in index.buckets.get(bucket, ()) for name in index.term(value).names})
        by_end = sorted(names, key=_backwards) if len(names) > FEW else []
        orders = names, list(map(_backwards, by_end)), by_end
        index.name_orders[bucket] = orders
    names, ends, by_end = orders
    if not by_end:
        return names
    return [*_around(name, names, names), *_around(_backwards(name), ends, by_end)]


def names_meaning(index: Index, bucket: tuple[str, str], meaning: str) -> Collection[str]:
    """The folded names of the plain texts of a bucket that are notations of one figure, time or date."""
    known = index.names_by_meaning.get(bucket)
    if known is None:
        found = defaultdict[str, set[str]](set)
        for term in map(index.term, index.buckets.get(bucket, ())):
            found[term.meaning].update(term.names)
        known = index.names_by_meaning[bucket] = found
    return known.get(meaning, ())


def _backwards(name: str) -> str:
    return name[::-1]


def _around(name: str, order: Sequence[str], names: Sequence[str]) -> Sequence[str]:
    here = bisect_left(order, name)
    return names[max(0, here - A_SIDE) : here + A_SIDE + 1]

"""Names that may be like a name, looked up so that no name of a big sheet is compared with all others."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quizapp.items.index import Index

FEW = 250  # names of a kind of which each is compared with each
A_BLOCK = 40  # names looked at that begin, and that end, with the same letters
ENDS = 3  # letters


def names_like(index: Index, bucket: tuple[str, str], name: str) -> Collection[str]:
    """The names of a bucket's values that may be like a folded name: all of a small bucket; of a big one those that
    begin or end with the same letters.
    """
    blocks = index.blocks.get(bucket)
    if blocks is None:
        names = sorted({name for value in index.buckets.get(bucket, ()) for name in index.term(value).names})
        blocks = index.blocks[bucket] = _in_blocks(names)
    if "" in blocks:
        return blocks[""]
    return [*blocks.get(name[:ENDS], ())[:A_BLOCK], *blocks.get(f"-{name[-ENDS:]}", ())[:A_BLOCK]]


def _in_blocks(names: Sequence[str]) -> dict[str, list[str]]:
    """All names under "" where there are few; else each under its ends."""
    if len(names) <= FEW:
        return {"": list(names)}
    blocks: dict[str, list[str]] = {}
    for name in names:
        blocks.setdefault(name[:ENDS], []).append(name)
        blocks.setdefault(f"-{name[-ENDS:]}", []).append(name)
    return blocks

"""The facts of a version as its row keeps them: very many, of which a page shows a few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, overload


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that is asked: its first paragraph (None: not in the source) and the ids of its cards.

    `claim_by` is whose claim it is, `until` the last day on which it holds, `is_dated` that it is asked for a date. All
    three are missing in versions of the first releases.
    """

    fact: str
    paragraph: int | None
    source: str
    statement: tuple[tuple[str, bool], ...]
    cards: tuple[str, ...]
    claim_by: str | None = None
    until: str | None = None
    is_dated: bool = False


class FactLines(Sequence[FactLine]):
    """In the source's order; each is made when it is looked at."""

    def __init__(self, written: Sequence[Mapping[str, Any]]) -> None:
        self._written = written

    def __len__(self) -> int:
        return len(self._written)

    @overload
    def __getitem__(self, place: int) -> FactLine: ...
    @overload
    def __getitem__(self, place: slice) -> FactLines: ...
    def __getitem__(self, place: int | slice) -> FactLine | FactLines:
        if isinstance(place, slice):
            return FactLines(self._written[place])
        return _fact_line(self._written[place])

    def place_of(self, fact: str | None) -> int | None:
        """Where the fact of this name stands, None if nowhere."""
        return next((place for place, line in enumerate(self._written) if line["fact"] == fact), None)


def _fact_line(line: Mapping[str, Any]) -> FactLine:
    statement = tuple([(str(text), bool(is_answer)) for text, is_answer in line["statement"]])
    more = {name: line[name] for name in ("claim_by", "until", "is_dated") if name in line}
    return FactLine(line["fact"], line["paragraph"], line["source"], statement, tuple(line["cards"]), **more)

"""Which sets of a file are others here, where they are everyone's: found before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import IO, Any

from sqlalchemy import Connection

from quizapp.exchange import rows
from quizapp.exchange.reading import read_rows
from quizapp.study.arriving_sets import ArrivingSets, Numbered


def find_differing(
    db: Connection, learner_id: str, now: datetime, sheet_hashes: Mapping[str, str], file: IO[bytes]
) -> set[str]:
    """The ids, in the file, of the sets that would raise SetDiffers; raises BadLine."""
    sets = _Differing(db, learner_id, now, sheet_hashes, apart=())
    takers: dict[type[Any], Callable[[Numbered], None]] = {
        rows.SetRow: sets.take_sets,
        rows.CardRow: sets.take_cards,
        rows.ContentRow: sets.take_contents,
        rows.VersionRow: sets.take_versions,
    }
    for kind, numbered in groupby(read_rows(file), key=lambda pair: type(pair[1])):
        if kind in takers:
            takers[kind](numbered)
        elif kind is rows.AskedRow:  # what comes from here on is the learner's
            break
    return sets.found


class _Differing(ArrivingSets):
    """Takes rows as they would be taken, and writes none."""

    def __init__(self, *of: Any, **more: Any) -> None:
        super().__init__(*of, **more)
        self.found: set[str] = set()

    def _keep_shared(self, set_id: str, added: Sequence[object]) -> None:
        if added and self._homes[set_id].is_shared:
            self.found.add(set_id)

    def _insert(self, *_: Any) -> None:
        pass

    def _make_current(self, *_: Any) -> None:
        pass

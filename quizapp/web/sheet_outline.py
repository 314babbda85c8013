"""The outline beside a sheet: its facts at their lines, with what is known of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.facts.outline import Entry, outline
from quizapp.study.shown_cards import Flagged
from quizapp.web.editor import SheetView

ROWS_MOST = 500


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """An entry of the sheet. `cards` is None while that is not known; `has_error` of any line of it."""

    entry: Entry
    has_error: bool
    cards: int | None
    flags: tuple[Flagged, ...]
    begins_table: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """The first rows; `more` are left out. `lines` maps a fact's written id to its line."""

    rows: tuple[OutlineRow, ...]
    more: int

    @property
    def lines(self) -> dict[str, int]:
        return {row.entry.id: row.entry.line for row in self.rows if row.entry.id}


def view_outline(sheet: SheetView, flags: Iterable[Flagged]) -> Outline:
    entries = outline(sheet.text)
    flagged = defaultdict(list)
    for flag in flags:
        flagged[flag.fact].append(flag)
    ends = [*(entry.line for entry in entries[1:]), sheet.lines + 1]
    tables = [None, *(entry.table for entry in entries)]
    rows = [
        OutlineRow(
            entry,
            any(entry.line <= line < max(end, entry.line + 1) for line in sheet.error_lines),
            None if sheet.cards_at is None else sheet.cards_at.get(entry.line, 0),
            tuple(flagged[entry.id or ""]),
            begins_table=entry.table is not None and entry.table != before,
        )
        for entry, end, before in zip(entries[:ROWS_MOST], ends, tables, strict=False)
    ]
    return Outline(tuple(rows), max(0, len(entries) - ROWS_MOST))

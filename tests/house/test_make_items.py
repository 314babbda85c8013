"""The benchmark of making takes the program's own way, from a text to stored cards."""

from __future__ import annotations

from pathlib import Path

from benchmarks.check_sheet import write_sheet
from benchmarks.make_items import (
    JSON,
    LOADED,
    MADE,
    READ,
    load,
    make_json,
    measure_growth,
    measure_way,
    new_store,
    sheet_of,
)
from quizapp.items.making import make_cards


def test_every_card_of_the_sheet_is_stored(tmp_path: Path) -> None:
    app = new_store(tmp_path / "store")
    assert load(app, write_sheet(20)) == len(make_cards(sheet_of(20)).cards) > 0


def test_each_act_is_measured() -> None:
    taken = measure_way(10, rounds=1)
    assert list(taken) == [READ, MADE, JSON, LOADED]
    assert make_json(sheet_of(10)) > 1000


def test_growth_is_told_a_fact() -> None:
    found = measure_growth((10, 20), rounds=1, measured=20)
    assert list(found) == [10, 20]
    assert all(set(taken) == {READ, MADE} for taken in found.values())

"""The benchmark measures what it says: a sheet without errors, of the size that was asked for."""

from __future__ import annotations

from benchmarks.check_sheet import measure, parse_events, write_sheet
from quizapp.facts.reader import read_sheet


def test_the_synthetic_sheet_is_valid_and_mixes_tables_with_facts_that_stand_alone() -> None:
    reading = read_sheet(write_sheet(200))
    assert reading.problems == ()
    assert reading.sheet is not None
    assert len(reading.sheet.facts) == 200
    assert len([fact for fact in reading.sheet.facts if fact.relation]) == 100


def test_a_size_between_two_blocks_is_rounded_up() -> None:
    assert write_sheet(191) == write_sheet(200)


def test_the_bare_parse_meets_every_node_of_the_sheet() -> None:
    assert parse_events("a: [b, c]") == 11


def test_acts_are_measured_in_turn() -> None:
    done: list[str] = []
    taken = measure({"one": lambda: done.append("one"), "two": lambda: done.append("two")}, rounds=2)
    assert done == ["one", "two", "one", "two"]
    assert taken.keys() == {"one", "two"}

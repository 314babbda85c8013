"""Two logs become one by time, each in its own order, whatever the clocks did."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.exchange.merging import merge

Log = list[tuple[str, int]]  # id and time


def merged(here: Log, comes: Log) -> list[str]:
    """The ids of both in the order of their numbers; every number from 1 on must be there once."""
    numbers = {each: number for number, (each, _) in enumerate(here, 1)}
    found = merge(
        array("q", [numbers.get(each, 0) for each, _ in comes]),
        array("q", [time for _, time in comes]),
        [(number, time) for number, (_, time) in enumerate(here, 1)],
    )
    new = {number: each for (each, _), number in zip(comes, found.numbers, strict=True) if number}
    for each, number in numbers.items():
        shift = max(
            (shift for start, shift in zip(found.starts, found.shifts, strict=True) if start <= number), default=0
        )
        assert number + shift not in new
        new[number + shift] = each
    assert sorted(new) == list(range(1, len({*numbers} | {each for each, _ in comes}) + 1))
    return [new[number] for number in sorted(new)]


@pytest.mark.parametrize(
    ("here", "comes", "expected"),
    [
        ([], [("a", 1), ("b", 2)], "ab"),
        ([("a", 1)], [], "a"),
        ([("a", 1), ("c", 3)], [("b", 2), ("d", 4)], "abcd"),
        ([("c", 3), ("d", 4)], [("a", 1), ("b", 2)], "abcd"),
        ([("a", 1), ("b", 1)], [("c", 1)], "abc"),
        ([("a", 5), ("b", 1)], [("c", 3)], "cab"),
        ([("a", 1), ("b", 5)], [("x", 4), ("y", 2)], "axyb"),
        ([("a", 1), ("b", 9)], [("a", 1), ("x", 0)], "axb"),
        ([("a", 1), ("b", 2)], [("x", 9), ("b", 2)], "axb"),
        ([("a", 1), ("b", 2)], [("a", 1), ("b", 2)], "ab"),
        ([("a", 1), ("b", 2), ("c", 9)], [("b", 2), ("x", 5), ("a", 1)], "abxc"),
    ],
)
def test_where_lines_go(here: Log, comes: Log, expected: str) -> None:
    assert "".join(merged(here, comes)) == expected


@st.composite
def two_logs(draw: st.DrawFn) -> tuple[Log, Log]:
    """Two logs with lines in common, which stand in the same order in both; the clocks jump."""
    size = draw(st.integers(0, 12))
    times = draw(st.lists(st.integers(0, 9), min_size=size, max_size=size))
    owners = draw(st.lists(st.sampled_from(["here", "comes", "both"]), min_size=size, max_size=size))
    lines = [(f"{place}", time, owner) for place, (time, owner) in enumerate(zip(times, owners, strict=True))]
    here, comes = (
        [(each, time) for each, time, owner in lines if owner in (side, "both")] for side in ("here", "comes")
    )
    return here, comes


@given(two_logs())
def test_each_log_keeps_its_order_and_what_it_has(logs: tuple[Log, Log]) -> None:
    here, comes = logs
    both = merged(here, comes)
    for log in logs:
        ids = [each for each, _ in log]
        assert [each for each in both if each in ids] == ids


@given(two_logs())
def test_lines_that_are_before_all_that_come_need_no_look(logs: tuple[Log, Log]) -> None:
    here, comes = logs
    numbers = {each: number for number, (each, _) in enumerate(here, 1)}
    present = array("q", [numbers.get(each, 0) for each, _ in comes])
    times = array("q", [time for _, time in comes])
    existing = [(number, time) for number, (_, time) in enumerate(here, 1)]
    first = min((time for each, time in comes if each not in numbers), default=-1)
    later = next((number for number, time in existing if time > first), len(existing) + 1)
    after = min([later, *filter(None, present)]) - 1
    assert merge(present, times, existing[after:], after=after) == merge(present, times, existing)


@given(st.lists(st.tuples(st.integers(0, 40), st.booleans())))
def test_logs_of_clocks_that_go_right_are_sorted_by_time(lines: list[tuple[int, bool]]) -> None:
    ordered = [(f"{place}", time, is_here) for place, (time, is_here) in enumerate(sorted(lines))]
    here, comes = ([(each, time) for each, time, is_here in ordered if is_here is side] for side in (True, False))
    known = dict([*here, *comes])
    assert [known[each] for each in merged(here, comes)] == sorted(known.values())

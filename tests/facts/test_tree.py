"""The tree: every scalar is text with its place, and what is too deep or too much is refused before it is built."""

from __future__ import annotations

import gc

import pytest
from yaml import MarkedYAMLError

from quizapp.facts.findings import Findings
from quizapp.facts.reader import read_sheet
from quizapp.facts.tree import COMMAND_LIMITS, Limits, Mapping, Node, Scalar, Sequence, build_tree, without_collector


def tree(text: str) -> Node | None:
    findings = Findings()
    top = build_tree(text, findings, COMMAND_LIMITS)
    assert not len(findings)
    return top


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.pairs.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node else None


def codes(text: str | bytes, limits: Limits = COMMAND_LIMITS) -> list[str]:
    return [problem.code for problem in read_sheet(text, limits).problems]


def test_every_scalar_is_text_however_it_looks() -> None:
    text = "[NO, 12:30, 010, 1.10, 1e3, null, ~, 2025-09-02, 0x1F, yes, '', ]"
    assert plain(tree(text)) == [*"NO 12:30 010 1.10 1e3 null ~ 2025-09-02 0x1F yes".split(), ""]


def test_nodes_and_keys_know_their_line_and_column_counted_from_one() -> None:
    top = tree("a: 1\nbü:\n  - é: [x]\n")
    assert isinstance(top, Mapping)
    key, items = top.pairs["bü"]
    assert (key.line, key.column) == (2, 1)
    assert isinstance(items, Sequence)
    inner = items.items[0]
    assert isinstance(inner, Mapping)
    assert (inner.line, inner.column) == (3, 5)
    value = inner.pairs["é"][1]
    assert isinstance(value, Sequence)
    assert isinstance(value.items[0], Scalar)
    assert (value.items[0].line, value.items[0].column) == (3, 9)


def test_folded_and_literal_blocks_are_text() -> None:
    assert plain(tree("a: >-\n  one\n  two\nb: |\n  one\n  two\n")) == {"a": "one two", "b": "one\ntwo\n"}


def test_text_that_is_not_yaml_raises_with_its_place() -> None:
    with pytest.raises(MarkedYAMLError):
        tree("a: b: c")


def test_the_value_of_a_refused_key_is_read_and_left_out() -> None:
    findings = Findings()
    top = build_tree("a: 1\na: {b: 2}\n{c: d}: {e: 3}\nf: 4", findings, COMMAND_LIMITS)
    assert plain(top) == {"a": "1", "f": "4"}
    assert [problem.code for problem in findings.in_order()] == ["duplicate_key", "key_not_text"]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "{a: ", "? ", "[{", "a: [", "!!seq [", "[? "])
def test_fifty_thousand_levels_are_one_error_and_no_crash(opening: str) -> None:
    assert codes(opening * 50_000) == ["too_deep"]


def test_twenty_levels_are_not_too_deep() -> None:
    assert "too_deep" not in codes("[" * 20 + "]" * 20)
    assert "too_deep" in codes("[" * 21 + "]" * 21)


def test_more_nodes_than_the_limit_are_one_error() -> None:
    few = Limits(10**6, 10)
    assert codes("[a, b, c, d, e, f, g, h, i]", few) == ["top_not_mapping"]
    assert codes("[a, b, c, d, e, f, g, h, i, j]", few) == ["too_many_nodes"]


def test_more_bytes_than_the_limit_are_one_error_counted_as_utf8() -> None:
    small = Limits(20, 10)
    assert codes("é" * 10, small) == ["top_not_mapping"]
    assert codes("é" * 11, small) == ["too_big"]
    assert codes(b"a" * 21, small) == ["too_big"]


def test_the_garbage_collector_runs_again_after_reading() -> None:
    assert gc.isenabled()
    with without_collector():
        assert not gc.isenabled()
        with without_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()

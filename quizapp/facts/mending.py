"""Text that is not YAML: what is wrong with it, said plainly, and reading on where one line's value only lacks quotes."""

from __future__ import annotations

from yaml import MarkedYAMLError

from quizapp.facts.findings import Findings
from quizapp.facts.sheet import Place
from quizapp.facts.tree import Limits, Node, build_tree


def build_mended(text: str, findings: Findings, limits: Limits) -> Node | None:
    try:
        return build_tree(text, findings, limits)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        findings.error("bad_yaml", Place(mark.line + 1, mark.column + 1), problem=error.problem)
        return None

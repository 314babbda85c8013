"""Which fields an owner has: those it does not know, and those that it lacks."""

from __future__ import annotations

from collections.abc import Mapping

from quizapp.facts.draft import Draft
from quizapp.facts.fields import OWNERS, RESERVED, required_fields
from quizapp.facts.other_words import field_meant
from quizapp.facts.shapes import suggest
from quizapp.facts.sheet import Place
from quizapp.facts.tree import Node, Pair, Scalar


def refuse_unknown(owner: str, pairs: Mapping[str, Pair], draft: Draft) -> frozenset[str]:
    """Put down every unknown field; the answer holds the fields that they probably stand for."""
    fields = OWNERS[owner]
    if pairs.keys() <= fields.keys():
        return frozenset()
    meant = set()
    for name, (key, node) in pairs.items():
        if name not in fields and _has_no_colon(key, node):
            draft.findings.error("comma_in_text", key, text=name)
        elif name not in fields:
            suggestion = field_meant(name, owner, pairs) or suggest(name, fields, draft)
            meant.add(suggestion)
            code = "reserved_field" if name in RESERVED else "unknown_field"
            draft.findings.error(code, key, text=name, owner=owner, suggestion=suggestion)
    return frozenset(meant)


def _has_no_colon(key: Scalar, node: Node) -> bool:
    """In braces, what follows a comma is a field without a value: `{answer: red, white and blue}`."""
    is_right_behind = (node.line, node.column) == (key.line, key.column + len(key.text))
    return is_right_behind and isinstance(node, Scalar) and not node.text


def require_fields(
    owner: str, pairs: Mapping[str, Pair], place: Place, draft: Draft, meant: frozenset[str] = frozenset()
) -> bool:
    """Whether every field that its owner must have is written; one that is only misspelt is not reported again."""
    missing = [name for name in required_fields(owner) if name not in pairs]
    for name in missing:
        if name not in meant:
            draft.findings.error("missing_field", place, field=name, owner=owner)
    return not missing

"""Sentences with slots: `<city>`, or `<host:city>` where the slot's name is not its kind."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizapp.facts.draft import Draft
from quizapp.facts.fields import FACT, RESERVED
from quizapp.facts.shapes import read_text, suggest
from quizapp.facts.sheet import Pattern, Slot
from quizapp.facts.tree import Node

_SLOT = re.compile(r"<([a-z_][a-z0-9_-]*)(?::([a-z_][a-z0-9_-]*))?>")
_ALMOST_SLOT = re.compile(r"<\s*([^<>]*?)\s*>")


def parse_pattern(text: str) -> Pattern:
    if "<" not in text:
        return Pattern(text, (text,))
    pieces = _SLOT.split(text)
    parts: list[str | Slot] = [pieces[0]] if pieces[0] else []
    for at in range(1, len(pieces), 3):
        parts.append(Slot(pieces[at], pieces[at + 1] or pieces[at]))
        if pieces[at + 2]:
            parts.append(pieces[at + 2])
    return Pattern(text, tuple(parts))


def read_say(node: Node, name: str, draft: Draft) -> Pattern | None:
    """A sentence with at least one slot, each of one kind and with a name of its own; a repeated slot is one slot."""
    text = read_text(node, name, draft)
    if text is None:
        return None
    pattern = parse_pattern(text)
    kinds: dict[str, str] = {}
    parts: list[str | Slot] = []
    for part in pattern.parts:
        if isinstance(part, Slot):
            if part.name in FACT or part.name in RESERVED:
                draft.findings.error("slot_named_like_field", node, slot=part.name)
                return None
            kind = kinds.setdefault(part.name, part.kind)
            if part.kind not in (kind, part.name):
                draft.findings.error("slot_of_two_kinds", node, slot=part.name, kind=kind, other=part.kind)
                return None
            part = Slot(part.name, kind)
        parts.append(part)
    if not kinds:
        almost = _ALMOST_SLOT.search(text)
        draft.findings.error("no_slot", node, almost=almost[0] if almost else "")
        return None
    return Pattern(text, tuple(parts))


def read_question(node: Node, name: str, slots: Mapping[str, Slot], asked: str | None, draft: Draft) -> Pattern | None:
    """A question about the slot `asked`, in which the other slots of the sentence may stand."""
    text = read_text(node, name, draft)
    if text is None:
        return None
    pattern = parse_pattern(text)
    parts: list[str | Slot] = []
    for part in pattern.parts:
        if isinstance(part, Slot):
            known = slots.get(part.name)
            if known is None:
                suggestion = suggest(part.name, slots.keys(), draft)
                draft.findings.error("unknown_slot", node, slot=part.name, field=name, suggestion=suggestion)
                return None
            if part.name == asked:
                draft.findings.error("slot_asks_itself", node, slot=part.name, field=name)
                return None
            if part.kind not in (known.kind, part.name):
                draft.findings.error("slot_of_two_kinds", node, slot=part.name, kind=known.kind, other=part.kind)
                return None
            part = known
        parts.append(part)
    return Pattern(text, tuple(parts))


def with_kinds(pattern: Pattern, kinds: Mapping[str, str]) -> Pattern:
    """The pattern with undeclared kinds replaced by the declared ones that their values turned out to be."""
    if not any(slot.kind in kinds for slot in pattern.slots):
        return pattern
    replaced = (Slot(p.name, kinds.get(p.kind, p.kind)) if isinstance(p, Slot) else p for p in pattern.parts)
    return Pattern(pattern.source, tuple(replaced))

"""Sentences with slots: `<city>`, or `<host:city>` where the slot's name is not its kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from quizapp.facts.draft import Draft
from quizapp.facts.fields import FACT, RESERVED
from quizapp.facts.shapes import read_text, suggest
from quizapp.facts.sheet import Pattern, Slot
from quizapp.facts.tree import Mapping as NodeMapping
from quizapp.facts.tree import Node, Pair, Scalar

ASKED_FIELDS = ("ask", "ask_list", "ask_not", "ask_count")
_SLOT = re.compile(r"([a-z_][a-z0-9_-]*)(?::([a-z_][a-z0-9_-]*))?")
_HTML = re.compile(r"<([a-z][a-z0-9]*)>.*?</\1>")
_ALMOST_SLOT = re.compile(r"<\s*([^<>]*?)\s*>")


def parse_pattern(text: str) -> Pattern:
    """Text with its slots found; whatever stands in angle brackets and is no slot stays text."""
    if "<" not in text:
        return Pattern(text, (text,))
    plain, *pieces = text.split("<")
    parts: list[str | Slot] = []
    for piece in pieces:
        inner, closed, rest = piece.partition(">")
        slot = _slot(inner) if closed else None
        if slot is None:
            plain += "<" + piece
            continue
        if plain:
            parts.append(plain)
        parts.append(slot)
        plain = rest
    if plain:
        parts.append(plain)
    return Pattern(text, tuple(parts))


def slots_of(pattern: Pattern) -> dict[str, Slot]:
    """The slots by name, in the order of the sentence."""
    return {part.name: part for part in pattern.parts if part.__class__ is Slot}


@lru_cache(maxsize=1024)
def _slot(inner: str) -> Slot | None:
    found = _SLOT.fullmatch(inner)
    return Slot(found[1], found[2] or found[1]) if found else None


def _read_plain(node: Node, name: str, draft: Draft) -> str | None:
    """Text without HTML: a tag that is closed again would be taken for a slot."""
    text = read_text(node, name, draft)
    tag = _HTML.search(text) if text is not None and "</" in text else None
    if tag is None:
        return text
    draft.findings.error("html_in_text", node, tag=f"<{tag[1]}>")
    return None


def read_say(node: Node, name: str, draft: Draft) -> Pattern | None:
    """A sentence with at least one slot, each of one kind and with a name of its own; a repeated slot is one slot."""
    text = _read_plain(node, name, draft)
    if text is None:
        return None
    pattern = parse_pattern(text)
    slots: dict[str, Slot] = {}
    is_sound = True
    for part in pattern.slots:
        known = slots.setdefault(part.name, part)
        if part.name in FACT or part.name in RESERVED:
            draft.findings.error("slot_named_like_field", node, slot=part.name, kind=part.kind)
            is_sound = False
        elif known.kind == part.name:
            slots[part.name] = part
        elif part.kind not in (known.kind, part.name):
            draft.findings.error("slot_of_two_kinds", node, slot=part.name, kind=known.kind, other=part.kind)
            is_sound = False
    if not is_sound:
        return None
    if slots and not _refuse_almost(pattern, slots, node, draft):
        return None
    if not slots:
        almost = _ALMOST_SLOT.search(text)
        draft.findings.error("no_slot", node, almost=almost[0] if almost else "")
        return None
    return _with_slots(pattern, slots)


def _refuse_almost(pattern: Pattern, slots: Mapping[str, Slot], node: Node, draft: Draft) -> bool:
    """Whether nothing in the text is a slot but for its capitals or spaces; what is gets put down."""
    is_sound = True
    for almost in _ALMOST_SLOT.finditer(pattern.source) if pattern.source.count("<") > len(pattern.slots) else ():
        meant = almost[1].casefold()
        if f"<{meant}>" != almost[0] and meant.partition(":")[0] in slots and _slot(meant):
            draft.findings.error("almost_slot", node, text=almost[0], suggestion=f"<{meant}>")
            is_sound = False
    return is_sound


def own_patterns(fields: Mapping[str, Any]) -> dict[tuple[str, str], Pattern]:
    """The questions that are among the fields of a fact, by field and slot."""
    return {(name, slot): pattern for name in ASKED_FIELDS for slot, pattern in fields.get(name, {}).items()}


def words_of(pairs: Mapping[str, Pair]) -> dict[tuple[str, str], Pattern]:
    """The sentence and questions of a fact whose slots cannot be told."""
    found: dict[tuple[str, str], Pattern] = {}
    for name in ("say", *ASKED_FIELDS):
        node = pairs[name][1] if name in pairs else None
        parts = (
            [(key.text, part) for key, part in node.pairs.values()] if isinstance(node, NodeMapping) else [("", node)]
        )
        for slot, part in parts:
            if isinstance(part, Scalar):
                found[name, slot] = parse_pattern(part.text)
    return found


def _with_slots(pattern: Pattern, slots: Mapping[str, Slot]) -> Pattern:
    """The pattern with its slots as they are known, where a mention without a kind would make them another."""
    if all(isinstance(part, str) or slots[part.name] is part for part in pattern.parts):
        return pattern
    return Pattern(pattern.source, tuple(p if isinstance(p, str) else slots[p.name] for p in pattern.parts))


def read_question(node: Node, name: str, slots: Mapping[str, Slot], asked: str | None, draft: Draft) -> Pattern | None:
    """A question about the slot `asked`, in which the other slots of the sentence may stand."""
    text = _read_plain(node, name, draft)
    if text is None:
        return None
    pattern = parse_pattern(text)
    if "<" not in text:
        return pattern
    is_sound = _refuse_almost(pattern, slots, node, draft)
    for part in pattern.slots:
        known = slots.get(part.name)
        if known is not None and part.name != asked and part.kind in (known.kind, part.name):
            continue
        is_sound = False
        if known is None:
            suggestion = suggest(part.name, slots.keys(), draft)
            draft.findings.error("unknown_slot", node, slot=part.name, field=name, suggestion=suggestion)
        elif part.name == asked:
            draft.findings.error("slot_asks_itself", node, slot=part.name, field=name)
        else:
            draft.findings.error("slot_of_two_kinds", node, slot=part.name, kind=known.kind, other=part.kind)
    return _with_slots(pattern, slots) if is_sound else None


def with_kinds(pattern: Pattern, kinds: Mapping[str, str]) -> Pattern:
    """The pattern with undeclared kinds replaced by the declared ones that their values turned out to be."""
    if not any(slot.kind in kinds for slot in pattern.slots):
        return pattern
    replaced = (Slot(p.name, kinds.get(p.kind, p.kind)) if isinstance(p, Slot) else p for p in pattern.parts)
    return Pattern(pattern.source, tuple(replaced))

"""The fields of a fact beside its sentence and values; many of them are given per slot."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from decimal import Decimal
from functools import cache
from typing import Any

from quizapp.facts.answers import read_value, text_value, warn_of_thousands
from quizapp.facts.draft import Draft
from quizapp.facts.fields import OWNERS
from quizapp.facts.figures import in_plain_digits
from quizapp.facts.languages.relative_time import relative_phrase
from quizapp.facts.meant_dates import date_meant
from quizapp.facts.patterns import read_question
from quizapp.facts.shapes import READERS, Reader, list_items, read_decimal, read_text, read_texts, suggest
from quizapp.facts.sheet import Claimant, Pattern, Slot, Value
from quizapp.facts.tree import Mapping, Node, Pair, Scalar, Sequence
from quizapp.facts.values import Date, Number, parse_full_date, parse_number

Slots = MappingType[str, Slot]
SlotReader = Callable[[Node, str, Slot, Slots, Draft], Any]


class FromPool(tuple[Value, ...]):
    """Distractors of a pool; the members that are true for a fact are dropped from it, those of a list never."""

    __slots__ = ()


_PER_SLOT = frozenset({"ask", "ask_not", "ask_count", "ask_list", "also", "wrong", "excluded", "step", "range"})
_OF_LISTS = frozenset({"wrong", "not", "range"})
_MEASURED = frozenset({"number", "date", "year"})
_NAMES = {"not": "excluded"}  # what the fact calls a field whose name is a word of Python


def read_steering(owner: str, pairs: MappingType[str, Pair], slots: Slots, draft: Draft) -> dict[str, Any]:
    """Every known field but `say` and the values, by the name that `Fact` gives it."""
    readers = _readers(owner)
    found: dict[str, Any] = {}
    for name, (_, node) in pairs.items():
        known = readers.get(name)
        if known is not None:
            attribute, reader, slot_reader = known
            value = reader(node, name, draft) if reader else _by_slot(node, name, slots, slot_reader, draft)
            if value is not None:
                found[attribute] = value
    return found


@cache
def _readers(owner: str) -> dict[str, tuple[str, Reader | None, SlotReader]]:
    """For each field its attribute of `Fact`, and the reader of its shape: for the field at once, or for a slot."""
    found: dict[str, tuple[str, Reader | None, SlotReader]] = {}
    for name, field in OWNERS[owner].items():
        reader = _read_claimant if name == "claim_by" else READERS.get(field.shape)
        if reader or field.shape in _SLOT_READERS:
            found[name] = (_NAMES.get(name, name), reader, _SLOT_READERS.get(field.shape, _read_also))
    return found


def merge_fields(defaults: MappingType[str, Any], own: MappingType[str, Any]) -> dict[str, Any]:
    """`own` over `defaults`; a field that is given per slot is merged slot by slot."""
    merged = {**defaults, **own}
    if not _PER_SLOT.isdisjoint(own):
        for name in own.keys() & defaults.keys() & _PER_SLOT:
            merged[name] = {**defaults[name], **own[name]}
    return merged


def for_slots(fields: MappingType[str, Any], slots: Slots) -> dict[str, Any]:
    """What of a relation's fields is left for a row whose own sentence lacks some of the slots."""
    found = dict(fields)
    for name in found.keys() & _PER_SLOT:
        found[name] = {
            slot: value
            for slot, value in found[name].items()
            if slot in slots and (not isinstance(value, Pattern) or {part.name for part in value.slots} <= slots.keys())
        }
    return found


def _by_slot(node: Node, name: str, slots: Slots, reader: SlotReader, draft: Draft) -> dict[str, Any] | None:
    """A field that is given per slot; where the sentence has a single slot, it may be given for that slot at once."""
    is_pool = isinstance(node, Mapping) and isinstance(node.pairs.get("pool", (None, None))[1], Scalar)
    if len(slots) == 1 and (is_pool or not isinstance(node, Mapping) or not _is_by_slot(node, name, slots)):
        (slot,) = slots.values()
        value = reader(node, name, slot, slots, draft)
        return None if value is None else {slot.name: value}
    if is_pool or not isinstance(node, Mapping):
        return _for_one_slot(node, name, slots, reader, draft)
    found = {}
    for key, part in node.pairs.values():
        slot_asked = slots.get(key.text)
        if slot_asked is None:
            suggestion = suggest(key.text, slots.keys(), draft)
            if len(slots) == 1 and slots.keys().isdisjoint(node.pairs):
                suggestion = suggestion or next(iter(slots))
            draft.findings.error("unknown_slot", key, slot=key.text, field=name, suggestion=suggestion)
        elif (value := reader(part, name, slot_asked, slots, draft)) is not None:
            found[key.text] = value
    return found


def _is_by_slot(node: Mapping, name: str, slots: Slots) -> bool:
    """Whether the names of slots stand there, be they right or wrong: not text with a colon, nor a misspelt `pool`."""
    if not slots.keys().isdisjoint(node.pairs) or not node.pairs:
        return True
    if len(node.pairs) > 1:
        return name not in _OF_LISTS
    ((key, value),) = node.pairs.values()
    is_in_braces = key.place != node.place
    is_name = is_in_braces or " " not in key.text
    return is_name and (name not in _OF_LISTS or isinstance(value, Sequence))


def _for_one_slot(node: Node, name: str, slots: Slots, reader: SlotReader, draft: Draft) -> dict[str, Any] | None:
    """A field given at once among several slots: `step` and `range` are for the only one with a figure or date."""
    is_measure = name in ("step", "range")
    fitting = [slot for slot in slots.values() if slot.kind in _MEASURED] if is_measure else []
    slot = fitting[0] if fitting else next(iter(slots.values()))
    if len(fitting) > 1 or not is_measure:
        draft.findings.error("per_slot_wanted", node, field=name, slots=", ".join(slots), slot=slot.name)
        return None
    value = reader(node, name, slot, slots, draft)
    return None if value is None else {slot.name: value}


def _read_asked(node: Node, name: str, slot: Slot, slots: Slots, draft: Draft) -> Pattern | None:
    return read_question(node, name, slots, slot.name, draft)


def _read_also(node: Node, name: str, slot: Slot, slots: Slots, draft: Draft) -> tuple[str, ...] | None:
    return read_texts(node, name, draft)


def _read_excluded(node: Node, name: str, slot: Slot, slots: Slots, draft: Draft) -> tuple[Value, ...]:
    found = (_read_distractor(item, slot, draft) for item in list_items(node, name, draft))
    return tuple(value for value in found if value is not None)


def _read_wrong(node: Node, name: str, slot: Slot, slots: Slots, draft: Draft) -> tuple[Value, ...]:
    if isinstance(node, Mapping) and "pool" in node.pairs and len(node.pairs) == 1:
        return _read_pool(node.pairs["pool"][1], slot, draft)
    return _read_excluded(node, name, slot, slots, draft)


def _read_pool(node: Node, slot: Slot, draft: Draft) -> tuple[Value, ...]:
    name = read_text(node, "pool", draft)
    if name is None:
        return ()
    if name not in draft.pools:
        draft.findings.error("unknown_pool", node, text=name, suggestion=suggest(name, draft.pools, draft))
        return ()
    found = draft.pool_values.get((name, slot.kind))
    if found is None:
        items = list_items(draft.pools[name][1], name, draft)
        values = (_read_distractor(item, slot, draft) for item in items)
        found = draft.pool_values[name, slot.kind] = FromPool(value for value in values if value is not None)
    return found


def _read_distractor(node: Node, slot: Slot, draft: Draft) -> Value | None:
    """An entity's id where the slot holds entities, else text, read as a date or number if it is one."""
    kind = slot.kind
    if kind in draft.kinds or kind in draft.mixed_kinds:
        return read_value(node, slot, draft)
    text = read_text(node, "wrong", draft)
    if text is None:
        return None
    if kind == "number":
        is_typed = parse_number(text, draft.table.qualifiers, draft.table.unit_joiners) is not None
    else:
        is_typed = kind in ("date", "year") and parse_full_date(text) is not None
    if is_typed:
        return read_value(node, slot, draft)
    if kind in _MEASURED and not relative_phrase(text, draft.table, is_sentence=False):
        meant = in_plain_digits(text, draft.table) if kind == "number" else date_meant(text, draft.table)
        if kind == "year" and (date := parse_full_date(meant)):
            meant = str(date.start[0])
        kind_meant = kind if kind in ("number", "year") else "date"
        draft.findings.warn("wrong_unread", node, text=text, kind=kind_meant, suggestion=meant)
    return text_value(text, kind)


def _read_step(node: Node, name: str, slot: Slot, slots: Slots, draft: Draft) -> Decimal | None:
    text = read_text(node, name, draft)
    if text is None or not _is_measured(node, name, slot, draft):
        return None
    step = read_decimal(text)
    if step is None or step <= 0:
        draft.findings.error("bad_step", node, text=text)
        return None
    if isinstance(node, Scalar):
        warn_of_thousands(node, text, Number(step), draft)
    return step


def _is_measured(node: Node, name: str, slot: Slot, draft: Draft) -> bool:
    if slot.kind in _MEASURED:
        return True
    draft.findings.error("not_measured", node, field=name, slot=slot.name, kind=slot.kind)
    return False


def _read_range(node: Node, name: str, slot: Slot, slots: Slots, draft: Draft) -> tuple[Any, Any] | None:
    """`[least, most]`, as figures or as dates."""
    if not _is_measured(node, name, slot, draft):
        return None
    items = [item for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
    read_end: Callable[[str], Any] = read_decimal if slot.kind == "number" else parse_full_date
    ends = [read_end(item.text.strip()) for item in items]
    for item, end in zip(items, ends, strict=True):
        if isinstance(end, Decimal):
            warn_of_thousands(item, item.text, Number(end), draft)
    if len(ends) != 2 or None in ends or not _is_upward(*ends):
        draft.findings.error("bad_range", node, kind=slot.kind)
        return None
    return ends[0], ends[1]


def _is_upward(least: Decimal | Date, most: Decimal | Date) -> bool:
    if isinstance(least, Date) and isinstance(most, Date):
        return least.start <= most.end
    return isinstance(least, Decimal) and isinstance(most, Decimal) and least <= most


def _read_claimant(node: Node, name: str, draft: Draft) -> Claimant | None:
    text = read_text(node, name, draft)
    if text is None:
        return None
    entity = draft.entities.get(text)
    return Claimant(entity.name, entity.id) if entity else Claimant(text)


_SLOT_READERS: dict[str, SlotReader] = {
    "questions_by_slot": _read_asked,
    "also": _read_also,
    "wrong": _read_wrong,
    "not": _read_excluded,
    "step": _read_step,
    "range": _read_range,
}

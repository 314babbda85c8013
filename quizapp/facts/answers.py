"""Values and how open they are: what stands in a slot, as one value or as a list that says which kind it is."""

from __future__ import annotations

from dataclasses import replace

from quizapp.facts.display import show_date, show_number
from quizapp.facts.draft import Draft
from quizapp.facts.entities import refuse_entity
from quizapp.facts.figures import as_decimal, as_thousands, in_plain_digits, joins_figures, looks_grouped, no_number
from quizapp.facts.shapes import list_items, read_text, refuse_date, refuse_shape
from quizapp.facts.sheet import Binding, Mode, Slot, Value
from quizapp.facts.text import fold
from quizapp.facts.tree import Mapping, Node, Pair, Scalar
from quizapp.facts.values import Number, parse_full_date, parse_number

_LISTS = {"all": Mode.ALL, "reported": Mode.REPORTED, "some": Mode.SOME}


def read_answer(pair: Pair, slot: Slot, draft: Draft, *, mode: Mode = Mode.ONE) -> Binding | None:
    """One value, or `{all: […]}`, `{reported: […]}`, `{some: […]}`; a bare list is as open as `mode`, but never one."""
    key, node = pair
    if isinstance(node, Scalar):
        value = read_value(node, slot, draft)
        return None if value is None else Binding(mode, (value,), node.place)
    if isinstance(node, Mapping):
        openness = next(iter(node.pairs), "")
        if len(node.pairs) != 1 or openness not in _LISTS:
            _refuse_openness(node, slot, draft)
            return None
        mode, node = _LISTS[openness], node.pairs[openness][1]
    elif mode is Mode.ONE:
        draft.findings.error("bare_list", key if node.line != key.line else node, count=str(len(node.items)))
        _read_list(node, key.text, slot, Binding(mode, ()), draft)
        return None
    return _read_list(node, key.text, slot, Binding(mode, (), pair[1].place), draft)


def _refuse_openness(node: Mapping, slot: Slot, draft: Draft) -> None:
    first = next(iter(node.pairs.values()), None)
    is_known = first is not None and first[0].text in (slot.name, *_LISTS)
    if first is not None and isinstance(first[1], Scalar) and first[1].text and not is_known:
        refuse_shape(node, "answer", "text_wanted", draft)
    else:
        draft.findings.error("unknown_openness", node, text=first[0].text if first else "")


def _read_list(node: Node, name: str, slot: Slot, empty: Binding, draft: Draft) -> Binding | None:
    values: dict[str, Value] = {}
    items = list_items(node, name, draft)
    for item in items:
        value = read_value(item, slot, draft)
        meaning = draft.truth.meanings.key(value) if value is not None else ""
        if value is not None and meaning in values:
            draft.findings.error("value_twice", item, text=value.text)
        elif value is not None:
            values[meaning] = value
    return replace(empty, values=tuple(values.values())) if items and len(values) == len(items) else None


def read_value(node: Node, slot: Slot, draft: Draft) -> Value | None:
    """The value of a scalar in a slot of this kind: an entity by its id, a date or number parsed, all else as text."""
    if not isinstance(node, Scalar):
        refuse_shape(node, "answer", "text_wanted", draft)
        return None
    known = draft.values.setdefault(slot.kind, {})
    value = known.get(node.text)
    if value is None:
        text = read_text(node, "answer", draft)
        if text is None:
            return None
        value = _make_value(node, text, slot, draft)
        if value is not None:
            known[node.text] = value
    return value


def _make_value(node: Scalar, text: str, slot: Slot, draft: Draft) -> Value | None:
    kind = slot.kind
    if kind in draft.kinds or kind in draft.mixed_kinds:
        return _entity_value(node, text, slot, draft)
    if kind in ("date", "year"):
        return _date_value(node, text, slot, draft)
    if kind == "number":
        return _number_value(node, text, slot, draft)
    return text_value(text, kind)


def text_value(text: str, kind: str) -> Value:
    return Value(kind, fold(text) or text, text, text)


def entity_value(written: str, draft: Draft) -> Value:
    entity = draft.entities[written]
    return Value(entity.kind, entity.id, entity.name, entity.in_text, entity.id)


def _entity_value(node: Scalar, text: str, slot: Slot, draft: Draft) -> Value | None:
    entity = draft.entities.get(text)
    if entity is None:
        refuse_entity(node, text, slot.kind, draft)
        return None
    if entity.kind != slot.kind and slot.kind not in draft.mixed_kinds:
        draft.findings.error("wrong_kind", node, text=text, kind=entity.kind, wanted=slot.kind, slot=slot.name)
        return None
    return entity_value(text, draft)


def _date_value(node: Scalar, text: str, slot: Slot, draft: Draft) -> Value | None:
    date, kind = parse_full_date(text), slot.kind
    if date is None:
        refuse_date(node, text, draft, one="year" if kind == "year" else "", slot=slot.name)
        return None
    if kind == "year" and date.precision != "year":
        draft.findings.error("not_a_year", node, text=text, suggestion=str(date.start[0]))
        return None
    shown = show_date(date, draft.table)
    return Value(kind, date.key, shown, shown, date=date)


def _number_value(node: Scalar, text: str, slot: Slot, draft: Draft) -> Value | None:
    table = draft.table
    number = parse_number(text, table.qualifiers, table.unit_joiners)
    joined = joins_figures(number.unit, table) if number is not None else ""
    if number is None or joined:
        args = {"looks": joined if joined == "range" else no_number(text, table), "slot": slot.name}
        meant = "" if joined else in_plain_digits(text, table)
        draft.findings.error("bad_number", node, text=text, suggestion=meant, **args)
        return None
    warn_of_thousands(node, text, number, draft)
    shown = show_number(number, draft.table)
    return Value("number", number.key, shown, shown, number=number)


def warn_of_thousands(node: Scalar, text: str, number: Number, draft: Draft) -> None:
    """A point is the decimal point in every language; where readers part thousands by it, both spellings are told."""
    if looks_grouped(text, number.amount, draft.table):
        args = {"shown": show_number(number, draft.table), "decimal": as_decimal(text)}
        draft.findings.warn("thousands_point", node, text=text, thousands=as_thousands(text), **args)

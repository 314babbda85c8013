"""Tables: a relation's rows, one fact each."""

from __future__ import annotations

from quizapp.facts.draft import Draft, Relation, Table
from quizapp.facts.fields import FACT
from quizapp.facts.known_fields import refuse_unknown, require_fields
from quizapp.facts.patterns import read_say, slots_of
from quizapp.facts.shapes import list_items, read_text, refuse_shape, suggest
from quizapp.facts.tree import Mapping, Pair, Scalar, Sequence
from quizapp.facts.written import Written, read_id


def gather_table(table: Mapping, draft: Draft) -> list[Written]:
    """Every row as a fact; the table's own steering fields are defaults that are read later."""
    meant = refuse_unknown("table", table.pairs, draft)
    if not require_fields("table", table.pairs, table.place, draft, meant):
        return []
    name_node = table.pairs["table"][1]
    name = read_text(name_node, "table", draft)
    if name is None:
        return []
    relation = draft.relations.get(name)
    if relation is None:
        if name not in draft.broken_relations:
            suggestion = suggest(name, draft.relations, draft)
            draft.findings.error("unknown_relation", name_node, text=name, suggestion=suggestion)
        return []
    columns = _read_columns(table, relation, draft)
    rows = table.pairs["rows"][1]
    if not isinstance(rows, Sequence):
        refuse_shape(rows, "rows", "list_wanted", draft)
    elif columns is not None:
        draft.tables.append(Table(relation, table.pairs))
        return _gather_rows(rows, columns, draft.tables[-1], draft)
    return []


def _read_columns(table: Mapping, relation: Relation, draft: Draft) -> list[Scalar] | None:
    node = table.pairs["columns"][1]
    slots = {slot.name for slot in relation.say.slots}
    columns: list[Scalar] = []
    seen: set[str] = set()
    is_sound = True
    for item in list_items(node, "columns", draft):
        text = read_text(item, "columns", draft)
        if text is None or not isinstance(item, Scalar):
            is_sound = False
        elif text in seen:
            draft.findings.error("column_twice", item, text=text)
            is_sound = False
        elif text not in slots and text not in FACT:
            suggestion = suggest(text, {*slots, *FACT}, draft)
            draft.findings.error("unknown_column", item, text=text, relation=relation.name, suggestion=suggestion)
            is_sound = False
        else:
            seen.add(text)
            columns.append(item)
    if is_sound and not seen & {"with", "answer"} and (lacking := [slot for slot in slots if slot not in seen]):
        draft.findings.error("column_missing", node, slot=sorted(lacking)[0], relation=relation.name)
        is_sound = False
    return columns if is_sound and _fit_together(columns, slots, draft) else None


def _fit_together(columns: list[Scalar], slots: set[str], draft: Draft) -> bool:
    """Whether no column gives again what the slots' own columns give; a row with its own sentence has its own slots."""
    names = {column.text: column for column in columns}
    given = sorted(slots & names.keys())
    if "say" in names:
        return True
    if "answer" in names and len(slots) > 1:
        draft.findings.error("answer_column", names["answer"], slots=", ".join(sorted(slots)))
        return False
    for field in ("answer", "with"):
        if field in names and given:
            draft.findings.error("values_twice", names[field], column=field, slot=given[0])
            return False
    return True


def _gather_rows(rows: Sequence, columns: list[Scalar], table: Table, draft: Draft) -> list[Written]:
    say = table.relation.say
    slots = slots_of(say)
    heads = [(column, column.text, column.text in slots) for column in columns]
    found: list[Written] = []
    for row in rows.items:
        draft.findings.fact = None
        if not isinstance(row, Sequence):
            refuse_shape(row, "rows", "row_not_list", draft)
            continue
        if len(row.items) != len(heads):
            draft.findings.error("row_length", row, count=str(len(row.items)), columns=str(len(heads)))
            continue
        pairs: dict[str, Pair] = {}
        cells: dict[str, Pair] = {}
        for (column, name, is_slot), cell in zip(heads, row.items, strict=True):
            if cell.__class__ is Scalar and not cell.text:  # an empty cell leaves its field out
                continue
            key = column if cell.__class__ is Scalar else Scalar(name, cell.line, cell.column)
            (cells if is_slot else pairs)[name] = (key, cell)
        row_id = read_id(pairs, draft)
        own_say = read_say(pairs["say"][1], "say", draft) if "say" in pairs else None
        if own_say is None:
            found.append(Written(row.place, row_id, say, slots, pairs, cells, table))
        else:
            found.append(Written(row.place, row_id, own_say, slots_of(own_say), pairs, cells, table))
    return found

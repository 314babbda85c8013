"""Facts, written alone or as rows of a table: gathered first, and read once the kinds of all slots are known."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingType
from typing import Any

from quizapp.facts.answers import read_answer
from quizapp.facts.draft import Draft, Table
from quizapp.facts.kinds import kinds_of_values, scalars
from quizapp.facts.known_fields import refuse_unknown, require_fields
from quizapp.facts.languages.choice import language
from quizapp.facts.patterns import own_patterns, read_say, slots_of, with_kinds, words_of
from quizapp.facts.places import Places
from quizapp.facts.relations import read_defaults
from quizapp.facts.shapes import read_fields, refuse_shape, suggest
from quizapp.facts.sheet import Binding, Fact, Mode, Slot, Value
from quizapp.facts.steering import FromPool, for_slots, merge_fields, read_steering
from quizapp.facts.stem import Broken
from quizapp.facts.tables import gather_table
from quizapp.facts.tree import Mapping, Sequence
from quizapp.facts.written import Written, mint_id, read_id

_CODE = frozenset(  # that is written like a slot: the tag <b>, a vector<int>
    "a b body bool br char div double float h1 h2 head html i img int li ol p s span string strong td th tr u".split()
)
_ERA_BESIDE = re.compile(r"\b(?:AD|A\.D\.|CE|C\.E\.)\s*<|>\s*(?:AD|A\.\s?D|CE|C\.\s?E|n\.\s?Chr|u\.\s?Z)\b")
_TABLE_ONLY = frozenset({"table", "columns", "rows"})


def gather_facts(top: Mapping, draft: Draft) -> list[Written]:
    """Every fact of the sheet as it is written, rows of tables among them, in the sheet's order."""
    if "facts" not in top.pairs:
        return []
    node = top.pairs["facts"][1]
    if not isinstance(node, Sequence):
        refuse_shape(node, "facts", "list_wanted", draft)
        return []
    found: list[Written] = []
    for item in node.items:
        draft.findings.fact = None
        if not isinstance(item, Mapping):
            refuse_shape(item, "facts", "fact_not_mapping", draft)
        elif _TABLE_ONLY & item.pairs.keys():
            found += gather_table(item, draft)
        else:
            fact = _gather_fact(item, draft)
            if fact is not None:
                found.append(fact)
    return found


def _gather_fact(item: Mapping, draft: Draft) -> Written | None:
    pairs = item.pairs
    written_id = read_id(pairs, draft)
    meant = refuse_unknown("fact", pairs, draft)
    is_whole = require_fields("fact", pairs, item.place, draft, meant)
    say = read_say(pairs["say"][1], "say", draft) if is_whole else None
    if say is None:
        read_fields("fact", pairs, draft)
        draft.broken.append(Broken(written_id, item.place, Places(pairs), words_of(pairs)))
        return None
    return Written(item.place, written_id, say, slots_of(say), pairs, {}, None, meant)


def read_facts(gathered: list[Written], draft: Draft) -> None:
    """Every gathered fact, the broken ones left out."""
    for written in gathered:
        draft.findings.fact = written.id
        _find_cells(written, draft)
    kinds = kinds_of_values(gathered, draft)
    for relation in draft.relations.values():
        relation.say = with_kinds(relation.say, kinds)
    if any(map(_is_before_christ, gathered)) and not _tells_eras(gathered, draft):
        draft.has_eras = True
        draft.table = language(draft.header.get("language", "en"), has_eras=True)
    read_defaults(draft)
    for written in gathered:
        draft.findings.fact = written.id
        if kinds:
            written.say = with_kinds(written.say, kinds)
            written.slots = slots_of(written.say)
        fact = _read_fact(written, draft)
        if fact is not None:
            draft.facts.append(fact)
    draft.findings.fact = None


def _is_before_christ(written: Written) -> bool:
    """Whether a date of its slots has a year with a minus sign."""
    dates = [name for name, slot in written.slots.items() if slot.kind in {"year", "date"} and name in written.cells]
    return any(node.text.startswith("-") for name in dates for node in scalars(written.cells[name][1]))


def _tells_eras(gathered: list[Written], draft: Draft) -> bool:
    """Whether the author writes the era beside a slot: *in AD <year>*."""
    wordings = [written.pairs for written in gathered] + [relation.pairs for relation in draft.relations.values()]
    nodes = (node for pairs in wordings for name, (_, node) in pairs.items() if name == "say" or name.startswith("ask"))
    return any(_ERA_BESIDE.search(scalar.text) for node in nodes for scalar in scalars(node))


def _find_cells(written: Written, draft: Draft) -> None:
    """What is written for each slot: in a row's cells, under `with`, or as the `answer` of the one slot."""
    pairs = written.pairs
    if "with" in pairs and "answer" in pairs:
        draft.findings.error("answer_and_with", pairs["with"][0])
        written.meant |= {"with"}
    elif "with" in pairs:
        node = pairs["with"][1]
        if isinstance(node, Mapping):
            written.cells = {**written.cells, **node.pairs}
        else:
            refuse_shape(node, "with", "mapping_wanted", draft)
            written.meant |= {"with"}
    elif "answer" in pairs and not written.cells:
        if len(written.slots) == 1:
            written.cells = {next(iter(written.slots)): pairs["answer"]}
        else:
            code = next((name for name, slot in written.slots.items() if name in _CODE and slot.kind == name), "")
            args = {"slots": ", ".join(written.slots), "code": code}
            draft.findings.error("answer_needs_with", pairs["answer"][0], **args)


def _read_fact(written: Written, draft: Draft) -> Fact | None:
    slots = written.slots
    bindings = _read_bindings(written, slots, draft)
    own = read_steering("fact", written.pairs, slots, draft)
    table = written.table
    fields = merge_fields(_defaults(written, table), own) if table else own
    if bindings is None:
        patterns = own_patterns(own) if table else {("say", ""): written.say, **own_patterns(own)}
        draft.broken.append(Broken(written.id, written.place, Places(written.pairs), patterns))
        return None
    wrong: MappingType[str, tuple[Value, ...]] = fields.get("wrong", {})
    if any(isinstance(values, FromPool) for values in wrong.values()):
        fields["wrong"] = {slot: _untrue(values, slot, bindings, fields, draft) for slot, values in wrong.items()}
    return Fact(
        id=written.id or mint_id(_basis(written, bindings), written.place.line, draft),
        say=written.say,
        bindings=bindings,
        relation=table.relation.name if table else None,
        symmetric=_symmetric(written, table) if table else None,
        id_written=written.id is not None,
        place=written.place,
        places=Places({**written.pairs, **written.cells} if table else written.pairs),
        **fields,
    )


def _defaults(written: Written, table: Table) -> MappingType[str, Any]:
    return for_slots(table.defaults, written.slots) if "say" in written.pairs else table.defaults


def _symmetric(written: Written, table: Table) -> tuple[str, str] | None:
    sides = table.relation.symmetric
    return sides if sides and written.slots.keys() >= {*sides} else None


def _read_bindings(written: Written, slots: dict[str, Slot], draft: Draft) -> dict[str, Binding] | None:
    modes = written.table.relation.modes if written.table else {}
    bindings: dict[str, Binding] = {}
    for name, slot in slots.items():
        pair = written.cells.get(name)
        if pair is None:
            _refuse_missing(written, name, len(slots), draft)
            continue
        binding = read_answer(pair, slot, draft, mode=modes.get(name, Mode.ONE))
        if binding is not None:
            bindings[name] = binding
    for name in written.cells.keys() - slots.keys():
        suggestion = suggest(name, slots, draft)
        draft.findings.error("value_without_slot", written.cells[name][0], slot=name, suggestion=suggestion)
    return bindings if len(bindings) == len(slots) else None


def _refuse_missing(written: Written, slot: str, count: int, draft: Draft) -> None:
    field = "with" if count > 1 else "answer"
    if written.table is not None:
        draft.findings.error("empty_cell", written.place, slot=slot)
    elif not written.meant & {"answer", "with"} and not (count > 1 and "answer" in written.pairs):
        place = written.pairs[field if field in written.pairs else "say"][1].place
        draft.findings.error("slot_without_value", place, slot=slot, field=field)


def _untrue(
    values: tuple[Value, ...], slot: str, bindings: dict[str, Binding], fields: dict[str, Any], draft: Draft
) -> tuple[Value, ...]:
    if not isinstance(values, FromPool):
        return values
    also = fields.get("also", {}).get(slot, ())
    return FromPool(value for value in values if draft.truth.match(value, bindings[slot], also) is None)


def _basis(written: Written, bindings: dict[str, Binding]) -> str:
    """A row is told apart by its values, a fact of its own by its sentence; its answer may then be corrected."""
    if written.table is None:
        return written.say.fill({slot.name: slot.name for slot in written.say.slots})
    keys = (value.key for binding in bindings.values() for value in binding.values)
    return " ".join((written.table.relation.name, *keys))

"""Relations: first their sentences and slots, and once the kinds of the slots are known all the rest."""

from __future__ import annotations

from quizapp.facts.draft import Draft, Relation
from quizapp.facts.known_fields import refuse_unknown, require_fields
from quizapp.facts.patterns import read_say, words_of
from quizapp.facts.places import Places
from quizapp.facts.shapes import SLUG, read_fields, refuse_shape, suggest
from quizapp.facts.sheet import Mode, Slot
from quizapp.facts.steering import merge_fields, read_steering
from quizapp.facts.stem import Broken
from quizapp.facts.text import slug
from quizapp.facts.tree import Mapping, Node, Scalar, Sequence


def gather_relations(top: Mapping, draft: Draft) -> None:
    if "relations" not in top.pairs:
        return
    key, node = top.pairs["relations"]
    if not isinstance(node, Mapping):
        refuse_shape(node, key.text, "mapping_wanted", draft)
        return
    for key, relation in node.pairs.values():
        if not SLUG.fullmatch(key.text):
            draft.findings.error("bad_slug", key, field="", text=key.text, suggestion=slug(key.text, bare=""))
        elif not isinstance(relation, Mapping):
            refuse_shape(relation, key.text, "mapping_wanted", draft)
        else:
            _gather_relation(key, relation, draft)
            continue
        draft.broken_relations.add(key.text)


def _gather_relation(key: Scalar, node: Mapping, draft: Draft) -> None:
    meant = refuse_unknown("relation", node.pairs, draft)
    say = None
    if require_fields("relation", node.pairs, key.place, draft, meant):
        say = read_say(node.pairs["say"][1], "say", draft)
    if say is None:
        draft.broken_relations.add(key.text)
        read_fields("relation", node.pairs, draft)
        draft.broken.append(Broken(None, key.place, Places(node.pairs), words_of(node.pairs)))
        return
    relation = Relation(key.text, key.place, node.pairs, say)
    slots = {slot.name: slot for slot in say.slots}
    if "modes" in node.pairs:
        relation.modes = _read_modes(node.pairs["modes"][1], slots, draft)
    if "symmetric" in node.pairs:
        relation.symmetric = _read_symmetric(node.pairs["symmetric"][1], slots, draft)
    draft.relations[key.text] = relation


def _read_modes(node: Node, slots: dict[str, Slot], draft: Draft) -> dict[str, Mode]:
    if not isinstance(node, Mapping):
        refuse_shape(node, "modes", "mapping_wanted", draft)
        return {}
    modes: dict[str, Mode] = {}
    known = [mode.value for mode in Mode]
    for key, value in node.pairs.values():
        text = value.text if isinstance(value, Scalar) else ""
        if key.text not in slots:
            suggestion = suggest(key.text, slots, draft)
            draft.findings.error("unknown_slot", key, slot=key.text, field="modes", suggestion=suggestion)
        elif text not in known:
            draft.findings.error("unknown_mode", value, text=text, suggestion=suggest(text, known, draft))
        else:
            modes[key.text] = Mode(text)
    return modes


def _read_symmetric(node: Node, slots: dict[str, Slot], draft: Draft) -> tuple[str, str] | None:
    names = [item.text for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
    if len(names) != 2 or names[0] == names[1] or not {*names} <= slots.keys():
        draft.findings.error("bad_symmetric", node, slots=", ".join(slots))
        return None
    one, other = slots[names[0]], slots[names[1]]
    if one.kind != other.kind:
        draft.findings.error("symmetric_kinds", node, one=one.kind, other=other.kind)
        return None
    return names[0], names[1]


def read_defaults(draft: Draft) -> None:
    """What the rows of each relation and table begin with."""
    draft.findings.fact = None
    for relation in draft.relations.values():
        slots = {slot.name: slot for slot in relation.say.slots}
        relation.defaults = read_steering("relation", relation.pairs, slots, draft)
    for table in draft.tables:
        slots = {slot.name: slot for slot in table.relation.say.slots}
        table.defaults = merge_fields(table.relation.defaults, read_steering("table", table.pairs, slots, draft))

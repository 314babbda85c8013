"""Entities, grouped by kind, and the pools that name some of them."""

from __future__ import annotations

from quizapp.facts.draft import Draft
from quizapp.facts.kinds import scalars
from quizapp.facts.known_fields import refuse_unknown, require_fields
from quizapp.facts.shapes import SLUG, read_fields, refuse_shape, suggest
from quizapp.facts.sheet import LITERAL_KINDS, Entity
from quizapp.facts.text import fold, slug
from quizapp.facts.tree import Mapping, Node, Pair, Scalar, Sequence
from quizapp.facts.truth import Truth

_NO_KIND = "entity"  # of those that stand under none


def read_entities(top: Mapping, draft: Draft) -> None:
    told, empty = len(draft.findings), ""
    pairs = _pairs_of(top.pairs.get("entities"), draft)
    for at, (kind_key, kind_node) in enumerate(pairs):
        if _is_entity(kind_node):
            if at == 0 or not _is_entity(pairs[at - 1][1]):  # told once for all that stand together
                draft.findings.error("entity_without_kind", kind_key, id=kind_key.text, kind=empty)
            draft.kinds.setdefault(empty or _NO_KIND, [])
            _read_entity(empty or _NO_KIND, kind_key, kind_node, draft)
            continue
        is_empty = isinstance(kind_node, Scalar) and not kind_node.text
        empty = kind_key.text if is_empty and at + 1 < len(pairs) and _is_entity(pairs[at + 1][1]) else ""
        if kind_key.text in LITERAL_KINDS:
            draft.findings.error("literal_kind_declared", kind_key, kind=kind_key.text)
        elif not empty and _is_slug(kind_key, draft):
            _read_kind(kind_key, kind_node, draft)
    draft.has_broken_entities = len(draft.findings) > told
    draft.truth = Truth(draft.entities, draft.table)
    _resolve_links(draft)


def _is_entity(node: Node) -> bool:
    """Whether the fields of an entity stand where those of a kind are awaited."""
    name = node.pairs.get("name") if isinstance(node, Mapping) else None
    return name is not None and isinstance(name[1], Scalar) and bool(name[1].text)


def _read_kind(kind_key: Scalar, node: Node, draft: Draft) -> None:
    draft.kinds[kind_key.text] = []
    if isinstance(node, Mapping):
        for key, entity in node.pairs.values():
            _read_entity(kind_key.text, key, entity, draft)
        return
    names = [item.text for item in scalars(node) if item.text.strip()]
    if names:
        args = {"kind": kind_key.text, "text": names[0], "id": slug(names[0], bare="an-id")}
        draft.findings.error("kind_not_mapping", node, **args)
    else:
        refuse_shape(node, kind_key.text, "mapping_wanted", draft)


def read_pools(top: Mapping, draft: Draft) -> None:
    for key, node in _pairs_of(top.pairs.get("pools"), draft):
        if _is_slug(key, draft):
            draft.pools[key.text] = (key, node)


def _pairs_of(pair: Pair | None, draft: Draft) -> list[Pair]:
    if pair is None:
        return []
    key, node = pair
    if isinstance(node, Mapping):
        return list(node.pairs.values())
    refuse_shape(node, key.text, "mapping_wanted", draft)
    return []


def _is_slug(key: Scalar, draft: Draft) -> bool:
    if SLUG.fullmatch(key.text):
        return True
    draft.findings.error("bad_slug", key, field="", text=key.text, suggestion=slug(key.text, bare=""))
    return False


def _read_entity(kind: str, key: Scalar, node: Node, draft: Draft) -> None:
    if not _is_slug(key, draft):
        return
    if key.text in draft.entities:
        first = draft.entities[key.text]
        draft.findings.error("entity_twice", key, id=key.text, kind=kind, first=first.kind, line=str(first.place.line))
        return
    pairs: dict[str, Pair] = {}
    if isinstance(node, Mapping):
        pairs = node.pairs
        meant = refuse_unknown("entity", pairs, draft)
        require_fields("entity", pairs, key.place, draft, meant)
    else:
        draft.findings.error("entity_not_mapping", key, id=key.text)
    found = read_fields("entity", pairs, draft)
    name = found.get("name", key.text)
    draft.kinds[kind].append(key.text)
    draft.entity_pairs[key.text] = pairs
    draft.entities[key.text] = Entity(
        id=key.text,
        kind=kind,
        name=name,
        in_text=found.get("in_text", name),
        also=found.get("also", ()),
        metonyms=found.get("metonyms", ()),
        within=found.get("in", ()),
        of=found.get("of", ()),
        tags=found.get("tags", ()),
        distractor_only=found.get("distractor_only", False),
        place=key.place,
    )


def _resolve_links(draft: Draft) -> None:
    """Every id in `in` and `of` is that of an entity of the sheet."""
    for entity in draft.entities.values():
        for name, ids in (("in", entity.within), ("of", entity.of)):
            for written in ids:
                if written not in draft.entities:
                    refuse_entity(item_named(draft.entity_pairs[entity.id][name][1], written), written, "", draft)


def item_named(node: Node, text: str) -> Node:
    """The item of a list that reads `text`, or the node itself."""
    items = node.items if isinstance(node, Sequence) else ()
    return next((item for item in items if isinstance(item, Scalar) and item.text == text), node)


def refuse_entity(node: Node, written: str, kind: str, draft: Draft) -> None:
    """Put down that no entity has this id; the suggestion is one of that kind if any is near, or has it as its name."""
    suggestion = ""
    if draft.suggestions_left > 0:
        folded = fold(written)
        named = (entity for entity in draft.entities.values() if folded in map(fold, entity.names))
        suggestion = next((entity.id for entity in named if not kind or entity.kind == kind), "")
        suggestion = suggestion or suggest(written, draft.kinds.get(kind, ()), draft)
        suggestion = suggestion or suggest(written, draft.entities, draft)
    draft.findings.error("unknown_entity", node, text=written, kind=kind, suggestion=suggestion)

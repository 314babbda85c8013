"""The sheet's own fields and those of its source."""

from __future__ import annotations

from quizapp.facts.draft import Draft
from quizapp.facts.known_fields import refuse_unknown, require_fields
from quizapp.facts.languages.choice import language
from quizapp.facts.places import Places
from quizapp.facts.shapes import read_fields, refuse_shape
from quizapp.facts.sheet import Source
from quizapp.facts.tree import Mapping


def read_header(top: Mapping, draft: Draft) -> None:
    """`format`, `id`, `title` and the rest that is neither a fact nor what facts are made of."""
    draft.places = Places(top.pairs)
    meant = refuse_unknown("sheet", top.pairs, draft)
    require_fields("sheet", top.pairs, top.place, draft, meant)
    draft.header = read_fields("sheet", top.pairs, draft)
    draft.header["source"] = Source()
    source = top.pairs.get("source")
    if source is not None:
        node = source[1]
        if isinstance(node, Mapping):
            meant |= refuse_unknown("source", node.pairs, draft)
            draft.header["source"] = Source(places=Places(node.pairs), **read_fields("source", node.pairs, draft))
        else:
            refuse_shape(node, "source", "mapping_wanted", draft)
    draft.meant = meant
    draft.table = language(draft.header.get("language", "en"))
    draft.as_of = draft.header.get("as_of")
    draft.paragraphs = draft.header["source"].paragraphs

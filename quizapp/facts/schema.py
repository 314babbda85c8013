"""The format as a JSON Schema (2020-12), for editors; made from the table of fields that the reader uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quizapp.facts.fields import FORMAT, FORMS, OWNERS, Field
from quizapp.facts.sheet import Mode

Schema = dict[str, Any]

_SLUG = "^[a-z0-9][a-z0-9_-]*$"
_POINT = r"(-?\d{1,4}|(\d{3,4}|-\d{1,4})-\d{2}(-\d{2})?)"
# Editors load a scalar with YAML's own types, the reader as text: both are valid.
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}
_ID: Schema = {"type": ["string", "integer"], "pattern": _SLUG}
_IDS: Schema = {"anyOf": [_ID, {"type": "array", "items": _ID, "minItems": 1}]}
_ANSWER: Schema = {
    "anyOf": [
        _TEXT,
        {
            "type": "object",
            "properties": {mode.value: _TEXTS for mode in Mode if mode is not Mode.ONE},
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        },
    ]
}
_FORM: Schema = {"enum": list(FORMS)}
_POOL: Schema = {"type": "object", "properties": {"pool": _ID}, "required": ["pool"], "additionalProperties": False}
_WRONG: Schema = {"anyOf": [_TEXTS, _POOL]}
_RANGE: Schema = {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}


def _whole(*values: int) -> Schema:
    return {"enum": [*values, *map(str, values)]}


def _named(inner: Schema) -> Schema:
    return {"type": "object", "propertyNames": {"pattern": _SLUG}, "additionalProperties": inner}


def _by_slot(inner: Schema) -> Schema:
    return {"anyOf": [inner, _named(inner)]}


def _ref(owner: str) -> Schema:
    return {"$ref": f"#/$defs/{owner}"}


_SHAPES: Mapping[str, Schema] = {
    "format": {"const": FORMAT},
    "text": _TEXT,
    "evidence": _TEXT,
    "markdown": _TEXT,
    "pattern": {"type": "string", "pattern": "<[a-z_][a-z0-9_-]*(:[a-z_][a-z0-9_-]*)?>"},
    "slug": _ID,
    "fact_id": _ID,
    "relation": _ID,
    "language": {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"},
    "url": {"type": "string", "pattern": "^https?://"},
    "date": {"type": ["string", "integer"], "pattern": f"^{_POINT}( ?/ ?{_POINT})?$"},
    "day": {"type": ["string", "integer"], "pattern": f"^{_POINT}$"},
    "count": {"type": ["string", "integer"], "pattern": r"^\d+$"},
    "weight": {"type": ["string", "integer"], "pattern": r"^\d+$"},
    "difficulty": _whole(1, 2, 3),
    "flag": {"enum": [True, False, "true", "false"]},
    "texts": _TEXTS,
    "ids": _IDS,
    "forms": {"anyOf": [_FORM, {"type": "array", "items": _FORM, "minItems": 1}]},
    "locator": _TEXTS,
    "answer": _ANSWER,
    "with": _named(_ANSWER),
    "questions_by_slot": _by_slot(_TEXT),
    "also": _by_slot(_TEXTS),
    "not": _by_slot(_TEXTS),
    "wrong": _by_slot(_WRONG),
    "wrong_texts": _WRONG,
    "step": _by_slot(_TEXT),
    "range": _by_slot(_RANGE),
    "modes": _named({"enum": [mode.value for mode in Mode]}),
    "pair": {"type": "array", "items": _ID, "minItems": 2, "maxItems": 2},
    "columns": {"type": "array", "items": _ID, "minItems": 1, "uniqueItems": True},
    "rows": {"type": "array", "items": {"type": "array"}},
    "source": _ref("source"),
    "entities": _named(_named(_ref("entity"))),
    "relations": _named(_ref("relation")),
    "pools": _named(_TEXTS),
    "facts": {
        "type": "array",
        "items": {"if": {"required": ["table"]}, "then": _ref("table"), "else": _ref("fact")},
    },
    "questions": {"type": "array", "items": _ref("question")},
}


def make_schema() -> Schema:
    """What `quizapp schema` prints; a sheet is valid whether its scalars were loaded as text or with YAML's types."""
    owners = {owner: _object(fields) for owner, fields in OWNERS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Fact sheet",
        **owners.pop("sheet"),
        "anyOf": [{"required": ["facts"]}, {"required": ["questions"]}],
        "$defs": owners,
    }


def _object(fields: Mapping[str, Field]) -> Schema:
    return {
        "type": "object",
        "properties": {name: {"description": field.meaning, **_SHAPES[field.shape]} for name, field in fields.items()},
        "required": [name for name, field in fields.items() if field.required],
        "additionalProperties": False,
    }

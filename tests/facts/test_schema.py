"""The JSON Schema says of a sheet what the reader says, as far as a schema can."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizapp.facts.fields import OWNERS
from quizapp.facts.reader import read_sheet
from quizapp.facts.schema import make_schema

SCHEMA = make_schema()
SEED = Path(__file__).parent / "seed.yaml"
TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any]) -> list[str]:
    """What is wrong with a value by the few keywords that the schema uses; any other keyword fails the test."""
    found: list[str] = []
    for keyword, wanted in schema.items():
        match keyword:
            case "$schema" | "$defs" | "title" | "description" | "then" | "else":
                continue
            case "$ref":
                found += faults(value, SCHEMA["$defs"][wanted.removeprefix("#/$defs/")])
            case "type":
                kinds = tuple(TYPES[name] for name in ([wanted] if isinstance(wanted, str) else wanted))
                found += [] if any(isinstance(value, kind) for kind in kinds) else [f"{value!r} is no {wanted}"]
            case "const" | "enum":
                found += [] if value in (wanted if keyword == "enum" else [wanted]) else [f"{value!r} not in {wanted}"]
            case "pattern":
                is_fine = not isinstance(value, str) or re.search(wanted, value)
                found += [] if is_fine else [f"{value!r} is unlike {wanted}"]
            case "anyOf":
                tried = [faults(value, option) for option in wanted]
                found += [] if [] in tried else min(tried, key=len)
            case "if":
                found += faults(value, schema["else" if faults(value, wanted) else "then"])
            case "required":
                found += [f"{name} is missing" for name in wanted if isinstance(value, dict) and name not in value]
            case "properties" | "additionalProperties" | "propertyNames":
                found += _faults_of_object(value, schema, keyword)
            case "items":
                found += [fault for item in value for fault in faults(item, wanted)] if isinstance(value, list) else []
            case "minItems" | "maxItems" | "uniqueItems" | "minProperties" | "maxProperties":
                found += _faults_of_size(value, keyword, wanted)
            case _:
                pytest.fail(f"{keyword} is not known here")
    return found


def _faults_of_object(value: Any, schema: dict[str, Any], keyword: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    known, more = schema.get("properties", {}), schema.get("additionalProperties", {})
    if keyword == "propertyNames":
        return [fault for name in value for fault in faults(name, schema[keyword])]
    if keyword == "properties":
        return [fault for name, inner in known.items() if name in value for fault in faults(value[name], inner)]
    unknown = {name: inner for name, inner in value.items() if name not in known}
    if more is False:
        return [f"{name} is not allowed" for name in unknown]
    return [fault for inner in unknown.values() for fault in faults(inner, more)]


def _faults_of_size(value: Any, keyword: str, wanted: Any) -> list[str]:
    if keyword == "uniqueItems":
        return [] if not isinstance(value, list) or len({*value}) == len(value) else ["repeated items"]
    kind = list if keyword.endswith("Items") else dict
    if not isinstance(value, kind):
        return []
    is_fine = len(value) >= wanted if keyword.startswith("min") else len(value) <= wanted
    return [] if is_fine else [f"{len(value)} breaks {keyword}"]


def loaded(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # every scalar as text, as the reader takes it


def test_the_seed_is_valid_with_its_scalars_as_text_and_with_types_of_yaml() -> None:
    assert faults(loaded(SEED.read_text("utf-8")), SCHEMA) == []
    typed = yaml.safe_load(SEED.read_text("utf-8"))
    assert faults(json.loads(json.dumps(typed, default=str)), SCHEMA) == []


LEAST = "format: factsheet/1\nid: a\ntitle: A\nfacts:\n  - {id: f, say: It was <city>., answer: Bonn}\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("factsheet/1", "factsheet/2"),
        ("title", "titel"),
        ("id: a", "id: A b"),
        ("facts:", "fact:"),
        ("say: It", "sey: It"),
        ("<city>", "Bonn"),
        ("answer: Bonn", "answer: [Bonn, Rome]"),
        ("answer: Bonn", "answer: {every: [Bonn]}"),
        ("answer: Bonn", "answer: Bonn, difficulty: 4"),
        ("answer: Bonn", "answer: Bonn, forms: [quiz]"),
        ("answer: Bonn", "answer: Bonn, when: 1 May"),
        ("answer: Bonn", "answer: Bonn, range: [1]"),
        ("{id: f, say: It was <city>., answer: Bonn}", "{table: t, columns: [id]}"),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(old: str, new: str) -> None:
    assert faults(loaded(LEAST), SCHEMA) == []
    assert read_sheet(LEAST).sheet is not None
    broken = LEAST.replace(old, new, 1)
    assert faults(loaded(broken), SCHEMA)
    assert read_sheet(broken).sheet is None


def test_every_field_is_described_in_the_schema() -> None:
    for owner, fields in OWNERS.items():
        described = SCHEMA if owner == "sheet" else SCHEMA["$defs"][owner]
        assert set(described["properties"]) == set(fields)
        for name, inner in described["properties"].items():
            assert inner["description"] == fields[name].meaning

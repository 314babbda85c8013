"""`FORMAT.md` tells of every type and field that is written, in the order of the file, and of none else."""

from __future__ import annotations

import re
from pathlib import Path

from quizapp import exchange
from quizapp.exchange.parts import About, FactRow, RefusalRow
from quizapp.exchange.rows import ORDER, VersionRow, type_of
from quizapp.memory.parameters import Parameters, parameters_to_dict

TEXT = (Path(str(exchange.__file__)).parent / "FORMAT.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^### (\S+)\n(.*?)(?=^### |\Z)", TEXT, re.MULTILINE | re.DOTALL))


def fields(section: str) -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)


def test_every_type_stands_there_in_the_order_of_the_file() -> None:
    assert list(SECTIONS) == [type_of(row) for row in ORDER]


def test_every_field_stands_there_in_its_order() -> None:
    assert {name: fields(section) for name, section in SECTIONS.items()} == {
        type_of(row): list(row.__struct_fields__) for row in ORDER
    }


def test_the_fields_of_objects_within_are_named() -> None:
    said = {name: set(re.findall(r"`(\w+)`", text)) for name, text in re.findall(r"\| `(\w+)` \| (.*) \|", TEXT)}
    assert said["about"] == set(About.__struct_fields__)
    assert said["facts"] == set(FactRow.__struct_fields__)
    assert said["refusals"] == {*RefusalRow.__struct_fields__, "code", "args"}
    assert said["parameters"] == parameters_to_dict(Parameters()).keys()
    assert set(VersionRow.__struct_fields__) >= {"about", "facts", "refusals"}

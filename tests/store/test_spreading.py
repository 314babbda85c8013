"""What a PostgreSQL that is spread over several machines asks of the tables: each learner's rows lie together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Index, Table, UniqueConstraint, text

from quizapp.store.engine import reading
from quizapp.store.learners import Learners
from quizapp.store.schema import TABLES

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
ALL: list[Table] = [model.metadata.tables[model.__tablename__] for model in TABLES]
OF_A_LEARNER = [table for table in ALL if "learner_id" in table.columns]
LEARNERS = Learners.metadata.tables["learners"]
SHARED = [table for table in ALL if table not in (*OF_A_LEARNER, LEARNERS)]
OF_ONE_LEARNER_ALONE = "uq_learners_is_personal"  # marks the learner of personal mode; the README says to drop it


def keys(table: Table) -> Iterator[tuple[str, list[str]]]:
    """Every primary key, unique key and index by name, with its columns in order."""
    yield f"pk_{table.name}", [column.name for column in table.primary_key.columns]
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield str(constraint.name), [column.name for column in constraint.columns]
    for index in sorted(table.indexes, key=lambda index: str(index.name)):
        assert isinstance(index, Index)
        yield str(index.name), [column.name for column in index.columns]


def test_every_key_of_a_learners_table_begins_with_the_learner() -> None:
    found = {name: columns[0] for table in OF_A_LEARNER for name, columns in keys(table)}
    assert len(found) > len(OF_A_LEARNER)
    assert set(found.values()) == {"learner_id"}
    assert dict(keys(LEARNERS)) == {"pk_learners": ["id"], OF_ONE_LEARNER_ALONE: ["is_personal"]}


def test_a_reference_to_a_learners_row_names_the_learner_and_no_shared_table_makes_one() -> None:
    for table in (*OF_A_LEARNER, LEARNERS):
        for reference in table.foreign_key_constraints:
            pairs = [(element.parent.name, element.column.name) for element in reference.elements]
            if reference.referred_table is LEARNERS:
                assert pairs == [("learner_id", "id")], reference.name
            elif reference.referred_table in OF_A_LEARNER:
                assert pairs[0] == ("learner_id", "learner_id"), reference.name
    for table in SHARED:
        assert {reference.referred_table.name for reference in table.foreign_key_constraints} <= {
            t.name for t in SHARED
        }


def test_every_id_is_minted_by_the_program() -> None:
    for table in ALL:
        assert table.autoincrement_column is None
        assert [column.name for column in table.columns if column.identity or column.server_default] == []


@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    "query",
    [
        "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace",
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
        "SELECT conname FROM pg_constraint WHERE condeferrable",
    ],
    ids=["sequences", "triggers", "deferrable constraints"],
)
def test_the_migrated_database_has_none(app: Flask, query: str) -> None:
    with reading() as connection:
        assert connection.execute(text(query)).all() == []


def test_the_readme_says_of_every_table_how_it_is_spread() -> None:
    [block] = re.findall(r"```sql\n(.*?)```", README, re.DOTALL)
    assert f"DROP CONSTRAINT {OF_ONE_LEARNER_ALONE}" in block
    listed = re.findall(r"create_(\w+)_table\('(\w+)'(?:, '(\w+)')?", block)
    assert [name for kind, name, _ in listed if kind == "reference"] == [table.name for table in SHARED]
    assert {name: column for kind, name, column in listed if kind == "distributed"} == {
        "learners": "id",
        **{table.name: "learner_id" for table in OF_A_LEARNER},
    }

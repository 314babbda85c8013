"""The first tables: learners, sets and their cards, attempts, the log of answers and what is derived from it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID, BIG, JSON = sa.String(36), sa.BigInteger(), sa.JSON()
MOMENT, DAY = sa.DateTime(timezone=True), sa.Integer()  # a day is its number


def upgrade() -> None:
    create_learners()
    create_sets()
    create_cards()
    create_attempts()
    create_answers()
    create_what_is_derived()


def create(table: str, columns: dict[str, Any], key: str, *constraints: sa.Constraint) -> None:
    """A column is not null unless its type stands in a list; `key` names the columns of the primary key."""
    op.create_table(
        table,
        *(
            sa.Column(name, *kind, nullable=True) if isinstance(kind, list) else sa.Column(name, kind, nullable=False)
            for name, kind in columns.items()
        ),
        sa.PrimaryKeyConstraint(*key.split(), name=f"pk_{table}"),
        *constraints,
    )


def refers(table: str, columns: str, target: str, target_columns: str = "id") -> sa.ForeignKeyConstraint:
    own, other = columns.split(), [f"{target}.{column}" for column in target_columns.split()]
    return sa.ForeignKeyConstraint(own, other, name=f"fk_{table}_{'_'.join(own)}")


def unique(table: str, columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns.split(), name=f"uq_{table}_{'_'.join(columns.split())}")


def index(table: str, columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns.split())}", table, columns.split())


def create_learners() -> None:
    create("schedules", {"id": sa.String(32), "algorithm": sa.String(), "parameters": JSON}, "id")
    create(
        "learners",
        {
            "id": ID,
            "is_personal": [sa.Boolean()],
            "schedule_id": sa.String(32),
            "zone": sa.String(),
            "rollover_hour": sa.Integer(),
            "theme": sa.String(),
            "new_per_day": sa.Integer(),
            "sequence": sa.Integer(),
            "created_at": MOMENT,
        },
        "id",
        refers("learners", "schedule_id", "schedules"),
        unique("learners", "is_personal"),
    )


def create_sets() -> None:
    names = {"id": ID, "owner": ID, "written_id": sa.String(), "origin": sa.String()}
    create(
        "sets",
        names | {"version_id": [ID], "created_at": MOMENT},
        "id",
        unique("sets", "owner written_id"),
    )
    create(
        "set_versions",
        {
            "id": ID,
            "set_id": ID,
            "number": sa.Integer(),
            "sheet_hash": sa.String(),
            "generator": sa.String(),
            "sheet": sa.String(),
            "file": [sa.String()],
            "title": sa.String(),
            "language": sa.String(),
            "about": JSON,
            "facts": JSON,
            "refusals": JSON,
            "cards": sa.Integer(),
            "quiz_forms": JSON,
            "longest_quiz": sa.Integer(),
            "loaded_at": MOMENT,
        },
        "id",
        refers("set_versions", "set_id", "sets"),
        unique("set_versions", "set_id number"),
    )


def create_cards() -> None:
    create(
        "cards",
        {
            "id": ID,
            "set_id": ID,
            "written": sa.String(),
            "fact": sa.String(),
            "names": JSON,
            "is_id_written": sa.Boolean(),
            "value_key": sa.String(),
            "sentence": sa.String(),
            "retired_at": [MOMENT],
        },
        "id",
        refers("cards", "set_id", "sets"),
        unique("cards", "set_id written"),
    )
    index("cards", "set_id fact")
    create(
        "card_contents",
        {"id": ID, "card_id": ID, "hash": sa.String(), "content": JSON},
        "id",
        refers("card_contents", "card_id", "cards"),
        unique("card_contents", "card_id hash"),
    )
    integer = sa.Integer()
    create(
        "version_cards",
        {"version_id": ID, "position": integer, "turn": integer, "card_id": ID, "content_id": ID, "until": [DAY]},
        "version_id position",
        refers("version_cards", "version_id", "set_versions"),
        refers("version_cards", "card_id", "cards"),
        refers("version_cards", "content_id", "card_contents"),
        unique("version_cards", "version_id card_id"),
        unique("version_cards", "version_id turn"),
    )


def create_attempts() -> None:
    create(
        "attempts",
        {
            "learner_id": ID,
            "id": ID,
            "set_id": ID,
            "version_id": ID,
            "missed_of": [ID],
            "forms": JSON,
            "seed": BIG,
            "length": sa.Integer(),
            "state": sa.String(),
            "answered": sa.Integer(),
            "points": sa.Double(),
            "started_at": MOMENT,
            "closed_at": [MOMENT],
        },
        "learner_id id",
        refers("attempts", "learner_id", "learners"),
        refers("attempts", "set_id", "sets"),
        refers("attempts", "version_id", "set_versions"),
        refers("attempts", "learner_id missed_of", "attempts", "learner_id id"),
    )
    index("attempts", "learner_id set_id started_at")
    create_attempt_items()


def create_attempt_items() -> None:
    create(
        "attempt_items",
        {
            "learner_id": ID,
            "attempt_id": ID,
            "position": sa.Integer(),
            "answer_id": ID,
            "card_id": ID,
            "content_id": ID,
            "form": sa.String(),
            "seed": BIG,
            "mark": [sa.String()],
        },
        "learner_id attempt_id position",
        refers("attempt_items", "learner_id attempt_id", "attempts", "learner_id id"),
        refers("attempt_items", "card_id", "cards"),
        refers("attempt_items", "content_id", "card_contents"),
        unique("attempt_items", "learner_id answer_id"),
    )


def create_answers() -> None:
    what_happened = {
        "learner_id": ID,
        "id": ID,
        "sequence": sa.Integer(),
        "kind": sa.String(),
        "answered_at": MOMENT,
        "study_day": DAY,
        "utc_offset": sa.Integer(),
        "set_id": ID,
        "card_id": [ID],
        "schedule_id": sa.String(32),
        "corrects": [ID],
    }
    create(
        "answers",
        what_happened | columns_of_question() | columns_of_memory(),
        "learner_id id",
        refers("answers", "learner_id", "learners"),
        refers("answers", "set_id", "sets"),
        refers("answers", "card_id", "cards"),
        refers("answers", "schedule_id", "schedules"),
        refers("answers", "version_id", "set_versions"),
        refers("answers", "content_id", "card_contents"),
        refers("answers", "learner_id corrects", "answers", "learner_id id"),
        refers("answers", "learner_id attempt_id", "attempts", "learner_id id"),
        unique("answers", "learner_id sequence"),
    )
    index("answers", "learner_id card_id sequence")
    index("answers", "learner_id study_day sequence")
    index("answers", "learner_id corrects")


def columns_of_question() -> dict[str, Any]:
    return {
        "context": [sa.String()],
        "attempt_id": [ID],
        "position": [sa.Integer()],
        "version_id": [ID],
        "content_id": [ID],
        "item": [sa.String()],
        "form": [sa.String()],
        "seed": [BIG],
        "options": JSON,
        "given": JSON,
        "mark": [sa.String()],
    }


def columns_of_memory() -> dict[str, Any]:
    return {
        "moves_memory": sa.Boolean(),
        "rating": [sa.Integer()],
        "guess": sa.Double(),
        "is_hinted": sa.Boolean(),
        "recall": [sa.Double()],
        "knew": [sa.Double()],
        "before": [JSON],
        "after": [JSON],
        "interval_seconds": [BIG],
        "taken_ms": [sa.Integer()],
    }


def create_what_is_derived() -> None:
    memory = {
        "stability": sa.Double(),
        "difficulty": sa.Double(),
        "phase": sa.String(),
        "step": sa.Integer(),
        "reviewed_at": MOMENT,
        "reviewed_day": DAY,
        "due_at": MOMENT,
        "due_day": DAY,
        "reps": sa.Integer(),
        "lapses": sa.Integer(),
    }
    rest = {"version": sa.Integer(), "is_suspended": sa.Boolean(), "buried_until": [DAY]}
    create_of_card("memories", memory | rest)
    index("memories", "learner_id due_at")
    create_of_card(
        "missed_cards",
        {"answer_id": ID, "times": sa.Integer(), "missed_at": MOMENT, "missed_day": DAY},
        refers("missed_cards", "learner_id answer_id", "answers", "learner_id id"),
    )
    create(
        "study_days",
        {"learner_id": ID, "day": DAY, "answers": sa.Integer(), "introduced": sa.Integer()},
        "learner_id day",
        refers("study_days", "learner_id", "learners"),
    )


def create_of_card(table: str, columns: dict[str, Any], *constraints: sa.Constraint) -> None:
    create(
        table,
        {"learner_id": ID, "card_id": ID, "set_id": ID} | columns,
        "learner_id card_id",
        refers(table, "learner_id", "learners"),
        refers(table, "card_id", "cards"),
        refers(table, "set_id", "sets"),
        *constraints,
    )

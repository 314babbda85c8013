"""Accounts with their sign-ins and passkeys, guests, tallies for limits, and sets with a reach of their own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = sa.String(36)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Sets of before are everyone's, and no learner of before is a guest."""
    _make_accounts()
    op.create_table(
        "tallies",
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("began_at", MOMENT, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_tallies"),
    )
    op.create_table(
        "set_members",
        sa.Column("learner_id", ID, sa.ForeignKey("learners.id", name="fk_set_members_learner_id"), nullable=False),
        sa.Column("set_id", ID, sa.ForeignKey("sets.id", name="fk_set_members_set_id"), nullable=False),
        sa.Column("joined_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "set_id", name="pk_set_members"),
    )
    op.add_column("learners", sa.Column("is_guest", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("sets", sa.Column("reach", sa.String, nullable=False, server_default="public"))
    op.add_column("sets", sa.Column("link", sa.String(43), nullable=True))
    with op.batch_alter_table("learners") as learners:
        learners.alter_column("is_guest", existing_type=sa.Boolean, server_default=None)
    with op.batch_alter_table("sets") as sets:
        sets.alter_column("reach", existing_type=sa.String, server_default=None)
        sets.create_unique_constraint("uq_sets_link", ["link"])


def _make_accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", ID, nullable=False),
        sa.Column("email", sa.String(320), nullable=False),
        sa.Column("password", sa.String, nullable=False),
        sa.Column("stamp", sa.String(36), nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("is_active", sa.Boolean, nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=True),
        sa.Column("learns_as", ID, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("email", name="uq_accounts_email"),
    )
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.String(43), nullable=False),
        sa.Column("account_id", ID, sa.ForeignKey("accounts.id", name="fk_sign_ins_account_id"), nullable=False),
        sa.Column("began_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("agent", sa.String, nullable=False),
        sa.Column("address", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_ins"),
    )
    op.create_index("ix_sign_ins_account_id", "sign_ins", ["account_id", "began_at"])
    op.create_table(
        "passkeys",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("account_id", ID, sa.ForeignKey("accounts.id", name="fk_passkeys_account_id"), nullable=False),
        sa.Column("public_key", sa.String, nullable=False),
        sa.Column("sign_count", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passkeys"),
    )
    op.create_index("ix_passkeys_account_id", "passkeys", ["account_id"])

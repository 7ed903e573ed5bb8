# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""For the floor guide: answered calls, ticket states with their waits, counts that can be undone.

A step is never edited after its release, and does not use `kiosk.store.tables`, which moves on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer())


def _words(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length))


def upgrade() -> None:
    """Add columns that old rows leave empty, and the histogram of waits."""
    op.add_column(
        "tickets", sa.Column("wait_counted", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "staff_calls", sa.Column("times", sa.Integer(), nullable=False, server_default="1")
    )
    op.add_column("staff_calls", _words("answered_by", 32))
    op.add_column("staff_calls", _words("answered_at", 32))
    for column in (
        _number("hour"),
        _words("visit_type", 40),
        _words("channel", 12),
        _words("result", 16),
        _number("visits"),
        _number("items"),
        _number("position"),
        _words("undone_by", 64),
    ):
        op.add_column("batches", column)
    _make_waits()


def _make_waits() -> None:
    op.create_table(
        "wait_tally",
        sa.Column("site", sa.String(16), primary_key=True),
        sa.Column("business_date", sa.String(10), primary_key=True),
        sa.Column("hour", sa.Integer(), primary_key=True),
        sa.Column("ticket_class", sa.String(8), primary_key=True),
        sa.Column("minutes", sa.Integer(), primary_key=True),
        sa.Column("tickets", sa.Integer(), nullable=False),
    )

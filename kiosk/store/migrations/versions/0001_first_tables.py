# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The first tables: ticket numbers, tickets, the tally sheets, staff calls.

A step is never edited after its release, and does not use `kiosk.store.tables`, which moves on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _key(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), primary_key=True)


def _hour() -> sa.Column[int]:
    return sa.Column("hour", sa.Integer(), primary_key=True)


def _words(name: str, length: int, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _site_device_date() -> tuple[sa.Column[str], ...]:
    return _key("site", 16), _key("device", 32), _key("business_date", 10)


def upgrade() -> None:
    """Make all tables of the first release."""
    _make_tickets()
    _make_tallies()
    _make_day()


def _make_tickets() -> None:
    counter = ("site", "business_date", "ticket_class")
    op.create_table(
        "ticket_counters",
        _key("site", 16),
        _key("business_date", 10),
        _key("ticket_class", 8),
        _count("first_number"),
        _count("last_number"),
    )
    op.create_table(
        "tickets",
        _key("site", 16),
        _key("business_date", 10),
        _key("ticket_class", 8),
        sa.Column("number", sa.Integer(), primary_key=True),
        _words("letter", 1),
        _words("key", 64),
        _words("visit_type", 40),
        _words("service", 8),
        _words("lang", 16),
        _words("device", 32),
        _words("state", 12),
        _words("issued_at", 32),
        _count("language_due"),
        _words("print_state", 8),
        _words("print_path", 500, nullable=True),
        sa.UniqueConstraint("site", "key", name="uq_tickets_key"),
        sa.ForeignKeyConstraint(
            counter, [f"ticket_counters.{column}" for column in counter], name="fk_tickets_counter"
        ),
        sa.CheckConstraint("number > 0", name="ck_tickets_number"),
    )
    op.create_index(
        "ix_tickets_waiting",
        "tickets",
        [*counter, "number"],
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )


def _make_tallies() -> None:
    op.create_table(
        "visit_tally",
        *_site_device_date(),
        _hour(),
        _key("visit_type", 40),
        _key("channel", 12),
        _key("result", 16),
        _count("visits"),
        _count("items"),
    )
    op.create_table(
        "language_tally",
        *_site_device_date(),
        _key("service", 8),
        _key("language", 16),
        _count("visits"),
    )
    op.create_table(
        "session_tally", *_site_device_date(), _hour(), _key("result", 16), _count("sessions")
    )
    op.create_table("call_tally", *_site_device_date(), _hour(), _count("calls"))


def _make_day() -> None:
    op.create_table(
        "staff_calls",
        _key("site", 16),
        _key("key", 64),
        _words("business_date", 10),
        _words("device", 32),
        _words("lang", 16),
        _words("called_at", 32),
        _words("state", 12),
    )
    op.create_table(
        "batches",
        _key("site", 16),
        _key("key", 64),
        _words("business_date", 10),
        _words("device", 32),
        _words("service", 8, nullable=True),
        _words("language", 16, nullable=True),
        _count("language_due"),
    )
    op.create_table("device_clocks", _key("site", 16), _key("device", 32), _words("last_hour", 13))

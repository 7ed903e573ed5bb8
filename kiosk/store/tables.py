# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The tables, as SQLAlchemy Core, in types that SQLite and PostgreSQL share.

Site is part of each key: halls that share a database never share a row. Dates are ISO text
(`2026-11-24`, the business date in Asia/Tokyo), which sorts and compares the same everywhere.

Kept for good: counters (`ticket_counters`, `visit_tally`, `language_tally`, `session_tally`,
`call_tally`, `wait_tally`). Kept for their business day: `tickets`, `staff_calls`, `batches`. No
row of either kind has room for what a person typed or is called.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

metadata = MetaData()

ticket_counters = Table(
    "ticket_counters",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("business_date", String(10), primary_key=True),
    Column("ticket_class", String(8), primary_key=True),
    Column("first_number", Integer, nullable=False),
    Column("last_number", Integer, nullable=False),
)
"""Last number of each class and day. Outlives the tickets: a number is never given twice, even
when a clock goes back to a day whose tickets are gone. A series from a device's overflow range has
a counter of its own (`C+800`); its tickets are of class `C`."""

tickets = Table(
    "tickets",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("business_date", String(10), primary_key=True),
    Column("ticket_class", String(8), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("letter", String(1), nullable=False),
    Column("key", String(64), nullable=False),
    Column("visit_type", String(40), nullable=False),
    Column("service", String(8), nullable=False),
    Column("lang", String(16), nullable=False),
    Column("device", String(32), nullable=False),
    Column("state", String(12), nullable=False),
    Column("issued_at", String(32), nullable=False),
    Column("language_due", Integer, nullable=False),
    Column("print_state", String(8), nullable=False),
    Column("print_path", String(500)),
    Column("wait_counted", Integer, nullable=False, server_default="0"),
    UniqueConstraint("site", "key", name="uq_tickets_key"),
    ForeignKeyConstraint(
        ["site", "business_date", "ticket_class"],
        [
            "ticket_counters.site",
            "ticket_counters.business_date",
            "ticket_counters.ticket_class",
        ],
        name="fk_tickets_counter",
    ),
    CheckConstraint("number > 0", name="ck_tickets_number"),
)
"""`language_due`: visits of this ticket that the language sheet has not got yet (1, then 0).
`wait_counted`: 1 when its wait is in the histogram, so that it never enters it again."""

waiting = Index(
    "ix_tickets_waiting",
    tickets.c.site,
    tickets.c.business_date,
    tickets.c.ticket_class,
    tickets.c.number,
    sqlite_where=text("state = 'waiting'"),
    postgresql_where=text("state = 'waiting'"),
)

visit_tally = Table(
    "visit_tally",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("business_date", String(10), primary_key=True),
    Column("hour", Integer, primary_key=True),
    Column("visit_type", String(40), primary_key=True),
    Column("channel", String(12), primary_key=True),
    Column("result", String(16), primary_key=True),
    Column("visits", Integer, nullable=False),
    Column("items", Integer, nullable=False),
)

language_tally = Table(
    "language_tally",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("business_date", String(10), primary_key=True),
    Column("service", String(8), primary_key=True),
    Column("language", String(16), primary_key=True),
    Column("visits", Integer, nullable=False),
)

session_tally = Table(
    "session_tally",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("business_date", String(10), primary_key=True),
    Column("hour", Integer, primary_key=True),
    Column("result", String(16), primary_key=True),
    Column("sessions", Integer, nullable=False),
)

call_tally = Table(
    "call_tally",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("business_date", String(10), primary_key=True),
    Column("hour", Integer, primary_key=True),
    Column("calls", Integer, nullable=False),
)

wait_tally = Table(
    "wait_tally",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("business_date", String(10), primary_key=True),
    Column("hour", Integer, primary_key=True),
    Column("ticket_class", String(8), primary_key=True),
    Column("minutes", Integer, primary_key=True),
    Column("tickets", Integer, nullable=False),
)
"""Histogram of waiting times; `minutes`: where the bucket begins."""

staff_calls = Table(
    "staff_calls",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("business_date", String(10), nullable=False),
    Column("device", String(32), nullable=False),
    Column("lang", String(16), nullable=False),
    Column("called_at", String(32), nullable=False),
    Column("state", String(12), nullable=False),
    Column("times", Integer, nullable=False, server_default="1"),
    Column("answered_by", String(32)),
    Column("answered_at", String(32)),
)
"""`times`: how often she has asked; `answered_by`: the device of the guide who goes."""

batches = Table(
    "batches",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("business_date", String(10), nullable=False),
    Column("device", String(32), nullable=False),
    Column("service", String(8)),
    Column("language", String(16)),
    Column("language_due", Integer, nullable=False),
    Column("hour", Integer),
    Column("visit_type", String(40)),
    Column("channel", String(12)),
    Column("result", String(16)),
    Column("visits", Integer),
    Column("items", Integer),
    Column("position", Integer),
    Column("undone_by", String(64)),
)
"""Counting commands that took effect, so that a repeated one does nothing. What was counted is
kept until the night, as a ticket is, so that a wrong tap can be undone; `position` orders the
counts of a device without a time, `undone_by` is the command that undid it."""

device_clocks = Table(
    "device_clocks",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("device", String(32), primary_key=True),
    Column("last_hour", String(13), nullable=False),
)
"""The latest hour in which a device recorded something (`2026-11-24T10`): an hour says enough to
catch a clock that went back, and nothing about a person."""

hall_modes = Table(
    "hall_modes",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("mode", String(16), nullable=False),
    Column("until", String(32)),
    Column("visit_types", String(2000), nullable=False),
    Column("version", Integer, nullable=False),
)

audit_trail = Table(
    "audit_trail",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("business_date", String(10), nullable=False),
    Column("device", String(32), nullable=False),
    Column("role", String(12), nullable=False),
    Column("action", String(40), nullable=False),
    Column("detail", String(200), nullable=False),
    Column("done_at", String(32), nullable=False),
)
"""What staff have done that has consequences; see `kiosk.store.audit`."""

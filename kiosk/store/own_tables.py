# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The tables that only a device's own file has, beside those of `kiosk.store.tables`.

They hold what waits for the server, and are empty when it has everything.
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, MetaData, String, Table, Text

metadata = MetaData()

kept_commands = Table(
    "kept_commands",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("business_date", String(10), nullable=False),
    Column("in_doubt", Integer, nullable=False),
    Column("content", Text, nullable=False),
)
"""Commands that are settled by their key (see `kiosk.store.kept`). `in_doubt`: 1 where the server
may have it already."""

kept_prints = Table(
    "kept_prints",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("print_state", String(8), nullable=False),
    Column("print_path", String(500)),
)
"""What became of slips; the last word on each ticket."""

parcels = Table(
    "parcels",
    metadata,
    Column("site", String(16), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("content", Text, nullable=False),
)
"""Counts that are frozen for sending (see `kiosk.store.parcels`)."""

away_since = Table(
    "away_since",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("since", String(32), nullable=False),
)
"""One row while something waits: when the device first had to go on alone."""

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Alembic's entrance: runs the steps in the transaction that `kiosk.store.schema` hands over."""

from __future__ import annotations

from alembic import context

from kiosk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot change a column in place: alembic copies the table.
    render_as_batch=True,
)
context.run_migrations()

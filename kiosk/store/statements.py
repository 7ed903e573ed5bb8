# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Statements that are written once, in the SQL that SQLite and PostgreSQL share.

`Statement` compiles its text for a dialect the first time it runs there and hands the result
straight to the driver: going through SQLAlchemy's compiler again for each ticket took as long as
the disk (measured by `tests/benchmarks/tickets.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, CursorResult, Dialect, text
from sqlalchemy.sql.compiler import SQLCompiler


class Statement:
    """One statement with named values (`:site`)."""

    def __init__(self, sql: str) -> None:
        self._clause = text(sql)
        self._compiled: dict[str, tuple[str, tuple[str, ...] | None]] = {}

    def run(
        self, connection: Connection, values: Mapping[str, object] | None = None
    ) -> CursorResult[Any]:
        """Run it with `values`, which may hold more than the statement names."""
        dialect = connection.dialect
        sql, order = self._compiled.get(dialect.name) or self._compile(dialect)
        told = values or {}
        if order is None:
            return connection.exec_driver_sql(sql, dict(told))
        return connection.exec_driver_sql(sql, tuple(told[name] for name in order))

    def _compile(self, dialect: Dialect) -> tuple[str, tuple[str, ...] | None]:
        compiled = self._clause.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        order = tuple(compiled.positiontup or ()) if compiled.positional else None
        self._compiled[dialect.name] = compiled.string, order
        return self._compiled[dialect.name]

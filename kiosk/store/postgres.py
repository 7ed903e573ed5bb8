# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL that several devices share.

The server keeps rows, not whole transactions, apart. Where the order of two commands matters, a
lock says so: `one_command` for two presses with one key, `alone` for whoever sums up what others
are writing. `synchronous_commit` stays on: the commit returns after the server's disk has it.

`passfile`, `sslmode` and `sslrootcert` of the URL are libpq's: a secret stands in a file of its
own, never in the settings.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from kiosk.problems import DatabaseUnsupported
from kiosk.store.failures import REFUSAL
from kiosk.store.statements import Statement

if TYPE_CHECKING:
    from kiosk.store.deadline import Deadline

NAME = "postgresql"
"""SQLAlchemy's name of the dialect."""

DRIVER = "postgresql+psycopg"

STATEMENT_S = 30
"""Seconds after which a statement is given up: the longest of ours reads a month in less than 1."""

IDLE_S = 60
"""Seconds after which the server ends a transaction whose device has gone quiet in the middle, so
that its locks do not stop the other devices."""

PORT = 5432
"""Where a server listens unless the URL says otherwise."""

PROTOCOL = 3 << 16
"""Version 3.0, with which a connection begins."""

GREETING_S = 2.0
"""Seconds to wait for each step of it."""

CANNOT_CONNECT_NOW = "57P03"
"""SQLSTATE of a server that is starting or stopping."""

MAKING = 5_120_211
"""Key of the lock under which the tables are made or changed."""

_ONE_COMMAND = Statement("SELECT pg_advisory_xact_lock(hashtextextended(:site || ' ' || :key, 0))")

_ALONE = Statement("LOCK TABLE tickets, batches IN SHARE ROW EXCLUSIVE MODE")


def make_engine(url: URL, patience_s: float, deadline: Deadline | None = None) -> Engine:
    """An engine for the server. `patience_s`: seconds to wait for it, and for others' locks;
    `deadline` bounds every wait besides."""
    if url.drivername not in (NAME, DRIVER):
        raise DatabaseUnsupported(kind=url.drivername)
    limits = {
        "lock_timeout": int(patience_s * 1000),
        "statement_timeout": STATEMENT_S * 1000,
        "idle_in_transaction_session_timeout": IDLE_S * 1000,
    }
    engine = create_engine(
        url.set(drivername=DRIVER),
        pool_size=2,
        max_overflow=8,
        # A server that was restarted is noticed before a visitor's press, not by it.
        pool_pre_ping=True,
        pool_timeout=patience_s,
        connect_args={
            "application_name": "kiosk",
            "connect_timeout": max(2, round(patience_s)),
            "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
        },
    )
    event.listen(engine, "do_connect", _connecting(deadline))
    return engine


def place_of(url: URL) -> str:
    """Server and database, for people."""
    port = f":{url.port}" if url.port else ""
    return f"{url.host or 'localhost'}{port}/{url.database or ''}"


def one_moment(connection: Connection) -> Connection:
    """A connection whose transaction sees the database as it was at its first statement."""
    if connection.dialect.name != NAME:
        return connection
    return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def one_command(connection: Connection, site: str, key: str) -> None:
    """Wait for another transaction with the same key, to find what it has done."""
    if connection.dialect.name == NAME:
        _ONE_COMMAND.run(connection, {"site": site, "key": key})


def alone(connection: Connection) -> None:
    """Until the end of the transaction nobody else issues or counts: what is read and then set to
    zero is the same."""
    if connection.dialect.name == NAME:
        _ALONE.run(connection)


def _connecting(deadline: Deadline | None) -> Callable[..., Any]:
    """How the engine connects. A server that has just come back is asked a second time: libpq does
    not tell "not ready yet" from "not you", and only the second is a refusal."""

    def connect(_dialect: object, _record: object, _words: object, told: dict[str, Any]) -> Any:
        import psycopg

        connected = psycopg.connect if deadline is None else deadline.connect
        try:
            return connected(**told)
        except psycopg.errors.ConnectionTimeout:
            raise
        except psycopg.OperationalError:
            if not _is_ready(told):
                raise
        try:
            return connected(**told)
        except psycopg.OperationalError as error:
            setattr(error, REFUSAL, _is_ready(told))
            raise

    return connect


def _is_ready(told: Mapping[str, Any]) -> bool:
    """Whether the server accepts connections at all. libpq can ask too (`PQping`), but psycopg
    holds up every other thread of the program meanwhile: for seconds, where a network is dead."""
    host = told.get("hostaddr") or told.get("host") or ""
    if not host or host.startswith("/"):
        from psycopg.conninfo import make_conninfo
        from psycopg.pq import PGconn, Ping

        # A socket of this computer answers at once.
        where = {name: told[name] for name in ("host", "port") if told.get(name)}
        return PGconn.ping(make_conninfo("", **where).encode()) == Ping.OK
    with suppress(OSError, struct.error):
        return _greeting(host, int(told.get("port", PORT))) != CANNOT_CONNECT_NOW
    return False


def _greeting(host: str, port: int) -> str:
    """What the server says to somebody who comes in: a SQLSTATE, or nothing if it goes on."""
    hello = struct.pack("!I", PROTOCOL) + b"user\0kiosk\0\0"
    with socket.create_connection((host, port), GREETING_S) as line:
        line.sendall(struct.pack("!I", len(hello) + 4) + hello)
        answer = line.makefile("rb")
        kind, size = struct.unpack("!cI", answer.read(5))
        fields = answer.read(size - 4).split(b"\0") if kind == b"E" else []
    return next((field[1:].decode() for field in fields if field[:1] == b"C"), "")


def making(connection: Connection) -> None:
    """One device at a time makes or changes the tables."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MAKING})")

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tells all screens of a hall that something has changed, within a second, at any device.

What has changed is read from the tables: a notice carries the hall and a topic, never a fact about
a visit. PostgreSQL carries notices itself (NOTIFY, in the transaction that makes the change); of a
file of SQLite a counter says that somebody has written, which is cheap enough to be asked often.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from threading import Event, Thread
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from kiosk.store.backoff import pause_s
from kiosk.store.engine import database_path, is_shared
from kiosk.store.postgres import NAME
from kiosk.store.statements import Statement

if TYPE_CHECKING:
    import psycopg

log = logging.getLogger("kiosk.store.changes")

CHANNEL = "kiosk"

POLL_S = 0.2
"""Seconds between two looks at a file's counter: a microsecond's work each."""

LISTEN_S = 1.0
"""Seconds after which a listener looks whether it is still wanted."""

ALIVE_S = 10.0
"""Seconds of silence after which a listener asks whether the server is still there."""

LONGEST_PAUSE_S = 15.0
"""Seconds between two tries to reach a server that is away, at most."""

GIVE_UP_MS = 5000
"""Milliseconds without an answer after which a connection counts as cut."""

_NOTIFY = Statement("SELECT pg_notify(:channel, :notice)")


class Topic(StrEnum):
    """What may have changed."""

    TICKETS = "tickets"
    CALLS = "calls"
    COUNTS = "counts"
    MODE = "mode"
    DEVICES = "devices"


_TOPICS = {topic.value: topic for topic in Topic}


@dataclass(frozen=True)
class Change:
    """`site` and `topic` None: nobody knows what, look at everything."""

    site: str | None = None
    topic: Topic | None = None


def tell(connection: Connection, site: str, topic: Topic) -> None:
    """Told when the transaction commits, and only then. A file tells by itself."""
    if connection.dialect.name == NAME:
        _NOTIFY.run(connection, {"channel": CHANNEL, "notice": f"{site} {topic.value}"})


def read_notice(notice: str) -> Change:
    """The change that a notice tells; of one that a newer kiosk sent, as much as is known here."""
    site, _, topic = notice.partition(" ")
    return Change(site, _TOPICS[topic]) if topic in _TOPICS else Change(site or None)


class Watch:
    """Calls `changed` for each change in the database at `url`, from a thread of its own.

    Called once at the beginning, and whenever the database could not be reached for a while: what
    was told meanwhile is lost, so everything must be looked at. `close` before the process ends.
    """

    def __init__(self, url: str, changed: Callable[[Change], None]) -> None:
        self._changed = changed
        self._ended = Event()
        self._is_connected = False
        follow = self._follow_server if is_shared(url) else self._follow_file
        self._thread = Thread(target=follow, args=(url,), name="kiosk-watch", daemon=True)
        self._thread.start()

    @property
    def is_connected(self) -> bool:
        """Whether changes are heard at this moment; if not, what a screen shows may be old."""
        return self._is_connected

    def close(self) -> None:
        """Stop calling; returns when nothing is called any more."""
        self._ended.set()
        self._thread.join()

    # --- a file ------------------------------------------------------------------------------

    def _follow_file(self, url: str) -> None:
        place = f"{database_path(url).absolute().as_uri()}?mode=ro"
        while not self._ended.is_set():
            try:
                with closing(sqlite3.connect(place, uri=True)) as connection:
                    self._ask_often(connection)
            except sqlite3.Error:
                self._is_connected = False
                self._ended.wait(POLL_S)

    def _ask_often(self, connection: sqlite3.Connection) -> None:
        """The counter moves when another connection has committed, in this process or not."""
        known = None
        while not self._ended.is_set():
            (version,) = connection.execute("PRAGMA data_version").fetchone()
            self._is_connected = True
            if version != known:
                known = version
                self._changed(Change())
            self._ended.wait(POLL_S)

    # --- a server ----------------------------------------------------------------------------

    def _follow_server(self, url: str) -> None:
        import psycopg

        place = make_url(url).set(drivername=NAME).render_as_string(hide_password=False)
        failures = 0
        while not self._ended.is_set():
            try:
                with psycopg.connect(
                    place,
                    autocommit=True,
                    application_name="kiosk-watch",
                    connect_timeout=5,
                    tcp_user_timeout=GIVE_UP_MS,
                ) as connection:
                    connection.execute(f"LISTEN {CHANNEL}".encode())
                    failures = 0
                    self._is_connected = True
                    self._changed(Change())
                    self._listen(connection)
            except psycopg.Error as error:
                self._is_connected = False
                log.info("changes are not heard: %s", type(error).__name__)
                failures += 1
                self._ended.wait(pause_s(failures, LONGEST_PAUSE_S))

    def _listen(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        silent_s = 0.0
        while not self._ended.is_set():
            heard = False
            for notice in connection.notifies(timeout=LISTEN_S, stop_after=1):
                heard = True
                self._changed(read_notice(notice.payload))
            silent_s = 0.0 if heard else silent_s + LISTEN_S
            if silent_s >= ALIVE_S:
                connection.execute("SELECT 1")
                silent_s = 0.0

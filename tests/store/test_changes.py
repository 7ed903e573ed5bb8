# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Other devices hear of a change when it is committed, and never of one that was rolled back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from queue import Empty, Queue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.store import changes
from kiosk.store.changes import Change, Topic, Watch, read_notice, tell
from kiosk.store.engine import make_engine
from kiosk.store.ledger import Ledger, open_ledger
from tests.postgres import Server
from tests.store.moments import BOTH, NOW, TODAY, call, order, visit

PATIENCE_S = 10.0


class Heard:
    """What a device heard, in order."""

    def __init__(self) -> None:
        self._changes: Queue[Change] = Queue()

    def __call__(self, change: Change) -> None:
        self._changes.put(change)

    def next(self) -> Change:
        """The next change, waited for."""
        return self._changes.get(timeout=PATIENCE_S)

    def nothing_for(self, seconds: float) -> bool:
        """Whether it stays quiet so long."""
        try:
            self._changes.get(timeout=seconds)
        except Empty:
            return True
        return False


@contextmanager
def listening(url: str) -> Iterator[tuple[Watch, Heard]]:
    """A device that has looked at everything once, and listens from now on."""
    heard = Heard()
    with closing(Watch(url, heard)) as watch:
        assert heard.next() == Change()
        yield watch, heard


def issues(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)


def counts(ledger: Ledger) -> None:
    ledger.add_visits("a", visit(), "1", None, NOW)


def calls(ledger: Ledger) -> None:
    ledger.call_staff(call("a"), NOW)


def acknowledges(ledger: Ledger) -> None:
    ledger.acknowledge_call("main", "open", "guide-1", NOW)


ACTS = [
    (issues, Topic.TICKETS),
    (counts, Topic.COUNTS),
    (calls, Topic.CALLS),
    (acknowledges, Topic.CALLS),
]


@BOTH
@pytest.mark.parametrize(("act", "topic"), ACTS, ids=[act.__name__ for act, _ in ACTS])
def test_what_one_device_does_another_hears(
    url: str, act: Callable[[Ledger], None], topic: Topic
) -> None:
    with closing(open_ledger(url)) as ledger:
        ledger.call_staff(call("open"), NOW)
        with listening(url) as (_, heard):
            act(ledger)

            told = Change("main", topic) if url.startswith("postgresql") else Change()
            assert heard.next() == told


@BOTH
def test_a_change_that_is_rolled_back_is_not_told(url: str) -> None:
    open_ledger(url).close()
    engine = make_engine(url)
    with listening(url) as (_, heard):
        with engine.connect() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'x'")
            tell(connection, "main", Topic.TICKETS)
            connection.rollback()
        assert heard.nothing_for(3 * changes.POLL_S)
    engine.dispose()


@BOTH
def test_what_is_read_tells_nobody(url: str) -> None:
    with closing(open_ledger(url)) as ledger, listening(url) as (_, heard):
        ledger.tickets("main", TODAY)

        assert heard.nothing_for(3 * changes.POLL_S)


@BOTH
def test_after_close_nothing_is_heard(url: str) -> None:
    with closing(open_ledger(url)) as ledger:
        with listening(url) as (_, heard):
            pass
        issues(ledger)

        assert heard.nothing_for(2 * changes.LISTEN_S)


def test_a_file_that_is_not_there_yet_is_waited_for(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    url = f"sqlite:///{tmp_path_factory.mktemp('late')}/kiosk.sqlite3"
    heard = Heard()
    with closing(Watch(url, heard)) as watch:
        assert not watch.is_connected
        open_ledger(url).close()

        assert heard.next() == Change()
        assert watch.is_connected


def test_after_the_server_was_away_everything_is_looked_at(server: Server) -> None:
    url = server.new_database()
    open_ledger(url).close()
    with listening(url) as (watch, heard):
        server.crash()

        assert heard.next() == Change()
        assert watch.is_connected
        with closing(open_ledger(url)) as ledger:
            issues(ledger)
        assert heard.next() == Change("main", Topic.TICKETS)


@given(st.text())
def test_no_notice_stops_a_listener(notice: str) -> None:
    change = read_notice(notice)

    assert change.topic is None or notice == f"{change.site} {change.topic}"

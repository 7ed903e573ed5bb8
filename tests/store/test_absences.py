# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever happens to network and device in which order, the sheets are those kept by hand."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.problems import DatabaseUnreachable
from tests.postgres import Server
from tests.proxy import Act, Proxy
from tests.store.devices import Device, the_books_agree

LANGUAGES = st.sampled_from(["ja", "vi"])
STATEMENTS = st.integers(1, 12)
WHERE = st.sampled_from(["request", "answer"])
ACTS = st.sampled_from([Act.CUT, Act.RESET, Act.HALVE])


def histories(server: Server, proxy: Proxy) -> type[RuleBasedStateMachine]:
    """One device: it issues, counts, dies and merges, while its network comes and goes."""

    class Histories(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            proxy.come_back()
            self.key: str | None = None
            self.folder = Path(tempfile.mkdtemp())
            self.device = Device(server.new_database(), proxy, self.folder / "away.sqlite3")

        @rule(lang=LANGUAGES)
        def take_a_ticket(self, lang: str) -> None:
            self.key = self.device.take_a_ticket(lang=lang).ticket.key

        @rule(count=st.integers(1, 3), lang=LANGUAGES)
        def count_by_hand(self, count: int, lang: str) -> None:
            self.device.count_by_hand(count, lang)

        @rule()
        def end_a_session(self) -> None:
            self.device.end_a_session()

        @rule()
        def call_staff(self) -> None:
            self.device.call_staff()

        @precondition(lambda self: self.key is not None)
        @rule()
        def press_again(self) -> None:
            assert not self.device.take_a_ticket(self.key).new

        @rule()
        def the_plug_is_pulled(self) -> None:
            """Who was at the screen begins anew, with a new key."""
            self.device.die()
            self.key = None

        @rule(at=STATEMENTS, where=WHERE, act=ACTS)
        def the_network_will_fail(self, at: int, where: str, act: Act) -> None:
            proxy.plan(at, "answer" if where == "answer" else "request", act)

        @rule()
        def the_network_fails(self) -> None:
            proxy.go_down()

        @rule()
        def the_network_is_mended(self) -> None:
            proxy.come_back()

        @rule()
        def time_passes(self) -> None:
            self.device.later()
            self.device.ledger.tend()

        @rule()
        def merge_by_hand_twice(self) -> None:
            with suppress(DatabaseUnreachable):
                self.device.ledger.merge()
                self.device.ledger.merge()

        def teardown(self) -> None:
            try:
                self.device.come_back()
                self.device.come_back()
                the_books_agree(self.device)
            finally:
                self.device.ledger.close()
                shutil.rmtree(self.folder)

    return Histories


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    with closing(Proxy(server.port)) as opened:
        yield opened


def test_no_history_loses_or_doubles_anything(server: Server, proxy: Proxy) -> None:
    run_state_machine_as_test(
        histories(server, proxy),
        settings=settings(
            max_examples=12,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )

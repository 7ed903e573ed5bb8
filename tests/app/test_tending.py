# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The pages ask how many wait, and are answered at once, whatever the network does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app.parts import Call, Kiosk
from kiosk.app.tending import Tending
from tests.postgres import Server
from tests.proxy import Act, Proxy

LITTLE_S = 0.2
"""Far below any wait for a network."""


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    with closing(Proxy(server.port)) as opened:
        yield opened


def until(tending: Tending, waiting: int | None) -> None:
    """Ask as the pages do, and be answered at once, until the answer is this one."""
    end = time.monotonic() + 30
    while True:
        begin = time.monotonic()
        told = tending.waiting(None)
        assert time.monotonic() - begin < LITTLE_S
        if told == waiting:
            return
        assert begin < end, told


def test_the_attract_page_never_waits_for_a_network(
    server: Server, proxy: Proxy, tmp_path: Path
) -> None:
    environment = {
        "KIOSK_HOME": str(tmp_path),
        "KIOSK_DATABASE_URL": proxy.url(server.new_database()),
        "KIOSK_TICKETS_OVERFLOW": "800",
    }
    kiosk = Kiosk(Call(), environment)
    with closing(Tending(kiosk, every_s=0.05)) as tending:
        until(tending, 0)
        kiosk.issue_ticket("a", "cert.renew", "ja")
        until(tending, 1)
        assert tending.waiting("C") == 1
        assert tending.waiting("A") == 0

        proxy.go_down(Act.SWALLOW)
        until(tending, None)
        assert str(kiosk.issue_ticket("b", "cert.renew", "ja").ticket.number) == "C800"

        proxy.come_back()
        until(tending, 2)
    assert kiosk.ledger.away() is None
    kiosk.ledger.close()

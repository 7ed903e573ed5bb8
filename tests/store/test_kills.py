# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Eight kiosks issue into one database while random ones are killed: nothing is lost or doubled."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from kiosk.queue.ticket import Ticket
from kiosk.store.check import check
from kiosk.store.ledger import open_ledger
from kiosk.store.sqlite import url_of
from tests.postgres import Server
from tests.store.issuing_worker import LANGUAGES, order_of, shown_lines
from tests.store.moments import NOVEMBER, TODAY, people, rows, speakers

WORKER = Path(__file__).parent / "issuing_worker.py"
KIOSKS = 8
SIGKILLED = -9
PACE_S = 0.02
"""How long to wait for a kiosk before looking again what was shown."""


class Hall:
    """Eight kiosks, each a process, and somebody who pulls their plugs."""

    def __init__(self, url: str, folder: Path, tickets: int, seed: int) -> None:
        self.url = url
        self.folder = folder
        self.quota = tickets // KIOSKS
        self.chance = random.Random(seed)
        self.killed = 0
        self.crashes = 0
        self.crash: Callable[[], None] | None = None
        """Lets the server die and come back; after every fifth kill."""
        self.kiosks = {f"w{index}": self._start(f"w{index}") for index in range(KIOSKS)}

    def shown(self) -> dict[str, str]:
        """Key and number of each ticket that was on a screen."""
        lines = [line for name in self.kiosks for line in shown_lines(self.folder / name)]
        pairs = [(key, number) for key, number in (line.split() for line in lines)]
        assert len(dict(pairs)) == len(pairs), "a visitor was shown two numbers"
        return dict(pairs)

    def run(self, kills: int) -> None:
        """Issue everything, with a kill at each of `kills` random points of the way."""
        everything = self.quota * KIOSKS
        points = sorted(self.chance.sample(range(1, int(everything * 0.95)), kills), reverse=True)
        while any(kiosk.poll() is None for kiosk in self.kiosks.values()):
            name = self.chance.choice([n for n, k in self.kiosks.items() if k.poll() is None])
            with suppress(subprocess.TimeoutExpired):
                self.kiosks[name].wait(PACE_S)
            if points and len(self.shown()) >= points[-1] and self._kill(name):
                points.pop()
        assert not points, "the kiosks were done before all kills"
        assert [kiosk.wait() for kiosk in self.kiosks.values()] == [0] * KIOSKS

    def _kill(self, name: str) -> bool:
        """Kill a kiosk at its work and put a new one in its place."""
        kiosk = self.kiosks[name]
        if len(shown_lines(self.folder / name)) >= self.quota:
            return False
        kiosk.kill()
        if kiosk.wait() != SIGKILLED:
            return False
        self.killed += 1
        if self.crash is not None and self.killed % 5 == 0:
            self.crash()
            self.crashes += 1
        self.kiosks[name] = self._start(name)
        return True

    def _start(self, name: str) -> subprocess.Popen[bytes]:
        where = (self.url, self.folder / name)
        return subprocess.Popen([sys.executable, WORKER, *where, name, str(self.quota)])

    def close(self) -> None:
        for kiosk in self.kiosks.values():
            kiosk.kill()
            kiosk.wait()


def the_books_agree(hall: Hall) -> None:
    """Every number was given once, every shown ticket is stored, every sheet says the same."""
    visitors = [order_of(name, index) for name in hall.kiosks for index in range(hall.quota)]
    with closing(open_ledger(hall.url)) as ledger:
        tickets = ledger.tickets("main", TODAY)
        tallies = ledger.tallies(*NOVEMBER)

    _no_gap_and_no_duplicate(tickets)
    assert {ticket.key: str(ticket.number) for ticket in tickets} == hall.shown()
    assert sorted(ticket.key for ticket in tickets) == sorted(visitor.key for visitor in visitors)
    assert people(tallies) == len(visitors)
    assert sum(cell.items for cell in tallies.visits) == sum(visitor.items for visitor in visitors)
    by_type = Counter[str]()
    for cell in tallies.visits:
        by_type[cell.visit_type] += cell.visits
    assert by_type == Counter(ticket.visit_type for ticket in tickets)
    assert speakers(tallies) == Counter(ticket.lang for ticket in tickets)
    assert set(speakers(tallies)) == set(LANGUAGES)
    assert check(hall.url) == ()


def _no_gap_and_no_duplicate(tickets: tuple[Ticket, ...]) -> None:
    series: dict[str, list[int]] = {}
    for ticket in tickets:
        series.setdefault(ticket.number.letter, []).append(ticket.number.number)
    assert set(series) == {"A", "C"}
    for numbers in series.values():
        assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert max(series["C"]) > 999, "no number beyond 999 was seen"


@pytest.mark.timeout(240)
def test_five_thousand_tickets_survive_thirty_kills(tmp_path: Path) -> None:
    url = url_of(tmp_path / "kiosk.db")
    with closing(Hall(url, tmp_path, tickets=5000, seed=1)) as hall:
        hall.run(kills=30)
        assert hall.killed == 30
        the_books_agree(hall)
    assert rows(tmp_path / "kiosk.db", "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.timeout(240)
def test_tickets_survive_kills_and_a_server_that_crashes(tmp_path: Path, server: Server) -> None:
    with closing(Hall(server.new_database(), tmp_path, tickets=1600, seed=1)) as hall:
        hall.crash = server.crash
        hall.run(kills=20)
        assert (hall.killed, hall.crashes) == (20, 4)
        the_books_agree(hall)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(2, 7))
def test_five_thousand_tickets_survive_two_hundred_kills(tmp_path: Path, seed: int) -> None:
    url = url_of(tmp_path / "kiosk.db")
    with closing(Hall(url, tmp_path, tickets=5000, seed=seed)) as hall:
        hall.run(kills=200)
        assert hall.killed == 200
        the_books_agree(hall)

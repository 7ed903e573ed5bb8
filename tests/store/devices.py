# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A device whose server may go, and what a person counting by hand would write beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.queue.ticket import Issued
from kiosk.store.check import check
from kiosk.store.lasting import LastingLedger, open_lasting
from kiosk.store.own_file import waiting_in
from kiosk.visits.results import Result
from tests.proxy import Proxy
from tests.store.moments import NOW, call, order, rows_at, session, visit

OVERFLOW = 800
FIRST = 1


@dataclass
class Hand:
    """The tally sheet on paper."""

    shown: dict[str, str] = field(default_factory=dict)
    languages: Counter[str] = field(default_factory=Counter)
    visits: int = 0
    sessions: int = 0
    calls: int = 0


class Device:
    """A kiosk at a proxy. Its back-off has a clock of its own, which `later` moves on."""

    def __init__(self, url: str, proxy: Proxy, path: Path, overflow: int | None = OVERFLOW) -> None:
        self.url = url
        self.proxy = proxy
        self.path = path
        self.overflow = overflow
        self.seconds = 0.0
        self.now = NOW
        self.hand = Hand()
        self._keys = 0
        self.ledger = self.opened()

    def opened(self) -> LastingLedger:
        return open_lasting(
            self.proxy.url(self.url),
            self.path,
            lambda: self.now,
            overflow=self.overflow,
            limit_s=1.0,
            monotonic=lambda: self.seconds,
        )

    def die(self) -> None:
        """The plug is pulled: what was in memory is gone."""
        self.ledger.close()
        self.ledger = self.opened()

    def later(self) -> None:
        """The back-off is over."""
        self.seconds += 60

    def come_back(self) -> None:
        """The network is mended, and the kiosk notices."""
        self.proxy.come_back()
        self.later()
        self.ledger.tend()

    def ledger_tends(self) -> None:
        """What the kiosk does every second."""
        self.ledger.tend()

    def new_key(self) -> str:
        self._keys += 1
        return f"k{self._keys}"

    def take_a_ticket(self, key: str | None = None, lang: str = "vi") -> Issued:
        """Somebody presses, and sees a number."""
        told = key or self.new_key()
        issued = self.ledger.issue(order(told, lang=lang, business_date=self.now.date()), self.now)
        number = str(issued.ticket.number)
        if told in self.hand.shown:
            assert self.hand.shown[told] == number, "a visitor was shown two numbers"
            return issued
        assert number not in self.hand.shown.values(), "two visitors were shown one number"
        self.hand.shown[told] = number
        self.hand.visits += 1
        self.hand.languages[lang] += 1
        return issued

    def somebody_comes(self) -> None:
        """A visitor with an intention of her own."""
        self.take_a_ticket()

    def count_by_hand(self, count: int = 2, lang: str = "en") -> None:
        """Pressed twice, as fingers do."""
        key = self.new_key()
        cell = visit(date=self.now.date(), hour=self.now.hour, visits=count, items=count)
        assert self.ledger.add_visits(key, cell, "1", lang, self.now)
        self.ledger.add_visits(key, cell, "1", lang, self.now)
        self.hand.visits += count
        self.hand.languages[lang] += count

    def end_a_session(self) -> None:
        self.ledger.end_session(session(Result.ANSWERED), self.now)
        self.hand.sessions += 1

    def call_staff(self) -> None:
        key = self.new_key()
        assert self.ledger.call_staff(call(key, self.now), self.now)
        self.ledger.call_staff(call(key, self.now), self.now)
        self.hand.calls += 1


def the_books_agree(device: Device, *, is_over: bool = True) -> None:
    """From the databases alone: every shown ticket once, every count once, nothing waits.

    `is_over` false: the day's tickets were deleted, only counters are compared.
    """
    url, hand = device.url, device.hand
    assert waiting_in(device.path) is None
    assert device.ledger.away() is None
    if is_over:
        stored = {
            key: f"{letter}{number:03d}"
            for key, letter, number in rows_at(
                url, "SELECT key, letter, number FROM tickets WHERE state = 'waiting'"
            )
        }
        assert stored == hand.shown
        others = rows_at(url, "SELECT DISTINCT state FROM tickets WHERE state <> 'waiting'")
        assert others in ([], [("cancelled",)])
    device.ledger.settle_languages()
    assert _sum(url, "visits", "visit_tally") == hand.visits, "visit_tally"
    assert _sum(url, "items", "visit_tally") == hand.visits, "visit_tally"
    assert _sum(url, "sessions", "session_tally") == hand.sessions, "session_tally"
    assert _sum(url, "calls", "call_tally") == hand.calls, "call_tally"
    spoken = rows_at(url, "SELECT language, sum(visits) FROM language_tally GROUP BY language")
    assert {language: int(visits) for language, visits in spoken} == dict(hand.languages)
    assert check(url) == ()


def _sum(url: str, column: str, sheet: str) -> int:
    [(found,)] = rows_at(url, f"SELECT coalesce(sum({column}), 0) FROM {sheet}")
    return int(found)

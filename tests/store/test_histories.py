# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever happens in which order, every number is given once and every visitor is counted once."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from kiosk.queue.ticket import Issued
from kiosk.store import outbox, tallies
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.store.sqlite import url_of
from kiosk.visits.tally import Tallies
from tests.store.moments import NOW, order, people, speakers, visit

SITES = st.sampled_from(["main", "plaza"])
CLASSES = st.sampled_from(["A", "C"])
LANGUAGES = st.sampled_from(["ja", "ja@easy", "en", "vi"])
KIOSKS = st.integers(0, 1)
FIRST = 998  # close to the number with one digit more


class Died(BaseException):
    """The process is gone: nothing after this point is run."""


class Histories(RuleBasedStateMachine):
    """Two kiosks at one database: they issue, repeat, count, die and live on over days."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.url = url_of(self.folder / "kiosk.db")
        self.now = NOW
        self.keys = 0
        self.shown: dict[str, Issued] = {}
        self.given: dict[tuple[str, str, str], list[int]] = {}
        self.languages: Counter[str] = Counter()
        self.visits = 0

    @initialize()
    def open(self) -> None:
        self.ledgers = [open_ledger(self.url), open_ledger(self.url)]

    @rule(kiosk=KIOSKS, site=SITES, ticket_class=CLASSES, lang=LANGUAGES)
    def take_a_ticket(self, kiosk: int, site: str, ticket_class: str, lang: str) -> None:
        self.keys += 1
        self._issue(self.ledgers[kiosk], f"k{self.keys}", site, ticket_class, lang)

    @rule(kiosk=KIOSKS, site=SITES, lang=LANGUAGES, after_commit=st.booleans())
    def die_while_issuing_and_press_again(
        self, kiosk: int, site: str, lang: str, after_commit: bool
    ) -> None:
        self.keys += 1
        key = f"k{self.keys}"
        if after_commit:
            # The row is there, the screen never saw it.
            self._order(self.ledgers[kiosk], key, site, "C", lang)
        else:
            with patch.object(tallies, "add_visits", _die), suppress(Died):
                self._order(self.ledgers[kiosk], key, site, "C", lang)
        self._restart(kiosk)
        self._issue(self.ledgers[kiosk], key, site, "C", lang)

    @precondition(lambda self: self.shown)
    @rule(kiosk=KIOSKS, data=st.data())
    def press_again(self, kiosk: int, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.shown)))
        before = self.shown[key].ticket
        again = self._order(self.ledgers[kiosk], key, before.site, before.ticket_class, before.lang)
        if before.business_date == self.now.date():
            assert again.ticket == before
            assert not again.new

    @rule(kiosk=KIOSKS, lang=LANGUAGES, count=st.integers(1, 3), twice=st.booleans())
    def count_by_hand(self, kiosk: int, lang: str, count: int, twice: bool) -> None:
        self.keys += 1
        cell = visit(date=self.now.date(), hour=self.now.hour, visits=count, items=count)
        for _ in range(1 + twice):
            self.ledgers[kiosk].add_visits(f"k{self.keys}", cell, "1", lang, self.now)
        self.visits += count
        self.languages[lang] += count

    @rule(kiosk=KIOSKS)
    def die_while_settling(self, kiosk: int) -> None:
        with patch.object(outbox, "_SETTLE", (*outbox._SETTLE[:1], _Death())), suppress(Died):
            self.ledgers[kiosk].settle_languages()
        self._restart(kiosk)

    @rule(kiosk=KIOSKS)
    def settle(self, kiosk: int) -> None:
        self.ledgers[kiosk].settle_languages()

    @rule(hours=st.integers(1, 30), kiosk=KIOSKS)
    def time_passes(self, hours: int, kiosk: int) -> None:
        self.now += timedelta(hours=hours)
        self.ledgers[kiosk].purge(self.now.date())
        today = self.now.date()
        self.shown = {k: i for k, i in self.shown.items() if i.ticket.business_date == today}

    @invariant()
    def every_number_was_given_once_and_none_is_left_out(self) -> None:
        for numbers in self.given.values():
            assert sorted(numbers) == list(range(FIRST, FIRST + len(numbers)))

    @invariant()
    def what_was_shown_is_stored(self) -> None:
        if not hasattr(self, "ledgers"):
            return
        stored = {ticket.key: ticket for ticket in self.ledgers[0].tickets(None, self.now.date())}
        assert {key: issued.ticket for key, issued in self.shown.items()} == stored

    @invariant()
    def the_sheets_agree_with_what_happened(self) -> None:
        if not hasattr(self, "ledgers"):
            return
        seen: Tallies = self.ledgers[1].tallies(NOW.date(), self.now.date())
        assert people(seen) == self.visits
        assert speakers(seen) == dict(self.languages)

    def teardown(self) -> None:
        for ledger in getattr(self, "ledgers", []):
            ledger.close()
        shutil.rmtree(self.folder)

    def _issue(self, ledger: Ledger, key: str, site: str, ticket_class: str, lang: str) -> None:
        issued = self._order(ledger, key, site, ticket_class, lang)
        self.shown[key] = issued
        series = (site, issued.ticket.business_date.isoformat(), ticket_class)
        self.given.setdefault(series, []).append(issued.ticket.number.number)
        self.visits += 1
        self.languages[lang] += 1

    def _order(self, ledger: Ledger, key: str, site: str, ticket_class: str, lang: str) -> Issued:
        asked = order(
            key,
            site=site,
            ticket_class=ticket_class,
            lang=lang,
            first=FIRST,
            business_date=self.now.date(),
        )
        return ledger.issue(asked, self.now)

    def _restart(self, kiosk: int) -> None:
        self.ledgers[kiosk].close()
        self.ledgers[kiosk] = open_ledger(self.url)


def _die(*_: object) -> None:
    raise Died


class _Death:
    def run(self, *_: object) -> None:
        raise Died


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Languages reach their sheet apart from visits, and none is lost or doubled."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.problems import DatabaseLocked
from kiosk.store import outbox
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.store.tables import metadata
from tests.store.moments import BOTH, NOVEMBER, NOW, TODAY, order, people, rows_at, speakers, visit

pytestmark = BOTH

SHEET = "SELECT language, sum(visits) FROM language_tally GROUP BY 1 ORDER BY 1"


def test_the_visitors_own_transaction_leaves_the_language_sheet_alone(
    ledger: Ledger, url: str
) -> None:
    ledger.issue(order("first of the hour"), NOW)
    before = rows_at(url, SHEET)

    ledger.issue(order("a", lang="my"), NOW)

    assert rows_at(url, SHEET) == before
    assert rows_at(url, "SELECT sum(visits) FROM visit_tally") == [(2,)]


def test_the_next_hour_settles_the_one_before(ledger: Ledger, url: str) -> None:
    ledger.issue(order("a", lang="my"), NOW)
    ledger.issue(order("b", lang="my"), NOW)

    ledger.issue(order("c", lang="ja"), NOW + timedelta(hours=1))

    assert rows_at(url, SHEET) == [("ja", 1), ("my", 2)]


def test_a_kiosk_that_died_in_between_settles_when_it_comes_back(ledger: Ledger, url: str) -> None:
    ledger.issue(order("a"), NOW)
    ledger.issue(order("b", lang="my"), NOW)
    ledger.close()

    open_ledger(url).close()

    assert rows_at(url, SHEET) == [("my", 1), ("vi", 1)]


def test_settling_twice_counts_once(ledger: Ledger) -> None:
    ledger.issue(order("a"), NOW)
    ledger.add_visits("b", visit(visits=3), "1", "vi", NOW)
    for _ in range(3):
        ledger.settle_languages()

    assert speakers(ledger.tallies(*NOVEMBER)) == {"vi": 4}


def test_a_death_in_the_middle_of_settling_leaves_everything_due(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.issue(order("first of the hour", lang="ja"), NOW)
    ledger.issue(order("a"), NOW)
    whole = outbox._SETTLE
    with monkeypatch.context() as patched:
        patched.setattr(outbox, "_SETTLE", (whole[0], _Death()))
        with pytest.raises(_DiedError):
            ledger.settle_languages()

    assert speakers(ledger.tallies(*NOVEMBER)) == {"ja": 1, "vi": 1}


def test_a_database_that_is_busy_then_hides_no_ticket(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked() -> None:
        raise DatabaseLocked(path="")

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "settle_languages", locked)
        issued = ledger.issue(order("first of the hour"), NOW)

    assert ledger.tickets("main", TODAY) == (issued.ticket,)
    assert speakers(ledger.tallies(*NOVEMBER)) == {"vi": 1}


def test_a_batch_that_is_undone_has_forgotten_its_language(ledger: Ledger, url: str) -> None:
    ledger.add_visits("a", visit(), "1", "ne", NOW)
    ledger.settle_languages()
    ledger.undo_visits("main", "a", "undo")

    assert rows_at(url, "SELECT service, language, language_due FROM batches") == [(None, None, 0)]
    assert not ledger.add_visits("a", visit(), "1", "ne", NOW)


def test_the_night_forgets_what_a_batch_counted(ledger: Ledger, url: str) -> None:
    ledger.add_visits("a", visit(), "1", "ne", NOW)
    ledger.purge(TODAY + timedelta(days=1))

    assert rows_at(url, "SELECT * FROM batches") == []


def test_no_cell_tells_language_and_visit_type_together(ledger: Ledger, url: str) -> None:
    ledger.issue(order("a", lang="my"), NOW)
    ledger.purge(TODAY + timedelta(days=1))

    cells = {
        name: {str(value) for row in rows_at(url, f"SELECT * FROM {name}") for value in row}
        for name in metadata.tables
    }
    telling = [name for name, values in cells.items() if {"my", "cert.renew"} <= values]
    assert telling == []
    assert people(ledger.tallies(*NOVEMBER)) == 1


class _DiedError(Exception):
    pass


class _Death:
    def run(self, *_: object) -> None:
        raise _DiedError

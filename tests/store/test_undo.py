# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A wrong tap is taken back: once, and the sheets are as if it never was."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.problems import AlreadyUndone, CountNotFound
from kiosk.store.ledger import Ledger
from kiosk.visits.tally import Channel
from tests.store.moments import BOTH, NOVEMBER, NOW, TODAY, order, people, speakers, visit


@BOTH
@pytest.mark.parametrize("settled", [False, True])
def test_after_the_undo_the_sheets_are_as_if_it_never_was(ledger: Ledger, settled: bool) -> None:
    ledger.issue(order("ticket"), NOW)
    ledger.add_visits("a", visit(visits=1, items=3), "3", "ne", NOW)
    before = ledger.tallies(*NOVEMBER)
    ledger.add_visits("b", visit(visits=15, items=15), "1", "vi", NOW)
    ledger.add_visits("c", visit(channel=Channel.PHONE, visits=0, items=1), "9", None, NOW)
    if settled:
        ledger.settle_languages()

    undone = ledger.undo_visits("main", "b", "undo b")
    ledger.undo_visits("main", "c", "undo c")

    assert (undone.count.visits, undone.count.items, undone.new) == (15, 15, True)
    assert ledger.tallies(*NOVEMBER) == before


@BOTH
def test_two_fingers_undo_once(ledger: Ledger) -> None:
    ledger.add_visits("a", visit(visits=2), "1", None, NOW)
    ledger.add_visits("b", visit(visits=3), "1", None, NOW)

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(lambda _: ledger.undo_visits("main", "b", "undo"), range(2)))

    assert sorted(undone.new for undone in told) == [False, True]
    (cell,) = ledger.tallies(*NOVEMBER).visits
    assert cell.visits == 2


@BOTH
def test_what_is_undone_is_not_undone_by_another_command(ledger: Ledger) -> None:
    ledger.add_visits("a", visit(), "1", None, NOW)
    ledger.undo_visits("main", "a", "undo")

    with pytest.raises(AlreadyUndone):
        ledger.undo_visits("main", "a", "another undo")


@BOTH
@pytest.mark.parametrize(("site", "key"), [("main", "b"), ("plaza", "a"), ("main", "session:s")])
def test_only_a_count_of_this_hall_can_be_undone(ledger: Ledger, site: str, key: str) -> None:
    ledger.add_visits("a", visit(), "1", None, NOW)

    with pytest.raises(CountNotFound):
        ledger.undo_visits(site, key, "undo")


@BOTH
def test_the_last_count_is_the_last_that_stands_of_this_device(ledger: Ledger) -> None:
    for key in "zya":
        ledger.add_visits(key, visit(), "1", None, NOW)
    ledger.add_visits("other", visit(device="guide-2"), "1", None, NOW)

    assert ledger.last_count("main", "guide-1", TODAY) == "a"
    ledger.undo_visits("main", "a", "undo")
    assert ledger.last_count("main", "guide-1", TODAY) == "y"
    assert ledger.last_count("plaza", "guide-1", TODAY) is None


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    counts=st.lists(st.tuples(st.integers(0, 20), st.sampled_from([None, "vi", "my"])), max_size=6),
    data=st.data(),
)
def test_the_sheets_hold_what_stands_whatever_was_undone(
    ledger: Ledger, counts: list[tuple[int, str | None]], data: st.DataObject
) -> None:
    before = ledger.tallies(*NOVEMBER)
    stands: list[tuple[int, str | None]] = []
    name = uuid4()
    for at, (came, lang) in enumerate(counts):
        key = f"{name}-{at}"
        ledger.add_visits(key, visit(visits=came, items=came), "1", lang, NOW)
        if data.draw(st.booleans()):
            ledger.settle_languages()
        if data.draw(st.booleans()):
            ledger.undo_visits("main", key, f"undo {key}")
        else:
            stands.append((came, lang))

    after = ledger.tallies(*NOVEMBER)
    assert people(after) - people(before) == sum(came for came, _ in stands)
    for lang in ("vi", "my"):
        new = speakers(after).get(lang, 0) - speakers(before).get(lang, 0)
        assert new == sum(came for came, spoken in stands if spoken == lang)

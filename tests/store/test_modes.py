# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The mode of each hall and the audit trail, on both engines."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.problems import HallEvacuated
from kiosk.store.audit import Deed
from kiosk.store.changes import Change, Topic
from kiosk.store.engine import is_shared
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.visits.hall_mode import AS_USUAL, EVACUATION, HallMode, HallState
from tests.store.moments import BOTH, NOW, TODAY
from tests.store.test_changes import listening

DOWN = HallMode(
    HallState.SYSTEM_DOWN, NOW + timedelta(hours=2), frozenset({"cert.renew", "pin.reset"})
)


def deed(key: str, site: str = "main", action: str = "mode.system_down") -> Deed:
    return Deed(key, site, "kiosk-1", "manager", action, NOW, "until 12:15")


@BOTH
def test_a_hall_in_which_nothing_was_set_is_as_usual(ledger: Ledger) -> None:
    assert ledger.hall_mode("main") == AS_USUAL


@BOTH
def test_a_mode_is_read_as_it_was_set_and_its_version_rises(ledger: Ledger) -> None:
    assert ledger.set_hall_mode(DOWN, deed("a")) == replace(DOWN, version=1)
    assert ledger.set_hall_mode(AS_USUAL, deed("b")) == replace(AS_USUAL, version=2)
    assert ledger.hall_mode("main") == replace(AS_USUAL, version=2)


@BOTH
def test_halls_have_modes_of_their_own(ledger: Ledger) -> None:
    ledger.set_hall_mode(DOWN, deed("a"))

    assert ledger.hall_mode("plaza") == AS_USUAL


@BOTH
def test_the_same_deed_again_sets_nothing(ledger: Ledger) -> None:
    ledger.set_hall_mode(DOWN, deed("a"))
    ledger.set_hall_mode(AS_USUAL, deed("b"))

    assert ledger.set_hall_mode(DOWN, deed("a")).state is HallState.NORMAL
    assert [each.key for each in ledger.deeds("main", TODAY)] == ["a", "b"]


@BOTH
def test_an_evacuation_comes_over_everything_and_nothing_comes_over_it(ledger: Ledger) -> None:
    ledger.set_hall_mode(DOWN, deed("a"))
    begun = ledger.set_hall_mode(EVACUATION, deed("fire"), over_evacuation=True)

    with pytest.raises(HallEvacuated):
        ledger.set_hall_mode(AS_USUAL, deed("b"))

    assert ledger.hall_mode("main") == begun
    assert [each.key for each in ledger.deeds("main", TODAY)] == ["a", "fire"]


@BOTH
def test_who_ends_an_evacuation_does_not_end_the_next_one(ledger: Ledger) -> None:
    first = ledger.set_hall_mode(EVACUATION, deed("fire"), over_evacuation=True)
    second = ledger.set_hall_mode(EVACUATION, deed("again"), over_evacuation=True)

    assert ledger.end_evacuation(first.version, deed("end")).is_evacuation
    assert not ledger.end_evacuation(second.version, deed("end")).is_evacuation
    assert [each.key for each in ledger.deeds("main", TODAY)] == ["again", "end", "fire"]


@BOTH
def test_two_guides_who_end_it_at_once_end_it_once(url: str) -> None:
    with closing(open_ledger(url)) as ledger:
        begun = ledger.set_hall_mode(EVACUATION, deed("fire"), over_evacuation=True)
        with ThreadPoolExecutor(2) as hands:
            modes = hands.map(
                lambda key: ledger.end_evacuation(begun.version, deed(key)), ("one", "two")
            )
            assert {mode.state for mode in modes} == {HallState.NORMAL}
        assert len(ledger.deeds("main", TODAY)) == 2


@BOTH
def test_a_new_mode_is_told(url: str) -> None:
    with closing(open_ledger(url)) as ledger, listening(url) as (_, heard):
        ledger.set_hall_mode(DOWN, deed("a"))

        assert heard.next() == (Change("main", Topic.MODE) if is_shared(url) else Change())


@BOTH
def test_a_deed_is_written_once_with_role_and_device(ledger: Ledger) -> None:
    assert ledger.note_deed(deed("a", action="restart"))
    assert not ledger.note_deed(deed("a", action="restart"))

    assert ledger.deeds("main", TODAY) == (deed("a", action="restart"),)
    assert ledger.deeds("plaza", TODAY) == ()

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The mode of a hall at a moment."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.visits.hall_mode import AS_USUAL, EVACUATION, HallMode, HallState
from kiosk.visits.opening_days import TOKYO

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=TOKYO)
DOWN = HallMode(HallState.SYSTEM_DOWN, NOON, frozenset({"cert.renew"}), version=4)


def test_a_stop_ends_by_itself_at_its_time_and_is_the_same_version() -> None:
    assert DOWN.at(NOON - timedelta(seconds=1)) == DOWN
    assert DOWN.at(NOON) == HallMode(version=4)


@pytest.mark.parametrize(
    "mode", [AS_USUAL, EVACUATION, HallMode(HallState.SYSTEM_DOWN, None, frozenset({"a"}))]
)
def test_what_has_no_end_does_not_end_by_itself(mode: HallMode) -> None:
    assert mode.at(NOON + timedelta(days=400)) == mode


def test_only_a_stop_stops_and_only_what_it_names() -> None:
    assert DOWN.stops("cert.renew")
    assert not DOWN.stops("guide.only")
    assert not HallMode(HallState.NORMAL, None, frozenset({"cert.renew"})).stops("cert.renew")

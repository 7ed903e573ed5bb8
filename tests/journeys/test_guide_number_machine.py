# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A guide's tablet where the city's own machine gives the numbers."""

from __future__ import annotations

import pytest

from tests.journeys.hall import PORTRAIT, Hall, Setup, Size
from tests.journeys.tablet import Tablet

pytestmark = [
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.parametrize(("size", "lang"), [(PORTRAIT, "ja")], indirect=True, scope="module"),
]


@pytest.fixture(scope="module")
def setup(size: Size) -> Setup:
    return Setup(size=size, settings="[tickets]\nenabled = false\n")


def test_visits_are_counted_and_no_ticket_is_offered(hall: Hall, tablet: Tablet) -> None:
    assert tablet.reads(tablet.says("staff.guide.count"))
    assert tablet.says("staff.guide.ticket") not in tablet.page()
    assert tablet.says("staff.guide.waiting") not in tablet.page()

    tablet.tap(tablet.says("staff.guide.count"))
    tablet.tap("総合案内")

    assert sum(hall.counted().visits.values()) == 1

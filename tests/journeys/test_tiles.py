# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Each tile of the home screen leads where it says."""

from __future__ import annotations

import pytest

from tests.journeys.counted import one_visit
from tests.journeys.hall import Hall
from tests.journeys.paper import code_of
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")


def test_the_envelope_in_her_hand_leads_to_the_renewal_with_a_ticket(
    visitor: Visitor, hall: Hall
) -> None:
    visitor.comes()
    visitor.tap("tile.expiry.label")
    visitor.answers(Q3="cert", Q3a="self")
    assert visitor.reads("outcome.O07.title")
    assert visitor.reads("site.main.desk.C.name")
    visitor.tap("lobby.outcome.ticket")
    visitor.tap("lobby.papers.have_all")
    assert visitor.reads("lobby.ticket.slip.printed")
    (ticket,) = hall.tickets()
    assert visitor.sees(str(ticket.number))
    visitor.tap("lobby.ticket.finish")
    visitor.tap("lobby.thanks.close")
    assert visitor.reads("lobby.attract.title")

    assert hall.counted() == one_visit("cert.renew", visitor.lang)
    (slip,) = hall.slips()
    assert str(ticket.number) in code_of(slip)

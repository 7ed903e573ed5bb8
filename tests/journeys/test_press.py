# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A child hammers, a shaky hand slips, someone leans on the glass: one intention, one ticket."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.journeys.counted import Counted, one_session
from tests.journeys.endings import took_no_ticket, took_one_ticket
from tests.journeys.hall import Hall
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

TAKE = "lobby.outcome.ticket"

PRESSES: dict[str, Callable[[Visitor], None]] = {
    "double": lambda visitor: visitor.double_tap(TAKE),
    "long": lambda visitor: visitor.long_press(TAKE),
    "hammering": lambda visitor: visitor.hammer(TAKE, 30),
    "slipping": lambda visitor: visitor.slip_while_pressing(TAKE, 0.9),
}


def is_not_sure(visitor: Visitor) -> None:
    """Up to an outcome whose ticket comes at once: the next page has its button there too."""
    visitor.comes()
    visitor.tap("tile.unsure.label")
    visitor.answers(Q1="unknown")
    assert visitor.reads("outcome.O22.title")


@pytest.mark.parametrize("press", PRESSES)
def test_one_intention_is_one_ticket(visitor: Visitor, press: str) -> None:
    is_not_sure(visitor)
    PRESSES[press](visitor)
    assert visitor.reads("lobby.ticket.slip.printed")
    (ticket,) = visitor.hall.tickets()
    assert visitor.sees(str(ticket.number))
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O22", "unknown")


@pytest.mark.parametrize("press", PRESSES)
def test_one_intention_on_the_papers_is_one_ticket(visitor: Visitor, press: str) -> None:
    visitor.is_to_renew_her_certificate()
    PRESSES[press](visitor)
    assert visitor.reads("lobby.papers.title")
    visitor.hammer("lobby.papers.have_all", 30)
    assert visitor.reads("lobby.ticket.slip.printed")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O07", "cert.renew")


def test_a_palm_on_the_glass_presses_nothing(visitor: Visitor, hall: Hall) -> None:
    is_not_sure(visitor)
    visitor.palm(TAKE)
    assert visitor.reads("outcome.O22.title")
    took_no_ticket(hall, Counted())
    visitor.tap(TAKE)
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O22", "unknown")


def test_a_finger_that_slips_far_away_presses_nothing(visitor: Visitor, hall: Hall) -> None:
    is_not_sure(visitor)
    visitor.slip_while_pressing(TAKE, 2.5)
    assert visitor.reads("outcome.O22.title")
    visitor.walks_away()
    took_no_ticket(hall, one_session("staff"))


def test_hammering_on_a_tile_answers_no_question(visitor: Visitor, hall: Hall) -> None:
    visitor.comes()
    visitor.hammer("tile.expiry.label", 30)
    assert visitor.reads("question.Q3.text")
    visitor.walks_away()
    took_no_ticket(hall, one_session("abandoned"))


def test_a_keyboard_reaches_the_ticket(visitor: Visitor) -> None:
    is_not_sure(visitor)
    visitor.focus_by_keyboard(TAKE)
    visitor.key(Qt.Key.Key_Return)
    assert visitor.reads("lobby.ticket.slip.printed")
    visitor.goes_to_wait()
    took_one_ticket(visitor, "O22", "unknown")

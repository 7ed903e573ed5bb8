# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A guide at the door: who calls, tickets in two taps, counts, and who is served."""

from __future__ import annotations

import pytest

from kiosk.languages.ruby import plain
from kiosk.queue.ticket import State
from tests.journeys.hall import LANDSCAPE, PORTRAIT, Hall
from tests.journeys.tablet import Tablet
from tests.journeys.visitor import Visitor

pytestmark = [
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.parametrize(
        ("size", "lang"), [(PORTRAIT, "ja"), (LANDSCAPE, "ja")], indirect=True, scope="module"
    ),
]


def test_a_call_is_answered_at_the_door_and_the_visitor_reads_it(
    visitor: Visitor, tablet: Tablet
) -> None:
    visitor.comes()
    visitor.tap("controls.bar.staff")
    assert tablet.reads("kiosk-1")
    assert visitor.promises_nobody()

    tablet.tap(tablet.says("staff.guide.call.go"))
    assert visitor.reads("lobby.staff.coming")

    tablet.tap(tablet.says("staff.guide.call.done"))
    assert tablet.reads(tablet.says("staff.guide.calls.none"))
    visitor.tap("controls.close")
    visitor.walks_away()


def test_a_ticket_is_two_taps_and_is_marked_when_she_is_served(hall: Hall, tablet: Tablet) -> None:
    tablet.tap(tablet.says("staff.guide.ticket"))
    tablet.tap("総合案内")
    (ticket,) = hall.tickets()
    assert tablet.reads(str(ticket.number))
    assert tablet.reads(tablet.says("staff.guide.slip.printed"))
    assert len(hall.slips()) == 1

    tablet.tap(tablet.says("staff.guide.back"))
    tablet.tap(tablet.says("staff.guide.waiting"))

    def state() -> State:
        return hall.tickets()[0].state

    tablet.tap(tablet.says("staff.guide.waiting.away"))
    assert state() is State.NO_SHOW
    tablet.tap(tablet.says("staff.guide.waiting.back"))
    assert state() is State.WAITING
    tablet.tap(tablet.says("staff.guide.waiting.served"))
    assert state() is State.SERVED
    assert tablet.reads(tablet.says("staff.guide.waiting.none"))


def test_a_mother_with_three_children_is_one_visit_and_three_items(
    hall: Hall, tablet: Tablet
) -> None:
    tablet.tap(tablet.says("staff.guide.count"))
    for _ in range(2):
        tablet.tap(tablet.says("staff.guide.count.items.more"))
    tablet.tap("総合案内")

    counted = hall.counted()
    assert sum(counted.visits.values()) == 1
    assert sum(counted.items.values()) == 3

    tablet.tap(tablet.says("staff.guide.count.undo"))
    assert tablet.reads(tablet.says("staff.guide.undone", purpose="総合案内", people=1, items=3))
    assert not hall.counted().visits
    assert not hall.counted().items


def test_fifteen_pupils_are_one_action(hall: Hall, tablet: Tablet) -> None:
    tablet.tap(tablet.says("staff.guide.count"))
    for _ in range(14):
        tablet.tap(tablet.says("staff.guide.count.people.more"))
    tablet.tap("総合案内")

    counted = hall.counted()
    assert sum(counted.visits.values()) == sum(counted.items.values()) == 15


def test_by_phone_nobody_came(hall: Hall, tablet: Tablet) -> None:
    tablet.tap(tablet.says("staff.guide.count"))
    tablet.tap(tablet.says("staff.guide.count.phone"))
    tablet.tap(first_purpose(tablet))

    counted = hall.counted()
    assert not sum(counted.visits.values())
    assert sum(counted.items.values()) == 1


def first_purpose(tablet: Tablet) -> str:
    (first, *_) = tablet.window.guide.count.purposes.all()  # type: ignore[attr-defined]  # QObject
    return plain(first.label)

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The network fails at every single statement, in both directions: nothing is lost or doubled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from kiosk.queue.ticket import PrintState
from kiosk.store import parcels
from kiosk.store.parcels import Parcel
from tests.proxy import Act, Where
from tests.store.devices import Device, the_books_agree
from tests.store.moments import rows_at

BOTH_WAYS = pytest.mark.parametrize("where", ["request", "answer"])
MANY = 80
"""More statements than anything here takes."""


def at_every_statement(
    device: Device,
    where: Where,
    act: Act,
    before: Callable[[], None],
    what: Callable[[], None],
    *,
    of: bytes = b"",
) -> int:
    """Do `what` again and again, failing one statement (of those with `of`) later each time; how
    many there were."""
    for at in range(1, MANY):
        before()
        device.proxy.plan(at, where, act, of)
        what()
        if not device.proxy.happened.is_set():
            return at - 1
        device.come_back()
        device.later()
        device.ledger.tend()
        the_books_agree(device)
    raise AssertionError("it never ended")


def nothing() -> None:
    """Nothing comes before."""


@BOTH_WAYS
@pytest.mark.parametrize("act", [Act.CUT, Act.RESET, Act.HALVE])
def test_issuing_fails_at_every_statement(device: Device, where: Where, act: Act) -> None:
    statements = at_every_statement(device, where, act, nothing, device.somebody_comes)

    assert statements >= 8
    states = rows_at(device.url, "SELECT count(*) FROM tickets WHERE state = 'cancelled'")
    # Whose commit was not heard was given another number; cut in the middle, none was.
    assert states == [(1 if where == "answer" else 0,)]


@BOTH_WAYS
@pytest.mark.parametrize("name", ["count_by_hand", "end_a_session", "call_staff"])
def test_counting_fails_at_every_statement(device: Device, where: Where, name: str) -> None:
    assert at_every_statement(device, where, Act.CUT, nothing, getattr(device, name)) >= 4


@BOTH_WAYS
def test_merging_fails_at_every_statement(device: Device, where: Where) -> None:
    assert at_every_statement(device, where, Act.CUT, *a_merge(device)) >= 25


@BOTH_WAYS
def test_a_device_that_dies_while_merging_begins_again(device: Device, where: Where) -> None:
    before, merge = a_merge(device)

    def merge_and_die() -> None:
        merge()
        device.proxy.come_back()
        device.die()

    assert at_every_statement(device, where, Act.CUT, before, merge_and_die) >= 25


def a_merge(device: Device) -> tuple[Callable[[], None], Callable[[], None]]:
    """An absence in which everything happens, with answers that were lost; and its end."""

    whose_answer_is_lost = cycle(
        (device.somebody_comes, device.count_by_hand, device.end_a_session, device.call_staff)
    )

    def absence() -> None:
        device.come_back()
        device.proxy.plan(1, "answer", Act.CUT, of=b"COMMIT")
        next(whose_answer_is_lost)()
        assert device.proxy.happened.is_set()
        issued = device.take_a_ticket()
        device.ledger.note_print(issued.ticket, PrintState.PRINTED)
        device.count_by_hand()
        device.end_a_session()
        device.call_staff()
        device.proxy.come_back()
        device.later()

    return absence, device.ledger_tends


def test_a_merge_that_does_not_note_its_parcels_is_caught(
    device: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive = parcels.receive

    def forget_the_key(connection: Connection, parcel: Parcel) -> bool:
        return receive(connection, replace(parcel, key=str(uuid4())))

    monkeypatch.setattr(parcels, "receive", forget_the_key)

    with pytest.raises(AssertionError, match=r"visit_tally|session_tally"):
        at_every_statement(device, "answer", Act.CUT, *a_merge(device), of=b"COMMIT")

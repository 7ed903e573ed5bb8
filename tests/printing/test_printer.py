# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A device remembers what it printed and serves one slip at a time."""

from __future__ import annotations

import pytest

from kiosk.printing.printer import REMEMBERED, KeyMemory, Printed, PrinterStatus, PrintState
from kiosk.problems import PrinterOutOfPaper


@pytest.mark.parametrize("state", [PrintState.PRINTED, PrintState.UNKNOWN])
def test_a_key_that_gave_or_may_have_given_paper_is_remembered(state: PrintState) -> None:
    memory = KeyMemory()
    printed = memory.remember("k", Printed(state))
    assert memory.recall("k", again=False) is printed
    assert memory.recall("k", again=True) is None


def test_a_failed_key_may_be_printed() -> None:
    memory = KeyMemory()
    memory.remember("k", Printed(PrintState.FAILED, PrinterOutOfPaper()))
    assert memory.recall("k", again=False) is None


def test_the_memory_does_not_grow_for_ever() -> None:
    memory = KeyMemory()
    for n in range(REMEMBERED + 1):
        memory.remember(str(n), Printed(PrintState.PRINTED))
    assert memory.recall("0", again=False) is None
    assert memory.recall("1", again=False)


def test_a_second_slip_waits_no_longer_than_its_deadline() -> None:
    memory = KeyMemory()
    with memory.turn(1) as first, memory.turn(0.01) as second:
        assert first
        assert not second
    with memory.turn(0) as third:
        assert third


def test_only_a_printer_with_paper_is_ready() -> None:
    ready = {status for status in PrinterStatus if status.ready}
    assert ready == {PrinterStatus.OK, PrinterStatus.PAPER_LOW}

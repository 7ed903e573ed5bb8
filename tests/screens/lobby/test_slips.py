# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One slip at a time, and never for somebody who has gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.problems import DatabaseLocked
from kiosk.screens.lobby.slips import Slips, SlipState
from kiosk.screens.lobby.usecases import SlipOrder


@dataclass(frozen=True)
class Answer:
    """What the printer says."""

    state: str
    problem: None = None


class Printer:
    """A printer that answers when the test lets it."""

    def __init__(self) -> None:
        self.orders: list[SlipOrder] = []
        self.go = Event()
        self.answer: str | Exception = "printed"

    def __call__(self, order: SlipOrder) -> Answer:
        self.orders.append(order)
        assert self.go.wait(5)
        if isinstance(self.answer, Exception):
            raise self.answer
        return Answer(self.answer)


def order(key: str) -> SlipOrder:
    """A slip for nobody in particular."""
    return SlipOrder(key=key, lang="ja", outcome="O07", visit_type="cert.renew")


@pytest.fixture
def printer() -> Printer:
    """Waits for `go`."""
    return Printer()


@pytest.fixture
def slips(printer: Printer, qapp: QGuiApplication) -> Iterator[Slips]:
    """Slips for that printer."""
    assert qapp is not None
    made = Slips(printer)
    yield made
    printer.go.set()
    made.wait()


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("printed", SlipState.PRINTED),
        ("failed", SlipState.FAILED),
        ("unknown", SlipState.UNKNOWN),
        ("none", SlipState.ABSENT),
        (DatabaseLocked(), SlipState.FAILED),
        (ZeroDivisionError(), SlipState.UNKNOWN),
    ],
)
def test_what_the_printer_says_is_what_she_is_told(
    slips: Slips, printer: Printer, qtbot: QtBot, answer: str | Exception, state: SlipState
) -> None:
    printer.answer = answer
    slips.send(order("a"))
    assert slips.state("a") is SlipState.PRINTING
    printer.go.set()
    qtbot.waitUntil(lambda: slips.state("a") is state)


def test_the_same_slip_is_not_sent_twice_while_it_is_on_its_way(
    slips: Slips, printer: Printer, qtbot: QtBot
) -> None:
    slips.send(order("a"))
    slips.send(order("a"))
    printer.go.set()
    qtbot.waitUntil(lambda: slips.state("a") is SlipState.PRINTED)
    assert [each.key for each in printer.orders] == ["a"]


def test_another_slip_waits_for_the_first(slips: Slips, printer: Printer, qtbot: QtBot) -> None:
    slips.send(order("a"))
    slips.send(order("b"))
    qtbot.waitUntil(lambda: len(printer.orders) == 1)
    printer.go.set()
    qtbot.waitUntil(lambda: slips.state("b") is SlipState.PRINTED)
    assert [each.key for each in printer.orders] == ["a", "b"]


def test_for_somebody_who_has_gone_no_answer_is_heard_and_no_slip_is_wanted(
    slips: Slips, printer: Printer, qtbot: QtBot
) -> None:
    slips.send(order("a"))
    slips.send(order("b"))
    qtbot.waitUntil(lambda: len(printer.orders) == 1)
    assert printer.orders[0].wanted()
    slips.forget()
    assert not printer.orders[0].wanted()
    slips.send(order("c"))
    printer.go.set()
    qtbot.waitUntil(lambda: slips.state("c") is SlipState.PRINTED)
    assert slips.state("a") is SlipState.NOT_ASKED
    assert [each.key for each in printer.orders] == ["a", "c"]

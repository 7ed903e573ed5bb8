# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What is special about the network: addresses that lead nowhere."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from kiosk.printing.devices.network import network_printer
from kiosk.printing.printer import PrinterStatus, PrintState
from kiosk.printing.settings import PrintingSettings
from kiosk.printing.slip import draw
from kiosk.problems import PrinterNotFound
from tests.printing.samples import slip


@pytest.fixture
def full_port() -> socket.socket:
    """A port whose queue of connections is full: connecting takes for ever."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    return listener


def test_an_address_that_does_not_answer_is_given_up(
    full_port: socket.socket, tmp_path: Path
) -> None:
    address = full_port.getsockname()
    waiting = [socket.socket() for _ in range(4)]
    for one in waiting:
        one.setblocking(False)
        one.connect_ex(address)
    settings = PrintingSettings(device="network", host=address[0], port=address[1], timeout_s=0.2)
    printer = network_printer(settings, tmp_path)
    printed = printer.print(draw(slip()), "k", time.monotonic() + 20)
    assert printed.state is PrintState.FAILED
    assert isinstance(printed.problem, PrinterNotFound)
    for one in (*waiting, full_port):
        one.close()


def test_a_name_that_nobody_knows_is_told_with_the_device(tmp_path: Path) -> None:
    settings = PrintingSettings(device="network", host="no-such-printer.invalid")
    printer = network_printer(settings, tmp_path)
    assert printer.status() is PrinterStatus.OFFLINE
    printed = printer.print(draw(slip()), "k", time.monotonic() + 20)
    assert printed.problem
    assert printed.problem.facts["device"] == "no-such-printer.invalid:9100"

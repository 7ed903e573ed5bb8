# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads what an ESC/POS printer answers to DLE EOT 1, 2 and 4. Pure.

python-escpos reads a missing answer as "plenty of paper"; here it is `unknown`, as is any byte
without the four bits that every real answer has.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.printing.printer import PrinterStatus

PRINTER, OFFLINE_CAUSE, PAPER = 1, 2, 4
QUESTIONS = (PRINTER, OFFLINE_CAUSE, PAPER)

_FIXED_BITS, _FIXED_VALUE = 0b1001_0011, 0b0001_0010
_IS_OFFLINE = 0b0000_1000  # answer 1
_COVER_OPEN = 0b0000_0100  # answer 2
_STOPPED_WITHOUT_PAPER = 0b0010_0000  # answer 2
_ERROR = 0b0100_0000  # answer 2: cutter jammed, head too hot
_NEAR_END = 0b0000_1100  # answer 4
_PAPER_END = 0b0110_0000  # answer 4


def question(number: int) -> bytes:
    """The bytes of DLE EOT `number`: answered at once, even while the printer refuses to print."""
    return bytes((0x10, 0x04, number))


def is_answer(byte: int) -> bool:
    """Whether `byte` has the fixed bits of an answer to DLE EOT."""
    return byte & _FIXED_BITS == _FIXED_VALUE


def reading(answers: Mapping[int, int | None]) -> PrinterStatus:
    """The status told by the answers to `QUESTIONS`; none stands for silence.

    Bad news in one answer counts even where another is missing; good news needs all three.
    """
    told = {n: byte for n, byte in answers.items() if byte is not None and is_answer(byte)}
    cause, paper = told.get(OFFLINE_CAUSE, 0), told.get(PAPER, 0)
    if cause & _COVER_OPEN:
        return PrinterStatus.COVER_OPEN
    if paper & _PAPER_END or cause & _STOPPED_WITHOUT_PAPER:
        return PrinterStatus.NO_PAPER
    if told.get(PRINTER, 0) & _IS_OFFLINE or cause & _ERROR:
        return PrinterStatus.OFFLINE
    if set(told) != set(QUESTIONS):
        return PrinterStatus.UNKNOWN
    return PrinterStatus.PAPER_LOW if paper & _NEAR_END else PrinterStatus.OK

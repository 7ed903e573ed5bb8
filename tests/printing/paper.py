# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A receipt printer without a cable: takes ESC/POS bytes, answers, and draws its paper."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator

from PIL import Image

ENDLESS = 10**9
CLEAR = bytes((0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8))


_QUESTION = re.compile(rb"\x10\x04[\x01\x02\x04]\Z")


def _low_high(data: bytes, at: int) -> int:
    return data[at] + 256 * data[at + 1]


# Bytes of a command's head that tell its length, and the length.
_LENGTHS: dict[bytes, tuple[int, Callable[[bytes], int]]] = {
    b"\x10\x04": (2, lambda _: 3),
    b"\x10\x14": (2, lambda _: len(CLEAR)),
    b"\x1b@": (2, lambda _: 2),
    b"\x1b2": (2, lambda _: 2),
    b"\x1b3": (2, lambda _: 3),
    b"\x1bd": (2, lambda _: 3),
    b"\x1dV": (3, lambda head: 4 if head[2] in (65, 66) else 3),
    b"\x1dv": (8, lambda head: 8 + _low_high(head, 4) * _low_high(head, 6)),
    b"\x1d(": (5, lambda head: 5 + _low_high(head, 3)),
    b"\x1b*": (5, lambda head: 5 + 3 * _low_high(head, 3)),
}


class Paper:
    """What came out, slip by slip, and what the printer says when it is asked.

    Commands are understood as they arrive; those that need paper wait in a queue while there is
    none, as in a real printer: put in paper, and what still waits comes out.
    """

    def __init__(self) -> None:
        self.rows_left = ENDLESS
        self.near_end = False
        self.cover_open = False
        self.offline = False
        self.mute = False
        self.garbage = False
        self.answers_inside_pictures = False
        self.received = bytearray()
        self.questions = 0
        self.misunderstood: list[bytes] = []
        self._unread = bytearray()
        self._waiting: deque[Callable[[], bool]] = deque()
        self._stored: list[bytes] = []
        self._strip: list[bytes] = []
        self._cut: list[Image.Image] = []

    # --- staff at the printer

    def take_out_paper(self) -> None:
        """From now on there is none."""
        self.rows_left = 0

    def put_in_paper(self) -> None:
        """A new roll; whatever still waits is printed now."""
        self.rows_left = ENDLESS
        self._work()

    def slips(self) -> list[Image.Image]:
        """The pieces that were cut off, mode `1`, without the feed below."""
        return list(self._cut)

    @property
    def hanging(self) -> int:
        """Rows that came out and were not cut off."""
        return len(self._strip)

    # --- the cable

    def feed(self, data: bytes) -> bytes:
        """Take bytes from the cable; returns the answers."""
        self.received += data
        answers = b""
        # Real-time commands are obeyed on arrival, even where the rest of a picture is awaited.
        if CLEAR in data:
            self._obey(CLEAR)
            data = data.rpartition(CLEAR)[2]
        if question := _QUESTION.search(data):
            answers += self._obey(question[0])
            data = data[: question.start()]
        self._unread += data
        while (length := self._length()) and length <= len(self._unread):
            command = bytes(self._unread[:length])
            del self._unread[:length]
            answers += self._obey(command)
        self._work()
        return answers

    def _length(self) -> int:
        """Bytes of the first unread command; 0 while its head is incomplete."""
        head = bytes(self._unread[:8])
        needed, length = _LENGTHS.get(head[:2], (1, lambda _head: 1))
        if len(head) == 1 and head in b"\x10\x1b\x1d":
            return 0
        return length(head) if len(head) >= needed else 0

    def _obey(self, command: bytes) -> bytes:
        match command[:2]:
            case b"\x10\x04":
                return self._answer(command[2])
            case b"\x10\x14":
                self._waiting.clear()
                self._unread.clear()
            case b"\x1b@" | b"\x1b2" | b"\x1b3":
                pass
            case b"\x1bd":
                self._waiting.append(lambda: True)
            case b"\x1dV":
                self._waiting.append(self._cut_off)
            case b"\x1dv":
                return self._raster(command[8:], _low_high(command, 4))
            case b"\x1d(":
                return self._graphics(command[5:])
            case b"\x1b*":
                self._columns(command[5:])
            case _ if command != b"\n":
                self.misunderstood.append(command)
        return b""

    def _answer(self, number: int) -> bytes:
        self.questions += 1
        if self.mute:
            return b""
        if self.garbage:
            return b"\xff?"
        out = self.rows_left <= 0
        stopped = out or self.cover_open or self.offline
        match number:
            case 1:
                return bytes((0x12 | (0x08 if stopped else 0),))
            case 2:
                return bytes((0x12 | (0x04 if self.cover_open else 0) | (0x20 if out else 0),))
            case _:
                near = 0x0C if self.near_end or out else 0
                return bytes((0x12 | near | (0x60 if out else 0),))

    def _raster(self, data: bytes, width: int) -> bytes:
        for row in _rows(data, width):
            self._waiting.append(lambda row=row: self._print(row))  # type: ignore[misc]
        at = data.find(b"\x10\x04") if self.answers_inside_pictures else -1
        return self._answer(data[at + 2]) if 0 <= at < len(data) - 2 else b""

    def _graphics(self, data: bytes) -> bytes:
        if data[:2] == b"0p":
            width = (_low_high(data, 6) + 7) // 8
            self._stored = list(_rows(data[10:], width))
        elif data[:2] == b"02":
            rows, self._stored = self._stored, []
            return self._raster(b"".join(rows), len(rows[0]) if rows else 1)
        return b""

    def _columns(self, data: bytes) -> None:
        width = len(data) // 3
        band = Image.new("1", (width, 24))
        band.putdata(
            [data[3 * x + y // 8] >> (7 - y % 8) & 1 for y in range(24) for x in range(width)]
        )
        for row in _rows(band.tobytes(), (width + 7) // 8):
            self._waiting.append(lambda row=row: self._print(row))  # type: ignore[misc]

    # --- the mechanics

    def _work(self) -> None:
        while self._waiting and not self.cover_open and not self.offline and self._waiting[0]():
            self._waiting.popleft()

    def _print(self, row: bytes) -> bool:
        if self.rows_left <= 0:
            return False
        self.rows_left -= 1
        self._strip.append(row)
        return True

    def _cut_off(self) -> bool:
        if self.rows_left <= 0:
            return False
        rows, self._strip = self._strip, []
        width = 8 * max(map(len, rows), default=1)
        black = Image.frombytes("1", (width, max(1, len(rows))), b"".join(rows) or b"\0")
        self._cut.append(black.point(lambda dot: 0 if dot else 255))
        return True


def _rows(data: bytes, width: int) -> Iterator[bytes]:
    for at in range(0, len(data), width):
        yield data[at : at + width]

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A network between a device and a real PostgreSQL that fails at a chosen statement.

It reads the protocol just far enough to tell statements apart: a request ends with Sync or Query,
its answer with ReadyForQuery. A request that fails is not seen by the server in any part.
"""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from typing import Literal

Where = Literal["request", "answer"]

_CHUNK = 1 << 16
_END_OF_REQUEST = b"SQ"
_END_OF_ANSWER = b"Z"
_LONG_S = 30.0


class Act(Enum):
    """What becomes of the statement, and of all that come after it."""

    CUT = "cut"
    RESET = "reset"
    HALVE = "halve"
    SWALLOW = "swallow"
    DELAY = "delay"
    """Only this statement, until `let_go`."""


class Proxy:
    """Listens on a port of its own; passes everything on until something was planned."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._lock = threading.Lock()
        self._plan: tuple[int, Where, Act, bytes] | None = None
        self._seen = 0
        self._down: Act | None = None
        self._let_go = threading.Event()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.happened = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def url(self, url: str) -> str:
        """The same database, by way of the proxy."""
        head, _, tail = url.partition(f":{self._server_port}/")
        return f"{head}:{self.port}/{tail}?sslmode=disable&gssencmode=disable"

    def plan(self, at: int, where: Where, act: Act = Act.CUT, of: bytes = b"") -> None:
        """Fail at the statement number `at` from now on, of those that contain `of`: before the
        server gets it, or after it has answered."""
        with self._lock:
            self._plan, self._seen = (at, where, act, of), 0
            self.happened.clear()
            self._let_go.clear()

    def go_down(self, act: Act = Act.CUT) -> None:
        """Nothing passes any more."""
        with self._lock:
            self._down, self._plan = act, None
            broken, self._open = self._open, []
        if act is not Act.SWALLOW:
            for each in broken:
                _shut(each)

    def come_back(self) -> None:
        """Everything passes, in connections that are new."""
        self.go_down()
        with self._lock:
            self._down = None

    def let_go(self) -> None:
        """What was delayed goes on its way."""
        self._let_go.set()

    def close(self) -> None:
        self.let_go()
        self.go_down()
        _shut(self._listener)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                with self._lock:
                    self._open.append(client)
                    down = self._down
                if down is None:
                    _Line(self, client, self._server_port)
                elif down is not Act.SWALLOW:
                    _shut(client)

    def number(self, request: bytes) -> int:
        """The number of this request in the plan; 0 for one that it does not count."""
        with self._lock:
            if self._plan is None or self._plan[3] not in request:
                return 0
            self._seen += 1
            return self._seen

    def fate(self, number: int, where: Where) -> Act | None:
        """What is to be done with it; what comes after it shares its fate."""
        with self._lock:
            if self._down is not None:
                return self._down
            if self._plan is None or self._plan[:2] != (number, where):
                return None
            act = self._plan[2]
            self._plan = None
            if act is not Act.DELAY:
                self._down = act
            self.happened.set()
            return act

    def wait_until_let_go(self) -> None:
        self._let_go.wait(_LONG_S)


class _Line:
    """One connection: two threads that hand on whole requests and whole answers."""

    def __init__(self, proxy: Proxy, client: socket.socket, server_port: int) -> None:
        self._proxy = proxy
        self._client = client
        self._server = socket.create_connection(("127.0.0.1", server_port))
        self._number = 0
        for pump in (self._requests, self._answers):
            threading.Thread(target=pump, daemon=True).start()

    def _requests(self) -> None:
        with self._ending():
            for whole in _groups(self._client, _END_OF_REQUEST, has_greeting=True):
                self._number = self._proxy.number(whole)
                self._pass(whole, self._server, "request")

    def _answers(self) -> None:
        with self._ending():
            for whole in _groups(self._server, _END_OF_ANSWER, has_greeting=False):
                self._pass(whole, self._client, "answer")

    def _pass(self, whole: bytes, to: socket.socket, where: Where) -> None:
        act = self._proxy.fate(self._number, where)
        if act is Act.SWALLOW:
            return
        if act is Act.DELAY:
            self._proxy.wait_until_let_go()
        if act in (Act.CUT, Act.RESET, Act.HALVE):
            if act is Act.HALVE:
                to.sendall(whole[: len(whole) // 2])
            if act is Act.RESET:
                self._client.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                )
            raise ConnectionAbortedError
        to.sendall(whole)

    @contextmanager
    def _ending(self) -> Iterator[None]:
        with suppress(OSError):
            yield
        for each in (self._client, self._server):
            _shut(each)


def _groups(source: socket.socket, ends: bytes, *, has_greeting: bool) -> Iterator[bytes]:
    """Whole requests (or answers). The greeting of a client is a message without a type."""
    data = group = b""
    while True:
        header = 0 if has_greeting else 1
        if len(data) >= header + 4:
            size = header + struct.unpack_from("!I", data, header)[0]
            if len(data) >= size:
                message, data = data[:size], data[size:]
                group += message
                if has_greeting or message[:1] in (bytes([end]) for end in ends):
                    yield group
                    group = b""
                has_greeting = False
                continue
        got = source.recv(_CHUNK)
        if not got:
            return
        data += got


def _shut(each: socket.socket) -> None:
    with suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
    each.close()

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A receipt printer on a real socket: answers, runs out of paper, hangs, hangs up."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self

from tests.printing.paper import Paper

_TICK_S = 0.02


class TcpPrinter:
    """Listens on 127.0.0.1; `paper` is what is inside. Use as a context manager.

    `close_after`: hangs up once it has got so many bytes. `hang_after`: from then on reads
    nothing until `wake` is called.
    """

    def __init__(self, close_after: int | None = None, hang_after: int | None = None) -> None:
        self.paper = Paper()
        self.close_after = close_after
        self.hang_after = hang_after
        self.connections = 0
        self._awake = threading.Event()
        self._over = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        # A printer has little memory: what it does not read soon stays with the sender.
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._listener.settimeout(_TICK_S)
        self._thread = threading.Thread(target=self._serve)

    @property
    def port(self) -> int:
        """The port it listens on."""
        port: int = self._listener.getsockname()[1]
        return port

    def wake(self) -> None:
        """Goes on after hanging."""
        self._awake.set()

    def switch_off(self) -> None:
        """No longer reachable."""
        self._over.set()
        self._awake.set()
        if self._thread.is_alive():
            self._thread.join()
        self._listener.close()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.switch_off()

    def _serve(self) -> None:
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                cable, _ = self._listener.accept()
                self.connections += 1
                with cable, contextlib.suppress(ConnectionError):
                    cable.settimeout(_TICK_S)
                    self._talk(cable)

    def _talk(self, cable: socket.socket) -> None:
        while not self._over.is_set():
            got = len(self.paper.received)
            if self.close_after is not None and got >= self.close_after:
                return
            if self.hang_after is not None and got >= self.hang_after:
                self._awake.wait()
            with contextlib.suppress(TimeoutError):
                data = cable.recv(4096)
                if not data:
                    return
                cable.sendall(self.paper.feed(data))

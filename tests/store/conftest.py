# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A database of its own for each test, on a real file or a real server."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from kiosk.store.ledger import Ledger, open_ledger
from kiosk.store.sqlite import url_of
from tests.postgres import Server
from tests.proxy import Proxy
from tests.store.devices import Device

NOBODY = 65534
"""User id without rights, for tests that run as root: root may write everywhere."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kiosk.db"


@pytest.fixture
def url(path: Path, request: pytest.FixtureRequest) -> str:
    """A file of SQLite; where a test asks for `BOTH`, the same on PostgreSQL too."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return url_of(path)
    server: Server = request.getfixturevalue("server")
    return server.new_database()


@pytest.fixture
def ledger(url: str) -> Iterator[Ledger]:
    opened = open_ledger(url, patience_s=5)
    yield opened
    opened.close()


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every user may enter; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@pytest.fixture
def without_rights() -> Callable[[], AbstractContextManager[None]]:
    """Runs as a user who owns nothing (as ourselves, if we are no root)."""

    @contextmanager
    def dropped() -> Iterator[None]:
        root = os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return dropped


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    with closing(Proxy(server.port)) as opened:
        yield opened


@pytest.fixture
def device(server: Server, proxy: Proxy, tmp_path: Path) -> Iterator[Device]:
    made = Device(server.new_database(), proxy, tmp_path / "away.sqlite3")
    yield made
    made.ledger.close()

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A ledger and small contents for each test of a use case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.guidance.model import Content
from kiosk.store.ledger import Ledger, open_ledger
from kiosk.store.sqlite import url_of
from tests.reception import halls


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(url_of(tmp_path / "kiosk.db"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def two_halls() -> Content:
    return halls.content()

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A small content folder, to spoil, as a fixture."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guidance.trees import Tree


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A content folder without faults, made anew for each test."""
    return Tree(tmp_path)

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A fault to plant in the small content folder, and the hand that plants and finds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tests.guidance.trees import Tree


class Seed(NamedTuple):
    """In `file`, `old` becomes `new`; `code` is then found on the line of `piece` of `at`
    (default: `file`), with at least these `facts`."""

    file: str
    old: str
    new: str
    code: str
    piece: str
    facts: Mapping[str, str] = {}
    at: str | None = None


def assert_found(tree: Tree, seed: Seed) -> None:
    """Plant the seed; it is found, and every other fault that is told is a consequence on its
    own line."""
    assert not tree.faults()
    tree.spoil(seed.file, seed.old, seed.new)

    faults = tree.faults()

    file = seed.at or seed.file
    line = tree.line(file, seed.piece)
    found = [f for f in faults if f.code == seed.code]
    assert [(f.file, f.line) for f in found][:1] == [(f"content/{file}", line)], [
        str(f) for f in faults
    ]
    assert seed.facts.items() <= found[0].facts.items()

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Named failures that a person can do something about. Knows no other room of the kiosk.

A `Problem` carries facts, never a sentence: `text` is the id of the words in `content/ui`,
shown to the person in front of it in her language. Whatever is not a `Problem` is a bug.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """How the command ends (the contract with scripts and systemd units)."""

    DONE = 0
    FAULTS_FOUND = 1
    WRONG_USE = 2
    NOT_AVAILABLE = 3


class Problem(Exception):
    """Base of all named failures. `facts` fill the placeholders of `text`."""

    text: ClassVar[str]
    exit_code: ClassVar[ExitCode] = ExitCode.NOT_AVAILABLE

    def __init__(self, **facts: object) -> None:
        super().__init__(self.text, facts)
        self.facts: dict[str, object] = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.text}({told})"

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""PINs and their hashes. A PIN is never kept, logged or told."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.problems import PinUnfit

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""


class Role(StrEnum):
    """Who opens the staff layer; goes into the audit trail instead of a name."""

    GUIDE = "guide"
    MANAGER = "manager"


def hashed(pin: str) -> str:
    """The argon2id hash of a PIN for kiosk.toml. Raises `PinUnfit`."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise PinUnfit(shortest=SHORTEST, longest=LONGEST)
    return _hasher().hash(pin)


def fits(pin: str, told: str) -> bool:
    """Whether `told` is the hash of this PIN."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(told, pin)
    except (InvalidHashError, VerificationError):
        return False


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    # OWASP's second choice: 19 MiB, which a small kiosk has while a page is shown.
    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

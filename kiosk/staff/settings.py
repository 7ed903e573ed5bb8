# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`[staff]` of kiosk.toml: the PINs of the staff layer, as hashes."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, SecretStr


def _is_hash(told: SecretStr) -> SecretStr:
    if not told.get_secret_value().startswith("$argon2id$"):
        raise ValueError("a line that `kiosk staff pin` has printed is wanted, never the PIN")
    return told


Hash = Annotated[SecretStr, AfterValidator(_is_hash)]
"""As `kiosk staff pin` prints it; secret, so that `config show` does not tell it."""


class StaffSettings(BaseModel):
    """A role without a PIN cannot open the staff layer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    guide_pin: Hash | None = None
    manager_pin: Hash | None = None

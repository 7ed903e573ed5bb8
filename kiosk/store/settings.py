# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`[database]` of kiosk.toml: where tickets and tallies are kept."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class StoreSettings(BaseModel):
    """The default needs no set-up: one SQLite file in the data directory."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str | None = Field(default=None, pattern=r"^[a-z+]+://")
    """SQLAlchemy URL, e.g. `sqlite:////var/lib/kiosk/kiosk.db`; None: `kiosk.db` in the data
    directory."""
    patience_s: float = Field(default=10.0, ge=0, le=60)
    """Seconds to wait for another program that is writing."""

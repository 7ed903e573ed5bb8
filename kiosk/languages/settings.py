# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`[languages]` of kiosk.toml: how far each language is opened to visitors."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class LanguageSettings(BaseModel):
    """Codes of languages that are not wholly open; the others are."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    guided: tuple[str, ...] = ()
    """Offered for home, questions, bring list and tickets, with the Japanese beside the words."""
    off: tuple[str, ...] = ()
    """Not offered."""

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The sections of kiosk.toml: those of the rooms, and those that belong to none."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kiosk.guidance.showing import Release
from kiosk.languages.settings import LanguageSettings
from kiosk.printing.settings import PrintingSettings
from kiosk.queue.settings import QueueSettings
from kiosk.staff.settings import StaffSettings
from kiosk.store.settings import StoreSettings


class Section(BaseModel):
    """Base of a section: unknown keys are faults, not silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class KioskSettings(Section):
    """`[kiosk]`: which hall, which device, and how far the content may be shown."""

    site: Literal["main", "plaza"] = "main"
    device: str = Field(default="kiosk-1", pattern=r"^[a-z0-9][a-z0-9-]{0,30}$")
    release: Release = Release.TRIAL
    content: Path | None = None
    """Folder with the content; default: the one that came with the kiosk."""
    locales: Path | None = None


class LobbySettings(Section):
    """`[lobby]`: the screen of the lobby."""

    language: str = "ja"
    """The hall's language: every session starts in it."""
    chime: bool = True
    graphics: Literal["auto", "software"] = "auto"
    """`software` for machines without a usable graphics driver."""


class ReportSettings(Section):
    """`[report]`: where a visitor counts, at one place only (specification §9(3)②)."""

    counted_at: Literal["ticket", "guide"] = "ticket"


class Settings(Section):
    """All settings. Section names are those of kiosk.toml."""

    kiosk: KioskSettings = KioskSettings()
    lobby: LobbySettings = LobbySettings()
    languages: LanguageSettings = LanguageSettings()
    tickets: QueueSettings = QueueSettings()
    printing: PrintingSettings = PrintingSettings()
    database: StoreSettings = StoreSettings()
    report: ReportSettings = ReportSettings()
    staff: StaffSettings = StaffSettings()

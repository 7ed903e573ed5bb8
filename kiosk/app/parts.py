# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Builds every part once from the settings. Parts are made when they are first asked for: the first
page of the lobby needs no database, and a command needs no screen.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.app.clock import Clock
from kiosk.app.places import CONTENT, LOCALES
from kiosk.settings import Settings, data_directory, read, settings_file

if TYPE_CHECKING:
    from kiosk.guidance.faults import Fault
    from kiosk.guidance.model import Content
    from kiosk.languages.bundle import Bundle
    from kiosk.printing.printer import Printer
    from kiosk.problems import Problem
    from kiosk.store.ledger import Ledger

DATABASE = "kiosk.sqlite3"
"""Name of the database file in the data directory."""

TRAINING = "training"
"""Folder of the training database below the data directory: nothing of it is ever counted."""


@dataclass(frozen=True)
class Call:
    """How the command was called: settings file, and training with a clock of its own."""

    config: Path | None = None
    training: bool = False
    now: datetime | None = None
    speed: float = 1.0


class Kiosk:
    """All parts of one device, made on first use."""

    def __init__(
        self,
        call: Call,
        environment: Mapping[str, str] = os.environ,
        site: str | None = None,
    ) -> None:
        self.call = call
        self.environment = environment
        self._site = site
        self.clock = Clock(call.now, call.speed)

    @cached_property
    def settings(self) -> Settings:
        """The settings in force; raises `SettingsFaults`."""
        return read(self.call.config, self.environment)

    @cached_property
    def home(self) -> Path:
        """Where this device keeps its data; in training a folder of its own."""
        home = data_directory(self.environment)
        return home / TRAINING if self.call.training else home

    @property
    def site(self) -> str:
        """The hall: as called, else of the settings."""
        return self._site or self.settings.kiosk.site

    @property
    def content_directory(self) -> Path:
        """The Japanese source texts."""
        return self.settings.kiosk.content or CONTENT

    @property
    def locales_directory(self) -> Path:
        """The translations."""
        return self.settings.kiosk.locales or LOCALES

    @cached_property
    def _current(self) -> tuple[Bundle, tuple[Fault, ...]]:
        from kiosk.languages import bundle

        return bundle.current(
            self.content_directory,
            self.locales_directory,
            data_directory(self.environment) / "cache",
        )

    @property
    def bundle(self) -> Bundle:
        """Content and catalogues in force: the newest good ones."""
        return self._current[0]

    @property
    def content(self) -> Content:
        """What the kiosk knows."""
        return self.bundle.content

    @property
    def content_faults(self) -> tuple[Fault, ...]:
        """Why the newest files are not in force; empty when they are."""
        return self._current[1]

    @property
    def settings_file(self) -> Path:
        """The settings file of this call, whether it exists or not."""
        return settings_file(self.call.config, self.environment)

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the locales that can be spoken."""
        return self.bundle.catalogues.languages

    @property
    def database_url(self) -> str:
        """Where tickets and tallies are; training has its own."""
        told = self.settings.database.url
        return told if told and not self.call.training else f"sqlite:///{self.home / DATABASE}"

    @cached_property
    def ledger(self) -> Ledger:
        """Tickets and tallies; raises a `Problem` that says what is wrong with the database."""
        from kiosk.store.ledger import open_ledger

        return open_ledger(self.database_url, clock_may_go_back=self.call.training)

    @cached_property
    def printer(self) -> Printer:
        """The printer of the settings. Training prints too: 研修 stands on every slip."""
        from kiosk.printing.devices import open_printer

        return open_printer(self.settings.printing, self.home)

    def check_database(self) -> tuple[Problem, ...]:
        """What is wrong with the database; empty when it is fine (or not made yet)."""
        from kiosk.store.check import check

        return check(self.database_url)

    def month_report(self, month: str, site: str | None) -> dict[str, Any]:
        """The month's figures in the shape that scripts rely on (`report --json`)."""
        from kiosk.reception.month_report import month_report
        from kiosk.reports.month import as_json

        return as_json(month_report(self.ledger, self.content, month, site, self.call.training))

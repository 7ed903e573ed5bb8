# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Options that several commands share, so that they are named and explained once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kiosk.app import Kiosk
from kiosk.cli.words import say

MOST = 9999
"""People or cases of one command: more is a slip of the finger, and would spoil a month."""


class SiteName(StrEnum):
    """The halls, and the off-site days, which are counted but have no kiosk."""

    MAIN = "main"
    PLAZA = "plaza"
    OFFSITE = "offsite"


SiteOption = Annotated[SiteName | None, typer.Option("--site", help=say("staff.cli.option.site"))]
JsonOption = Annotated[bool, typer.Option("--json", help=say("staff.cli.option.json"))]
TypeOption = Annotated[str, typer.Option("--type", help=say("staff.cli.option.type"))]
LanguageOption = Annotated[str, typer.Option("--lang", help=say("staff.cli.option.lang"))]
CountOption = Annotated[
    int, typer.Option("--count", min=1, max=MOST, help=say("staff.cli.option.count"))
]


def kiosk_of(context: typer.Context, site: SiteName | None = None) -> Kiosk:
    """The kiosk of this call, at `site` or the site of the settings."""
    return Kiosk(context.obj, site=site.value if site else None)

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk mode`: what the whole hall is in; without an argument it only tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from enum import StrEnum
from typing import Annotated

import typer

from kiosk.app import Kiosk
from kiosk.cli.options import JsonOption, SiteOption, kiosk_of
from kiosk.cli.words import as_json, say
from kiosk.visits.hall_mode import HallMode
from kiosk.visits.opening_days import TOKYO


class Wanted(StrEnum):
    """As it is typed."""

    NORMAL = "normal"
    SYSTEM_DOWN = "system-down"
    EVACUATION = "evacuation"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.mode.help"))(mode)


def mode(
    context: typer.Context,
    wanted: Annotated[Wanted | None, typer.Argument(help=say("staff.cli.mode.wanted"))] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="HH:MM", help=say("staff.cli.mode.until"))
    ] = None,
    types: Annotated[
        list[str] | None, typer.Option("--type", help=say("staff.cli.mode.type"))
    ] = None,
    site: SiteOption = None,
    json: JsonOption = False,
) -> None:
    """Who may use the command line needs no PIN."""
    kiosk = kiosk_of(context, site)
    if wanted is not Wanted.SYSTEM_DOWN and (until or types):
        raise typer.BadParameter(say("staff.cli.mode.only_system_down"))
    told = _set(kiosk, wanted, _end(kiosk.clock(), until), types or [])
    facts = {
        "site": kiosk.site,
        "mode": told.state.value.replace("_", "-"),
        "until": told.until.isoformat(timespec="minutes") if told.until else None,
        "visit_types": sorted(told.stopped),
    }
    typer.echo(as_json(facts) if json else say("staff.cli.mode.told", **_in_words(facts)))


def _set(kiosk: Kiosk, wanted: Wanted | None, until: datetime | None, types: list[str]) -> HallMode:
    if wanted is Wanted.SYSTEM_DOWN:
        return kiosk.stop_system(until, types)
    if wanted is Wanted.EVACUATION:
        return kiosk.evacuate()
    if wanted is Wanted.NORMAL:
        return kiosk.back_to_usual()
    return kiosk.hall_mode()


def _end(now: datetime, told: str | None) -> datetime | None:
    """Today at that time; one that has passed is a slip of the finger."""
    if told is None:
        return None
    try:
        moment = datetime.combine(now.astimezone(TOKYO).date(), time.fromisoformat(told), TOKYO)
    except ValueError as error:
        raise typer.BadParameter(say("staff.cli.mode.bad_time", text=told)) from error
    if moment <= now:
        raise typer.BadParameter(say("staff.cli.mode.past", text=told))
    return moment


def _in_words(facts: Mapping[str, object]) -> dict[str, object]:
    return {**facts, "until": facts["until"] or "-"}

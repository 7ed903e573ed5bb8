# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk clock`: staff confirm the date after the clock was found before the last record."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli.options import SiteOption, kiosk_of
from kiosk.cli.words import say
from kiosk.visits.opening_days import business_date

group = typer.Typer(no_args_is_help=True, help=say("staff.cli.clock.help"))


def register(app: typer.Typer) -> None:
    """Adds the group to the command."""
    app.add_typer(group, name="clock")


@group.callback()
def _group() -> None:
    """A group of one command stays a group."""


@group.command(help=say("staff.cli.clock.confirm"))
def confirm(
    context: typer.Context,
    today: Annotated[str, typer.Argument(metavar="YYYY-MM-DD", help=say("staff.cli.clock.today"))],
    site: SiteOption = None,
) -> None:
    """The date is typed, so that nobody confirms a wrong one by pressing Enter."""
    kiosk = kiosk_of(context, site)
    shown = business_date(kiosk.clock()).isoformat()
    if today != shown:
        raise typer.BadParameter(say("staff.cli.clock.differs", told=today, clock=shown))
    moment = kiosk.confirm_clock()
    typer.echo(say("staff.cli.clock.confirmed", now=f"{moment:%Y-%m-%d %H:%M}"))

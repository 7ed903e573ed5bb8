# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk report YYYY-MM`: the month's tallies."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli.options import JsonOption, SiteOption, kiosk_of
from kiosk.cli.words import as_json, say


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.report.help"))(report)


def report(
    context: typer.Context,
    month: Annotated[str, typer.Argument(metavar="YYYY-MM", help=say("staff.cli.report.month"))],
    site: SiteOption = None,
    json: JsonOption = False,
) -> None:
    kiosk = kiosk_of(context, site)
    figures = kiosk.month_report(month, site.value if site else None)
    if json:
        typer.echo(as_json(figures))
        return
    for name, sheet in figures["sites"].items():
        typer.echo(f"{name} {figures['month']}")
        if not sheet["visits"] and not sheet["items"]:
            typer.echo(say("staff.cli.report.nothing"))
        for visit_type in sorted(sheet["visits"].keys() | sheet["items"].keys()):
            visits = sheet["visits"].get(visit_type, 0)
            items = sheet["items"].get(visit_type, 0)
            typer.echo(
                say("staff.cli.report.line", visit_type=visit_type, visits=visits, items=items)
            )

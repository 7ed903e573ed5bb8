# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk config`: the settings in force, and whether the file is right."""

from __future__ import annotations

import typer

from kiosk.cli.options import JsonOption, kiosk_of
from kiosk.cli.words import as_json, say

group = typer.Typer(no_args_is_help=True, help=say("staff.cli.config.help"))


def register(app: typer.Typer) -> None:
    """Adds the group to the command."""
    app.add_typer(group, name="config")


@group.command(help=say("staff.cli.config.show"))
def show(context: typer.Context, json: JsonOption = False) -> None:
    kiosk = kiosk_of(context)
    values = kiosk.settings.model_dump(mode="json")
    if json:
        typer.echo(as_json(values))
        return
    typer.echo(f"# {kiosk.settings_file}")
    for section, keys in values.items():
        typer.echo(f"[{section}]")
        for key, value in keys.items():
            typer.echo(f"# {key} =" if value is None else f"{key} = {as_json(value)}")
        typer.echo()


@group.command(help=say("staff.cli.config.check"))
def check(context: typer.Context, json: JsonOption = False) -> None:
    kiosk = kiosk_of(context)
    settings = kiosk.settings  # raises with all faults
    if json:
        typer.echo(as_json({"file": str(kiosk.settings_file), "ok": bool(settings)}))
    else:
        typer.echo(say("staff.cli.config.fine", file=kiosk.settings_file))

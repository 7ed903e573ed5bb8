# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk config`: the settings in force, and whether the file is right."""

from __future__ import annotations

import typer

from kiosk.cli.options import JsonOption, kiosk_of
from kiosk.cli.words import as_json, say, words
from kiosk.problems import ExitCode

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
            typer.echo(f"# {key} =" if value is None else f"{key} = {_toml(value)}")
        typer.echo()


@group.command(help=say("staff.cli.config.check"))
def check(context: typer.Context, json: JsonOption = False) -> None:
    from kiosk.app.config_check import check_config

    kiosk = kiosk_of(context)
    faults = check_config(kiosk)  # raises with all faults of the file's own form
    if json:
        told = [
            {"line": fault.line, "code": fault.code, "message": say(fault.text, **fault.facts)}
            for fault in faults
        ]
        typer.echo(as_json({"file": str(kiosk.settings_file), "ok": not faults, "faults": told}))
    else:
        for fault in faults:
            typer.echo(words().fault(fault))
        if not faults:
            typer.echo(say("staff.cli.config.fine", file=kiosk.settings_file))
    if faults:
        raise typer.Exit(ExitCode.FAULTS_FOUND)


def _toml(value: object) -> str:
    """As it may stand in kiosk.toml, whose tables of one line are not those of JSON."""
    if not isinstance(value, dict):
        return as_json(value)
    told = ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items())
    return f"{{ {told} }}" if told else "{}"

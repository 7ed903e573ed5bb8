# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk staff`: sets the PIN of the staff layer."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli.words import say
from kiosk.staff.pin import Role

group = typer.Typer(no_args_is_help=True, help=say("staff.cli.staff.help"))


def register(app: typer.Typer) -> None:
    """Adds the group to the command."""
    app.add_typer(group, name="staff")


@group.callback()
def _group() -> None:
    """A group of one command stays a group."""


@group.command(help=say("staff.cli.staff.pin"))
def pin(
    role: Annotated[Role, typer.Option("--role", help=say("staff.cli.staff.role"))] = Role.MANAGER,
) -> None:
    """Asked twice without echo; only the line for kiosk.toml goes to the output."""
    from kiosk.staff.pin import hashed

    told = typer.prompt(say("staff.cli.staff.first"), hide_input=True, err=True)
    again = typer.prompt(say("staff.cli.staff.again"), hide_input=True, err=True)
    if told != again:
        raise typer.BadParameter(say("staff.cli.staff.differ"))
    line = f'{role.value}_pin = "{hashed(told)}"'
    typer.echo(say("staff.cli.staff.put"), err=True)
    typer.echo(f"[staff]\n{line}")

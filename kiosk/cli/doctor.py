# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk doctor`: whether everything works, and what to do about what does not."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli.options import JsonOption, kiosk_of
from kiosk.cli.words import as_json, say
from kiosk.problems import ExitCode

SIGNS = {"ok": "+", "warning": "!", "failed": "x"}


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.doctor.help"))(doctor)


def doctor(
    context: typer.Context,
    json: JsonOption = False,
    test_slip: Annotated[
        bool, typer.Option("--test-slip", help=say("staff.cli.option.test_slip"))
    ] = False,
) -> None:
    from kiosk.app.doctor import State, examine, print_test_slip

    kiosk = kiosk_of(context)
    checks = list(examine(kiosk))
    if test_slip:
        checks.append(print_test_slip(kiosk))
    told = [
        {
            "name": check.name,
            "state": check.state.value,
            "detail": say(check.text, **check.facts),
            "remedy": say(check.remedy, **check.facts) if check.remedy else "",
        }
        for check in checks
    ]
    failed = any(check.state is State.FAILED for check in checks)
    if json:
        typer.echo(as_json({"ok": not failed, "checks": told}))
    else:
        for row in told:
            typer.echo(f"{SIGNS[row['state']]} {row['name']}: {row['detail']}")
            if row["remedy"]:
                typer.echo(f"    {row['remedy']}")
    if failed:
        raise typer.Exit(ExitCode.FAULTS_FOUND)

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk db`: makes or upgrades the database, and says in words what is wrong with it."""

from __future__ import annotations

import typer

from kiosk.cli.options import JsonOption, kiosk_of
from kiosk.cli.words import as_json, explain, say
from kiosk.problems import ExitCode
from kiosk.store.away import Merged

group = typer.Typer(no_args_is_help=True, help=say("staff.cli.db.help"))


def register(app: typer.Typer) -> None:
    """Adds the group to the command."""
    app.add_typer(group, name="db")


@group.command(help=say("staff.cli.db.upgrade"))
def upgrade(context: typer.Context) -> None:
    kiosk = kiosk_of(context)
    kiosk.upgrade_database()
    typer.echo(say("staff.cli.db.upgraded", path=kiosk.database_place))


@group.command(help=say("staff.cli.db.merge"))
def merge(context: typer.Context, json: JsonOption = False) -> None:
    merged = kiosk_of(context).merge()
    facts = {"tickets": merged.tickets, "counts": merged.counts}
    if json:
        typer.echo(as_json(facts))
    elif merged == Merged():
        typer.echo(say("staff.cli.db.nothing_waits"))
    else:
        typer.echo(say("staff.cli.db.merged", **facts))


@group.command(help=say("staff.cli.db.check"))
def check(context: typer.Context, json: JsonOption = False) -> None:
    kiosk = kiosk_of(context)
    problems = kiosk.check_database()
    if json:
        told = [{"code": problem.text, "message": explain(problem)} for problem in problems]
        typer.echo(
            as_json({"database": kiosk.database_place, "ok": not problems, "problems": told})
        )
    else:
        for problem in problems:
            typer.echo(explain(problem), err=True)
        if not problems:
            typer.echo(say("staff.cli.db.fine", path=kiosk.database_place))
    if problems:
        raise typer.Exit(ExitCode.FAULTS_FOUND)

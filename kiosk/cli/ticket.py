# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk ticket`: tickets by hand, for scripts and for staff at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated
from uuid import uuid4

import typer

from kiosk.cli.options import (
    CountOption,
    JsonOption,
    LanguageOption,
    SiteOption,
    TypeOption,
    kiosk_of,
)
from kiosk.cli.words import as_json, say
from kiosk.queue.ticket import Issued, State
from kiosk.reception.tickets import as_json as ticket_json

group = typer.Typer(no_args_is_help=True, help=say("staff.cli.ticket.help"))

NumberArgument = Annotated[str, typer.Argument(help=say("staff.cli.option.number"))]


def register(app: typer.Typer) -> None:
    """Adds the group to the command."""
    app.add_typer(group, name="ticket")


@group.command(help=say("staff.cli.ticket.issue"))
def issue(
    context: typer.Context,
    visit_type: TypeOption,
    lang: LanguageOption = "ja",
    count: CountOption = 1,
    site: SiteOption = None,
    json: JsonOption = False,
    key: Annotated[str | None, typer.Option(help=say("staff.cli.option.key"))] = None,
    paper: Annotated[
        bool, typer.Option("--print/--no-print", help=say("staff.cli.option.print"))
    ] = True,
) -> None:
    kiosk = kiosk_of(context, site)
    kiosk.must_speak(lang)
    first = key or str(uuid4())
    told: list[Issued] = []
    try:
        for number in range(count):
            issued = kiosk.issue_ticket(f"{first}-{number}" if number else first, visit_type, lang)
            told.append(issued)
            if paper and issued.new:
                told[-1] = kiosk.print_ticket(issued)
    finally:
        # Ctrl-C or a full disk in the middle: what is committed is told in any case.
        _tell(told, json)


@group.command("list", help=say("staff.cli.ticket.list"))
def list_(context: typer.Context, site: SiteOption = None, json: JsonOption = False) -> None:
    kiosk = kiosk_of(context, site)
    tickets = kiosk.tickets(site.value if site else None)
    _tell(tickets, json)
    if not tickets and not json:
        typer.echo(say("staff.cli.ticket.nothing"))


@group.command(help=say("staff.cli.ticket.reprint"))
def reprint(
    context: typer.Context,
    number: NumberArgument,
    site: SiteOption = None,
    json: JsonOption = False,
) -> None:
    kiosk = kiosk_of(context, site)
    _tell([kiosk.print_ticket(kiosk.find_ticket(number), reprint=True)], json)


@group.command(help=say("staff.cli.ticket.finish"))
def finish(
    context: typer.Context,
    number: NumberArgument,
    site: SiteOption = None,
    json: JsonOption = False,
) -> None:
    _tell([kiosk_of(context, site).move_ticket(number, State.SERVED)], json)


@group.command("no-show", help=say("staff.cli.ticket.no_show"))
def no_show(
    context: typer.Context,
    number: NumberArgument,
    site: SiteOption = None,
    json: JsonOption = False,
) -> None:
    _tell([kiosk_of(context, site).move_ticket(number, State.NO_SHOW)], json)


@group.command(help=say("staff.cli.ticket.recall"))
def recall(
    context: typer.Context,
    number: NumberArgument,
    site: SiteOption = None,
    json: JsonOption = False,
) -> None:
    _tell([kiosk_of(context, site).move_ticket(number, State.WAITING)], json)


def _tell(tickets: Sequence[Issued], json: bool) -> None:
    if json:
        typer.echo(as_json({"tickets": [ticket_json(issued) for issued in tickets]}))
        return
    for issued in tickets:
        ticket = issued.ticket
        typer.echo(
            say(
                "staff.cli.ticket.line",
                number=ticket.number,
                visit_type=ticket.visit_type,
                site=ticket.site,
                state=ticket.state.value,
                ahead="?" if issued.ahead is None else issued.ahead,
                print=ticket.print_state.value,
            )
        )

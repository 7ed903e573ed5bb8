# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk visit`: counts people who never touched a kiosk."""

from __future__ import annotations

from typing import Annotated
from uuid import uuid4

import typer

from kiosk.cli.options import MOST, CountOption, JsonOption, SiteOption, TypeOption, kiosk_of
from kiosk.cli.words import as_json, say
from kiosk.reception.add_visit import VisitEntry
from kiosk.visits.tally import Channel, VisitCount

group = typer.Typer(no_args_is_help=True, help=say("staff.cli.visit.help"))


def register(app: typer.Typer) -> None:
    """Adds the group to the command."""
    app.add_typer(group, name="visit")


@group.command(help=say("staff.cli.visit.add"))
def add(
    context: typer.Context,
    visit_type: TypeOption,
    channel: Annotated[Channel, typer.Option(help=say("staff.cli.option.channel"))] = Channel.GUIDE,
    count: CountOption = 1,
    items: Annotated[
        int | None, typer.Option(min=0, max=MOST, help=say("staff.cli.option.items"))
    ] = None,
    lang: Annotated[str | None, typer.Option(help=say("staff.cli.option.lang"))] = None,
    site: SiteOption = None,
    json: JsonOption = False,
    key: Annotated[str | None, typer.Option(help=say("staff.cli.option.key"))] = None,
) -> None:
    kiosk = kiosk_of(context, site)
    if lang is not None:
        kiosk.must_speak(lang)
    entry = VisitEntry(
        key=key or str(uuid4()),
        site=kiosk.site,
        visit_type=visit_type,
        device=kiosk.settings.kiosk.device,
        channel=channel,
        count=count,
        items=items,
        lang=lang,
    )
    added = kiosk.add_visit(entry)
    facts = {"key": entry.key} | _facts(added.count, added.new)
    typer.echo(as_json(facts) if json else say("staff.cli.visit.added", **facts))


@group.command(help=say("staff.cli.visit.undo"))
def undo(
    context: typer.Context,
    counted: Annotated[
        str | None, typer.Argument(metavar="[KEY]", help=say("staff.cli.option.counted"))
    ] = None,
    site: SiteOption = None,
    json: JsonOption = False,
    key: Annotated[str | None, typer.Option(help=say("staff.cli.option.key"))] = None,
) -> None:
    undone = kiosk_of(context, site).undo_visit(key or str(uuid4()), counted)
    facts = _facts(undone.count, undone.new)
    typer.echo(as_json(facts) if json else say("staff.cli.visit.undone", **facts))


def _facts(count: VisitCount, new: bool) -> dict[str, object]:
    """A count in the shape that scripts rely on."""
    return {
        "site": count.site,
        "visit_type": count.visit_type,
        "date": count.date.isoformat(),
        "hour": count.hour,
        "channel": count.channel.value,
        "visits": count.visits,
        "items": count.items,
        "new": new,
    }

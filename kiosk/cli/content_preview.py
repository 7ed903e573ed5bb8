# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk content preview`: the lobby on the files that are being edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from typing import Annotated

import typer

from kiosk.cli.options import (
    DayOption,
    LanguageOption,
    SiteOption,
    day_of,
    kiosk_of,
    size_of,
)
from kiosk.cli.words import say, words
from kiosk.guidance.faults import Fault
from kiosk.visits.opening_days import TOKYO

MORNING = time(10, 0)
"""When the previewed day is looked at: both halls are open."""


def register(group: typer.Typer) -> None:
    """Adds the command to the group."""
    group.command(help=say("staff.cli.content.preview"))(preview)


def preview(
    context: typer.Context,
    lang: LanguageOption = "ja",
    text_size: Annotated[float, typer.Option(help=say("staff.cli.option.text_size"))] = 1.0,
    day: DayOption = None,
    site: SiteOption = None,
    size: Annotated[str | None, typer.Option(help=say("staff.cli.option.size"))] = None,
) -> None:
    from kiosk.app.preview import Preview
    from kiosk.screens.lobby.usecases import Appearance

    on = day_of(day)
    moment = datetime.combine(on, MORNING, TOKYO) if on else context.obj.now
    # In training, so that nothing that an editor presses is counted.
    context.obj = replace(context.obj, training=True, now=moment)
    kiosk = kiosk_of(context, site)
    kiosk.must_speak(lang)
    pixels = size_of(size) if size else None
    start = Appearance(language=lang, text_scale=text_size)
    shown = Preview(kiosk, start, _tell_faults)
    code = shown.run(pixels)
    raise typer.Exit(code)


def _tell_faults(faults: Iterable[Fault]) -> None:
    told = list(faults)
    for fault in told:
        typer.echo(words().fault(fault), err=True)
    typer.echo(say("staff.cli.content.faults", n=len(told)), err=bool(told))

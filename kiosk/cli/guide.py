# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk guide`: the floor guide's tablet."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from kiosk.cli.lobby import TEXT_SIZES
from kiosk.cli.options import SiteOption, kiosk_of
from kiosk.cli.words import say, words


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.guide.help"))(guide)


def guide(
    context: typer.Context,
    site: SiteOption = None,
    windowed: Annotated[
        bool, typer.Option("--windowed", help=say("staff.cli.option.windowed"))
    ] = False,
    text_size: Annotated[float, typer.Option(help=say("staff.cli.option.text_size"))] = 1.0,
) -> None:
    from kiosk.app.guide import run_guide

    if text_size not in TEXT_SIZES:
        raise typer.BadParameter(say("staff.cli.bad_text_size", sizes=TEXT_SIZES))
    # Qt waits in its own loop: Python would only hear Ctrl-C at the next event, and go on.
    heard = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        code = run_guide(kiosk_of(context, site), words(), windowed=windowed, text_size=text_size)
    finally:
        signal.signal(signal.SIGINT, heard)
    raise typer.Exit(code)

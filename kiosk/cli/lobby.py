# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk lobby`: the screen in the hall."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from kiosk.cli.options import SiteOption, kiosk_of
from kiosk.cli.words import explain, say
from kiosk.problems import (
    ClockBeforeLastRecord,
    ContentBroken,
    SettingsBroken,
    UnknownLanguage,
)

TEXT_SIZES = (1.0, 1.25, 1.6, 2.0)

TOLD_ON_THE_SCREEN = (ClockBeforeLastRecord, ContentBroken, SettingsBroken, UnknownLanguage)
"""What keeps the lobby from starting, and only staff can mend: a window tells it in words."""


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.lobby.help"))(lobby)


def lobby(
    context: typer.Context,
    site: SiteOption = None,
    windowed: Annotated[
        bool, typer.Option("--windowed", help=say("staff.cli.option.windowed"))
    ] = False,
    lang: Annotated[str | None, typer.Option(help=say("staff.cli.option.lang"))] = None,
    text_size: Annotated[float, typer.Option(help=say("staff.cli.option.text_size"))] = 1.0,
    until_painted: Annotated[bool, typer.Option("--until-painted", hidden=True)] = False,
) -> None:
    """`--until-painted` is for measuring: says which page the first frame shows, and ends."""
    from kiosk.app.lobby import run_lobby, show_fault

    if text_size not in TEXT_SIZES:
        raise typer.BadParameter(say("staff.cli.bad_text_size", sizes=TEXT_SIZES))
    kiosk = kiosk_of(context, site)
    painted = _tell_page if until_painted else None
    # Qt waits in its own loop: Python would only hear Ctrl-C at the next tick, and go on.
    heard = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        kiosk.must_speak(lang or kiosk.brief.language)
        code = run_lobby(kiosk, windowed=windowed, lang=lang, text_size=text_size, painted=painted)
    except TOLD_ON_THE_SCREEN as problem:
        told = explain(problem)
        typer.echo(told, err=True)
        if not until_painted:
            show_fault(say("staff.cli.lobby.fault"), told, windowed=windowed)
        raise typer.Exit(problem.exit_code) from problem
    finally:
        signal.signal(signal.SIGINT, heard)
    raise typer.Exit(code)


def _tell_page(page: str) -> None:
    typer.echo(page)

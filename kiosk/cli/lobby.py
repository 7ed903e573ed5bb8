# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk lobby`: the screen in the hall."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.cli.options import (
    SiteOption,
    TextSizeOption,
    WindowedOption,
    ends_at_ctrl_c,
    kiosk_of,
    must_be_text_size,
)
from kiosk.cli.words import explain, say
from kiosk.problems import (
    ClockBeforeLastRecord,
    ContentBroken,
    SettingsBroken,
    UnknownLanguage,
)

TOLD_ON_THE_SCREEN = (ClockBeforeLastRecord, ContentBroken, SettingsBroken, UnknownLanguage)
"""What keeps the lobby from starting, and only staff can mend: a window tells it in words."""


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.lobby.help"))(lobby)


def lobby(
    context: typer.Context,
    site: SiteOption = None,
    windowed: WindowedOption = False,
    lang: Annotated[str | None, typer.Option(help=say("staff.cli.option.lang"))] = None,
    text_size: TextSizeOption = 1.0,
    until_painted: Annotated[bool, typer.Option("--until-painted", hidden=True)] = False,
) -> None:
    """`--until-painted` is for measuring: says which page the first frame shows, and ends."""
    from kiosk.app.lobby import run_lobby, show_fault

    must_be_text_size(text_size)
    kiosk = kiosk_of(context, site)
    painted = _tell_page if until_painted else None
    with ends_at_ctrl_c():
        try:
            kiosk.must_speak(lang or kiosk.brief.language)
            code = run_lobby(
                kiosk, windowed=windowed, lang=lang, text_size=text_size, painted=painted
            )
        except TOLD_ON_THE_SCREEN as problem:
            told = explain(problem)
            typer.echo(told, err=True)
            if not until_painted:
                show_fault(say("staff.cli.lobby.fault"), told, windowed=windowed)
            raise typer.Exit(problem.exit_code) from problem
    raise typer.Exit(code)


def _tell_page(page: str) -> None:
    typer.echo(page)

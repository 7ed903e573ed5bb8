# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk guide`: the floor guide's tablet."""

from __future__ import annotations

import typer

from kiosk.cli.options import (
    SiteOption,
    TextSizeOption,
    WindowedOption,
    ends_at_ctrl_c,
    kiosk_of,
    must_be_text_size,
)
from kiosk.cli.words import say, words


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.guide.help"))(guide)


def guide(
    context: typer.Context,
    site: SiteOption = None,
    windowed: WindowedOption = False,
    text_size: TextSizeOption = 1.0,
) -> None:
    from kiosk.app.guide import run_guide

    must_be_text_size(text_size)
    with ends_at_ctrl_c():
        code = run_guide(kiosk_of(context, site), words(), windowed=windowed, text_size=text_size)
    raise typer.Exit(code)

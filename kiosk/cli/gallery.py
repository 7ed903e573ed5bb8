# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk gallery`: pictures of every screen, and what is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import TEXT_SIZES, LangsOption, kiosk_of, must_be_one_of, size_of
from kiosk.cli.words import say
from kiosk.problems import ExitCode

SIZES = ("1080x1920", "1920x1080")
MODES = ("plain", "contrast", "low-reach")


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(help=say("staff.cli.gallery.help"))(gallery)


def gallery(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help=say("staff.cli.option.out"))],
    lang: LangsOption = None,
    size: Annotated[list[str] | None, typer.Option(help=say("staff.cli.option.size"))] = None,
    text_size: Annotated[
        list[float] | None, typer.Option(help=say("staff.cli.option.text_size"))
    ] = None,
    mode: Annotated[list[str] | None, typer.Option(help=say("staff.cli.option.mode"))] = None,
    scene: Annotated[list[str] | None, typer.Option(help=say("staff.cli.option.scene"))] = None,
    sheets: Annotated[bool, typer.Option("--sheets", help=say("staff.cli.option.sheets"))] = False,
) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.app.lobby import picture_screens

    must_be_one_of("--mode", mode, MODES)
    must_be_one_of("--text-size", text_size, TEXT_SIZES)
    kiosk = kiosk_of(context)
    for code in lang or ():
        kiosk.must_speak(code)
    found = picture_screens(
        kiosk,
        out,
        languages=lang or kiosk.languages,
        sizes=[size_of(text) for text in size or SIZES],
        text_sizes=text_size or TEXT_SIZES,
        modes=mode or MODES,
        only=scene or (),
        sheets=sheets,
        tell=lambda name, count: typer.echo(say("staff.cli.gallery.progress", name=name, n=count)),
    )
    if not found:
        raise typer.BadParameter(say("staff.cli.gallery.none", scenes=", ".join(scene or ())))
    faulty = 0
    for picture in found:
        for finding in picture.findings:
            faulty += 1
            typer.echo(
                say(
                    "staff.cli.gallery.finding",
                    picture=picture.path.relative_to(out),
                    rule=finding.rule,
                    says=finding.says,
                    detail=finding.detail,
                )
            )
    typer.echo(say("staff.cli.gallery.done", n=len(found), out=out, findings=faulty))
    if faulty:
        raise typer.Exit(ExitCode.FAULTS_FOUND)

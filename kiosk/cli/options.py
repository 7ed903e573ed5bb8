# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Options that several commands share, so that they are named and explained once."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk import files
from kiosk.app import Kiosk
from kiosk.cli.words import say

MOST = 9999
"""People or cases of one command: more is a slip of the finger, and would spoil a month."""


TEXT_SIZES = (1.0, 1.25, 1.6, 2.0)


class SiteName(StrEnum):
    """The halls, and the off-site days, which are counted but have no kiosk."""

    MAIN = "main"
    PLAZA = "plaza"
    OFFSITE = "offsite"


SiteOption = Annotated[SiteName | None, typer.Option("--site", help=say("staff.cli.option.site"))]
JsonOption = Annotated[bool, typer.Option("--json", help=say("staff.cli.option.json"))]
TypeOption = Annotated[str, typer.Option("--type", help=say("staff.cli.option.type"))]
LanguageOption = Annotated[str, typer.Option("--lang", help=say("staff.cli.option.lang"))]
LangsOption = Annotated[list[str] | None, typer.Option("--lang", help=say("staff.cli.option.lang"))]
OutOption = Annotated[Path, typer.Option("--out", help=say("staff.cli.option.out"))]
DayOption = Annotated[str | None, typer.Option("--date", help=say("staff.cli.option.date"))]
WindowedOption = Annotated[bool, typer.Option("--windowed", help=say("staff.cli.option.windowed"))]
TextSizeOption = Annotated[float, typer.Option(help=say("staff.cli.option.text_size"))]
CountOption = Annotated[
    int, typer.Option("--count", min=1, max=MOST, help=say("staff.cli.option.count"))
]


def kiosk_of(context: typer.Context, site: SiteName | None = None) -> Kiosk:
    """The kiosk of this call, at `site` or the site of the settings."""
    return Kiosk(context.obj, site=site.value if site else None)


def day_of(told: str | None) -> date | None:
    """The date of `--date`."""
    if told is None:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise typer.BadParameter(say("staff.cli.bad_date", text=told)) from None


def size_of(told: str) -> tuple[int, int]:
    """Width and height of `--size`, e.g. of `1080x1920`."""
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", told)
    if found is None:
        raise typer.BadParameter(say("staff.cli.bad_size", text=told))
    return int(found[1]), int(found[2])


def must_be_text_size(told: float) -> None:
    """Refuses a size that the screens do not have."""
    if told not in TEXT_SIZES:
        raise typer.BadParameter(say("staff.cli.bad_text_size", sizes=TEXT_SIZES))


@contextmanager
def ends_at_ctrl_c() -> Iterator[None]:
    """For a window: Qt waits in its own loop, Python would only hear Ctrl-C at the next event, and
    go on."""
    heard = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def must_be_one_of(option: str, told: Sequence[object] | None, known: Sequence[object]) -> None:
    """Refuses a value of `option` that is not one of the known ones."""
    for value in told or ():
        if value not in known:
            choices = ", ".join(str(choice) for choice in known)
            raise typer.BadParameter(
                say("staff.cli.not_one_of", option=option, value=value, known=choices)
            )


def write(path: Path, text: str) -> None:
    """Writes a file and says so; a half-written one never takes the place of a good one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    files.replace(path, text.encode())
    typer.echo(say("staff.cli.content.written", path=path))

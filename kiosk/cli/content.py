# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk content`: what editors do with texts and translations."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from json import dumps
from typing import Annotated

import typer

from kiosk.app import Kiosk
from kiosk.cli import content_papers, content_preview
from kiosk.cli.options import JsonOption, LangsOption, OutOption, kiosk_of, write
from kiosk.cli.words import as_json, say, words
from kiosk.guidance.faults import Fault
from kiosk.problems import ExitCode

group = typer.Typer(no_args_is_help=True, help=say("staff.cli.content.help"))


def register(app: typer.Typer) -> None:
    """Adds the group to the command."""
    content_papers.register(group)
    content_preview.register(group)
    app.add_typer(group, name="content")


@group.command(help=say("staff.cli.content.check"))
def check(
    context: typer.Context,
    lang: LangsOption = None,
    screens: Annotated[
        bool, typer.Option("--screens", help=say("staff.cli.content.option.screens"))
    ] = False,
    json: JsonOption = False,
) -> None:
    from kiosk.app.content_check import check_content
    from kiosk.guidance.checks import hints
    from kiosk.languages.registry import LOCALES

    kiosk = kiosk_of(context)
    for code in lang or ():
        kiosk.must_speak(code)
    asked = [LOCALES[code] for code in lang or LOCALES]
    today = kiosk.clock().date()
    faults = check_content(kiosk.content_directory, kiosk.locales_directory, today, asked)
    if screens and not faults:  # a broken text would be told again by every screen
        faults = _painted(kiosk, [locale.code for locale in asked])
    tidy = hints(kiosk.content_directory, today)
    if json:
        typer.echo(as_json({"faults": _rows(faults), "hints": _rows(tidy)}))
    else:
        for hint in tidy:
            typer.echo(say("staff.cli.content.hint", told=words().fault(hint)))
        for fault in faults:
            typer.echo(words().fault(fault))
        typer.echo(say("staff.cli.content.faults", n=len(faults)), err=bool(faults))
    if faults:
        raise typer.Exit(ExitCode.FAULTS_FOUND)


def _painted(kiosk: Kiosk, languages: Sequence[str]) -> tuple[Fault, ...]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.app.screen_check import check_screens

    return check_screens(kiosk, languages)


def _rows(faults: Iterable[Fault]) -> list[dict[str, object]]:
    return [
        {
            "file": fault.file,
            "line": fault.line,
            "code": fault.code,
            "message": say(fault.text, **fault.facts),
        }
        for fault in faults
    ]


@group.command(help=say("staff.cli.content.update"))
def update(context: typer.Context) -> None:
    from kiosk.languages import extraction

    kiosk = kiosk_of(context)
    changed = extraction.extract(kiosk.content_directory, kiosk.locales_directory)
    for path in changed:
        typer.echo(say("staff.cli.content.written", path=path))
    if not changed:
        typer.echo(say("staff.cli.content.unchanged"))


@group.command(help=say("staff.cli.content.stats"))
def stats(context: typer.Context, json: JsonOption = False) -> None:
    from kiosk.languages import extraction

    kiosk = kiosk_of(context)
    found = extraction.stats(kiosk.content, kiosk.locales_directory)
    if json:
        typer.echo(as_json({"locales": {code: asdict(row) for code, row in found.items()}}))
        return
    for code, row in found.items():
        typer.echo(say("staff.cli.content.stats_line", lang=code, **asdict(row)))


@group.command(help=say("staff.cli.content.extract"))
def extract(context: typer.Context, out: OutOption) -> None:
    from kiosk.guidance.loading import load_placed
    from kiosk.languages import extraction, po

    kiosk = kiosk_of(context)
    for name, template in extraction.templates(load_placed(kiosk.content_directory)).items():
        write(out / f"{name}.pot", po.render(template))


@group.command(help=say("staff.cli.content.schema"))
def schema(context: typer.Context, out: OutOption) -> None:
    from kiosk.guidance.schema import schemas

    kiosk_of(context)
    for name, value in schemas().items():
        write(out / name, dumps(value, ensure_ascii=False, indent=2) + "\n")

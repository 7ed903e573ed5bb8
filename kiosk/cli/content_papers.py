# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`kiosk content export`, `import`, `book`: texts as workbooks and documents."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import (
    DayOption,
    LangsOption,
    LanguageOption,
    OutOption,
    day_of,
    kiosk_of,
    must_be_one_of,
    write,
)
from kiosk.cli.words import say, words
from kiosk.problems import ExitCode


def register(group: typer.Typer) -> None:
    """Adds the commands to the group."""
    group.command(name="export", help=say("staff.cli.content.export"))(export_)
    group.command(name="import", help=say("staff.cli.content.import"))(import_)
    group.command(help=say("staff.cli.content.book"))(book)


def export_(
    context: typer.Context,
    lang: LanguageOption,
    out: OutOption,
    only: Annotated[
        list[str] | None, typer.Option(help=say("staff.cli.content.export_only"))
    ] = None,
) -> None:
    from kiosk.languages.exchange import RowState, export

    kiosk = kiosk_of(context)
    known = [state.value for state in RowState]
    must_be_one_of("--only", only, known)
    states = frozenset(RowState(told) for told in only or known)
    count = export(kiosk.locales_directory, kiosk.translation(lang), out, states)
    typer.echo(say("staff.cli.content.exported", n=count, out=out))


def import_(context: typer.Context, file: Path, lang: LanguageOption) -> None:
    from kiosk.languages.exchange import take_back

    kiosk = kiosk_of(context)
    found = take_back(kiosk.locales_directory, kiosk.translation(lang), file)
    for fault in found.refused:
        typer.echo(words().fault(fault), err=True)
    typer.echo(say("staff.cli.content.taken", n=found.taken, same=found.unchanged))
    if found.refused:
        typer.echo(say("staff.cli.content.refused", n=len(found.refused)), err=True)
        raise typer.Exit(ExitCode.FAULTS_FOUND)


def book(
    context: typer.Context,
    out: OutOption,
    lang: LangsOption = None,
    questions: Annotated[
        bool, typer.Option("--questions", help=say("staff.cli.content.book_questions"))
    ] = False,
    day: DayOption = None,
) -> None:
    from kiosk.languages import spoken
    from kiosk.reports import book_docx, book_html
    from kiosk.reports.book import Writer

    kiosk = kiosk_of(context)
    today = day_of(day) or kiosk.clock().date()
    for code in lang or ["ja"]:
        kiosk.must_speak(code)
        lines, _ = spoken.read(kiosk.locales_directory, code)
        said = {key: line.kana for key, line in lines.items()}
        writer = Writer(kiosk.content, kiosk.bundle.catalogues, code, today, say, said)
        made = writer.questions() if questions else writer.book()
        name = f"{'questions' if questions else 'book'}-{code}"
        write(out / f"{name}.html", book_html.written(made))
        path = out / f"{name}.docx"
        book_docx.write(made, path, datetime.combine(today, time(), kiosk.clock().tzinfo))
        typer.echo(say("staff.cli.content.written", path=path))

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Builds the command, runs it, and turns failures into one line and an exit code."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app import Call
from kiosk.cli.words import explain, say
from kiosk.problems import ExitCode, Problem

GROUPS = (
    "lobby",
    "guide",
    "gallery",
    "ticket",
    "visit",
    "report",
    "content",
    "db",
    "clock",
    "staff",
    "mode",
    "config",
    "doctor",
)
"""Each is a module of this folder with `register(app)`; only the one that is used is imported."""


def run(arguments: list[str]) -> int:
    """Runs `arguments`; failures go to standard error in one line, never as a traceback."""
    try:
        _command(arguments)(args=arguments, prog_name="kiosk")
        sys.stdout.flush()
    except SystemExit as ended:
        # The parser takes a reader that went away (`| head -1`) for a failure of ours.
        return (
            int(ExitCode.DONE) if isinstance(ended.__context__, BrokenPipeError) else _code(ended)
        )
    except Problem as problem:
        typer.echo(explain(problem), err=True)
        return int(problem.exit_code)
    except BrokenPipeError:
        return int(ExitCode.DONE)
    except OSError as error:
        return _unusable(error)
    except Exception as error:
        return _bug(error)
    return int(ExitCode.DONE)


def _code(ended: SystemExit) -> int:
    """The parser ends the process itself: with a number, or after an interruption with another."""
    return ended.code if isinstance(ended.code, int) else int(ExitCode.DONE)


def _unusable(error: OSError) -> int:
    """A file, folder or output that cannot be used: named, as far as the system names it."""
    facts = {"file": error.filename or "-", "reason": error.strerror or type(error).__name__}
    typer.echo(say("staff.cli.unusable", **facts), err=True)
    return int(ExitCode.NOT_AVAILABLE)


def _bug(error: Exception) -> int:
    """A bug: one line for the person, the rest to the log of the data directory."""
    from kiosk.settings.places import data_directory

    where = data_directory() / "kiosk-fault.log"
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_text("".join(traceback.format_exception(error)), "utf-8")
    except OSError:
        traceback.print_exception(error)
    typer.echo(say("staff.cli.bug", kind=type(error).__name__, log=where), err=True)
    return int(ExitCode.NOT_AVAILABLE)


def _command(arguments: list[str]) -> Callable[..., object]:
    app = typer.Typer(
        name="kiosk",
        help=say("staff.cli.help"),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_common)
    named = [word for word in arguments if word in GROUPS][:1]
    for group in named or GROUPS:
        import_module(f"kiosk.cli.{group}").register(app)
    return typer.main.get_command(app)


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(say("staff.cli.bad_moment", text=text)) from error
    return moment


def _common(
    context: typer.Context,
    config: Annotated[Path | None, typer.Option(help=say("staff.cli.option.config"))] = None,
    training: Annotated[bool, typer.Option(help=say("staff.cli.option.training"))] = False,
    now: Annotated[str | None, typer.Option(help=say("staff.cli.option.now"))] = None,
    speed: Annotated[float, typer.Option(help=say("staff.cli.option.speed"), min=0.0)] = 1.0,
) -> None:
    if (now is not None or speed != 1.0) and not training:
        raise typer.BadParameter(say("staff.cli.clock_only_in_training"))
    context.obj = Call(config=config, training=training, now=_moment(now), speed=speed)

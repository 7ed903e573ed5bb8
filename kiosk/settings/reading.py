# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads the settings in force; what is wrong in them is told with file and line, all at once."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from kiosk.guidance.faults import Fault, wrong_name
from kiosk.problems import SettingsBroken
from kiosk.settings.model import Settings
from kiosk.settings.places import settings_file


class SettingsFaults(SettingsBroken):
    """The settings cannot be used: `faults` are all of them, each with file and line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(count=len(self.faults))


def read(path: Path | None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings of `path` (else `kiosk.toml` in the data directory, else defaults).

    Raises `SettingsFaults` with all faults of the file at once.
    """
    chosen = settings_file(path, environment)
    if path is not None and not path.is_file():
        raise SettingsFaults((Fault(str(path), 1, "settings_absent", {}),))
    text = _text(chosen) if chosen.exists() else ""
    return _validated(_merged(_parsed(text, chosen), environment), text, chosen)


def line_in(path: Path, section: str, key: str) -> int:
    """The line of a setting in the file at `path`; 0 where the environment or a default told it."""
    return _line(_text(path), (section, key)) if path.is_file() else 0


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SettingsFaults((Fault(str(path), line, "not_utf8"),)) from error
    except OSError as error:
        facts = {"what": error.strerror or ""}
        raise SettingsFaults((Fault(str(path), 1, "file_unreadable", facts),)) from error


def _parsed(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        line = int(where[1]) if where else len(text.splitlines())
        fault = Fault(str(path), line, "settings_syntax", {"reason": str(error)})
        raise SettingsFaults((fault,)) from error


def _merged(values: dict[str, Any], environment: Mapping[str, str]) -> dict[str, Any]:
    for section, field in Settings.model_fields.items():
        for key in cast(type[BaseModel], field.annotation).model_fields:
            told = environment.get(f"KIOSK_{section}_{key}".upper())
            if told is not None and isinstance(values.setdefault(section, {}), dict):
                values[section][key] = told
    return values


def _validated(values: dict[str, Any], text: str, path: Path) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        faults = tuple(
            Fault(str(path), _line(text, fault["loc"]), *_reason(fault))
            for fault in error.errors(include_url=False, include_context=False)
        )
        raise SettingsFaults(faults) from error


def _reason(fault: Any) -> tuple[str, dict[str, str]]:
    key = ".".join(str(part) for part in fault["loc"])
    if fault["type"] != "extra_forbidden":
        return "settings_value", {"key": key, "reason": fault["msg"]}
    return wrong_name("setting", key, _known_keys())


def _known_keys() -> list[str]:
    keys = list(Settings.model_fields)
    for section, field in Settings.model_fields.items():
        model = cast(type[BaseModel], field.annotation)
        keys += [f"{section}.{key}" for key in model.model_fields]
    return keys


def _line(text: str, location: tuple[Any, ...]) -> int:
    """Line of `[section]`, or of `key =` below it; 0 where it came from the environment."""
    section, *rest = (str(part) for part in location)
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[([^\]]+)\]", line)
        if header:
            inside = header[1].split(".")[0].strip() == section
            if inside and not rest:
                return number
        elif inside and rest and re.match(rf"\s*\"?{re.escape(rest[0])}\"?\s*=", line):
            return number
    return 0

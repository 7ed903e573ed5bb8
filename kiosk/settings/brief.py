# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the first page needs of the settings, remembered by the start before.

Reading settings means importing their models, which takes as long as an empty window. The brief is
remembered for exactly this file, environment and code, and only after all settings were found good;
whatever does not match is read again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import files
from kiosk.guidance.showing import Release
from kiosk.settings.places import settings_file

if TYPE_CHECKING:
    from kiosk.settings.model import Settings

CACHE = "settings-brief.json"

_ROOMS = Path(__file__).resolve().parents[1]
_MODELS = (
    "settings",
    "languages/settings.py",
    "printing/settings.py",
    "queue/settings.py",
    "staff/settings.py",
    "store/settings.py",
)


@dataclass(frozen=True)
class Brief:
    """Of the sections of kiosk.toml; `database` is the URL of `[database]`."""

    site: str
    device: str
    release: Release
    content: str | None
    locales: str | None
    language: str
    guided: tuple[str, ...]
    off: tuple[str, ...]
    chime: bool
    graphics: str
    tickets_enabled: bool
    database: str | None

    @classmethod
    def of(cls, settings: Settings) -> Brief:
        """The brief of these settings."""
        kiosk, lobby = settings.kiosk, settings.lobby
        return cls(
            site=kiosk.site,
            device=kiosk.device,
            release=kiosk.release,
            content=str(kiosk.content) if kiosk.content else None,
            locales=str(kiosk.locales) if kiosk.locales else None,
            language=lobby.language,
            guided=settings.languages.guided,
            off=settings.languages.off,
            chime=lobby.chime,
            graphics=lobby.graphics,
            tickets_enabled=settings.tickets.enabled,
            database=settings.database.url,
        )


def brief(
    path: Path | None,
    environment: Mapping[str, str],
    cache_dir: Path,
    read: Callable[[], Settings],
) -> Brief:
    """The brief of the settings that `read` reads from `path` and `environment`; raises as it."""
    stamp = _stamp(settings_file(path, environment), environment)
    known = _remembered(cache_dir, stamp)
    if known is None:
        known = Brief.of(read())
        _remember(cache_dir, stamp, known)
    return known


def _stamp(file: Path, environment: Mapping[str, str]) -> str:
    """Digest of the settings' text, of what the environment says, and of the code's age."""
    told = blake2b(digest_size=16)
    with suppress(OSError):
        told.update(file.read_bytes())
    for name in sorted(environment):
        if name.startswith("KIOSK_"):
            told.update(f"\0{name}={environment[name]}".encode("utf-8", "surrogateescape"))
    for name in _MODELS:
        place = _ROOMS / name
        for code in sorted(place.glob("*.py")) if place.is_dir() else (place,):
            status = code.stat()
            told.update(f"\0{code.name}\0{status.st_size}\0{status.st_mtime_ns}".encode())
    return told.hexdigest()


def _remembered(cache_dir: Path, stamp: str) -> Brief | None:
    try:
        value = json.loads((cache_dir / CACHE).read_bytes())
        if value["stamp"] != stamp or value["check"] != _check(value["brief"]):
            return None
        told = Brief(**value["brief"])
        return replace(
            told,
            release=Release(told.release),
            guided=tuple(told.guided),
            off=tuple(told.off),
        )
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _remember(cache_dir: Path, stamp: str, told: Brief) -> None:
    """For the next start; a cache that cannot be written is no fault of the settings."""
    value = {"stamp": stamp, "check": _check(asdict(told)), "brief": asdict(told)}
    with suppress(OSError):
        cache_dir.mkdir(parents=True, exist_ok=True)
        files.replace(cache_dir / CACHE, json.dumps(value).encode())


def _check(told: object) -> str:
    return blake2b(json.dumps(told, sort_keys=True).encode(), digest_size=16).hexdigest()

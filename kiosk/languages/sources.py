# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The files that a bundle is made from, and whether they have changed.

Our own code that compiles them counts as a source: after an update the bundle is made anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

_KINDS = (".yaml", ".po")
_CODE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Sources:
    """Content and locales; `signature` is quick, `digest` is sure."""

    content_dir: Path
    locales_dir: Path

    def files(self) -> Iterator[tuple[str, os.DirEntry[str]]]:
        """Name and entry of each source file, in one order on every machine."""
        yield from _walk(self.content_dir, "content", _KINDS)
        yield from _walk(self.locales_dir, "locales", _KINDS)
        for room in ("guidance", "languages"):
            yield from _walk(_CODE / room, room, (".py",))

    def signature(self) -> str:
        """Digest of names, sizes and times of change: a few milliseconds, nothing is opened."""
        told = blake2b(digest_size=16)
        for name, entry in self.files():
            status = entry.stat()
            told.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        return told.hexdigest()

    def digest(self) -> str:
        """Digest of names and contents. A file that cannot be read counts as empty here; reading it
        for good will tell."""
        told = blake2b(digest_size=16)
        for name, entry in self.files():
            told.update(f"{name}\0{entry.stat().st_size}\n".encode())
            try:
                told.update(Path(entry.path).read_bytes())
            except OSError:
                continue
        return told.hexdigest()


def _walk(
    folder: Path | str, name: str, kinds: tuple[str, ...]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in ordered:
        inner = f"{name}/{entry.name}"
        if entry.name.startswith((".", "__")) and entry.is_dir():
            continue
        if entry.is_dir():
            yield from _walk(entry.path, inner, kinds)
        elif entry.name.endswith(kinds) and entry.is_file():
            yield inner, entry

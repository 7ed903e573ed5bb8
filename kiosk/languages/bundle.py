# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Content and catalogues, compiled once: a start needs no YAML, PO, phrase model or calendar.

The cache is a manifest (`bundle.json`) and the files that it names, each with its digest. Files are
named by their content and the manifest is replaced in one step, so a reader sees the old bundle or
the new one. Whatever does not match its digest is built again, never trusted.

A start opens all files, so that no later update can take one away, and reads what it needs: one of
fourteen languages.

The content is read and validated when it is first asked for: the first page needs only the hall's
calendar and the ids of the screens' words, which are parts of their own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import files
from kiosk.guidance.faults import ContentFaults, Fault
from kiosk.guidance.opening import calendar_of, packed, unpacked
from kiosk.languages.catalogues import Catalogues
from kiosk.languages.sources import Sources

if TYPE_CHECKING:
    from kiosk.guidance.model import Content
    from kiosk.visits.opening_days import Calendar

MANIFEST = "bundle.json"
_CONTENT = "content"
_FIRST = "first"
"""Part of what the first page needs of the content."""


@dataclass(frozen=True)
class Bundle:
    """What the kiosk knows and says. `digest` names the sources it was made from.

    `calendars` are the opening times by hall, `ui_ids` the ids of the screens' own words.
    """

    catalogues: Catalogues
    calendars: Mapping[str, Calendar]
    ui_ids: tuple[str, ...]
    digest: str
    _parts: Mapping[str, bytes] = field(repr=False)
    _content_dir: Path

    @cached_property
    def content(self) -> Content:
        """All of the content, read when it is first asked for.

        Should it be of another version of the model (a library was exchanged and no source has
        changed), it is loaded from the sources, and may raise `ContentFaults`.
        """
        from pydantic import ValidationError

        from kiosk.guidance.model import Content

        try:
            return Content.model_validate_json(self._parts[_CONTENT])
        except ValidationError:
            from kiosk.guidance.loading import load

            return load(self._content_dir)

    def read(self) -> Bundle:
        """The same, with its content read now. Raises as `content`."""
        assert self.content
        return self


class _Files(Mapping[str, bytes]):
    """Parts as they lie in the cache, each read and checked whenever it is asked for.

    `anew` compiles them again: called once, when one of them turns out to be damaged.
    """

    def __init__(
        self, cache_dir: Path, checks: Mapping[str, str], anew: Callable[[], Mapping[str, bytes]]
    ) -> None:
        self._checks = checks
        self._anew = anew
        self._made: Mapping[str, bytes] | None = None
        self._open = {
            name: (cache_dir / _file_name(name, check)).open("rb") for name, check in checks.items()
        }

    def __getitem__(self, name: str) -> bytes:
        if self._made is None:
            file = self._open[name]
            file.seek(0)
            content = file.read()
            if _check(content) == self._checks[name]:
                return content
            self._made = self._anew()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._checks)

    def __len__(self) -> int:
        return len(self._checks)


@dataclass(frozen=True)
class _Kept:
    """A compiled bundle as it lies in the cache: its parts as bytes."""

    digest: str
    signature: str
    parts: Mapping[str, bytes]

    def opened(self, content_dir: Path) -> Bundle | None:
        """The bundle; None if it is of another version of this file."""
        try:
            first = json.loads(self.parts[_FIRST])
            return Bundle(
                catalogues=Catalogues(self.parts, tuple(_languages(self.parts))),
                calendars={site: unpacked(value) for site, value in first["calendars"].items()},
                ui_ids=tuple(first["ui_ids"]),
                digest=self.digest,
                _parts=self.parts,
                _content_dir=content_dir,
            )
        except (LookupError, TypeError, ValueError):
            return None


def current(
    content_dir: Path, locales_dir: Path, cache_dir: Path
) -> tuple[Bundle, tuple[Fault, ...]]:
    """The bundle of the present sources, compiled if they have changed.

    If the sources are broken: the last good bundle and the faults; without a last good one, what
    can be read and the faults. Raises `ContentFaults` if there is neither. A cache that cannot be
    written is a fault, not a hindrance.
    """
    sources = Sources(content_dir, locales_dir)
    kept = _read(cache_dir, sources)
    signature = sources.signature()
    unchanged = kept is not None and signature == kept.signature
    last = kept.opened(content_dir) if kept is not None else None
    if last is not None and unchanged:
        return last, ()
    digest = sources.digest()
    if kept is not None and last is not None and digest == kept.digest:
        return last, _stored(cache_dir, _Kept(digest, signature, kept.parts))
    try:
        made, faults = _compiled(sources, digest, signature)
    except ContentFaults as broken:
        if last is None:
            raise
        return last.read(), broken.faults
    if faults and last is not None:
        return last, faults
    # A bundle with gaps is good enough to start on, but not to be the last good one.
    stored = () if faults else _stored(cache_dir, made)
    return _opened(made, content_dir), (*faults, *stored)


def build(content_dir: Path, locales_dir: Path, cache_dir: Path) -> Bundle:
    """Compiles the sources and switches the cache to them. Raises `ContentFaults` on any fault."""
    sources = Sources(content_dir, locales_dir)
    made, faults = _compiled(sources, sources.digest(), sources.signature())
    faults = faults or _stored(cache_dir, made)
    if faults:
        raise ContentFaults(faults)
    return _opened(made, content_dir)


def _opened(made: _Kept, content_dir: Path) -> Bundle:
    """From the bytes, as the next start will read it: both starts say the same."""
    bundle = made.opened(content_dir)
    if bundle is None:
        raise TypeError("the content does not survive being written as JSON")
    return bundle


def _compiled(sources: Sources, digest: str, signature: str) -> tuple[_Kept, tuple[Fault, ...]]:
    from kiosk.guidance.loading import load
    from kiosk.languages.compiling import compiled

    content = load(sources.content_dir)
    catalogues, faults = compiled(content, sources.locales_dir)
    parts = {code: catalogue.packed() for code, catalogue in catalogues.items()}
    parts[_CONTENT] = content.model_dump_json().encode()
    parts[_FIRST] = _first(content)
    return _Kept(digest, signature, parts), faults


def _first(content: Content) -> bytes:
    value = {
        "calendars": {site.id: packed(calendar_of(site)) for site in content.sites},
        "ui_ids": list(content.ui),
    }
    return json.dumps(value, separators=(",", ":")).encode()


def _check(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _read(cache_dir: Path, sources: Sources) -> _Kept | None:
    """What the cache holds; None if it is absent, or its manifest damaged."""
    try:
        check, _, body = (cache_dir / MANIFEST).read_bytes().partition(b"\n")
        if check.decode("ascii", "replace") != _check(body):
            return None
        manifest: dict[str, Any] = json.loads(body)

        def anew() -> Mapping[str, bytes]:
            made, _ = _compiled(sources, sources.digest(), sources.signature())
            _stored(cache_dir, made)
            return made.parts

        parts = _Files(cache_dir, manifest["parts"], anew)
        return _Kept(manifest["digest"], manifest["signature"], parts)
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None


def _languages(parts: Mapping[str, bytes]) -> Iterator[str]:
    return (name for name in parts if name not in (_CONTENT, _FIRST))


def _file_name(part: str, check: str) -> str:
    return f"{part}-{check}.json"


def _stored(cache_dir: Path, made: _Kept) -> tuple[Fault, ...]:
    try:
        _store(cache_dir, made)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return (Fault(str(cache_dir), 1, "bundle_unwritable", {"reason": reason}),)
    return ()


def _store(cache_dir: Path, made: _Kept) -> None:
    cache_dir.mkdir(parents=True, exist_ok=True)
    before = _names(cache_dir)
    checks = {name: _check(part) for name, part in made.parts.items()}
    for name, part in made.parts.items():
        path = cache_dir / _file_name(name, checks[name])
        if not path.is_file() or _check(path.read_bytes()) != checks[name]:
            files.replace(path, part)
    manifest = {"digest": made.digest, "signature": made.signature, "parts": checks}
    body = json.dumps(manifest, separators=(",", ":")).encode()
    files.replace(cache_dir / MANIFEST, _check(body).encode() + b"\n" + body)
    _purge(cache_dir, before | _names(cache_dir))


def _names(cache_dir: Path) -> frozenset[str]:
    """File names of the bundle that the manifest names now."""
    try:
        manifest = json.loads((cache_dir / MANIFEST).read_bytes().partition(b"\n")[2])
        return frozenset(_file_name(name, check) for name, check in manifest["parts"].items())
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return frozenset()


def _purge(cache_dir: Path, keep: frozenset[str]) -> None:
    """Removes older bundles. The one before stays: another process may be about to open it."""
    for path in cache_dir.glob("*-*.json"):
        if path.name not in keep:
            with suppress(PermissionError):  # Windows keeps a file that somebody has open
                path.unlink(missing_ok=True)

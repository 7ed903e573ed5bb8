# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Paints every screen and slip at its fullest, and names the lines of the texts that do not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.guidance.faults import Fault, in_order
from kiosk.languages.compiling import entries_of
from kiosk.languages.registry import SOURCE, locale
from kiosk.languages.ruby import PLACEHOLDER, plain
from kiosk.languages.texts import domain, is_staff, po_name, texts
from kiosk.screens.lobby.usecases import Appearance

if TYPE_CHECKING:
    from kiosk.app.parts import Kiosk
    from kiosk.guidance.loading import Loaded

PORTRAIT = (1080, 1920)
LARGEST = 2.0
NARROWEST_MM = 58

_ADDED = re.compile("[※\u2060\u200b\\s]")
"""What screens and slips add to the words, and white space."""


def check_screens(
    kiosk: Kiosk, languages: Iterable[str], only: Sequence[str] = ()
) -> tuple[Fault, ...]:
    """What the rules find on every screen at twice the size, and words that a slip of 58 mm tears.

    `only`: how the names of the scenes begin. Needs a platform for windows
    (`QT_QPA_PLATFORM=offscreen` will do), and half a minute for each language. Raises
    `ContentFaults` where the content cannot be read.
    """
    from kiosk.guidance.loading import load_placed

    loaded = load_placed(kiosk.content_directory)
    faults: list[Fault] = []
    for lang in languages:
        written = _Written(loaded, kiosk.locales_directory, lang)
        faults += _screens(kiosk, written, only)
        faults += _slips(kiosk, written)
    return in_order(faults)


class _Written:
    """Where the words of one language are written."""

    def __init__(self, loaded: Loaded, locales_dir: Path, lang: str) -> None:
        self.lang = lang
        self._loaded = loaded
        self._locales_dir = locales_dir
        entries, _ = ({}, ()) if lang == SOURCE else entries_of(locales_dir, locale(lang))
        self._entries = entries
        self._forms = {
            key: (text.ja,) if lang == SOURCE else entries[key].forms
            for key, text in texts(loaded.content).items()
            if not is_staff(key) and (lang == SOURCE or key in entries)
        }
        self._exact = {_bare(plain(form)): key for key in self._forms for form in self._forms[key]}

    def fault(self, says: str, code: str, **facts: str) -> Fault:
        """A fault at the line of the text that says this; of the language where no text does."""
        key = self._exact.get(_bare(says)) or self._filled(_bare(says))
        told = {"id": key or "?", "lang": self.lang, "says": says, **facts}
        if key is None:
            return Fault(f"{self._locales_dir.name}/{self.lang}", 1, code, told)
        if self.lang == SOURCE:
            return self._loaded.places.fault(key, code, **told)
        file = po_name(self._locales_dir, self.lang, domain(self._loaded.content, key))
        return Fault(file, self._entries[key].line, code, told)

    def _filled(self, says: str) -> str | None:
        """The text whose placeholders are filled in `says`, or of which it shows a piece."""
        for bare, key in self._exact.items():
            pattern = re.escape(PLACEHOLDER.sub("\0", bare)).replace("\0", ".+")
            if ".+" in pattern and re.fullmatch(pattern, says):
                return key
        longest = max((bare for bare in self._exact if bare and bare in says), key=len, default="")
        if longest:
            return self._exact[longest]
        return next((key for bare, key in self._exact.items() if says and says in bare), None)


def _bare(words: str) -> str:
    return _ADDED.sub("", words)


def _screens(kiosk: Kiosk, written: _Written, only: Sequence[str]) -> Iterator[Fault]:
    from kiosk.app.lobby import Lobby
    from kiosk.screens import gallery

    services = Lobby(kiosk).services(Appearance())
    setting = gallery.Setting(written.lang, PORTRAIT, LARGEST, gallery.Mode.PLAIN)
    told: set[tuple[str, str]] = set()
    for scene in gallery.scenes(services, [site.id for site in kiosk.content.sites], only):
        with gallery.shown(services, setting, scene) as page:
            for found in page.findings():
                if (found.rule, found.says) not in told:
                    told.add((found.rule, found.says))
                    facts = {"scene": scene.name, "rule": found.rule, "detail": found.detail}
                    yield written.fault(found.says, "screen_fault", **facts)


def _slips(kiosk: Kiosk, written: _Written) -> Iterator[Fault]:
    from kiosk.printing.slip import torn
    from kiosk.reception.compose_slip import SlipRequest, compose_slip

    told: set[str] = set()
    for site in kiosk.content.sites:
        for outcome in kiosk.content.outcomes:
            if site.id not in outcome.at:
                continue
            request = SlipRequest(
                "check", site.id, written.lang, outcome.visit_type, outcome=outcome.id
            )
            slip = compose_slip(kiosk.content, kiosk.bundle.catalogues, request, kiosk.clock())
            for word, line in torn(slip, NARROWEST_MM):
                if word not in told:
                    told.add(word)
                    yield written.fault(line, "slip_torn", word=word)

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What the settings' own form cannot know: whether they fit the content and the languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.app.parts import Kiosk
from kiosk.guidance.faults import Fault, wrong_name
from kiosk.queue.numbering import clashes, letter
from kiosk.settings.reading import line_in

if TYPE_CHECKING:
    from kiosk.settings.model import Settings


def check_config(kiosk: Kiosk) -> tuple[Fault, ...]:
    """Every setting that does not fit; raises `SettingsFaults` when they cannot be read."""
    settings = kiosk.settings
    classes = tuple(each.letter for each in kiosk.content.ticket_classes)
    return tuple(
        Fault(str(kiosk.settings_file), line_in(kiosk.settings_file, *key), code, facts)
        for key, code, facts in (
            *_language(settings, kiosk.languages),
            *_classes(settings, classes),
            *_letters(settings, classes),
        )
    )


_Found = tuple[tuple[str, str], str, dict[str, str]]


def _language(settings: Settings, known: tuple[str, ...]) -> Iterator[_Found]:
    language = settings.lobby.language
    if language not in known:
        facts = {"lang": language, "known": ", ".join(known)}
        yield ("lobby", "language"), "settings_language", facts


def _classes(settings: Settings, known: tuple[str, ...]) -> Iterator[_Found]:
    for key, told in (("first", settings.tickets.first), ("letters", settings.tickets.letters)):
        for name in told:
            if name not in known:
                yield ("tickets", key), *wrong_name("ticket_class", name, known)


def _letters(settings: Settings, classes: tuple[str, ...]) -> Iterator[_Found]:
    """Two series with one letter: two visitors would hold the same number."""
    for one, other in clashes(settings.tickets, classes):
        facts = {"one": one, "other": other, "letter": letter(settings.tickets, one)}
        yield ("tickets", "letters"), "settings_letters_clash", facts

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The services of a real kiosk with real content, and translations that were spoilt on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.app import Call, Kiosk
from kiosk.app.lobby import Lobby
from kiosk.languages.catalogues import Catalogues, Said
from kiosk.screens.lobby.usecases import Appearance, LobbyServices


def services_in(home: Path) -> LobbyServices:
    """What the screens of a kiosk are given that keeps its data in `home`."""
    kiosk = Kiosk(Call(), {"KIOSK_HOME": str(home)})
    return Lobby(kiosk).services(Appearance())


class Spoilt(Catalogues):
    """The catalogues of `sound`, in which some ids have other words."""

    def __init__(self, sound: Catalogues, words: Mapping[str, str]) -> None:
        super().__init__({})
        self._sound = sound
        self._words = words

    def said(self, text_id: str, lang: str, n: int | None = None) -> Said:
        said = self._sound.said(text_id, lang, n)
        return replace(said, markup=self._words.get(text_id, said.markup))


def spoilt(services: LobbyServices, words: Mapping[str, str]) -> LobbyServices:
    """The same services with other words."""
    return replace(services, catalogues=Spoilt(services.catalogues, words))

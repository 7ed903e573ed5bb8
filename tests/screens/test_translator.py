# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""QML's `qsTrId` is answered from the catalogues, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication

from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.screens.translator import Translator, compiled
from tests.screens.services import services_in


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> LobbyServices:
    """Words of the kiosk as it is."""
    home: Path = tmp_path_factory.mktemp("home")
    return services_in(home)


@pytest.fixture
def translator(services: LobbyServices, qapp: QGuiApplication) -> Iterator[Translator]:
    """Speaks Japanese at first."""
    assert qapp is not None
    made = Translator(services.catalogues, services.content().ui, "ja")
    yield made
    made.silence()


def said(key: str) -> str:
    """What QML shows for `qsTrId(key)`."""
    return QCoreApplication.translate("", key)


def test_every_id_is_answered_in_every_language(
    translator: Translator, services: LobbyServices
) -> None:
    for language in ("ja", "ja@easy", "en"):
        translator.speak(language)
        for key in services.content().ui:
            assert said(key) == services.catalogues.ui(key, language)


def test_after_silence_an_id_is_only_an_id(translator: Translator) -> None:
    assert said("controls.close") != "controls.close"
    translator.silence()
    assert said("controls.close") == "controls.close"


def test_a_language_that_was_spoken_before_is_spoken_again(
    translator: Translator, services: LobbyServices
) -> None:
    for language in ("en", "ja", "en", "ja"):
        translator.speak(language)
        assert said("controls.close") == services.catalogues.ui("controls.close", language)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}\.[a-z]{1,8}", fullmatch=True),
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
        max_size=30,
    )
)
def test_what_is_compiled_is_what_qt_reads(words: dict[str, str]) -> None:
    data = compiled(words)
    translator = QTranslator()
    assert translator.load(data)
    for key, text in words.items():
        assert translator.translate("", key) == text
    assert not translator.translate("", "nobody.wrote.this")

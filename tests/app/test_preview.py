# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""An editor saves a file and looks up: the window shows it at the same place, or she is told what
is wrong with it and the words that she had stay."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app import Call, Kiosk
from kiosk.app.lobby import Lobby
from kiosk.app.places import CONTENT
from kiosk.app.preview import Preview
from kiosk.guidance.faults import Fault
from kiosk.languages import bundle
from kiosk.screens import text
from kiosk.screens.lobby import scenes
from kiosk.screens.lobby.flow import Page
from kiosk.screens.lobby.memo import MemoScreen
from kiosk.screens.lobby.outcome import OutcomeScreen
from kiosk.screens.lobby.papers import PapersScreen
from kiosk.screens.lobby.usecases import Appearance, LobbyServices
from kiosk.screens.window import LobbyWindow, WindowOptions, use_software_rendering
from tests.journeys.controls import controls
from tests.journeys.hands import TUESDAY

pytestmark = pytest.mark.qt_log_level_fail("WARNING")

SIZE = (540, 960)
OUTCOME = "outcomes/O07.yaml"
TITLE = "電子証明書の更新"


def kiosk_on(folder: Path, cache: Path) -> Kiosk:
    """A kiosk on files of its own: the content as it is, in Japanese only."""
    shutil.copytree(CONTENT, folder / "content")
    shutil.copytree(cache, folder / "home" / "cache")
    (folder / "locales").mkdir()
    environment = {
        "KIOSK_HOME": str(folder / "home"),
        "KIOSK_KIOSK_CONTENT": str(folder / "content"),
        "KIOSK_KIOSK_LOCALES": str(folder / "locales"),
    }
    return Kiosk(Call(training=True), environment, "main", lambda: TUESDAY)


class Desk:
    """An editor's desk: a folder of files, the window that follows them, and what she was told."""

    def __init__(self, folder: Path, cache: Path, qtbot: QtBot) -> None:
        self._bot = qtbot
        self.content = folder / "content"
        self.told: list[list[Fault]] = []
        self.renewed = 0
        kiosk = kiosk_on(folder, cache)
        self.preview = Preview(kiosk, Appearance(), self._tell)
        services = Lobby(kiosk).services(Appearance())
        self.window = LobbyWindow(services, WindowOptions(size=SIZE))
        self.window.show()
        self._bot.waitUntil(lambda: self.window.lobby.is_settled)

    def saves(self, name: str, old: str, new: str) -> None:
        """In the file `name`, `old` becomes `new` wherever it stands."""
        path = self.content / name
        words = path.read_text(encoding="utf-8")
        assert old in words
        path.write_text(words.replace(old, new), encoding="utf-8")

    def looks(self) -> None:
        """The files are looked at, as they are several times a second."""
        self.preview.look(self._renew)

    def reads(self, words: str) -> bool:
        """Whether the words stand on the screen."""
        return words in page_of(self.window.view)

    def close(self) -> None:
        """Put everything away."""
        self.window.close()

    def _renew(self, services: LobbyServices) -> None:
        self.renewed += 1
        self.window.renew(services)

    def _tell(self, faults: Iterable[Fault]) -> None:
        self.told.append(list(faults))


def page_of(window: QQuickWindow) -> str:
    """All words that are shown."""
    return "\n".join(control.name for control in controls(window))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content before it is edited, compiled once."""
    made = tmp_path_factory.mktemp("compiled")
    bundle.current(CONTENT, tmp_path_factory.mktemp("locales"), made)
    return made


@pytest.fixture
def painted(qapp: QGuiApplication) -> QGuiApplication:
    """Qt, with the fonts and the painter of the kiosk."""
    text.use_fonts()
    use_software_rendering(WindowOptions())
    return qapp


@pytest.fixture
def desk(painted: QGuiApplication, qtbot: QtBot, cache: Path, tmp_path: Path) -> Iterator[Desk]:
    """Nothing is edited yet, and she looks at the renewal of certificates."""
    assert painted is not None
    made = Desk(tmp_path, cache, qtbot)
    scenes.outcome("O07")(made.window.lobby)
    qtbot.waitUntil(lambda: made.reads(TITLE))
    yield made
    made.close()


def test_as_long_as_nothing_is_saved_nothing_is_told_and_nothing_changes(desk: Desk) -> None:
    desk.looks()
    desk.looks()
    assert desk.told == []
    assert desk.renewed == 0


def test_a_saved_change_is_shown_at_the_same_place(desk: Desk, qtbot: QtBot) -> None:
    lobby = desk.window.lobby
    session = lobby.session
    desk.saves(OUTCOME, TITLE, "電子証明書を新しくする")
    desk.looks()
    qtbot.waitUntil(lambda: desk.reads("電子証明書を新しくする"))
    assert not desk.reads(TITLE)
    assert lobby.session == session
    assert desk.told == [[]]
    lobby.back()
    assert lobby.page is Page.TRIAGE
    desk.looks()
    assert desk.renewed == 1


def test_a_saved_word_of_the_screens_is_shown_on_the_page_that_has_it(
    desk: Desk, qtbot: QtBot
) -> None:
    assert desk.reads("人を呼ぶ")
    desk.saves("ui/controls.yaml", "人を呼ぶ", "係を呼ぶ")
    desk.looks()
    qtbot.waitUntil(lambda: desk.reads("係を呼ぶ"))
    assert not desk.reads("人を呼ぶ")


def test_what_she_ticked_stays_ticked_in_the_changed_list(desk: Desk, qtbot: QtBot) -> None:
    cast("OutcomeScreen", desk.window.lobby.screen).goOn()
    cast("PapersScreen", desk.window.lobby.screen).toggle("card")
    desk.saves(OUTCOME, '"マイナンバーカード"', '"マイナンバーのカード"')
    desk.looks()
    qtbot.waitUntil(lambda: desk.reads("マイナンバーのカード"))
    ticked = [c for c in controls(desk.window.view) if c.checked and "カード" in c.name]
    assert [control.name for control in ticked] == ["マイナンバーのカード※"]


def test_a_broken_file_is_told_and_the_old_words_stay_until_it_is_mended(
    desk: Desk, qtbot: QtBot
) -> None:
    sound = (desk.content / OUTCOME).read_text(encoding="utf-8")
    desk.saves(OUTCOME, f'title: "{TITLE}"', 'title: "新しくする')
    desk.looks()
    ((fault, *_),) = desk.told
    assert fault.file == f"content/{OUTCOME}"
    assert fault.line > 1
    assert desk.renewed == 0
    assert desk.reads(TITLE)
    desk.looks()
    assert len(desk.told) == 1, "told once, not again and again"
    (desk.content / OUTCOME).write_text(sound.replace(TITLE, "新しくする"), encoding="utf-8")
    desk.looks()
    assert desk.told[1:] == [[]]
    qtbot.waitUntil(lambda: desk.reads("新しくする"))


def test_a_change_behind_a_broken_one_is_shown_with_it_once_both_are_sound(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.saves("home.yaml", "tiles:", "tiles: [")
    desk.looks()
    desk.saves(OUTCOME, TITLE, "電子証明書を新しくする")
    desk.looks()
    assert [len(faults) > 0 for faults in desk.told] == [True, True]
    assert desk.reads(TITLE)
    desk.saves("home.yaml", "tiles: [", "tiles:")
    desk.looks()
    assert desk.told[2:] == [[]]
    qtbot.waitUntil(lambda: desk.reads("電子証明書を新しくする"))


def test_what_is_taken_away_has_the_words_that_were_saved(desk: Desk) -> None:
    desk.saves(OUTCOME, 'short_title: "', 'short_title: "新しい')
    desk.looks()
    scenes.memo("O07")(desk.window.lobby)
    assert "新しい" in cast("MemoScreen", desk.window.lobby.screen).code


def test_the_window_follows_the_files_until_it_is_closed(
    painted: QGuiApplication, cache: Path, tmp_path: Path
) -> None:
    told: list[list[Fault]] = []
    kiosk = kiosk_on(tmp_path, cache)
    preview = Preview(kiosk, Appearance(), lambda faults: told.append(list(faults)))
    words = tmp_path / "content" / "ui" / "lobby.yaml"
    seen: list[str] = []

    def edit_then_close() -> None:
        for window in painted.topLevelWindows():
            page = page_of(window) if isinstance(window, QQuickWindow) else ""
            if not seen and "画面にさわってください" in page:
                seen.append("before")
                old = words.read_text(encoding="utf-8")
                new = old.replace("画面にさわってください", "画面をさわってください")
                words.write_text(new, encoding="utf-8")
            elif seen == ["before"] and "画面をさわってください" in page:
                # Once: a closed window may still be looked at before the loop ends.
                seen.append("after")
                window.close()

    watch = QTimer()
    watch.setInterval(20)
    watch.timeout.connect(edit_then_close)
    watch.start()
    try:
        assert preview.run(SIZE) == 0
    finally:
        watch.stop()
    assert seen == ["before", "after"]
    assert told == [[]]

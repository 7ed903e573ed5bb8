# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of every screen in every locale, size and mode, contact sheets, and what the rules of
`inspection` find on them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kiosk.screens.inspection import Finding, inspect
from kiosk.screens.lobby.scenes import SCENES, Scene, library_scenes, outcome_scenes, staged
from kiosk.screens.lobby.usecases import Appearance
from kiosk.screens.reading import read
from kiosk.screens.window import LobbyWindow, WindowOptions, application, use_software_rendering

if TYPE_CHECKING:
    from kiosk.screens.lobby.usecases import LobbyServices

PATIENCE = 8000
"""Milliseconds for a scene to be reached and painted; a stuck one is a finding."""

STILL = 2
"""Equal pictures in a row that make a page count as painted: its movements are over."""

THUMB = 480
"""Width of a picture on a contact sheet, in pixels; twice as much in landscape."""

PER_SHEET = {True: (6, 2), False: (3, 3)}
"""Columns and rows of a contact sheet: portrait, landscape."""

COMPRESSION = 75
"""Quality of a PNG as Qt counts it: a third of the time for a fifth more bytes."""

UNITS = 135
"""Of the shorter side of the screen, as in `Main.qml`."""

REACH = 112.5
"""Units above the lower edge within which low reach has its controls: 900 px at 1080."""


class Mode(StrEnum):
    """How a screen may be shown."""

    PLAIN = "plain"
    CONTRAST = "contrast"
    LOW_REACH = "low-reach"


@dataclass(frozen=True)
class Setting:
    """One way to show all screens."""

    lang: str
    size: tuple[int, int]
    text_size: float
    mode: Mode

    @property
    def name(self) -> str:
        """Folder of its pictures, e.g. `ja-1080x1920-2.0-plain`."""
        width, height = self.size
        return f"{self.lang}-{width}x{height}-{self.text_size}-{self.mode.value}"

    @property
    def appearance(self) -> Appearance:
        """How a session starts in this setting."""
        return Appearance(
            language=self.lang,
            text_scale=self.text_size,
            contrast=self.mode is Mode.CONTRAST,
            low_reach=self.mode is Mode.LOW_REACH,
        )

    @property
    def unit(self) -> float:
        """The measure of all sizes, in pixels of this screen."""
        return min(self.size) / UNITS

    @property
    def reach(self) -> float | None:
        """The row of pixels below which all controls lie; None where they need not."""
        return self.size[1] - REACH * self.unit if self.mode is Mode.LOW_REACH else None


@dataclass(frozen=True)
class Picture:
    """A screen that was pictured, and its faults."""

    setting: Setting
    scene: str
    path: Path
    findings: tuple[Finding, ...]


def settings(
    languages: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    text_sizes: Sequence[float],
    modes: Sequence[Mode],
) -> Iterator[Setting]:
    """Every combination."""
    for lang, size, text_size, mode in product(languages, sizes, text_sizes, modes):
        yield Setting(lang, size, text_size, mode)


def scenes(services: LobbyServices, sites: Iterable[str], only: Sequence[str] = ()) -> list[Scene]:
    """All states of the lobby, every outcome of each hall, and all that can be looked up; or those
    whose names begin as one of `only`."""
    outcomes = (scene for site in sites for scene in outcome_scenes(services, site))
    known = {scene.name for scene in SCENES}
    looked_up = (scene for scene in library_scenes(services) if scene.name not in known)
    begins = tuple(only) or ("",)
    return [each for each in (*SCENES, *outcomes, *looked_up) if each.name.startswith(begins)]


def picture_all(
    services: LobbyServices, setting: Setting, wanted: Iterable[Scene], out: Path
) -> Iterator[Picture]:
    """Pictures `wanted` in one setting into a folder of `out`."""
    folder = out / setting.name
    folder.mkdir(parents=True, exist_ok=True)
    for scene in wanted:
        with shown(services, setting, scene) as page:
            path = folder / f"{scene.name}.png"
            page.image.save(str(path), "PNG", COMPRESSION)  # type: ignore[call-overload]
            yield Picture(setting, scene.name, path, page.findings())


@dataclass(frozen=True)
class Shown:
    """A scene in its window, at rest."""

    window: LobbyWindow
    setting: Setting
    image: QImage
    complaints: Sequence[str]
    """What Qt said, and whether the scene was reached."""

    def findings(self) -> tuple[Finding, ...]:
        """What the rules find now; a test may have changed the page meanwhile."""
        self.window.view.grabWindow()
        setting = self.setting
        language = self.window.lobby.language
        page = read(self.window.view, language, setting.unit, setting.reach)
        said = [Finding("complaint", "", complaint) for complaint in self.complaints]
        return (*said, *inspect(page))


@contextmanager
def shown(services: LobbyServices, setting: Setting, scene: Scene) -> Iterator[Shown]:
    """A window of its own for each scene: nothing of the last one is in it."""
    application(["kiosk"])
    _use_software()
    dressed = replace(services, start=setting.appearance)
    complaints: list[str] = []
    with _unheard():
        window = LobbyWindow(
            staged(dressed, scene.around),
            WindowOptions(size=setting.size, software=True),
            arrive=scene.drive,
        )
        window.engine.warnings.connect(
            lambda errors: complaints.extend(error.toString() for error in errors)
        )
        try:
            window.show()
            if not _until(lambda: window.lobby.is_settled and scene.is_reached(window.lobby)):
                complaints.append(f"{scene.name} was not reached")
            yield Shown(window, setting, _at_rest(window), complaints)
        finally:
            window.close()
            _destroy()


@contextmanager
def _unheard() -> Iterator[None]:
    """A scene that plays a failure logs it, which is no news to whoever wants its picture."""
    logging.disable(logging.ERROR)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def _destroy() -> None:
    """What was left for later goes now: without `exec` Qt would keep every window to the end."""
    QGuiApplication.processEvents()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@cache
def _use_software() -> None:
    """Once a process: Qt complains of being told what it does already."""
    use_software_rendering(WindowOptions(software=True))


def sheets(pictures: Sequence[Picture], out: Path) -> list[Path]:
    """Contact sheets of one setting's pictures; the paths written."""
    if not pictures:
        return []
    width, height = pictures[0].setting.size
    columns, rows = PER_SHEET[height > width]
    thumb = QSize(THUMB if height > width else 2 * THUMB, 0)
    thumb.setHeight(thumb.width() * height // width)
    per_sheet = columns * rows
    written = []
    for start in range(0, len(pictures), per_sheet):
        path = out / f"{pictures[0].setting.name}-{start // per_sheet + 1:02}.png"
        _sheet(pictures[start : start + per_sheet], columns, thumb).save(str(path))
        written.append(path)
    return written


def _at_rest(window: LobbyWindow) -> QImage:
    """The picture when nothing moves any more."""
    last = window.view.grabWindow()
    still = 0

    def rests() -> bool:
        nonlocal last, still
        image = window.view.grabWindow()
        still = still + 1 if image == last else 0
        last = image
        return still >= STILL

    _until(rests)
    return last


def _until(reached: Callable[[], bool]) -> bool:
    deadline = QDeadlineTimer(PATIENCE)
    while not reached():
        if deadline.hasExpired():
            return False
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return True


def _sheet(pictures: Sequence[Picture], columns: int, thumb: QSize) -> QImage:
    gap = 12
    rows = -(-len(pictures) // columns)
    sheet = QImage(
        columns * (thumb.width() + gap) + gap,
        rows * (thumb.height() + gap) + gap,
        QImage.Format.Format_RGB32,
    )
    sheet.fill(QColor(Qt.GlobalColor.gray))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for index, picture in enumerate(pictures):
        row, column = divmod(index, columns)
        place = QRect(
            gap + column * (thumb.width() + gap),
            gap + row * (thumb.height() + gap),
            thumb.width(),
            thumb.height(),
        )
        image = QImage(str(picture.path)).scaled(
            thumb, mode=Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(place, image)
        if picture.findings:
            painter.setPen(QColor(Qt.GlobalColor.red))
            painter.drawRect(place.adjusted(-3, -3, 3, 3))
    painter.end()
    return sheet

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of every screen in every locale, size and mode, contact sheets, and what the rules of
`inspection` find on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kiosk.screens import inspection
from kiosk.screens.inspection import Finding
from kiosk.screens.lobby.scenes import SCENES, Scene, outcome_scenes, staged
from kiosk.screens.lobby.usecases import Appearance
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

SMALLEST_TOUCH = 80
"""Pixels at 1080: 20 mm on a 21.5-inch portrait kiosk."""


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
    def touch(self) -> float:
        """Smallest side of a control, in pixels of this screen."""
        return SMALLEST_TOUCH * min(self.size) / 1080


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
    """Every combination. Low reach moves the controls down a tall screen: portrait only."""
    for lang, size, text_size, mode in product(languages, sizes, text_sizes, modes):
        if mode is Mode.LOW_REACH and size[0] > size[1]:
            continue
        yield Setting(lang, size, text_size, mode)


def scenes(services: LobbyServices, sites: Iterable[str]) -> list[Scene]:
    """All states of the lobby, and every outcome of each hall."""
    return [*SCENES, *(scene for site in sites for scene in outcome_scenes(services, site))]


def picture_all(
    services: LobbyServices,
    setting: Setting,
    wanted: Iterable[Scene],
    out: Path,
    seen: Callable[[LobbyWindow], None] = lambda _window: None,
) -> Iterator[Picture]:
    """Pictures `wanted` in one setting into `out`; `seen` may look at each window before."""
    application(["kiosk"])
    use_software_rendering(WindowOptions(software=True))
    folder = out / setting.name
    folder.mkdir(parents=True, exist_ok=True)
    dressed = replace(services, start=setting.appearance)
    for scene in wanted:
        window = LobbyWindow(
            staged(dressed, scene.around), WindowOptions(size=setting.size, software=True)
        )
        try:
            yield _pictured(window, setting, scene, folder, seen)
        finally:
            window.close()
            QGuiApplication.processEvents()


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


def _pictured(
    window: LobbyWindow,
    setting: Setting,
    scene: Scene,
    folder: Path,
    seen: Callable[[LobbyWindow], None],
) -> Picture:
    path = folder / f"{scene.name}.png"
    window.show()
    _until(lambda: window.lobby.is_settled)
    scene.drive(window.lobby)
    reached = _until(lambda: scene.is_reached(window.lobby))
    image = _at_rest(window)
    seen(window)
    image.save(str(path))
    findings = inspection.inspect(inspection.read(window.view, setting.lang, setting.touch))
    if not reached:
        findings.append(Finding("stuck", scene.name, "the scene was not reached"))
    return Picture(setting, scene.name, path, tuple(findings))


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

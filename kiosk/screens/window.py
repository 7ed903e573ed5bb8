# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The lobby's window: engine, fonts, pictures, and the first page before anything else."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QKeyEvent, QOpenGLContext
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickView, QQuickWindow, QSGRendererInterface

from kiosk.screens import made_by_qml, memory, press, text
from kiosk.screens.lobby import pages, session
from kiosk.screens.lobby.flow import Page
from kiosk.screens.pictures import add_providers
from kiosk.screens.translator import Translator

if TYPE_CHECKING:
    from kiosk.screens.lobby.usecases import LobbyServices

QML = Path(__file__).parent / "qml"
PAGES = QML / "Kiosk" / "Lobby"

# Imported so that QML finds their types.
NATIVE = (press, text)

# More frames may be swapped before the first is told; PySide knows no `|` for these two.
ONCE_LATER = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)


def nothing(*_: object) -> None:
    """The default of a call that nobody waits for."""


@dataclass(frozen=True)
class WindowOptions:
    """`size`: width and height in pixels, with or without a frame; None: the whole screen, or half
    of a portrait kiosk where `windowed`. `software`: paint without a graphics driver."""

    windowed: bool = False
    size: tuple[int, int] | None = None
    software: bool | None = None
    """None: as the machine can."""


def made_engine(root: Path) -> QQmlEngine:
    """An engine that finds our modules, and the icons and pictures below the checkout `root`."""
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    add_providers(engine, root / "assets" / "icons", [root, root / "content"])
    return engine


def open_page(view: QQuickView, page: Path) -> None:
    """Make the items of a page; one that cannot be made is a bug, told with all that is wrong."""
    view.setSource(QUrl.fromLocalFile(str(page)))
    if view.status() is not QQuickView.Status.Ready:
        raise RuntimeError("; ".join(error.toString() for error in view.errors()))


class _View(QQuickView):
    """Passes on that a key was pressed: somebody is there."""

    def __init__(self, engine: QQmlEngine) -> None:
        super().__init__(engine, None)  # type: ignore[call-overload]  # the stub knows no None
        self.on_key: Callable[[], None] = nothing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.on_key()
        super().keyPressEvent(event)


class LobbyWindow:
    """One lobby in one window. Needs the QGuiApplication; `close` before that ends.

    `ready` is called once, when the first frame is on the screen. `arrive` brings the lobby to a
    state before any page is made: a picture of the tenth page need not paint nine others.
    """

    def __init__(
        self,
        services: LobbyServices,
        options: WindowOptions = WindowOptions(),
        ready: Callable[[], None] = nothing,
        arrive: Callable[[session.Lobby], None] = nothing,
    ) -> None:
        self._options = options
        self._ready = ready
        self._services = services
        self._loaded: list[QQmlComponent] = []
        self.engine = made_engine(services.picture_root)
        self._translator = Translator(
            services.catalogues, services.ui_ids, services.start.language, self.engine
        )
        # A child of the engine: bindings must not read null while the window closes.
        self.lobby = session.Lobby(services, self.engine)
        self.lobby.spoke.connect(self._speak)
        arrive(self.lobby)
        self.lobby.wiped.connect(self._wipe)
        self.view = self._made_view()

    def show(self) -> None:
        """Paint the first page; everything else is loaded after it."""
        self.view.frameSwapped.connect(self._painted, ONCE_LATER)
        if self._options.windowed or self._options.size is not None:
            self.view.show()
        else:
            self.view.setCursor(Qt.CursorShape.BlankCursor)
            self.view.showFullScreen()

    def close(self) -> None:
        """Waits for a slip on its way; nobody is there to read what becomes of it."""
        self.lobby.unfollow()
        self.lobby.slips.wait()
        self.view.close()
        self._translator.silence()
        self._loaded.clear()
        self.view.deleteLater()
        self.engine.deleteLater()

    def renew(self, services: LobbyServices) -> None:
        """Show other content at the same place: an editor has saved a file."""
        self._services = services
        self._translator.renew(services.catalogues, services.ui_ids, self.lobby.shown_language)
        self.engine.retranslate()
        self.lobby.renew(services)

    def load_all_pages(self) -> None:
        """Import and compile every page now; tests and the gallery do not want to wait for it."""
        for page in Page:
            self._load(page)

    # --- inside ------------------------------------------------------------------------------

    def _made_view(self) -> _View:
        view = _View(self.engine)
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        width, height = self._size()
        view.resize(width, height)
        view.on_key = self.lobby.touched
        view.setTitle(self._services.catalogues.ui("lobby.window.title", "ja"))
        # With its size from the beginning: else the first page is made for another one before.
        view.setInitialProperties({"lobby": self.lobby, "width": width, "height": height})
        open_page(view, PAGES / "Main.qml")
        return view

    def _size(self) -> tuple[int, int]:
        if self._options.size is not None:
            return self._options.size
        screen = QGuiApplication.primaryScreen().size()
        if not self._options.windowed:
            return screen.width(), screen.height()
        # A portrait kiosk at half its size, or what the screen has room for.
        half = QSize(540, 960).scaled(
            min(540, screen.width()),
            min(960, int(screen.height() * 0.9)),
            Qt.AspectRatioMode.KeepAspectRatio,
        )
        return half.width(), half.height()

    def _painted(self) -> None:
        self._ready()
        QTimer.singleShot(0, self.view, self._settle)

    def _settle(self) -> None:
        self.lobby.settle()
        rest = [page for page in Page if page is not self.lobby.page]
        self._load_next(
            [
                *(partial(self._load, page) for page in rest),
                *(partial(self._translator.prepare, code) for code in self._services.languages),
            ]
        )

    def _load_next(self, waiting: list[Callable[[], object]]) -> None:
        """One page or language at a time, so that a touch is never kept waiting."""
        if waiting:
            waiting[0]()
            QTimer.singleShot(0, self.view, lambda: self._load_next(waiting[1:]))

    def _load(self, page: Page) -> None:
        pages.load(page)
        url = QUrl.fromLocalFile(str(PAGES / pages.qml_file(page)))
        self._loaded.append(QQmlComponent(self.engine, url, self.engine))

    def _speak(self, language: str) -> None:
        self._translator.speak(language)
        self.engine.retranslate()

    def _wipe(self) -> None:
        """Once the items of her page are destroyed, which happens after this call."""
        QTimer.singleShot(0, self.view, self._drop)

    def _drop(self) -> None:
        """Words that gone items, broken lines or bindings still held; pictures of letters."""
        made_by_qml.sweep()
        text.forget()
        self.engine.collectGarbage()
        self.view.releaseResources()
        memory.give_back()


def use_software_rendering(options: WindowOptions) -> bool:
    """Choose the painter before the first window; whether it is the one without a driver."""
    software = options.software
    if software is None:
        software = QGuiApplication.platformName() == "offscreen" or not QOpenGLContext().create()
    # Said once: Qt warns of a choice that comes after its first window, even of the same one.
    if software and QQuickWindow.sceneGraphBackend() != "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return software


def application(arguments: list[str]) -> QGuiApplication:
    """The one application of this process, with our fonts."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    # Paint in the window's own thread: items that paint in Python must not be waited for by it.
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    made = QGuiApplication(arguments)
    made.setQuitOnLastWindowClosed(True)
    text.use_fonts()
    return made


def run_lobby(
    services: LobbyServices,
    options: WindowOptions,
    painted: Callable[[str], None] | None = None,
) -> int:
    """Show the lobby until its window is closed; the exit code of Qt.

    With `painted` only until the first frame is on the screen: it is told which page that shows.
    """
    # What the first page is made of is no garbage; looking for some takes a twentieth of the start.
    gc.disable()
    app = application(["kiosk"])
    use_software_rendering(options)

    def end() -> None:
        gc.enable()
        if painted is not None:
            painted(window.lobby.page.value)
            app.quit()

    window = LobbyWindow(services, options, end)
    return _until_closed(app, window)


def follow_lobby(
    services: LobbyServices,
    size: tuple[int, int] | None,
    look: Callable[[Callable[[LobbyServices], None]], None],
    every: int,
) -> int:
    """Show the lobby in a window until it is closed, and call `look` every so many ms with what
    shows other content in it; the exit code of Qt."""
    options = WindowOptions(windowed=True, size=size)
    app = application(["kiosk"])
    use_software_rendering(options)
    window = LobbyWindow(services, options)
    timer = QTimer(window.view)
    timer.setInterval(every)
    timer.timeout.connect(lambda: look(window.renew))
    timer.start()
    return _until_closed(app, window)


def _until_closed(app: QGuiApplication, window: LobbyWindow) -> int:
    window.show()
    try:
        return app.exec()
    finally:
        window.close()

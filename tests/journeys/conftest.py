# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Halls and visitors. A failing journey leaves a picture of the window in its tmp_path."""

from __future__ import annotations

import zlib
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.places import CONTENT, LOCALES
from kiosk.languages import bundle
from kiosk.screens import text
from kiosk.screens.window import WindowOptions, use_software_rendering
from tests.journeys.hall import LANDSCAPE, PORTRAIT, Hall, Setup, Size
from tests.journeys.paper import Tray
from tests.journeys.tablet import Tablet
from tests.journeys.visitor import Visitor

LANGUAGES = ("ja", "ja@easy", "en")
SCREENS = (("portrait", PORTRAIT), ("landscape", LANDSCAPE))

FAILED = pytest.StashKey[bool]()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every journey runs in each language, and on both screens; with `--long` in each on both.

    Which language goes with which screen differs from test to test, so that every pair is seen.
    """
    named = [str(mark.args[0]) for mark in metafunc.definition.iter_markers("parametrize")]
    if "lang" not in metafunc.fixturenames or any("lang" in names for names in named):
        return
    turn = zlib.crc32(metafunc.function.__name__.encode()) % 2
    pairs = [
        pytest.param(size, lang, id=f"{name}-{lang}", marks=marks)
        for at, lang in enumerate(LANGUAGES)
        for standing, (name, size) in enumerate(SCREENS)
        for marks in [() if (at + standing) % 2 == turn else (pytest.mark.long,)]
    ]
    metafunc.parametrize(("size", "lang"), pairs, indirect=True, scope="module")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed and call.when == "call":
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The application of the product, which has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Qt, with the fonts and the painter of the kiosk."""
    text.use_fonts()
    use_software_rendering(WindowOptions())
    return qapp


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content and translations, compiled once."""
    cache = tmp_path_factory.mktemp("compiled")
    bundle.current(CONTENT, LOCALES, cache)
    return cache


@pytest.fixture(scope="module")
def size(request: pytest.FixtureRequest) -> Size:
    """How the screen stands; see `pytest_generate_tests`."""
    size: Size = request.param
    return size


@pytest.fixture(scope="module")
def setup(size: Size) -> Setup:
    """The main hall with the settings that nobody has to make; a module may have another one."""
    return Setup(size=size)


@pytest.fixture(scope="module")
def tray() -> Tray | None:
    """Where slips fall; None: the spool folder."""
    return None


@pytest.fixture(scope="module")
def hall(
    application: QGuiApplication,
    compiled: Path,
    setup: Setup,
    tray: Tray | None,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Hall]:
    """One kiosk for all journeys of a module: each visitor finds it as the first one did."""
    opened = Hall(setup, tmp_path_factory.mktemp("home"), compiled, tray)
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture(scope="module")
def lang(request: pytest.FixtureRequest) -> str:
    """What she reads; see `pytest_generate_tests`."""
    lang: str = request.param
    return lang


@pytest.fixture
def visitor(
    hall: Hall, lang: str, qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Visitor]:
    """Somebody in front of the kiosk, which she has not touched yet."""
    hall.begin()
    somebody = Visitor(hall, qtbot, lang)
    yield somebody
    if request.node.stash.get(FAILED, False):
        picture = tmp_path / "window.png"
        somebody.picture().save(str(picture))
        request.node.add_report_section("teardown", "window", f"{picture}\n{somebody.page()}")
    hall.rest()


@pytest.fixture
def tablet(hall: Hall, visitor: Visitor, qtbot: QtBot) -> Iterator[Tablet]:
    """Upright beside a lobby that lies, and the other way round."""
    assert visitor.hall is hall
    size = (1280, 800) if hall.setup.size == PORTRAIT else (800, 1280)
    opened = Tablet(hall, qtbot, size)
    yield opened
    opened.close()

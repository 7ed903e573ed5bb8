# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""From a touch to the next screen painted, beside pushing an empty page on a StackView.

Real mouse presses walk the real window through home, triage, outcome and papers and back again, and
change the language of a full page. After each press the empty page is pushed in another window of
the same process and size, so that a slow moment of the machine hits both. There is no display and
no graphics driver: the processor paints every pixel.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.app.places import CONTENT
from kiosk.app.places import LOCALES as TRANSLATIONS
from kiosk.languages import bundle
from kiosk.languages.registry import LOCALES
from kiosk.screens.window import WindowOptions, application, use_software_rendering
from tests.benchmarks.stopwatch import EmptyPages, Stopwatch, percentile
from tests.benchmarks.table import Row
from tests.journeys.controls import PRESSED, controls
from tests.journeys.hall import PORTRAIT, Hall, Setup
from tests.journeys.words import Words

WALKED = ("ja", "ja@easy", "en")
TOUCH_MS = 50.0
LANGUAGE_MS = 100.0
"""Budgets of the slowest press of a hundred."""
REST = 0.5
"""s without anything to do, until a press is timed."""

TRIAGE = ("tile.expiry.label", "question.Q3.answer.cert.text", "question.Q3a.answer.self.text")
"""The largest flow, from home to its outcome."""

ROUNDS = 28
"""A round is eleven presses in each language."""
SWITCHES = 140


@dataclass
class Times:
    """Milliseconds of each press, ours and of the empty page pushed after it."""

    ours: list[float] = field(default_factory=list)
    reference: list[float] = field(default_factory=list)

    def rows(self, what: str, most: float) -> Iterator[Row]:
        """The median press, and the slowest of a hundred, which has the budget."""
        for share, budget in ((50, None), (99, most)):
            yield Row(
                f"{what}, p{share}",
                "push of an empty page",
                "ms",
                percentile(self.ours, share),
                percentile(self.reference, share),
                most=budget,
            )


def measure(rounds: int = ROUNDS, switches: int = SWITCHES) -> list[Row]:
    """Rows for each language, and for the change of language."""
    rows: list[Row] = []
    with _bench() as bench:
        for lang in WALKED:
            times = Times()
            for _ in range(rounds):
                bench.walk(lang, times)
            rows += times.rows(f"touch to next screen painted, {lang}", TOUCH_MS)
        times = bench.change_language(switches)
        rows += times.rows("language switch of a full screen", LANGUAGE_MS)
    return rows


@contextmanager
def _bench() -> Iterator[Bench]:
    application(["benchmark"])
    use_software_rendering(WindowOptions())
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder, "compiled")
        bundle.current(CONTENT, TRANSLATIONS, compiled)
        hall = Hall(Setup(size=PORTRAIT), Path(folder, "home"), compiled)
        bench = Bench(hall)
        try:
            yield bench
        finally:
            bench.close()
            hall.close()


class Bench:
    """A hall with a stopwatch. Between two walks nobody is there."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self._lobby = hall.window.lobby
        self._pages = EmptyPages(PORTRAIT)
        self._stopwatch = Stopwatch(hall.window.view, self._place_of_visitor)
        hall.begin()
        _rest()

    def close(self) -> None:
        """Give the second window back."""
        self._pages.close()

    def walk(self, lang: str, times: Times) -> None:
        """One visitor: eleven presses that each bring another screen."""
        self._press("lobby.attract.touch", times)
        if lang != self._lobby.language:
            self._speak(lang, Times())
        for text_id in (*TRIAGE, "lobby.outcome.ticket"):
            self._press(text_id, times)
        for _ in range(4):
            self._press("controls.top.back", times)
        self._press(TRIAGE[0], times)
        self._press("controls.top.back", times)
        self._hall.rest()

    def change_language(self, switches: int) -> Times:
        """At an outcome, the fullest page: by the picker to the next language, again and again."""
        times = Times()
        spoken = tuple(LOCALES)
        for text_id in ("lobby.attract.touch", *TRIAGE):
            self._press(text_id, Times())
        for number in range(switches):
            self._speak(spoken[(number + 1) % len(spoken)], times)
        self._hall.rest()
        return times

    def _place_of_visitor(self) -> object:
        """What each press changes."""
        return self._lobby.page, self._lobby.language, self._lobby.overlay, self._lobby.session.here

    def _press(self, text_id: str, times: Times) -> None:
        words = Words(self._hall.kiosk.bundle, self._lobby.language)
        self._time(self._find(words(text_id), *PRESSED), times)

    def _speak(self, lang: str, times: Times) -> None:
        own_name = LOCALES[self._lobby.language].own_name
        self._time(self._find(own_name, QAccessible.Role.Button), Times())
        self._time(self._find(LOCALES[lang].own_name, QAccessible.Role.RadioButton), times)

    def _time(self, place: QPointF, times: Times) -> None:
        # As slow a visitor as she may be: no press is an echo of the one before.
        self._hall.pulse.pass_by(1.0)
        times.ours.append(self._stopwatch.press(place))
        times.reference.append(self._pages.push())

    def _find(self, name: str, *roles: QAccessible.Role) -> QPointF:
        view = self._hall.window.view
        screen = QRectF(0, 0, view.width(), view.height())
        for control in controls(view):
            seen = control.seen.intersected(screen)
            if control.name == name and control.role in roles and not seen.isEmpty():
                return seen.center()
        raise LookupError(f"{name!r} is not in view")


def _rest() -> None:
    """Until the window has long finished what it does after its first frame."""
    until = perf_counter() + REST
    while perf_counter() < until:
        QGuiApplication.processEvents()

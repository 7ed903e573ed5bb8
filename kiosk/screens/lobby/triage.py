# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""One question of the triage, one screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance.model import Question
from kiosk.guidance.triage import Walk, answered, here, steps_left
from kiosk.screens.lobby.context import Context
from kiosk.screens.lobby.flow import led
from kiosk.screens.lobby.screen import Screen
from kiosk.screens.qt import Property, safely
from kiosk.screens.rows import Rows

if TYPE_CHECKING:
    from kiosk.screens.lobby.session import Lobby

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

UNKNOWN = "unknown"


@dataclass(frozen=True)
class AnswerRow:
    """An answer to press. `is_unknown`: 「わからない」, always last and quieter."""

    answer: str
    text: str
    icon: str
    is_unknown: bool
    detail: str


@dataclass(frozen=True)
class TriageView:
    """What the page says. `left` counts this question too, and is the most there can be."""

    question: str = ""
    beside: str = ""
    hint: str = ""
    picture: str = ""
    answers: tuple[AnswerRow, ...] = ()
    step: str = ""
    done: int = 0
    left: int = 0


def triage_view(context: Context) -> TriageView:
    """The question she is asked."""
    walk = _walk(context.session.here.walk)
    question = here(walk)
    if not isinstance(question, Question):
        raise LookupError(f"{walk.at} is no question")
    wording = context.wording
    # 「わからない」 has its icon where the other answers have theirs.
    unsure = "question" if any(answer.icon for answer in question.answers) else ""
    rows = [
        AnswerRow(
            answer.id,
            wording.say(answer.text),
            answer.icon or (unsure if answer.id == UNKNOWN else ""),
            answer.id == UNKNOWN,
            wording.beside(answer.text),
        )
        for answer in question.answers
    ]
    left = steps_left(walk)
    return TriageView(
        question=wording.say(question.text),
        beside=wording.beside(question.text),
        hint=wording.say(question.hint),
        picture=question.picture or "",
        answers=tuple(sorted(rows, key=lambda row: row.is_unknown)),
        step=wording.ui("lobby.triage.left", left),
        done=len(walk.steps),
        left=left,
    )


def _walk(walk: Walk | None) -> Walk:
    if walk is None:
        raise LookupError("no walk")
    return walk


@QmlElement
class TriageScreen(Screen):
    """Question, hint, picture, answers, steps left at most."""

    changed = Signal()

    def __init__(self, lobby: Lobby) -> None:
        super().__init__(lobby)
        self._view = TriageView()
        self._answers = Rows(AnswerRow, self)

    def compose(self, context: Context) -> None:
        """See `Screen`."""
        self._view = triage_view(context)
        self._answers.put(self._view.answers)

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question."""
        return self._view.question

    @Property(str, notify=changed)
    def beside(self) -> str:
        """The question in Japanese, where her language is not wholly open."""
        return self._view.beside

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What helps to answer it."""
        return self._view.hint

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Path of the drawing that shows where to look."""
        return self._view.picture

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        """`AnswerRow`s."""
        return self._answers

    @Property(str, notify=changed)
    def step(self) -> str:
        """How many questions are left at most, in words."""
        return self._view.step

    @Property(int, notify=changed)
    def done(self) -> int:
        """How many are answered."""
        return self._view.done

    @Property(int, notify=changed)
    def left(self) -> int:
        """How many are left at most."""
        return self._view.left

    @Slot(str)
    @safely
    def answer(self, answer: str) -> None:
        """An answer was pressed. A finger that was still down when the page went counts no more."""
        if self.lobby.screen is not self:
            return
        session = self.lobby.session
        self.lobby.go(led(session, answered(_walk(session.here.walk), answer)))

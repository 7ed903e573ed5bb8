# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Count by hand: one tap on a purpose, with cases and people where there are several."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screens.guide.purposes import PurposeRow, purpose_label, purposes
from kiosk.screens.guide.screen import Attempt, GuideScreen
from kiosk.screens.guide.usecases import Count, GuideServices
from kiosk.screens.qt import Property
from kiosk.screens.rows import Rows
from kiosk.visits.tally import Channel

QML_IMPORT_NAME = "Kiosk.Screens"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 99
"""People or cases of one tap: a class of pupils, never a slip of the finger."""

CHANNELS = (Channel.GUIDE, Channel.PHONE, Channel.BACK_OFFICE)


@QmlElement
class GuideCount(GuideScreen):
    """What the next tap counts, and the last one, which can be taken back."""

    changed = Signal()

    def __init__(
        self, services: GuideServices, attempt: Attempt, parent: QObject | None = None
    ) -> None:
        super().__init__(services, attempt, parent)
        self._purposes = Rows(PurposeRow, self)
        self._last: Count | None = None
        self._said = ""
        self._undo_key = ""
        self._channel = Channel.GUIDE
        self._people: int = 1
        self._items: int = 1
        self.begin()

    def begin(self) -> None:
        """The next count: one person with one case, at the door."""
        self._choose(Channel.GUIDE)

    @Property(QObject, constant=True)
    def purposes(self) -> QObject:
        """`PurposeRow`s of the channel: by phone and in the back office nobody comes."""
        return self._purposes

    @Property(str, notify=changed)
    def channel(self) -> str:
        """`guide`, `phone` or `back_office`."""
        return self._channel.value

    @Property(bool, notify=changed)
    def countsPeople(self) -> bool:
        """Whether people come by this channel."""
        return self._channel is Channel.GUIDE

    @Property(int, notify=changed)
    def items(self) -> int:
        """Cases."""
        return self._items

    @Property(int, notify=changed)
    def people(self) -> int:
        """How many came together."""
        return self._people

    @Property(str, notify=changed)
    def said(self) -> str:
        """What was counted or taken back last."""
        return self._said

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether the last tap can be taken back."""
        return self._last is not None

    @Slot(str)
    def choose(self, channel: str) -> None:
        """At the door, by phone, or in the back office."""
        if channel in CHANNELS:
            self._choose(Channel(channel))

    @Slot(int)
    def addItems(self, by: int) -> None:
        """One case more or less; each person has one at least."""
        self._items = min(MOST, max(self._people, self._items + by))
        self.changed.emit()

    @Slot(int)
    def addPeople(self, by: int) -> None:
        """One person more or less, with a case each."""
        before = self._people
        self._people = min(MOST, max(1, before + by))
        self._items = min(MOST, max(1, self._items + self._people - before))
        self.changed.emit()

    @Slot(str)
    def count(self, visit_type: str) -> None:
        """A purpose was tapped."""
        count = Count(str(uuid4()), visit_type, self._channel, self._people, self._items)
        if self._attempt(lambda: self._services.count(count)):
            self._last, self._undo_key = count, str(uuid4())
            self._said = self._in_words("staff.guide.counted", count)
            self._choose(self._channel)

    @Slot()
    def undo(self) -> None:
        """The last tap was wrong."""
        last = self._last
        if last is not None and self._attempt(
            lambda: self._services.undo(last.key, self._undo_key)
        ):
            self._said = self._in_words("staff.guide.undone", last)
            self._last = None
            self.changed.emit()

    def _choose(self, channel: Channel) -> None:
        self._channel = channel
        self._items = self._people = 1
        come = channel is Channel.GUIDE
        self._purposes.put(purposes(self._services, lambda kind: kind.counts_visitors is come))
        self.changed.emit()

    def _in_words(self, text_id: str, count: Count) -> str:
        return self._services.say(
            text_id,
            purpose=purpose_label(self._services, count.visit_type),
            people=count.people if count.channel is Channel.GUIDE else 0,
            items=count.items,
        )

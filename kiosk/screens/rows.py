# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A list model made from a frozen dataclass: each field is a role, written in camelCase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    R = TypeVar("R", bound=DataclassInstance)
else:
    R = TypeVar("R")

FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOWHERE = QModelIndex()


class Rows(QAbstractListModel, Generic[R]):
    """Rows of one dataclass. `put` changes exactly what differs, so that a page does not blink."""

    def __init__(self, kind: type[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(kind))
        self._rows: list[R] = []

    def put(self, rows: Iterable[R]) -> None:
        """Show `rows` in place of the present ones."""
        new = list(rows)
        shared = min(len(new), len(self._rows))
        for position in range(shared):
            self._replace(position, new[position])
        if len(new) > shared:
            self.beginInsertRows(QModelIndex(), shared, len(new) - 1)
            self._rows += new[shared:]
            self.endInsertRows()
        elif len(self._rows) > shared:
            self.beginRemoveRows(QModelIndex(), shared, len(self._rows) - 1)
            del self._rows[shared:]
            self.endRemoveRows()

    def all(self) -> Sequence[R]:
        """The rows that are shown."""
        return tuple(self._rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """How many rows; a row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = FIRST_ROLE) -> Any:
        """The field that `role` stands for; None outside the list."""
        at = role - FIRST_ROLE
        if not index.isValid() or index.row() >= len(self._rows) or not 0 <= at < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[at])

    def roleNames(self) -> dict[int, QByteArray]:
        """`is_large` is `isLarge` in QML."""
        return {
            FIRST_ROLE + at: QByteArray(camel(name).encode()) for at, name in enumerate(self._names)
        }

    def _replace(self, position: int, row: R) -> None:
        old = self._rows[position]
        changed = [
            FIRST_ROLE + at
            for at, name in enumerate(self._names)
            if getattr(old, name) != getattr(row, name)
        ]
        if changed:
            self._rows[position] = row
            here = self.index(position)
            self.dataChanged.emit(here, here, changed)


def camel(name: str) -> str:
    """`is_large` -> `isLarge`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)

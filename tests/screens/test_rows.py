# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A list model that changes exactly what differs."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.screens.rows import FIRST_ROLE, Rows, camel


@dataclass(frozen=True)
class Row:
    """A row of two fields."""

    text: str
    is_large: bool


rows = st.lists(st.builds(Row, st.sampled_from("abc"), st.booleans()), max_size=6)


@given(st.lists(rows, min_size=1, max_size=5))
def test_after_every_change_the_model_shows_the_rows(history: list[list[Row]]) -> None:
    model = Rows(Row)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for wanted in history:
        model.put(wanted)
        shown = [
            Row(
                model.data(model.index(at), FIRST_ROLE),
                model.data(model.index(at), FIRST_ROLE + 1),
            )
            for at in range(model.rowCount())
        ]
        assert shown == wanted == list(model.all())
    assert tester is not None


def test_only_the_changed_role_of_the_changed_row_is_told() -> None:
    model = Rows(Row)
    model.put([Row("a", False), Row("b", False)])
    told: list[tuple[int, list[int]]] = []
    model.dataChanged.connect(lambda top, _bottom, roles: told.append((top.row(), list(roles))))
    model.put([Row("a", False), Row("b", True)])
    assert told == [(1, [FIRST_ROLE + 1])]


def test_roles_are_the_fields_as_qml_writes_them() -> None:
    names = [bytes(name.data()).decode() for name in Rows(Row).roleNames().values()]
    assert names == ["text", "isLarge"]
    assert camel("a_long_name") == "aLongName"


def test_outside_the_list_there_is_nothing() -> None:
    model = Rows(Row)
    model.put([Row("a", False)])
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0), FIRST_ROLE + 7) is None
    assert model.rowCount(model.index(0)) == 0

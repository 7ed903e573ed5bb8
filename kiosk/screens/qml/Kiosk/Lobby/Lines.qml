// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Sentences, each with its icon.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: lines

    property alias rows: all.model

    spacing: Theme.gap

    Repeater {
        id: all

        FactRow {
            required text
            required icon

            width: lines.width
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Papers to tick.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: papers

    property alias rows: all.model

    signal toggled(string line)

    spacing: Theme.gap

    Repeater {
        id: all

        CheckRow {
            required property string line
            required property bool isTicked
            required text
            required detail
            required property string view

            width: papers.width
            // large words need its place
            picture: Theme.textScale > 1.5 ? "" : view
            checked: isTicked
            onToggled: papers.toggled(line)
        }
    }
}

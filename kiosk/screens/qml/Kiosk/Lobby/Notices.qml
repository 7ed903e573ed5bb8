// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Dated notices of the hall.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: notices

    property alias rows: all.model

    spacing: Theme.gap

    Repeater {
        id: all

        Section {
            id: notice

            required title
            required property string text

            width: notices.width
            icon: title === "" ? "" : "info"

            Words {
                width: parent.width
                text: notice.text
            }
        }
    }
}

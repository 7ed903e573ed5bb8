// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Rows that lead on: `rows` has the roles kind, target, text, detail, icon.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: list

    property alias rows: all.model

    signal opened(string kind, string target)

    spacing: Theme.gap

    Repeater {
        id: all

        AnswerButton {
            required property string kind
            required property string target
            required text
            required detail
            required icon

            width: list.width
            // whole sentences: at twice the size of a button their words would be torn
            textSize: Theme.textScale > 1.5 ? Theme.body : Theme.button
            onClicked: list.opened(kind, target)
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The purposes to tap, in columns.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

ScrollPane {
    id: purposes

    property alias model: tiles.model
    property int columns: Theme.textScale >= 1.5 ? (Theme.landscape ? 2 : 1) : Theme.landscape ? 3 : 2

    signal picked(string visitType)

    Grid {
        width: parent.width
        columns: purposes.columns
        spacing: Theme.gap

        Repeater {
            id: tiles

            BigButton {
                required property string visitType
                required property string label

                width: (purposes.width - (purposes.columns - 1) * Theme.gap) / purposes.columns
                height: Math.max(implicitHeight, 18 * Theme.unit * Theme.textScale)
                text: label
                onClicked: purposes.picked(visitType)
            }
        }
    }
}

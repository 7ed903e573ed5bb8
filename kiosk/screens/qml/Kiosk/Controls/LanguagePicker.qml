// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// All languages by their own names. `languages` has the roles code, name, chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Overlay {
    id: picker

    property alias languages: names.model
    property string closeText: qsTrId("controls.close")
    readonly property int columns: Theme.landscape || Theme.textScale < 1.5 ? 2 : 1

    signal picked(string code)
    signal closed

    spacing: Theme.gap

    ScrollPane {
        width: parent.width
        height: Math.min(implicitHeight, picker.contentRoom - close.height - picker.spacing)

        Grid {
            id: grid

            readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

            width: parent.width
            columns: picker.columns
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            Repeater {
                id: names

                LanguageButton {
                    required property string code
                    required property string name
                    required property bool chosen

                    width: grid.cell
                    text: name
                    language: code
                    low: names.count > 6
                    checked: chosen
                    onClicked: picker.picked(code)
                }
            }
        }
    }

    BigButton {
        id: close

        width: parent.width
        text: picker.closeText
        icon: "close"
        onClicked: picker.closed()
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Ten large keys and dots for what was pressed; the digits themselves are never shown.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Item {
    id: pad

    property int digits: 0
    property string enterText
    property string eraseText
    readonly property real keyHeight: Math.max(Theme.touch, Math.min(24 * Theme.unit, (height - dots.height - 5 * Theme.gap) / 5))
    readonly property real column: Math.min(width, 122 * Theme.unit)

    signal pressedDigit(string digit)
    signal erased
    signal entered

    Row {
        id: dots

        anchors.horizontalCenter: parent.horizontalCenter
        height: 6 * Theme.unit
        spacing: 2 * Theme.unit

        Repeater {
            model: Math.max(6, pad.digits)

            Rectangle {
                required property int index

                width: 4 * Theme.unit
                height: width
                radius: width / 2
                color: index < pad.digits ? Theme.text : "transparent"
                border {
                    width: Theme.stroke
                    color: Theme.outline
                }
            }
        }
    }

    Grid {
        id: keys

        anchors {
            top: dots.bottom
            topMargin: Theme.gap
            horizontalCenter: parent.horizontalCenter
        }
        columns: 3
        spacing: Theme.gap

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            BigButton {
                required property string modelData

                width: (pad.column - 2 * Theme.gap) / 3
                height: pad.keyHeight
                repeatable: true
                text: modelData
                onClicked: pad.pressedDigit(modelData)
            }
        }

        BigButton {
            width: (pad.column - 2 * Theme.gap) / 3
            height: pad.keyHeight
            repeatable: true
            text: pad.eraseText
            onClicked: pad.erased()
        }

        BigButton {
            width: (pad.column - 2 * Theme.gap) / 3
            height: pad.keyHeight
            repeatable: true
            text: "0"
            onClicked: pad.pressedDigit("0")
        }

        BigButton {
            width: (pad.column - 2 * Theme.gap) / 3
            height: pad.keyHeight
            kind: BigButton.Primary
            text: pad.enterText
            onClicked: pad.entered()
        }
    }
}

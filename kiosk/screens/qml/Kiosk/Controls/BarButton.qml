// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// One of the small buttons of the bar: an icon and below it a word. `on`: what it switches is on.
import QtQuick
import Kiosk.Theme

PressArea {
    id: button

    property string icon
    property bool on: false
    property bool prominent: false
    property bool checkable: false
    // one of many: its word needs all the room
    property bool narrow: false
    // of its word, where that is the name of a language
    property string language: Theme.language
    readonly property color ink: !enabled ? Theme.disabled : prominent ? Theme.onPrimary : Theme.text

    implicitHeight: Math.max(Theme.touch, column.implicitHeight + 2 * Theme.unit)
    ringRadius: Theme.smallRadius
    Accessible.checkable: checkable
    Accessible.checked: on

    Rectangle {
        anchors.fill: parent
        radius: Theme.smallRadius
        color: button.prominent ? (button.pressed ? Theme.primaryPressed : Theme.primary) : button.pressed ? Theme.raisedPressed : button.on ? Theme.chosen : "transparent"
        border {
            width: button.on ? Theme.thickStroke : 0
            color: Theme.primary
        }
    }

    Column {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: button.narrow ? 0 : Theme.unit / 2
            rightMargin: button.narrow ? 0 : Theme.unit / 2
        }
        spacing: Theme.unit / 2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: button.icon
            color: button.ink
            size: Theme.chromeIcon
        }

        Words {
            width: parent.width
            text: button.text
            language: button.language
            anyLanguage: button.language !== Theme.language
            size: button.narrow ? Theme.small / Theme.textScale : Theme.chrome
            bold: true
            color: button.ink
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.tightLineHeight
            spoken: false
        }
    }
}

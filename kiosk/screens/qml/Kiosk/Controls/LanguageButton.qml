// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A language by its own name, with a tick if it is spoken now.
import QtQuick
import Kiosk.Theme

PressArea {
    id: button

    property bool checked: false
    // where many stand below each other
    property bool low: false
    property string language: Theme.language

    implicitHeight: Math.max(low ? Theme.touch : Theme.primaryTouch, label.implicitHeight + 2 * Theme.gap)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: checked

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: button.pressed ? Theme.raisedPressed : button.checked ? Theme.chosen : Theme.raised
        border {
            width: button.checked ? Theme.thickStroke : Theme.stroke
            color: button.checked ? Theme.primary : Theme.outline
        }
    }

    Icon {
        id: tick

        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        // an icon without a name keeps its place and is not painted
        name: button.checked ? "check" : ""
        color: Theme.primary
    }

    Words {
        id: label

        x: tick.x + tick.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - Theme.padding
        text: button.text
        size: Theme.button
        bold: true
        lineHeight: Theme.tightLineHeight
        language: button.language
        anyLanguage: true
        spoken: false
    }
}

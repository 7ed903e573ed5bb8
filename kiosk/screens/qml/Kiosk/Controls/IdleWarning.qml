// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Nobody has touched the screen for a while: counts down, and one touch keeps everything.
import QtQuick
import Kiosk.Theme

Overlay {
    id: warning

    property int seconds: 30
    property int secondsInAll: 30
    property string text
    // the seconds in words, ready to read
    property string countdown
    property string stayText: qsTrId("controls.idle.stay")

    signal stay

    Words {
        width: parent.width
        visible: warning.text !== ""
        text: warning.text
    }

    Rectangle {
        width: parent.width
        height: 2 * Theme.unit
        radius: Theme.unit
        color: Theme.raisedPressed

        Rectangle {
            width: Math.max(parent.height, parent.width * warning.seconds / Math.max(1, warning.secondsInAll))
            height: parent.height
            radius: parent.radius
            color: Theme.primary
        }
    }

    Words {
        width: parent.width
        text: warning.countdown
        size: Theme.button
        bold: true
    }

    BigButton {
        width: parent.width
        height: Math.max(implicitHeight, 24 * Theme.unit)
        kind: BigButton.Primary
        text: warning.stayText
        onClicked: warning.stay()
    }
}

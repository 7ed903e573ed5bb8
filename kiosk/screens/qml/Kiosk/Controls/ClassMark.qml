// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A ticket class: its letter in its form and colour, so that no one of the three must be seen.
// A rim of paper sets it off from any ground.
import QtQuick
import Kiosk.Theme

Item {
    id: mark

    property string letter
    property string form: "circle"
    property real size: 10 * Theme.unit

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: `form-${mark.form}`
        filled: true
        size: mark.size
        color: Theme.paper
    }

    Icon {
        anchors.centerIn: parent
        name: `form-${mark.form}`
        filled: true
        size: mark.size * 0.88
        color: Theme.classColor(mark.letter)
    }

    Words {
        anchors {
            centerIn: parent
            // the middle of a triangle's area lies lower than that of its height
            verticalCenterOffset: mark.form === "triangle" ? mark.size * 0.09 : 0
        }
        text: mark.letter
        size: mark.size * (mark.form === "triangle" ? 0.38 : 0.46)
        bold: true
        color: Theme.onClass
        lineHeight: 1
        spoken: false
    }
}

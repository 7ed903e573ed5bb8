// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A ticket class: its letter in its form and colour, so that no one of the three must be seen.
import QtQuick
import Kiosk.Theme

Image {
    id: mark

    property string letter
    property string form: "circle"
    property real size: 10 * Theme.unit

    width: size
    height: size
    source: `image://icon/form-${form}?color=${Theme.classColor(letter).toString().slice(-6)}&filled`
    sourceSize: Qt.size(size, size)
    Accessible.ignored: true

    Words {
        anchors {
            centerIn: parent
            verticalCenterOffset: mark.form === "triangle" ? mark.size * 0.12 : 0
        }
        text: mark.letter
        size: mark.size * 0.5
        bold: true
        color: Theme.onClass
        spoken: false
    }
}

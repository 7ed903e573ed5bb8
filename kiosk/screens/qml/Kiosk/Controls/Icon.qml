// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// An icon of assets/icons in one colour. Says nothing to a screen reader: its control does.
import QtQuick
import Kiosk.Theme

Image {
    property string name
    property real size: Theme.icon
    property color color: Theme.text
    // a closed form instead of its outline
    property bool filled: false

    width: size
    height: size
    visible: name !== ""
    source: name === "" ? "" : `image://icon/${name}?color=${color.toString().slice(-6)}${filled ? "&filled" : ""}`
    sourceSize: Qt.size(size, size)
    Accessible.ignored: true
}

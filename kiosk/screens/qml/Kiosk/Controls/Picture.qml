// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A drawing with its own palette on white paper. `description` says to a screen reader what it shows.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: picture

    property string name
    property string description
    property real inset: Theme.gap
    readonly property bool isShown: drawing.status === Image.Ready

    color: Theme.paper
    radius: Theme.radius
    visible: name !== ""
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""

    Image {
        id: drawing

        anchors {
            fill: parent
            margins: picture.inset
        }
        source: picture.name === "" || width <= 0 ? "" : `image://picture/${picture.name}`
        sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }
}

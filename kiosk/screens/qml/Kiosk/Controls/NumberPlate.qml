// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The ticket number, as large as the screen allows, with its class's form and colour.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: plate

    property string number
    property string letter: number.slice(0, 1)
    property string form: "circle"
    // small: in a list or beside other things
    property real size: Theme.number
    readonly property real inset: size * 0.1

    implicitWidth: row.implicitWidth + 4 * inset
    implicitHeight: size * 1.45
    radius: Theme.radius
    color: Theme.paper
    border {
        width: Theme.thickStroke
        color: Theme.onPaper
    }
    Accessible.role: Accessible.StaticText
    Accessible.name: number

    Row {
        id: row

        anchors.centerIn: parent
        spacing: plate.inset
        scale: Math.min(1, (plate.width - 2 * plate.inset) / implicitWidth)

        ClassMark {
            anchors.verticalCenter: parent.verticalCenter
            letter: plate.letter
            form: plate.form
            size: plate.size * 0.75
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: plate.number
            size: plate.size
            bold: true
            color: Theme.onPaper
            lineHeight: 1.45
            spoken: false
        }
    }
}

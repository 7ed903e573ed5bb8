// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Lies over the whole page and keeps it from being pressed. Closed by a button as big as any other.
// Made when it is shown and gone when it is closed: a loader holds it.
import QtQuick
import Kiosk.Native
import Kiosk.Theme

Item {
    id: overlay

    default property alias content: column.data
    property string title
    property bool coversPage: true
    property real spacing: Theme.padding
    readonly property real room: Theme.lowReach ? Math.min(height, Theme.reach) : height
    // for what is pressed, below the title
    readonly property real contentRoom: room - 2 * Theme.gap - 4 * Theme.padding - (heading.visible ? heading.height + spacing : 0)

    Accessible.role: Accessible.Dialog
    Accessible.name: Markup.plain(title)
    Component.onCompleted: PressGuard.pageChanged()
    Component.onDestruction: PressGuard.pageChanged()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        opacity: Theme.scrimOpacity
    }

    // What lies below is not pressed: neither by fingers nor by the wheel.
    MouseArea {
        anchors.fill: parent
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        // In low reach it stands on the lower edge: words may reach higher, its buttons do not.
        y: Theme.lowReach ? overlay.height - height - Theme.gap : (overlay.height - height) / 2
        width: Math.min(overlay.width - 2 * Theme.margin, (Theme.landscape ? 160 : 123) * Theme.unit)
        height: column.implicitHeight + 4 * Theme.padding
        radius: Theme.radius
        color: Theme.surface
        border {
            width: Theme.stroke
            color: Theme.outline
        }

        Column {
            id: column

            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                margins: 2 * Theme.padding
            }
            spacing: overlay.spacing

            Words {
                id: heading

                width: parent.width
                visible: overlay.title !== ""
                text: overlay.title
                size: Theme.title
                bold: true
                lineHeight: Theme.tightLineHeight
                Accessible.role: Accessible.Heading
            }
        }
    }
}

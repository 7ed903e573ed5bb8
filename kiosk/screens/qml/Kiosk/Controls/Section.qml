// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A part of a page: a heading and what belongs to it, below a quiet line.
import QtQuick
import Kiosk.Theme

Item {
    id: section

    default property alias content: column.data
    property string title
    property string icon
    property real spacing: Theme.gap

    implicitWidth: 80 * Theme.unit
    implicitHeight: column.y + column.implicitHeight

    Icon {
        id: mark

        name: section.icon
        color: Theme.primary
        y: Math.max(0, (heading.size * heading.lineHeight - height) / 2)
    }

    Words {
        id: heading

        x: mark.visible ? mark.width + Theme.gap : 0
        width: parent.width - x
        visible: section.title !== ""
        text: section.title
        size: Theme.button
        bold: true
        lineHeight: Theme.tightLineHeight
        Accessible.role: Accessible.Heading
    }

    Column {
        id: column

        y: heading.visible ? heading.height + Theme.unit : 0
        width: parent.width
        spacing: section.spacing
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// For staff, when the kiosk cannot start: what is wrong, line by line.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Rectangle {
    id: page

    required property string heading
    required property string told

    width: 1080
    height: 1920
    color: Theme.surface

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(page.width, page.height) / 135
    }

    Column {
        anchors.fill: parent
        anchors.margins: Theme.margin * 2
        spacing: Theme.gap * 2

        Words {
            width: parent.width
            text: page.heading
            size: Theme.title
            bold: true
        }

        Words {
            width: parent.width
            text: page.told
            size: Theme.small
        }
    }
}

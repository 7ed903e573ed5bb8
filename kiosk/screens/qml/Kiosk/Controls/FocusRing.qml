// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Shows where the keyboard is. Fingers give no focus, so that it never appears for them.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: ring

    property real around: Theme.radius

    anchors {
        fill: parent
        margins: -Theme.unit
    }
    radius: around + Theme.unit
    color: "transparent"
    border {
        width: Theme.thickStroke
        color: Theme.focus
    }

    Rectangle {
        anchors {
            fill: parent
            margins: Theme.thickStroke
        }
        radius: ring.around
        color: "transparent"
        border {
            width: Theme.stroke
            color: Theme.focusGlow
        }
    }
}

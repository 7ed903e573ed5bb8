// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The tiles of the largest flows, one to a row.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Column {
    id: tiles

    required property HomeScreen screen

    spacing: Theme.padding

    Repeater {
        model: tiles.screen.large

        TileButton {
            id: one

            required property string tile
            required icon
            required property string label

            width: tiles.width
            large: true
            text: label
            onClicked: tiles.screen.choose(tile)
        }
    }
}

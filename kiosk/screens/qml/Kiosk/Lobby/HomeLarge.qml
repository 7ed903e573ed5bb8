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
    // nothing else needs the height of the screen
    property bool isRoomy: false

    spacing: Theme.padding

    Repeater {
        id: several

        model: tiles.screen.large

        TileButton {
            id: one

            required property string tile
            required icon
            required property string label
            required detail

            width: tiles.width
            height: Math.max(implicitHeight, tiles.isRoomy && several.count === 1 ? 38 * Theme.unit : 0)
            large: true
            text: label
            onClicked: tiles.screen.choose(tile)
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The other tiles, two to a row as long as their words fit.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

GridLayout {
    id: tiles

    required property HomeScreen screen

    // units; few tiles share the height of a tall screen
    readonly property real tileHeight: Theme.textScale > 1.5 || Theme.lowReach ? 0 : Theme.landscape ? 34 : Theme.textScale < 1.2 && several.count <= 4 ? 40 : 26

    columns: Theme.textScale > 1.5 ? 1 : 2
    columnSpacing: Theme.padding
    rowSpacing: Theme.padding
    // below each other, each is as high as its own words
    uniformCellHeights: columns > 1
    uniformCellWidths: true

    Repeater {
        id: several

        model: tiles.screen.tiles

        TileButton {
            required property string tile
            required icon
            required property string label

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: tiles.tileHeight * Theme.unit
            text: label
            beside: tiles.columns === 1
            onClicked: tiles.screen.choose(tile)
        }
    }
}

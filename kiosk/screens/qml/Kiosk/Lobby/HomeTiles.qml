// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The other tiles, two to a row and equally high as long as their words fit.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Grid {
    id: tiles

    required property HomeScreen screen
    // units; few tiles share the height of a tall screen
    readonly property real tileHeight: Theme.textScale > 1.5 ? 0 : Theme.landscape ? 34 : Theme.lowReach ? 0 : Theme.textScale < 1.2 && several.count <= 4 ? 40 : 26
    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
    // of the words of all tiles (a GridLayout takes their heights before they are wrapped)
    readonly property real tallest: tallestOf(several.count)

    function tallestOf(count: int): real {
        let most = 0;
        for (let at = 0; at < count; ++at) {
            most = Math.max(most, several.itemAt(at)?.implicitHeight ?? 0);
        }
        return most;
    }

    columns: Theme.textScale > 1.5 ? 1 : 2
    columnSpacing: Theme.padding
    rowSpacing: Theme.padding

    Repeater {
        id: several

        model: tiles.screen.tiles

        TileButton {
            required property string tile
            required icon
            required property string label

            width: tiles.cell
            // below each other, each is as high as its own words
            height: Math.max(Theme.textScale > 1.5 ? implicitHeight : tiles.tallest, tiles.tileHeight * Theme.unit)
            text: label
            beside: Theme.textScale > 1.5
            onClicked: tiles.screen.choose(tile)
        }
    }
}

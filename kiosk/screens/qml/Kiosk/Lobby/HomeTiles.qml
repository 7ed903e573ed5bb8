// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The other tiles, two to a row and equally high as long as their words fit; the last of an odd
// number has a row of its own.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Flow {
    id: tiles

    required property HomeScreen screen
    // few tiles, in words of the usual size, share the height of a tall screen
    readonly property bool isRoomy: Theme.textScale < 1.2 && !Theme.landscape && !Theme.lowReach && several.count <= 4
    // units
    readonly property real tileHeight: Theme.textScale > 1.5 ? 0 : Theme.landscape ? 34 : Theme.lowReach ? 0 : isRoomy ? 44 : 26
    // half of a column in landscape is too narrow for larger words
    readonly property bool isSingle: Theme.textScale > (Theme.landscape ? 1.2 : 1.5)
    readonly property real cell: isSingle ? width : Math.floor((width - spacing) / 2)
    // of the words of all tiles (a GridLayout takes their heights before they are wrapped)
    readonly property real tallest: tallestOf(several.count)

    function tallestOf(count: int): real {
        let most = 0;
        for (let at = 0; at < count; ++at) {
            most = Math.max(most, several.itemAt(at)?.implicitHeight ?? 0);
        }
        return most;
    }

    spacing: Theme.padding

    Repeater {
        id: several

        model: tiles.screen.tiles

        TileButton {
            required property string tile
            required icon
            required property string label
            required detail
            required property int index
            readonly property bool isLast: index === several.count - 1 && index % 2 === 0

            width: isLast ? tiles.width : tiles.cell
            // below each other, each is as high as its own words
            height: tiles.isSingle || isLast ? implicitHeight : Math.max(tiles.tallest, tiles.tileHeight * Theme.unit)
            text: label
            beside: tiles.isSingle || isLast
            onClicked: tiles.screen.choose(tile)
        }
    }
}

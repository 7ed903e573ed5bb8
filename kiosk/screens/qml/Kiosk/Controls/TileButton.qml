// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A purpose of the home page: a line icon and 2 to 6 words. `large`: the largest flow, one row wide.
// The icon stands above the words, or beside them where a tile has the whole row.
import QtQuick
import Kiosk.Theme

PressArea {
    id: tile

    property string icon
    property bool large: false
    property bool beside: large
    readonly property real inset: large ? 2 * Theme.padding : Theme.padding

    implicitWidth: 40 * Theme.unit
    implicitHeight: beside ? Math.max((large ? 28 : 20) * Theme.unit, words.implicitHeight + 2 * inset) : inset + mark.height + Theme.unit + words.implicitHeight + inset

    Rectangle {
        id: ground

        anchors.fill: parent
        radius: Theme.radius
        color: tile.large ? (tile.pressed ? Theme.primaryPressed : Theme.primary) : (tile.pressed ? Theme.raisedPressed : Theme.raised)
        border {
            width: tile.large ? 0 : Theme.stroke
            color: Theme.outline
        }
    }

    Icon {
        id: mark

        name: tile.icon
        size: tile.large ? 1.5 * Theme.largeIcon : Theme.largeIcon
        color: tile.large ? Theme.onPrimary : Theme.primary
        x: tile.inset
        y: tile.beside ? (tile.height - height) / 2 : tile.inset
    }

    Column {
        id: words

        x: tile.beside ? mark.x + mark.width + tile.inset : tile.inset
        y: tile.beside ? (tile.height - height) / 2 : mark.y + mark.height + Theme.unit
        width: tile.width - x - tile.inset

        Words {
            width: parent.width
            text: tile.text
            size: tile.large ? Theme.lead : Theme.button
            bold: true
            lineHeight: Theme.tightLineHeight
            color: tile.large ? Theme.onPrimary : Theme.text
            spoken: false
        }

        Words {
            width: parent.width
            visible: tile.detail !== ""
            text: tile.detail
            language: "ja"
            anyLanguage: true
            lineHeight: Theme.tightLineHeight
            color: tile.large ? Theme.onPrimary : Theme.quietText
            spoken: false
        }
    }
}

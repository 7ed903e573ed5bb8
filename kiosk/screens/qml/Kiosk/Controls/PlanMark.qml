// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A mark on a floor plan with its words, kept inside the drawing.
import QtQuick
import Kiosk.Theme

Item {
    id: mark

    property point spot
    property real room
    // paper beside the drawing
    property real spare: 0
    property real floor
    property string text
    property string language: Theme.language
    property string icon
    property string letter
    property string form: "circle"
    // words above the mark, because the way comes from below
    property bool above: false
    // words beside the mark rather on its left, because the way leaves to the right
    property bool leftwards: false
    readonly property real size: letter === "" ? 6 * Theme.unit : 12 * Theme.unit

    x: spot.x
    y: spot.y

    Rectangle {
        anchors.centerIn: parent
        visible: mark.letter === ""
        width: mark.size
        height: width
        radius: width / 2
        color: Theme.onPaper
        border {
            width: Theme.stroke
            color: Theme.paper
        }

        Icon {
            anchors.centerIn: parent
            name: mark.icon
            size: parent.width * 0.65
            color: Theme.paper
        }
    }

    ClassMark {
        anchors.centerIn: parent
        visible: mark.letter !== ""
        letter: mark.letter
        form: mark.form
        size: mark.size
    }

    // what the words need if nothing narrows them: decides where they go
    Words {
        id: natural

        visible: false
        width: Math.min(implicitWidth, 44 * Theme.unit)
        text: mark.text
        language: mark.language
        size: Theme.small
        bold: true
        lineHeight: Theme.tightLineHeight
        spoken: false
    }

    Rectangle {
        id: plate

        readonly property real below: mark.size / 2 + Theme.unit / 2

        // beside the mark of a small plan, words of one line may find room on neither side
        readonly property real roomBeside: Math.max(mark.spot.x, mark.room - mark.spot.x) + mark.spare - below - 2 * Theme.unit
        readonly property bool fitsAbove: mark.spot.y - below - natural.height >= 0
        readonly property bool fitsBelow: mark.spot.y + below + natural.height <= mark.floor

        readonly property bool goesAbove: mark.above && fitsAbove
        readonly property bool goesBeside: mark.above ? !fitsAbove : !fitsBelow
        readonly property bool fitsLeft: mark.spot.x + mark.spare - below - width >= 0
        readonly property bool fitsRight: mark.spot.x + below + width <= mark.room + mark.spare
        readonly property real beside: fitsLeft && (mark.leftwards || !fitsRight) ? -below - width : below

        x: goesBeside ? beside : Math.max(-mark.spot.x, Math.min(-width / 2, mark.room - mark.spot.x - width))
        y: goesBeside ? -height / 2 : goesAbove ? -below - height : below
        visible: mark.text !== ""
        width: label.width + 2 * Theme.unit
        height: label.height
        radius: Theme.smallRadius
        color: Theme.paper

        Words {
            id: label

            anchors.centerIn: parent
            width: Math.min(natural.width, plate.goesBeside ? Math.max(24 * Theme.unit, plate.roomBeside) : natural.width)
            text: mark.text
            language: mark.language
            anyLanguage: mark.language !== Theme.language
            size: Theme.small
            bold: true
            color: Theme.onPaper
            lineHeight: Theme.tightLineHeight
            horizontalAlignment: Text.AlignHCenter
        }
    }
}

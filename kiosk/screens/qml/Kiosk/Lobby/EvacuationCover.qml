// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Everybody leaves. Lies over everything; its sizes do not follow the text size of a visitor.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Native
import Kiosk.Screens
import Kiosk.Theme

Rectangle {
    id: cover

    required property Evacuation evacuation
    readonly property bool isWide: width > height
    readonly property real wordsWidth: isWide ? (width - 3 * Theme.margin) * 0.56 : width - 2 * Theme.margin

    color: Theme.danger
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Markup.plain(evacuation.title)

    // Nothing below is pressed.
    MouseArea {
        anchors.fill: parent
        onWheel: wheel => wheel.accepted = true
    }

    Column {
        id: words

        x: Theme.margin
        y: 2 * Theme.margin
        width: cover.wordsWidth
        spacing: (cover.isWide ? 2 : 4) * Theme.unit

        Icon {
            name: "walk"
            size: (cover.isWide ? 12 : 20) * Theme.unit
            color: Theme.onDanger
        }

        Words {
            width: parent.width
            text: cover.evacuation.title
            size: (cover.isWide ? 8 : 10) * Theme.unit
            bold: true
            color: Theme.onDanger
            language: cover.evacuation.language
            anyLanguage: true
            lineHeight: Theme.tightLineHeight
        }

        Repeater {
            model: cover.evacuation.lines

            Words {
                required property string modelData

                width: words.width
                text: modelData
                size: (cover.isWide ? 5 : 6) * Theme.unit
                color: Theme.onDanger
                language: cover.evacuation.language
                anyLanguage: true
                lineHeight: Theme.tightLineHeight
            }
        }
    }

    FloorPlan {
        anchors {
            right: parent.right
            bottom: parent.bottom
            margins: Theme.margin
        }
        width: cover.isWide ? cover.width - words.width - 3 * Theme.margin : words.width
        height: Math.min(width * 0.72, cover.isWide ? cover.height : cover.height - words.y - words.height - 2 * Theme.margin)
        visible: height > 20 * Theme.unit
        picture: cover.evacuation.planPicture
        here: cover.evacuation.here
        way: [cover.evacuation.here, cover.evacuation.exit]
        hasStaff: true
        staff: cover.evacuation.exit
        staffText: cover.evacuation.exitText
        staffIcon: "walk"
        language: cover.evacuation.language
        provisionalText: cover.evacuation.provisionalText
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The composition of both first pages: what this is, how it stands, an invitation, the languages.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: welcome

    required property Lobby lobby
    required property real reach
    property string title
    property alias status: status.data
    property alias invitation: invited.data
    readonly property bool many: names.count > 6
    // many languages stand below both columns
    readonly property bool hasBand: many && Theme.landscape
    readonly property real room: hasBand && languages.visible ? languages.y : height
    readonly property real column: Theme.landscape ? (width - 3 * Theme.margin) / 2 : width - 2 * Theme.margin

    ScrollPane {
        id: told

        anchors {
            left: parent.left
            leftMargin: Theme.margin
        }
        y: Theme.landscape ? Math.max(0, (welcome.room - implicitHeight) / 2) : Theme.textScale > 1.5 || welcome.many ? 2 * Theme.gap : 6 * Theme.unit
        width: welcome.column
        height: (Theme.landscape ? welcome.room : invited.y) - y - Theme.padding
        spacing: Theme.padding

        Icon {
            name: Theme.textScale > 1.5 || welcome.many ? "" : "card"
            size: 2 * Theme.largeIcon
            color: Theme.primary
        }

        Words {
            width: parent.width
            text: welcome.title
            size: Theme.title
            bold: true
            Accessible.role: Accessible.Heading
        }

        Column {
            id: status

            width: parent.width
        }
    }

    Column {
        id: invited

        anchors {
            right: parent.right
            bottom: languages.visible ? languages.top : parent.bottom
            rightMargin: Theme.margin
            bottomMargin: Theme.padding
        }
        width: welcome.column
    }

    Grid {
        id: languages

        anchors {
            right: parent.right
            bottom: parent.bottom
            rightMargin: Theme.margin
            bottomMargin: Theme.padding
        }
        width: welcome.hasBand ? parent.width - 2 * Theme.margin : welcome.column
        // large words need the room; the bar has the languages too
        visible: Theme.textScale < (welcome.many ? 1.1 : 1.5) && !(welcome.many && Theme.lowReach)
        columns: welcome.hasBand ? 5 : names.count > 4 ? 2 : 1
        spacing: Theme.gap

        Repeater {
            id: names

            model: welcome.lobby.languages

            LanguageButton {
                required property string code
                required property string name
                required property bool chosen

                width: (languages.width - (languages.columns - 1) * languages.spacing) / languages.columns
                text: name
                language: code
                low: welcome.many
                checked: chosen
                onClicked: welcome.lobby.chooseLanguage(code)
            }
        }
    }
}

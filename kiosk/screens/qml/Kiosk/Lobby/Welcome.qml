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
    property alias status: told.data
    property alias invitation: invited.data
    readonly property real column: Theme.landscape ? (width - 3 * Theme.margin) / 2 : width - 2 * Theme.margin

    Column {
        id: told

        x: Theme.margin
        y: Theme.landscape ? Math.max(0, (welcome.height - height) / 2) : 6 * Theme.unit
        width: welcome.column
        spacing: Theme.padding

        Icon {
            name: "card"
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
    }

    Column {
        id: pressed

        anchors {
            right: parent.right
            bottom: parent.bottom
            rightMargin: Theme.margin
            bottomMargin: Theme.padding
        }
        width: welcome.column
        spacing: Theme.padding

        Column {
            id: invited

            width: parent.width
        }

        Grid {
            id: languages

            readonly property int across: Theme.textScale > 1.3 ? 1 : 3

            width: parent.width
            columns: across
            spacing: Theme.gap

            Repeater {
                model: welcome.lobby.languages

                LanguageButton {
                    required property string code
                    required property string name
                    required property bool chosen

                    width: (languages.width - (languages.across - 1) * languages.spacing) / languages.across
                    text: name
                    checked: chosen
                    onClicked: welcome.lobby.chooseLanguage(code)
                }
            }
        }
    }
}

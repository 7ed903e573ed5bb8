// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Nobody is there: what this is, whether it is open, and that one touch begins.
import QtQuick
import Kiosk.Controls
import Kiosk.Native
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: page

    required property Lobby lobby
    required property AttractScreen screen
    required property real reach
    // large, where the languages leave room
    readonly property real invitationUnits: {
        if (Theme.landscape)
            return 24;
        return Theme.lowReach ? 36 : 30;
    }

    // Who comes near touches anywhere.
    PressSensor {
        anchors.fill: parent
        guard: PressGuard
        slopDistance: Theme.slop
        onClicked: page.lobby.begin()
    }

    Welcome {
        anchors.fill: parent
        lobby: page.lobby
        reach: page.reach
        title: qsTrId("lobby.attract.title")

        status: Column {
            width: parent.width
            spacing: Theme.gap

            Words {
                width: parent.width
                text: page.lobby.canIssue ? qsTrId("lobby.attract.what") : qsTrId("lobby.attract.what_without_tickets")
                size: Theme.lead
            }

            FactRow {
                width: parent.width
                visible: text !== ""
                icon: "clock"
                text: page.screen.hours
            }

            FactRow {
                width: parent.width
                visible: text !== ""
                icon: "people"
                text: page.screen.waiting
            }

            Words {
                width: parent.width
                visible: page.screen.asks
                text: qsTrId("lobby.legend")
                size: Theme.small
                color: Theme.quietText
            }

            Notices {
                width: parent.width
                rows: page.screen.notices
            }
        }

        invitation: PressArea {
            id: panel

            width: parent.width
            height: Math.max(invite.implicitHeight + 3 * Theme.padding, page.invitationUnits * Theme.unit)
            text: qsTrId("lobby.attract.touch")
            onClicked: page.lobby.begin()

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: panel.pressed ? Theme.primaryPressed : Theme.primary
            }

            Column {
                id: invite

                anchors.centerIn: parent
                width: parent.width - 4 * Theme.padding
                spacing: Theme.gap

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    // large words need its place
                    name: Theme.textScale > 1.1 && (Theme.landscape || Theme.lowReach) ? "" : "hand-tap"
                    size: 2 * Theme.largeIcon
                    color: Theme.onPrimary
                }

                Words {
                    width: parent.width
                    text: page.screen.greeting
                    size: Theme.title
                    bold: true
                    color: Theme.onPrimary
                    horizontalAlignment: Text.AlignHCenter
                    language: page.screen.greetingLanguage
                    anyLanguage: true
                    spoken: false
                }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Nobody is received now: when it opens, and that things can be looked up.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Welcome {
    id: page

    required property ClosedScreen screen

    title: page.screen.headline

    status: Column {
        width: parent.width
        spacing: Theme.padding

        Words {
            width: parent.width
            visible: text !== ""
            text: page.screen.opens
            size: Theme.lead
            bold: true
        }

        Section {
            width: parent.width
            title: qsTrId("lobby.closed.others")
            icon: "city-hall"

            Repeater {
                model: page.screen.others

                Column {
                    id: other

                    required property string name
                    required property string hours

                    width: page.column

                    Words {
                        width: parent.width
                        text: other.name
                        bold: true
                    }

                    Words {
                        width: parent.width
                        text: other.hours
                    }
                }
            }
        }

        Notices {
            width: parent.width
            rows: page.screen.notices
        }

        Words {
            width: parent.width
            visible: page.screen.asks
            text: qsTrId("lobby.legend")
            size: Theme.small
            color: Theme.quietText
        }
    }

    invitation: Column {
        width: parent.width
        spacing: Theme.gap

        Words {
            width: parent.width
            text: qsTrId("lobby.closed.look_up_hint")
        }

        BigButton {
            width: parent.width
            kind: BigButton.Primary
            icon: "search"
            text: qsTrId("lobby.closed.look_up")
            onClicked: page.lobby.begin()
        }
    }
}

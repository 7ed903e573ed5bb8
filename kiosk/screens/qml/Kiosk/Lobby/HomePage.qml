// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What brings you here? The largest flow first, below it the letters and 「わからない」.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property HomeScreen screen

    title: qsTrId("lobby.home.title")

    show: Column {
        spacing: Theme.padding

        Words {
            width: parent.width
            visible: text !== ""
            text: page.screen.note
            color: Theme.caution
        }

        Notices {
            width: parent.width
            rows: page.screen.notices
        }

        HomeLarge {
            width: parent.width
            visible: page.isWide
            screen: page.screen
        }

        HomeElse {
            width: parent.width
            visible: page.isWide
            screen: page.screen
        }
    }

    act: Column {
        spacing: Theme.padding

        HomeLarge {
            width: parent.width
            visible: !page.isWide
            isRoomy: tiles.isRoomy
            screen: page.screen
        }

        HomeTiles {
            id: tiles

            width: parent.width
            screen: page.screen
        }

        HomeElse {
            width: parent.width
            visible: !page.isWide
            isRoomy: tiles.isRoomy
            screen: page.screen
        }
    }
}

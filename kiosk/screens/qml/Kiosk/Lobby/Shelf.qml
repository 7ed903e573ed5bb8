// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A page of rows that lead on: one list, or two with a heading each.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property ShelfScreen screen

    title: page.screen.title

    act: Column {
        id: shelf

        spacing: 2 * Theme.padding

        Section {
            width: parent.width
            visible: height > 0
            title: page.screen.firstTitle

            LinkList {
                width: shelf.width
                rows: page.screen.first
                onOpened: (kind, target) => page.screen.open(kind, target)
            }
        }

        Section {
            width: parent.width
            visible: page.screen.secondTitle !== ""
            title: page.screen.secondTitle

            LinkList {
                width: shelf.width
                rows: page.screen.second
                onOpened: (kind, target) => page.screen.open(kind, target)
            }
        }
    }
}

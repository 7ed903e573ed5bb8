// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Business of other sections: choose it, and its counter is named.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property BusinessesScreen screen

    title: page.screen.title

    show: Words {
        text: qsTrId("lobby.businesses.hint")
    }

    act: Column {
        id: list

        spacing: Theme.gap

        Repeater {
            model: page.screen.businesses

            AnswerButton {
                required property string business
                required property string label
                required icon

                width: list.width
                text: label
                onClicked: page.screen.choose(business)
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// One letter, large: is it this one?
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property LetterScreen screen

    title: page.screen.title
    asks: page.screen.asks

    show: Picture {
        height: page.fitting(64 * Theme.unit, 0, 32 * Theme.unit)
        name: page.screen.picture
        description: page.screen.title
    }

    act: Column {
        spacing: Theme.gap

        Words {
            width: parent.width
            text: page.screen.origin
            color: Theme.quietText
        }

        Words {
            width: parent.width
            text: page.screen.summary
        }
    }

    others: BigButton {
        text: qsTrId("lobby.letter.other")
        onClicked: page.lobby.back()
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: qsTrId("lobby.letter.confirm")
        onClicked: page.screen.confirm()
    }
}

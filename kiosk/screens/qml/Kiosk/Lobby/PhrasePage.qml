// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// One phrase that fills the screen: Japanese for staff, below it the visitor's language.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property PhraseScreen screen

    title: qsTrId("lobby.phrase.title")

    show: Column {
        spacing: 3 * Theme.padding

        Words {
            width: parent.width
            text: page.screen.japanese
            language: "ja"
            size: 1.4 * Theme.title
            bold: true
            anyLanguage: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: page.screen.hers
            size: Theme.lead
        }
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: qsTrId("lobby.phrase.other")
        onClicked: page.lobby.back()
    }
}

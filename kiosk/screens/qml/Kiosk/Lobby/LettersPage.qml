// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// All letters by their pictures.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property LettersScreen screen

    title: qsTrId("lobby.letters.title")

    show: Words {
        text: qsTrId("lobby.letters.hint")
    }

    act: Column {
        id: list

        spacing: Theme.gap

        Repeater {
            model: page.screen.letters

            AnswerButton {
                required property string letter
                required property string title
                required property string view

                width: list.width
                text: title
                // large words need its place; the next page shows it large
                picture: Theme.textScale > 1.5 ? "" : view
                onClicked: page.screen.choose(letter)
            }
        }
    }
}

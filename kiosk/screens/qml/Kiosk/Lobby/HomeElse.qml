// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A letter came; or she does not know what she needs.
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Column {
    id: others

    required property HomeScreen screen
    // nothing else needs the height of the screen
    property bool isRoomy: false

    spacing: Theme.gap

    AnswerButton {
        width: parent.width
        height: Math.max(implicitHeight, others.isRoomy ? 17 * Theme.unit : 0)
        icon: "letter-open"
        text: qsTrId("lobby.home.letters")
        detail: qsTrId("lobby.home.letters_hint")
        onClicked: others.screen.openLetters()
    }

    AnswerButton {
        width: parent.width
        height: Math.max(implicitHeight, others.isRoomy ? 17 * Theme.unit : 0)
        icon: "question"
        text: others.screen.unsure
        onClicked: others.screen.chooseUnsure()
    }
}

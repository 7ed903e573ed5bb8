// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A letter came; she does not know what she needs; or she wants to look something up.
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Column {
    id: others

    required property HomeScreen screen
    // nothing else needs the height of the screen
    property bool isRoomy: false
    readonly property real half: pair.columns > 1 ? (width - pair.spacing) / 2 : width

    spacing: Theme.gap

    AnswerButton {
        width: parent.width
        height: Math.max(implicitHeight, others.isRoomy ? 17 * Theme.unit : 0)
        icon: "letter-open"
        text: qsTrId("lobby.home.letters")
        detail: qsTrId("lobby.home.letters_hint")
        onClicked: others.screen.openLetters()
    }

    Grid {
        id: pair

        // one line of a button has room for both halves
        columns: Theme.textScale < 1.2 && others.screen.canLookUp ? 2 : 1
        spacing: Theme.gap
        width: parent.width

        AnswerButton {
            id: unsure

            width: others.half
            height: Math.max(implicitHeight, lookUp.implicitHeight, others.isRoomy ? 17 * Theme.unit : 0)
            icon: "question"
            text: others.screen.unsure
            detail: others.screen.unsureBeside
            detailIsJapanese: true
            onClicked: others.screen.chooseUnsure()
        }

        AnswerButton {
            id: lookUp

            width: others.half
            visible: others.screen.canLookUp
            height: Math.max(implicitHeight, unsure.implicitHeight, others.isRoomy ? 17 * Theme.unit : 0)
            icon: "search"
            text: qsTrId("lobby.home.look_up")
            onClicked: others.screen.lookUp()
        }
    }
}

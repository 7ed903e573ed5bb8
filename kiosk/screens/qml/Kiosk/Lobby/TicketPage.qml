// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The number, as large as it goes, and what became of the paper.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property TicketScreen screen

    title: qsTrId("lobby.ticket.title")
    showStays: !isWide || Theme.textScale < 1.3

    show: Column {
        spacing: Theme.padding

        NumberPlate {
            width: parent.width
            number: page.screen.number
            letter: page.screen.letter
            form: page.screen.form
            size: Math.min(Theme.number, page.fitting(Theme.number, purpose.height + 2 * Theme.padding, 0) / 1.15)
        }

        Words {
            id: purpose

            width: parent.width
            text: page.screen.purpose
            size: Theme.lead
            bold: true
        }
    }

    act: Column {
        spacing: Theme.padding

        FactRow {
            width: parent.width
            icon: page.screen.slipIcon
            text: page.screen.slipWords
            color: page.screen.needsHelp ? Theme.caution : Theme.text
        }

        Words {
            width: parent.width
            text: page.screen.slipNext
            size: Theme.lead
            bold: true
        }

        FactRow {
            width: parent.width
            icon: "desk"
            text: page.screen.desk
        }

        FactRow {
            width: parent.width
            visible: text !== ""
            icon: "people"
            text: page.screen.ahead
        }

        FactRow {
            width: parent.width
            visible: text !== ""
            icon: "document"
            text: page.screen.papers
        }
    }

    others: page.screen.canPrintAgain ? again : null

    primary: BigButton {
        kind: BigButton.Primary
        text: qsTrId("lobby.ticket.finish")
        onClicked: page.screen.finish()
    }

    Component {
        id: again

        BigButton {
            icon: "printer"
            text: qsTrId("lobby.ticket.again")
            onClicked: page.screen.printAgain()
        }
    }
}

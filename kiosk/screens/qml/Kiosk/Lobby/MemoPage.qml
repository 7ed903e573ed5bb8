// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What she needs to know, without a number: on the screen, as a code, on paper.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property MemoScreen screen

    title: qsTrId("lobby.memo.title")

    show: Column {
        spacing: Theme.padding

        Words {
            width: parent.width
            text: page.screen.title
            color: Theme.quietText
        }

        Words {
            width: parent.width
            text: page.screen.lead
            size: Theme.lead
            bold: true
        }

        Repeater {
            model: page.screen.notes

            FactRow {
                required property string modelData

                width: page.columnWidth
                icon: "info"
                text: modelData
            }
        }
    }

    act: Column {
        spacing: Theme.padding

        QrCode {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, (page.isWide || page.isLow ? 42 : 72) * Theme.unit)
            height: width
            text: page.screen.code
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            text: qsTrId("lobby.memo.code")
        }

        FactRow {
            width: parent.width
            visible: text !== ""
            icon: page.screen.isPrinted ? "check" : "printer"
            text: page.screen.slipWords
        }
    }

    others: page.screen.canPrint ? onPaper : null

    primary: BigButton {
        kind: BigButton.Primary
        text: qsTrId("lobby.memo.finish")
        onClicked: page.screen.finish()
    }

    Component {
        id: onPaper

        BigButton {
            icon: "printer"
            text: qsTrId("lobby.memo.print")
            onClicked: page.screen.printSlip()
        }
    }
}

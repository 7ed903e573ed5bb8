// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What has she with her? Asked before she waits for nothing.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property PapersScreen screen

    title: qsTrId("lobby.papers.title")
    asks: page.screen.asks

    show: Words {
        text: qsTrId("lobby.papers.hint")
    }

    act: Column {
        id: list

        spacing: Theme.padding

        PaperRows {
            width: parent.width
            rows: page.screen.must
            onToggled: line => page.screen.toggle(line)
        }

        Section {
            width: parent.width
            visible: page.screen.hasOptional
            title: qsTrId("lobby.papers.optional")

            PaperRows {
                width: parent.width
                rows: page.screen.optional
                onToggled: line => page.screen.toggle(line)
            }
        }
    }

    others: page.screen.hasAll ? null : lack

    primary: BigButton {
        kind: BigButton.Primary
        text: page.screen.primary
        onClicked: page.screen.haveAll()
    }

    Component {
        id: lack

        BigButton {
            text: qsTrId("lobby.papers.lack_some")
            onClicked: page.screen.lackSome()
        }
    }
}

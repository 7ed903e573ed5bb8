// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// No number can be given: where to go now.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property TroubleScreen screen

    title: qsTrId("lobby.trouble.title")

    show: Words {
        text: page.screen.lead
        size: Theme.lead
        bold: true
    }

    act: FactRow {
        icon: "staff"
        text: page.screen.staff
    }

    others: BigButton {
        text: qsTrId("lobby.outcome.memo")
        onClicked: page.screen.takeMemo()
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: qsTrId("lobby.trouble.finish")
        onClicked: page.screen.finish()
    }
}

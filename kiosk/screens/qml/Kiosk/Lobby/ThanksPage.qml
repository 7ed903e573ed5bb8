// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Thanks, and the next step in one sentence.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property ThanksScreen screen

    title: qsTrId("lobby.thanks.title")

    show: Words {
        text: page.screen.nextStep
        size: Theme.lead
        bold: true
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: qsTrId("lobby.thanks.close")
        onClicked: page.screen.leave()
    }
}

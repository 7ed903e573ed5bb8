// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// One question and its short answer.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property FaqScreen screen

    title: page.screen.question
    asks: page.screen.asks
    // a whole sentence: in the largest letters its words would be torn
    scrolledTitleSize: Theme.body

    act: Words {
        text: page.screen.answer
        size: Theme.lead
    }

    others: BigButton {
        icon: "staff"
        text: qsTrId("lobby.topic.staff")
        onClicked: page.lobby.callStaff()
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: qsTrId("lobby.faq.more")
        onClicked: page.screen.readMore()
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What is missing, what can be done about it, and then she decides with open eyes.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property MissingScreen screen

    title: qsTrId("lobby.missing.title")
    asks: page.screen.asks
    // three actions leave larger words no room to be read in
    othersScroll: Theme.textScale > (isWide || isLow ? 1.2 : 1.5)

    show: Words {
        text: page.screen.canToday ? qsTrId("lobby.missing.hint_today") : qsTrId("lobby.missing.hint_not_today")
        size: Theme.lead
    }

    act: Column {
        id: list

        spacing: 2 * Theme.padding

        Repeater {
            model: page.screen.rows

            Section {
                id: one

                required property string thing
                required property string remedy
                required property string sign
                required property string today
                required property bool isServedToday

                width: list.width
                title: one.thing

                FactRow {
                    width: parent.width
                    icon: one.sign
                    text: one.remedy
                }

                FactRow {
                    width: parent.width
                    icon: one.isServedToday ? "check" : "hourglass"
                    text: one.today
                    color: one.isServedToday ? Theme.success : Theme.caution
                }
            }
        }
    }

    others: Column {
        spacing: Theme.gap

        BigButton {
            width: parent.width
            text: qsTrId("lobby.missing.staff")
            icon: "staff"
            onClicked: page.screen.askStaff()
        }

        BigButton {
            width: parent.width
            visible: text !== ""
            text: page.screen.secondary
            onClicked: page.screen.goOtherwise()
        }
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: page.screen.primary
        onClicked: page.screen.goOn()
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The tablet's frame: training ribbon, what did not work, way back, page.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Rectangle {
    id: main

    required property Guide guide

    color: Theme.surface

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(main.width, main.height) / 135
    }

    Binding {
        target: Theme
        property: "tablet"
        value: true
    }

    Binding {
        target: Theme
        property: "landscape"
        value: main.width > main.height
    }

    Binding {
        target: Theme
        property: "language"
        value: main.guide.language
    }

    Binding {
        target: Theme
        property: "textScale"
        value: main.guide.textScale
    }

    Ribbon {
        id: ribbon

        width: parent.width
        text: main.guide.ribbon
    }

    Words {
        id: note

        anchors {
            left: parent.left
            right: parent.right
            top: ribbon.visible ? ribbon.bottom : parent.top
            leftMargin: Theme.margin
            rightMargin: Theme.margin
            topMargin: Theme.unit
        }
        visible: text !== ""
        text: main.guide.note
        color: Theme.danger
        bold: true
        lineHeight: Theme.tightLineHeight
    }

    Loader {
        id: page

        anchors {
            left: parent.left
            right: parent.right
            top: note.visible ? note.bottom : note.top
            bottom: parent.bottom
            leftMargin: Theme.margin
            rightMargin: Theme.margin
            topMargin: Theme.gap
            bottomMargin: Theme.margin
        }
        sourceComponent: main.guide.page === "ticket" ? ticket : main.guide.page === "count" ? count : main.guide.page === "waiting" ? waiting : home
    }

    Component {
        id: home

        HomePage {
            guide: main.guide
        }
    }

    Component {
        id: ticket

        TicketPage {
            screen: main.guide.ticket as GuideTicket
            onGoneBack: main.guide.back()
        }
    }

    Component {
        id: count

        CountPage {
            screen: main.guide.count as GuideCount
            onGoneBack: main.guide.back()
        }
    }

    Component {
        id: waiting

        WaitingPage {
            screen: main.guide.waiting as GuideWaiting
            onGoneBack: main.guide.back()
        }
    }
}

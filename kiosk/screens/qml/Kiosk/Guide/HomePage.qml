// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Who asks for a person, both halls' day in one line each, and the ways on.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: page

    required property Guide guide
    readonly property real side: Theme.landscape ? Math.min(84 * Theme.unit, width * 0.42) : width

    Words {
        id: heading

        width: parent.width - (Theme.landscape ? page.side + Theme.padding : 0)
        text: qsTrId("staff.guide.calls")
        size: Theme.button
        bold: true
        lineHeight: Theme.tightLineHeight
        Accessible.role: Accessible.Heading
    }

    Words {
        anchors.top: heading.bottom
        width: heading.width
        visible: page.guide.isQuiet
        text: qsTrId("staff.guide.calls.none")
        color: Theme.quietText
    }

    ScrollPane {
        anchors {
            left: parent.left
            top: heading.bottom
            topMargin: Theme.gap
            bottom: Theme.landscape ? parent.bottom : rest.top
            bottomMargin: Theme.landscape ? 0 : Theme.padding
        }
        width: heading.width

        Repeater {
            model: page.guide.calls

            CallRow {
                width: parent ? (parent as Item).width : 0
                onGoing: page.guide.acknowledge(site, key)
                onFinished: page.guide.finishCall(site, key)
            }
        }
    }

    Column {
        id: rest

        anchors {
            right: parent.right
            bottom: parent.bottom
        }
        width: page.side
        spacing: Theme.gap

        Repeater {
            model: page.guide.halls

            Column {
                id: hall

                required property string name
                required property string figures

                width: rest.width

                Words {
                    width: parent.width
                    text: hall.name
                    bold: true
                    lineHeight: Theme.tightLineHeight
                }

                Words {
                    width: parent.width
                    text: hall.figures
                    lineHeight: Theme.tightLineHeight
                }
            }
        }

        BigButton {
            width: parent.width
            visible: page.guide.canIssue
            kind: BigButton.Primary
            icon: "ticket"
            text: qsTrId("staff.guide.ticket")
            onClicked: page.guide.open("ticket")
        }

        BigButton {
            width: parent.width
            height: Theme.primaryTouch
            icon: "plus"
            text: qsTrId("staff.guide.count")
            onClicked: page.guide.open("count")
        }

        BigButton {
            width: parent.width
            height: Theme.primaryTouch
            visible: page.guide.canIssue
            icon: "people"
            text: qsTrId("staff.guide.waiting")
            onClicked: page.guide.open("waiting")
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Who waits: served, not here, back again.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: page

    required property GuideWaiting screen

    signal goneBack

    BigButton {
        id: back

        icon: "back"
        text: qsTrId("staff.guide.back")
        onClicked: page.goneBack()
    }

    Words {
        anchors {
            left: back.right
            right: parent.right
            leftMargin: Theme.padding
            verticalCenter: back.verticalCenter
        }
        text: page.screen.isEmpty ? qsTrId("staff.guide.waiting.none") : qsTrId("staff.guide.waiting")
        bold: true
    }

    ScrollPane {
        anchors {
            left: parent.left
            right: parent.right
            top: back.bottom
            bottom: parent.bottom
            topMargin: Theme.padding
        }

        Repeater {
            model: page.screen.rows

            Item {
                id: row

                required property string number
                required property string purpose
                required property string detail
                required property bool isHere

                // large words leave no room beside the buttons
                readonly property bool stacked: width < 110 * Theme.unit * Theme.textScale

                width: parent ? (parent as Item).width : 0
                height: stacked ? words.height + Theme.gap + served.height : Math.max(words.height, served.height)

                Words {
                    id: number

                    anchors.verticalCenter: words.verticalCenter
                    width: 22 * Theme.unit * Theme.textScale
                    text: row.number
                    size: Theme.title
                    bold: true
                }

                Column {
                    id: words

                    x: number.width
                    y: row.stacked ? 0 : (row.height - height) / 2
                    width: (row.stacked ? row.width : away.x - Theme.gap) - x

                    Words {
                        width: parent.width
                        text: row.purpose
                        bold: true
                        lineHeight: Theme.tightLineHeight
                    }

                    Words {
                        width: parent.width
                        text: row.detail
                        anyLanguage: true
                        lineHeight: Theme.tightLineHeight
                    }
                }

                BigButton {
                    id: away

                    anchors.bottom: parent.bottom
                    anchors.right: served.visible ? served.left : parent.right
                    anchors.rightMargin: served.visible ? Theme.gap : 0
                    text: row.isHere ? qsTrId("staff.guide.waiting.away") : qsTrId("staff.guide.waiting.back")
                    onClicked: row.isHere ? page.screen.away(row.number) : page.screen.back(row.number)
                }

                BigButton {
                    id: served

                    anchors.bottom: parent.bottom
                    anchors.right: parent.right
                    visible: row.isHere
                    text: qsTrId("staff.guide.waiting.served")
                    onClicked: page.screen.served(row.number)
                }
            }
        }
    }
}

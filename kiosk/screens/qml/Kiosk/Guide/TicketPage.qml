// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What for, and here is the number. The second tap of two gives it.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: page

    required property GuideTicket screen

    // no binding leads to the code: it goes before they do
    readonly property real codeSide: 64 * Theme.unit

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
        text: page.screen.isIssued ? page.screen.purpose : qsTrId("staff.guide.ticket.choose")
        bold: true
        lineHeight: Theme.tightLineHeight
    }

    ScrollPane {
        id: languages

        anchors {
            left: parent.left
            top: back.bottom
            topMargin: Theme.padding
            bottom: parent.bottom
        }
        visible: !page.screen.isIssued
        width: 60 * Theme.unit
        spacing: Theme.gap

        Repeater {
            model: page.screen.languages

            LanguageButton {
                required property string code
                required property string name
                required property bool chosen

                width: parent ? (parent as Item).width : 0
                low: true
                text: name
                language: code
                checked: chosen
                onClicked: page.screen.speak(code)
            }
        }
    }

    Purposes {
        anchors {
            left: languages.right
            right: parent.right
            top: back.bottom
            bottom: parent.bottom
            leftMargin: Theme.padding
            topMargin: Theme.padding
        }
        visible: !page.screen.isIssued
        columns: Theme.landscape && Theme.textScale < 1.5 ? 2 : 1
        model: page.screen.purposes
        onPicked: visitType => page.screen.issue(visitType)
    }

    Loader {
        anchors {
            left: parent.left
            right: parent.right
            top: back.bottom
            bottom: parent.bottom
            topMargin: Theme.padding
        }
        active: page.screen.isIssued
        sourceComponent: Item {
            NumberPlate {
                id: plate

                width: Theme.landscape ? parent.width - page.codeSide - Theme.padding : parent.width
                number: page.screen.number
                form: page.screen.form
                size: 26 * Theme.unit
            }

            QrCode {
                anchors {
                    right: parent.right
                    top: Theme.landscape ? parent.top : plate.bottom
                    topMargin: Theme.landscape ? 0 : Theme.padding
                }
                width: page.codeSide
                height: width
                text: page.screen.code
            }

            Words {
                anchors {
                    left: parent.left
                    right: parent.right
                    top: plate.bottom
                    topMargin: Theme.padding
                    rightMargin: page.codeSide + Theme.padding
                }
                text: page.screen.slip
                lineHeight: Theme.tightLineHeight
            }

            BigButton {
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: parent.bottom
                }
                kind: BigButton.Primary
                text: qsTrId("staff.guide.ticket.next")
                onClicked: page.screen.next()
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Back, always top left (in low reach the page puts the whole bar into the lower part), how many
// questions are left, and the title of the page.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Item {
    id: bar

    property string title
    // how far, in words ready to read
    property string step
    property int stepsDone: 0
    property int stepsLeft: 0
    property bool canGoBack: true
    property string backText: qsTrId("controls.top.back")

    signal back

    implicitWidth: 100 * Theme.unit
    implicitHeight: heading.visible ? heading.y + heading.height : row.height

    Item {
        id: row

        width: parent.width
        height: bar.canGoBack || bar.step !== "" ? Math.max(goBack.height, progress.height) : 0

        BigButton {
            id: goBack

            anchors.left: parent.left
            visible: bar.canGoBack
            text: bar.backText
            icon: "back"
            onClicked: bar.back()
        }

        Column {
            id: progress

            anchors {
                right: parent.right
                verticalCenter: parent.verticalCenter
            }
            width: Math.min(label.implicitWidth, parent.width - goBack.width - Theme.padding)
            spacing: Theme.unit / 2
            visible: bar.step !== ""

            Words {
                id: label

                width: parent.width
                text: bar.step
                size: Math.min(Theme.body, 5 * Theme.unit)
                color: Theme.quietText
                horizontalAlignment: Text.AlignRight
                lineHeight: Theme.tightLineHeight
            }

            Row {
                anchors.right: parent.right
                spacing: Theme.unit
                visible: bar.stepsDone + bar.stepsLeft > 0

                Repeater {
                    model: bar.stepsDone + bar.stepsLeft

                    Rectangle {
                        required property int index

                        width: 3 * Theme.unit
                        height: Theme.unit
                        radius: height / 2
                        color: index < bar.stepsDone ? Theme.primary : "transparent"
                        border {
                            width: Theme.stroke
                            color: index < bar.stepsDone ? Theme.primary : Theme.outline
                        }
                    }
                }
            }
        }
    }

    Words {
        id: heading

        y: row.height > 0 ? row.height + Theme.padding : 0
        width: parent.width
        visible: bar.title !== ""
        text: bar.title
        size: Theme.title
        bold: true
        lineHeight: Theme.tightLineHeight
        Accessible.role: Accessible.Heading
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// For staff only: the PIN pad, then what keeps a kiosk going. A dark screen wakes by a touch.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Native
import Kiosk.Screens
import Kiosk.Theme

Rectangle {
    id: cover

    required property StaffLayer staff
    readonly property bool isPin: staff.view === "pin"
    readonly property bool isDark: staff.view === "dark"

    color: isDark ? "#000000" : Theme.surface
    Component.onCompleted: PressGuard.pageChanged()
    Component.onDestruction: PressGuard.pageChanged()

    MouseArea {
        anchors.fill: parent
        onWheel: wheel => wheel.accepted = true
    }

    Column {
        id: head

        x: Theme.margin
        y: Theme.margin * 2
        width: parent.width - 2 * Theme.margin
        visible: !cover.isDark
        spacing: Theme.gap

        Words {
            width: parent.width
            text: cover.staff.title
            size: Theme.lead
            bold: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: cover.staff.message
            size: Theme.body
            color: Theme.caution
        }
    }

    Loader {
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: leave.top
            margins: Theme.margin
            topMargin: Math.max(head.y + head.height + Theme.padding, Theme.lowReach ? parent.height - Theme.reach + Theme.padding : 0)
        }
        sourceComponent: cover.isDark ? null : cover.isPin ? pad : menu
    }

    BigButton {
        id: leave

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.margin
        }
        visible: !cover.isDark
        text: cover.staff.closeText
        icon: "close"
        onClicked: cover.staff.close()
    }

    Component {
        id: pad

        PinPad {
            digits: cover.staff.digits
            enterText: cover.staff.enterText
            eraseText: cover.staff.eraseText
            onPressedDigit: digit => cover.staff.press(digit)
            onErased: cover.staff.erase()
            onEntered: cover.staff.enter()
        }
    }

    Component {
        id: menu

        ScrollPane {
            id: pane

            spacing: Theme.padding

            Repeater {
                model: cover.staff.conditions

                FactRow {
                    required property string code
                    required property string words
                    required icon

                    width: pane.width
                    text: `${code}  ${words}`
                }
            }

            Repeater {
                model: cover.staff.actions

                BigButton {
                    required property string action
                    required property string label
                    required icon

                    width: pane.width
                    text: label
                    onClicked: cover.staff.choose(action)
                }
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        enabled: cover.isDark
        onClicked: cover.staff.close()
    }
}

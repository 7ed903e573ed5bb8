// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A button with a word or two: `Primary` once a page, lowest, full width; `Quiet` for what few need.
import QtQuick
import Kiosk.Theme

PressArea {
    id: button

    enum Kind {
        Primary,
        Secondary,
        Quiet,
        Danger
    }

    property int kind: BigButton.Secondary
    property string icon
    property string trailingIcon
    readonly property bool isPrimary: kind === BigButton.Primary || kind === BigButton.Danger
    readonly property color ink: !enabled ? Theme.disabled : kind === BigButton.Primary ? Theme.onPrimary : kind === BigButton.Danger ? Theme.onDanger : Theme.primary

    implicitWidth: label.implicitWidth + 2 * Theme.padding + (icon === "" ? 0 : mark.width + Theme.gap) + (trailingIcon === "" ? 0 : trail.width + Theme.gap)
    implicitHeight: Math.max(isPrimary ? Theme.primaryTouch : Theme.touch, label.implicitHeight + Theme.padding)

    states: [
        State {
            name: "off"
            when: !button.enabled

            PropertyChanges {
                ground.color: "transparent"
                ground.border.width: Theme.stroke
                ground.border.color: Theme.divider
            }
        },
        State {
            name: "primary"
            when: button.kind === BigButton.Primary

            PropertyChanges {
                ground.color: button.pressed ? Theme.primaryPressed : Theme.primary
                ground.border.width: 0
            }
        },
        State {
            name: "danger"
            when: button.kind === BigButton.Danger

            PropertyChanges {
                ground.color: button.pressed ? Theme.dangerPressed : Theme.danger
                ground.border.width: 0
            }
        },
        State {
            name: "quiet"
            when: button.kind === BigButton.Quiet

            PropertyChanges {
                ground.color: button.pressed ? Theme.raisedPressed : "transparent"
                ground.border.width: 0
            }
        }
    ]

    Rectangle {
        id: ground

        anchors.fill: parent
        radius: Theme.radius
        color: button.pressed ? Theme.raisedPressed : Theme.raised
        border {
            width: Theme.thickStroke
            color: Theme.primary
        }
    }

    Row {
        id: row

        readonly property real room: button.width - 2 * Theme.padding - (mark.visible ? mark.width + spacing : 0) - (trail.visible ? trail.width + spacing : 0)

        anchors.centerIn: parent
        spacing: Theme.gap

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: button.icon
            color: button.ink
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            // one line is exactly as wide as this, so that it stands in the middle with the row
            width: Math.min(implicitWidth, row.room)
            text: button.text
            size: Theme.action
            bold: true
            color: button.ink
            lineHeight: Theme.tightLineHeight
            spoken: false
        }

        Icon {
            id: trail

            anchors.verticalCenter: parent.verticalCenter
            name: button.trailingIcon
            color: button.ink
        }
    }
}

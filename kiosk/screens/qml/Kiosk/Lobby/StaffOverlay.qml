// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Where a person is to be found, large. `told`: that somebody comes, only when somebody has said so.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Overlay {
    id: staff

    property string place
    property string told

    signal closed

    title: qsTrId("lobby.staff.title")

    ScrollPane {
        width: parent.width
        height: Math.min(implicitHeight, staff.contentRoom - close.height - staff.spacing)
        spacing: staff.spacing

        Row {
            width: parent.width
            spacing: Theme.padding

            Icon {
                id: sign

                name: "staff"
                size: Theme.largeIcon
                color: Theme.primary
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                width: parent.width - sign.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: staff.place
                size: Theme.title
                bold: true
            }
        }

        Words {
            width: parent.width
            text: staff.told
        }

        Words {
            width: parent.width
            text: qsTrId("lobby.staff.gesture")
            color: Theme.quietText
        }
    }

    BigButton {
        id: close

        width: parent.width
        kind: BigButton.Primary
        text: qsTrId("controls.close")
        onClicked: staff.closed()
    }
}

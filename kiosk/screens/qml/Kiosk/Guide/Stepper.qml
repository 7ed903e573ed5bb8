// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A number with a large minus and plus.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Row {
    id: stepper

    property string label
    property int value: 1
    property string moreText
    property string fewerText

    signal changed(int by)

    spacing: Theme.gap

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: implicitWidth
        text: stepper.label
        bold: true
    }

    BigButton {
        width: 1.3 * Theme.touch
        text: qsTrId("staff.guide.count.minus")
        repeatable: true
        enabled: stepper.value > 1
        Accessible.name: stepper.fewerText
        onClicked: stepper.changed(-1)
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.touch
        text: stepper.value.toString()
        size: Theme.title
        bold: true
        horizontalAlignment: Text.AlignHCenter
    }

    BigButton {
        width: 1.3 * Theme.touch
        text: qsTrId("staff.guide.count.plus")
        repeatable: true
        Accessible.name: stepper.moreText
        onClicked: stepper.changed(1)
    }
}

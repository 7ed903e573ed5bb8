// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Says on every page that nobody may take what it shows for the city's word: trial, training.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: ribbon

    property string text

    implicitWidth: 135 * Theme.unit
    implicitHeight: label.implicitHeight + Theme.unit
    visible: text !== ""
    color: Theme.ribbon

    Words {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.gap)
        text: ribbon.text
        size: Theme.chrome
        bold: true
        color: Theme.onRibbon
        lineHeight: Theme.tightLineHeight
        horizontalAlignment: Text.AlignHCenter
    }
}

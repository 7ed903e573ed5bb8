// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Lowest on a page: what ※ means, other actions, and the main one.
import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: foot

    property bool asks: false
    property Component others
    property Component primary
    // side by side where the page is wide and low
    property int columns: 1

    spacing: Theme.unit

    Words {
        width: parent.width
        visible: foot.asks
        text: qsTrId("lobby.legend")
        size: Theme.small
        color: Theme.quietText
        lineHeight: Theme.tightLineHeight
    }

    GridLayout {
        width: parent.width
        columns: foot.columns
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap

        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: foot.others !== null
            sourceComponent: foot.others
        }

        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: foot.primary !== null
            sourceComponent: foot.primary
        }
    }
}

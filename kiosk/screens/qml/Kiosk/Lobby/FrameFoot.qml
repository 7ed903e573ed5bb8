// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Lowest on a page: what ※ means, other actions, the main one, and in low reach the way back.
import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: foot

    property bool asks: false
    property Component others
    property Component primary
    property bool canGoBack: false
    // side by side where the page is wide and low
    property int columns: 1


    signal back

    spacing: Theme.unit

    FrameLegend {
        width: parent.width
        visible: foot.asks
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

        GridLayout {
            columns: 2
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: foot.primary !== null || foot.canGoBack
            rowSpacing: Theme.gap
            columnSpacing: Theme.gap

            BigButton {
                Layout.fillHeight: true
                visible: foot.canGoBack
                text: qsTrId("controls.top.back")
                icon: "back"
                onClicked: foot.back()
            }

            Loader {
                Layout.fillWidth: true
                Layout.fillHeight: true
                sourceComponent: foot.primary
            }
        }
    }
}

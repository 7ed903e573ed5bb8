// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What scrolls on a page: what is chosen from, and what had no room at the foot.
import QtQuick
import Kiosk.Theme

Column {
    id: rest

    property Component act
    property bool asks: false
    property Component others

    spacing: Theme.padding

    Loader {
        width: parent.width
        sourceComponent: rest.act
        visible: height > 0
    }

    FrameLegend {
        width: parent.width
        visible: rest.asks
    }

    Loader {
        width: parent.width
        sourceComponent: rest.others
        visible: height > 0
    }
}

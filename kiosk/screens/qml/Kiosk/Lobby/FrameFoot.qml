// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Lowest on a page: what ※ means, and the one main action.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    id: foot

    property bool asks: false
    property Component content

    spacing: Theme.unit

    Words {
        width: parent.width
        visible: foot.asks
        text: qsTrId("lobby.legend")
        size: Theme.small
        color: Theme.quietText
        lineHeight: Theme.tightLineHeight
    }

    Loader {
        width: parent.width
        sourceComponent: foot.content
        visible: height > 0
    }
}

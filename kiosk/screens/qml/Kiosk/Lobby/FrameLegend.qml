// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What ※ means.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Words {
    text: qsTrId("lobby.legend")
    size: Theme.small
    color: Theme.quietText
    lineHeight: Theme.tightLineHeight
}

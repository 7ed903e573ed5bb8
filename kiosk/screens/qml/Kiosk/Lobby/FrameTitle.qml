// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The title of a page where it scrolls with the rest.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Words {
    visible: text !== ""
    size: Theme.title
    bold: true
    lineHeight: Theme.tightLineHeight
    Accessible.role: Accessible.Heading
}

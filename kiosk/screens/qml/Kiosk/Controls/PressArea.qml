// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The one place that knows what a press is; every control that can be pressed is one.
// `text` is what a screen reader says and what tests tap.
import QtQuick
import Kiosk.Native
import Kiosk.Theme

PressSensor {
    id: area

    property string text
    property string detail
    property real ringRadius: Theme.radius

    guard: PressGuard
    slopDistance: Theme.slop
    Accessible.role: Accessible.Button
    Accessible.name: Markup.plain(text)
    Accessible.description: Markup.plain(detail)
    Accessible.focusable: true
    Accessible.onPressAction: activate()

    FocusRing {
        z: 1
        visible: area.activeFocus
        around: area.ringRadius
    }
}

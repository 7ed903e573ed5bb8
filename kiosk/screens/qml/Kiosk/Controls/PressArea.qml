// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The one place that knows what a press is; every control that can be pressed is one.
// `text` is what a screen reader says and what tests tap.
// The sensor is a child, not the root: when an item of Python's is destroyed, QML does not switch
// its bindings off first (Qt 6.11), and each would complain about a parent that is gone.
import QtQuick
import Kiosk.Native
import Kiosk.Theme

Item {
    id: area

    property string text
    property string detail
    property real ringRadius: Theme.radius
    // quick presses one after the other are meant
    property alias repeatable: sensor.repeatable
    readonly property alias pressed: sensor.pressed

    signal clicked

    function activate(): void {
        sensor.activate();
    }

    activeFocusOnTab: true
    Keys.forwardTo: [sensor]
    Accessible.role: Accessible.Button
    Accessible.name: Markup.plain(text)
    Accessible.description: Markup.plain(detail)
    Accessible.focusable: true
    Accessible.onPressAction: activate()
    onActiveFocusChanged: sensor.cancel()

    PressSensor {
        id: sensor

        anchors.fill: parent
        guard: PressGuard
        slopDistance: Theme.slop
        onClicked: area.clicked()
    }

    FocusRing {
        z: 1
        visible: area.activeFocus
        around: area.ringRadius
    }
}

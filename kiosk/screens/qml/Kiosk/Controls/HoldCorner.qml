// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A corner that staff hold for a while. Takes no touch away from what lies below it.
import QtQuick

Item {
    id: corner

    // ms
    property int hold: 2000

    signal held

    PointHandler {
        id: finger
    }

    Timer {
        interval: corner.hold
        running: finger.active
        onTriggered: {
            if (corner.contains(finger.point.position))
                corner.held();
        }
    }
}

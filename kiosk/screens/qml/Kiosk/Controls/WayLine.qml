// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The way on a floor plan, corner to corner. Bars and not a Shape: painted without a graphics
// driver, a Shape is not clipped by the pane that scrolls it (Qt 6.11).
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: line

    property list<point> way
    property real factor: 1
    property real thickness
    property color color

    Repeater {
        model: Math.max(0, line.way.length - 1)

        Rectangle {
            required property int index
            readonly property point start: line.way[index]
            readonly property point end: line.way[index + 1]
            readonly property real dx: (end.x - start.x) * line.factor
            readonly property real dy: (end.y - start.y) * line.factor

            x: (start.x + end.x) / 2 * line.factor - width / 2
            y: (start.y + end.y) / 2 * line.factor - height / 2
            width: Math.hypot(dx, dy) + line.thickness
            height: line.thickness
            radius: line.thickness / 2
            rotation: Math.atan2(dy, dx) * 180 / Math.PI
            color: line.color
        }
    }
}

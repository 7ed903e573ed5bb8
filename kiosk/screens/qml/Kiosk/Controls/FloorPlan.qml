// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The hall: where you are, one desk, one line to walk. All points in the units of the drawing.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Theme

Rectangle {
    id: plan

    property string picture
    property real planWidth: 1000
    property real planHeight: 700
    property point here
    property string hereText
    property list<point> way
    property bool hasDesk: false
    property point desk
    property string deskText
    property string deskLetter
    property string deskForm: "circle"
    property bool hasStaff: false
    property point staff
    property string staffText
    property string staffIcon: "staff"
    // of the words on the plan
    property string language: Theme.language
    // the city has not confirmed the places
    property string provisionalText
    property string description
    readonly property real factor: Math.min((width - 2 * Theme.gap) / planWidth, (height - 2 * Theme.gap) / planHeight)

    implicitWidth: 123 * Theme.unit
    implicitHeight: (implicitWidth - 2 * Theme.gap) * planHeight / planWidth + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.paper
    border {
        width: Theme.stroke
        color: Theme.divider
    }
    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""

    Item {
        id: drawing

        anchors.centerIn: parent
        width: plan.planWidth * plan.factor
        height: plan.planHeight * plan.factor

        Image {
            anchors.fill: parent
            source: plan.picture === "" || width <= 0 ? "" : `image://picture/${plan.picture}`
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            Accessible.ignored: true
        }

        WayLine {
            way: plan.way
            factor: plan.factor
            thickness: 2.4 * Theme.unit
            color: Theme.paper
        }

        WayLine {
            way: plan.way
            factor: plan.factor
            thickness: 1.2 * Theme.unit
            color: Theme.way
        }

        // the tip of an arrow where the way ends
        Icon {
            readonly property point end: plan.way.length > 1 ? plan.way[plan.way.length - 1] : Qt.point(0, 0)
            readonly property point before: plan.way.length > 1 ? plan.way[plan.way.length - 2] : end

            visible: plan.way.length > 1
            x: end.x * plan.factor - width / 2
            y: end.y * plan.factor - height / 2
            rotation: 90 + Math.atan2(end.y - before.y, end.x - before.x) * 180 / Math.PI
            name: "form-triangle"
            filled: true
            size: 4 * Theme.unit
            color: Theme.way
        }

        PlanMark {
            visible: plan.hasStaff
            spot: Qt.point(plan.staff.x * plan.factor, plan.staff.y * plan.factor)
            room: drawing.width
            spare: drawing.x
            floor: drawing.height
            text: plan.staffText
            icon: plan.staffIcon
            language: plan.language
        }

        PlanMark {
            spot: Qt.point(plan.here.x * plan.factor, plan.here.y * plan.factor)
            room: drawing.width
            spare: drawing.x
            floor: drawing.height
            text: plan.hereText
            leftwards: plan.hasDesk && plan.desk.x > plan.here.x
            icon: "person"
            language: plan.language
        }

        PlanMark {
            visible: plan.hasDesk
            spot: Qt.point(plan.desk.x * plan.factor, plan.desk.y * plan.factor)
            room: drawing.width
            spare: drawing.x
            floor: drawing.height
            text: plan.deskText
            above: plan.way.length > 1 && plan.way[plan.way.length - 2].y > plan.desk.y
            letter: plan.deskLetter
            form: plan.deskForm
        }
    }

    Rectangle {
        anchors {
            right: parent.right
            top: parent.top
            margins: Theme.gap
        }
        visible: plan.provisionalText !== ""
        width: provisional.implicitWidth + 2 * Theme.unit
        height: provisional.implicitHeight
        radius: Theme.smallRadius
        color: Theme.ribbon

        Words {
            id: provisional

            anchors.centerIn: parent
            text: plan.provisionalText
            language: plan.language
            anyLanguage: plan.language !== Theme.language
            size: Theme.small
            bold: true
            color: Theme.onRibbon
            lineHeight: Theme.tightLineHeight
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Scrolls its content up and down, and always says so: buttons below it, and a row cut in half.
import QtQuick
import Kiosk.Theme

Item {
    id: pane

    default property alias content: column.data
    property real spacing: Theme.gap
    property string upText: qsTrId("controls.scroll.up")
    property string downText: qsTrId("controls.scroll.down")
    readonly property bool canScroll: column.implicitHeight > height
    readonly property real pageStep: flick.height - 2 * Theme.touch
    readonly property alias contentY: flick.contentY

    function toTop(): void {
        flick.contentY = 0;
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    Flickable {
        id: flick

        readonly property real lowest: Math.max(0, contentHeight - height)

        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: pane.canScroll ? buttons.top : parent.bottom
            bottomMargin: pane.canScroll ? Theme.gap : 0
        }
        contentWidth: width
        contentHeight: column.implicitHeight
        clip: pane.canScroll
        interactive: pane.canScroll
        flickableDirection: Flickable.VerticalFlick
        boundsBehavior: Flickable.StopAtBounds
        onLowestChanged: contentY = Math.min(contentY, lowest)

        Column {
            id: column

            width: flick.width
            spacing: pane.spacing
        }

        Behavior on contentY {
            enabled: !flick.moving

            NumberAnimation {
                duration: Theme.longTime
                easing.type: Easing.OutCubic
            }
        }
    }

    Row {
        id: buttons

        readonly property real rowHeight: Math.max(up.implicitHeight, down.implicitHeight)

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        visible: pane.canScroll
        spacing: Theme.gap

        BigButton {
            id: up

            width: (parent.width - Theme.gap) / 2
            height: buttons.rowHeight
            text: pane.upText
            icon: "up"
            repeatable: true
            enabled: !flick.atYBeginning
            onClicked: flick.contentY = Math.max(0, flick.contentY - pane.pageStep)
        }

        BigButton {
            id: down

            width: (parent.width - Theme.gap) / 2
            height: buttons.rowHeight
            text: pane.downText
            icon: "down"
            repeatable: true
            enabled: !flick.atYEnd
            onClicked: flick.contentY = Math.min(flick.lowest, flick.contentY + pane.pageStep)
        }
    }
}

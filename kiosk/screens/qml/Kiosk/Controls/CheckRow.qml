// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// A thing to bring, with a big box to tick: the whole row is pressed, not the box.
import QtQuick
import Kiosk.Theme

PressArea {
    id: row

    property string picture
    property bool checked: false
    // nothing to tick: only shows what is needed
    property bool showsOnly: false

    signal toggled(bool checked)

    implicitWidth: 80 * Theme.unit
    implicitHeight: Math.max(Theme.touch, column.implicitHeight + 2 * Theme.gap, view.visible ? view.height + 2 * Theme.gap : 0)
    enabled: !showsOnly
    Accessible.role: showsOnly ? Accessible.ListItem : Accessible.CheckBox
    Accessible.checkable: !showsOnly
    Accessible.checked: checked
    Accessible.onToggleAction: activate()
    onClicked: toggled(!checked)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: row.pressed ? Theme.raisedPressed : row.checked ? Theme.chosen : Theme.raised
        border {
            width: row.showsOnly ? 0 : row.checked ? Theme.thickStroke : Theme.stroke
            color: row.checked ? Theme.success : Theme.outline
        }
    }

    Rectangle {
        id: box

        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.showsOnly
        width: Theme.icon * 1.2
        height: width
        radius: Theme.smallRadius
        color: row.checked ? Theme.success : Theme.raised
        border {
            width: Theme.thickStroke
            color: row.checked ? Theme.success : Theme.outline
        }

        Icon {
            anchors.centerIn: parent
            visible: row.checked
            name: "check"
            size: parent.width * 0.8
            color: Theme.onDanger
        }
    }

    Picture {
        id: view

        x: box.visible ? box.x + box.width + Theme.padding : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 15 * Theme.unit
        height: 11 * Theme.unit
        inset: 0
        name: row.picture
    }

    Column {
        id: column

        x: view.visible ? view.x + view.width + Theme.padding : box.visible ? box.x + box.width + Theme.padding : Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        width: row.width - x - Theme.padding
        spacing: Theme.unit / 2

        Words {
            width: parent.width
            text: row.text
            bold: true
            lineHeight: Theme.tightLineHeight
            spoken: false
        }

        Words {
            width: parent.width
            visible: row.detail !== ""
            text: row.detail
            anyLanguage: Theme.guided
            size: Theme.small
            color: Theme.quietText
            lineHeight: Theme.tightLineHeight
            spoken: false
        }
    }
}

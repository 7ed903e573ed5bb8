// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// One fact of an outcome: an icon and words (time, cost, people ahead). `asked`: to be asked at the
// counter, marked ※, which `note` explains.
import QtQuick
import Kiosk.Theme

Item {
    id: fact

    property string icon
    property string text
    property string note
    property bool asked: false
    property color color: Theme.text

    implicitWidth: column.x + Math.max(words.implicitWidth, remark.implicitWidth)
    implicitHeight: Math.max(mark.height, column.height)

    Icon {
        id: mark

        name: fact.icon
        color: Theme.primary
        y: Math.max(0, words.middle - height / 2)
    }

    Column {
        id: column

        x: mark.visible ? mark.width + Theme.gap : 0
        width: fact.width - x

        Words {
            id: words

            width: parent.width
            text: fact.asked ? fact.text + "※" : fact.text
            color: fact.color
            lineHeight: Theme.tightLineHeight
        }

        Words {
            id: remark

            width: parent.width
            visible: fact.asked && fact.note !== ""
            text: fact.note
            size: Theme.small
            color: Theme.caution
            lineHeight: Theme.tightLineHeight
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// An answer in whole words, with what it means below it or a picture beside it.
import QtQuick
import Kiosk.Theme

PressArea {
    id: answer

    property string icon
    property string picture
    // an answer that was given before, when she came back to the question
    property bool chosen: false
    property bool detailIsJapanese: false
    property real textSize: Theme.button

    implicitWidth: 80 * Theme.unit
    implicitHeight: Math.max(Theme.primaryTouch, column.implicitHeight + 2 * Theme.gap, view.visible ? view.height + 2 * Theme.gap : 0)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: answer.pressed ? Theme.raisedPressed : answer.chosen ? Theme.chosen : Theme.raised
        border {
            width: answer.chosen ? Theme.thickStroke : Theme.stroke
            color: answer.chosen ? Theme.primary : Theme.outline
        }
    }

    Picture {
        id: view

        x: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 24 * Theme.unit
        height: 18 * Theme.unit
        inset: 0
        name: answer.picture
    }

    Icon {
        id: mark

        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: answer.icon
        color: Theme.primary
        visible: answer.icon !== "" && !view.visible
    }

    Column {
        id: column

        x: view.visible ? view.x + view.width + Theme.padding : mark.visible ? mark.x + mark.width + Theme.padding : Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        width: arrow.x - Theme.gap - x
        spacing: Theme.unit / 2

        Words {
            width: parent.width
            text: answer.text
            size: answer.textSize
            bold: true
            lineHeight: Theme.tightLineHeight
            spoken: false
        }

        Words {
            width: parent.width
            visible: answer.detail !== ""
            text: answer.detail
            anyLanguage: answer.detailIsJapanese
            language: answer.detailIsJapanese ? "ja" : Theme.language
            color: Theme.quietText
            lineHeight: Theme.tightLineHeight
            spoken: false
        }
    }

    Icon {
        id: arrow

        x: answer.width - width - Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "next"
        color: Theme.primary
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Somebody asks for a person: where, in which language, since when, and one large button.
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Rectangle {
    id: row

    required property string site
    required property string key
    required property string place
    required property string detail
    required property bool isAnswered

    signal going
    signal finished

    implicitHeight: Math.max(words.implicitHeight, go.implicitHeight) + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.raised
    border {
        width: Theme.stroke
        color: Theme.outline
    }

    Column {
        id: words

        anchors {
            left: parent.left
            right: go.left
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.padding
            rightMargin: Theme.gap
        }

        Words {
            width: parent.width
            text: row.place
            size: Theme.button
            bold: true
            lineHeight: Theme.tightLineHeight
            anyLanguage: true
        }

        Words {
            width: parent.width
            text: row.detail
            lineHeight: Theme.tightLineHeight
            anyLanguage: true
        }
    }

    BigButton {
        id: go

        anchors {
            right: parent.right
            verticalCenter: parent.verticalCenter
            rightMargin: Theme.gap
        }
        width: 44 * Theme.unit * Math.min(Theme.textScale, 1.3)
        kind: row.isAnswered ? BigButton.Secondary : BigButton.Primary
        text: row.isAnswered ? qsTrId("staff.guide.call.done") : qsTrId("staff.guide.call.go")
        onClicked: row.isAnswered ? row.finished() : row.going()
    }
}

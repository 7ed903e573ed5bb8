// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The bar of every page, always in this order: language, (where another one is spoken: Japanese,)
// text size, contrast, low reach, (room for read aloud,) call a person, start over. Shows what is
// on; the window decides what happens.
import QtQuick
import Kiosk.Theme

Rectangle {
    id: bar

    // the language that is spoken now, by its own name
    property string languageText
    property string languageCode: Theme.language
    // Japanese by its own name; empty where it is spoken anyway
    property string japaneseText
    property bool showsJapanese: false
    property string textSizeText: qsTrId("controls.bar.text_size")
    property string contrastText: qsTrId("controls.bar.contrast")
    property string lowReachText: qsTrId("controls.bar.low_reach")
    property string staffText: qsTrId("controls.bar.staff")
    property string startOverText: qsTrId("controls.bar.start_over")
    property bool canStartOver: true
    readonly property int columns: japanese.visible ? 7 : 6
    readonly property bool isTight: japanese.visible && !Theme.landscape
    readonly property real cell: (width - 2 * Theme.margin - (columns - 1) * grid.columnSpacing) / columns
    readonly property real rowHeight: Math.max(language.implicitHeight, japanese.implicitHeight, textSize.implicitHeight, contrast.implicitHeight, lowReach.implicitHeight, staff.implicitHeight, startOver.implicitHeight)

    signal languageAsked
    signal japaneseAsked
    signal textSizeAsked
    signal contrastAsked
    signal lowReachAsked
    signal staffAsked
    signal startOverAsked

    implicitWidth: 135 * Theme.unit
    implicitHeight: grid.y + grid.implicitHeight + Theme.margin
    color: Theme.raised

    Rectangle {
        width: parent.width
        height: Theme.stroke
        color: Theme.divider
    }

    Grid {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.unit
        columns: bar.columns
        columnSpacing: Theme.unit * 1.5
        rowSpacing: Theme.unit * 1.5

        BarButton {
            id: language

            width: bar.cell
            narrow: bar.isTight
            height: bar.rowHeight
            icon: "globe"
            text: bar.languageText
            language: bar.languageCode
            onClicked: bar.languageAsked()
        }

        BarButton {
            id: japanese

            width: bar.cell
            narrow: bar.isTight
            height: bar.rowHeight
            visible: bar.japaneseText !== ""
            icon: "language"
            text: bar.japaneseText
            detail: bar.showsJapanese ? qsTrId("lobby.japanese.back") : qsTrId("lobby.japanese.show")
            on: bar.showsJapanese
            checkable: true
            language: "ja"
            onClicked: bar.japaneseAsked()
        }

        BarButton {
            id: textSize

            width: bar.cell
            narrow: bar.isTight
            height: bar.rowHeight
            icon: "text-size"
            text: bar.textSizeText
            on: Theme.textScale > 1
            onClicked: bar.textSizeAsked()
        }

        BarButton {
            id: contrast

            width: bar.cell
            narrow: bar.isTight
            height: bar.rowHeight
            icon: "contrast"
            text: bar.contrastText
            on: Theme.contrast
            checkable: true
            onClicked: bar.contrastAsked()
        }

        BarButton {
            id: lowReach

            width: bar.cell
            narrow: bar.isTight
            height: bar.rowHeight
            icon: "low-reach"
            text: bar.lowReachText
            on: Theme.lowReach
            checkable: true
            onClicked: bar.lowReachAsked()
        }

        BarButton {
            id: staff

            width: bar.cell
            narrow: bar.isTight
            height: bar.rowHeight
            icon: "staff"
            text: bar.staffText
            onClicked: bar.staffAsked()
        }

        BarButton {
            id: startOver

            width: bar.cell
            narrow: bar.isTight
            height: bar.rowHeight
            icon: "start-over"
            text: bar.startOverText
            enabled: bar.canStartOver
            onClicked: bar.startOverAsked()
        }
    }
}

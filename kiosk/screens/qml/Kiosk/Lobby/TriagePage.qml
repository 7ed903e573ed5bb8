// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// One question, its answers in whole words.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property TriageScreen screen

    title: page.screen.question
    step: page.screen.step
    stepsDone: page.screen.done
    stepsLeft: page.screen.left

    show: Column {
        spacing: Theme.padding

        Words {
            id: beside

            width: parent.width
            visible: text !== ""
            text: page.screen.beside
            language: "ja"
            anyLanguage: true
            color: Theme.quietText
        }

        Words {
            id: hint

            width: parent.width
            visible: text !== ""
            text: page.screen.hint
        }

        Picture {
            width: parent.width
            height: page.fitting(46 * Theme.unit, (hint.visible ? hint.height + Theme.padding : 0) + (beside.visible ? beside.height + Theme.padding : 0), 24 * Theme.unit)
            visible: name !== "" && height > 12 * Theme.unit
            name: page.screen.picture
        }
    }

    act: Column {
        id: list

        // units; on a tall screen few answers share the room that a picture leaves
        readonly property real least: Theme.textScale > 1.2 || Theme.landscape || Theme.lowReach ? 0 : page.screen.picture === "" ? 21 : several.count > 4 ? 15 : 18

        spacing: Theme.gap

        Repeater {
            id: several

            model: page.screen.answers

            AnswerButton {
                required property string answer
                required text
                required icon
                required detail
                detailIsJapanese: true

                width: list.width
                height: Math.max(implicitHeight, list.least * Theme.unit)
                onClicked: page.screen.answer(answer)
            }
        }
    }
}

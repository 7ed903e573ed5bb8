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
            id: hint

            width: parent.width
            visible: text !== ""
            text: page.screen.hint
        }

        Picture {
            width: parent.width
            height: page.fitting(46 * Theme.unit, hint.visible ? hint.height + Theme.padding : 0, 24 * Theme.unit)
            visible: name !== "" && height > 12 * Theme.unit
            name: page.screen.picture
        }
    }

    act: Column {
        id: list

        spacing: Theme.gap

        Repeater {
            model: page.screen.answers

            AnswerButton {
                required property string answer
                required text
                required icon

                width: list.width
                onClicked: page.screen.answer(answer)
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Where to go, what to bring, how long, how much, what else: in this order.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property OutcomeScreen screen

    title: page.screen.title
    asks: page.screen.asks

    show: Column {
        spacing: Theme.padding

        Row {
            width: parent.width
            spacing: Theme.padding

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                name: page.screen.icon
                size: Theme.largeIcon
                color: page.screen.isStop ? Theme.danger : Theme.primary
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - sign.width - parent.spacing
                text: page.screen.lead
                size: Theme.lead
                bold: true
            }
        }

        Repeater {
            model: page.screen.notes

            FactRow {
                required property string modelData

                width: page.columnWidth
                icon: "info"
                text: modelData
                color: Theme.caution
            }
        }

        Lines {
            width: parent.width
            visible: height > 0
            rows: page.screen.place
        }

        FloorPlan {
            width: parent.width
            height: Math.min(implicitHeight, 1.3 * page.pictureRoom)
            visible: page.screen.hasPlan
            picture: page.screen.planPicture
            planWidth: page.screen.planWidth
            planHeight: page.screen.planHeight
            here: page.screen.here
            hereText: qsTrId("lobby.plan.here")
            way: page.screen.way
            hasDesk: true
            desk: page.screen.desk
            deskText: page.screen.deskName
            deskLetter: page.screen.deskLetter
            deskForm: page.screen.deskForm
            provisionalText: page.screen.isProvisional ? qsTrId("lobby.plan.provisional") : ""
            description: page.screen.planWords
        }
    }

    act: Column {
        id: answers

        spacing: 2 * Theme.padding

        Words {
            width: parent.width
            visible: text !== ""
            text: page.screen.summary
        }

        Section {
            width: parent.width
            visible: page.screen.hasBring
            title: qsTrId("lobby.outcome.bring")
            icon: "list"

            Repeater {
                model: page.screen.bring

                CheckRow {
                    width: answers.width
                    showsOnly: true
                }
            }
        }

        Lines {
            width: parent.width
            visible: height > 0
            rows: page.screen.facts
        }

        Section {
            width: parent.width
            visible: page.screen.hasWarnings
            title: qsTrId("lobby.outcome.warnings")

            Lines {
                width: parent.width
                rows: page.screen.warnings
            }
        }

        Section {
            width: parent.width
            visible: page.screen.hasSteps
            title: qsTrId("lobby.outcome.steps")

            Lines {
                width: parent.width
                rows: page.screen.steps
            }
        }

        Section {
            width: parent.width
            visible: page.screen.hasWays
            title: qsTrId("lobby.outcome.ways")

            Lines {
                width: parent.width
                visible: height > 0
                rows: page.screen.ways
            }

            Repeater {
                model: page.screen.phones

                FactRow {
                    required property string name
                    required property string number
                    required property string hours

                    width: answers.width
                    icon: "phone"
                    text: name
                    asked: true
                    note: number
                }
            }

            Repeater {
                model: page.screen.also

                AnswerButton {
                    required property string outcome
                    required property string title

                    width: answers.width
                    text: title
                    onClicked: page.screen.openAlso(outcome)
                }
            }
        }
    }

    foot: Column {
        spacing: Theme.gap

        BigButton {
            width: parent.width
            text: page.screen.secondary
            onClicked: page.screen.goOtherwise()
        }

        BigButton {
            width: parent.width
            kind: BigButton.Primary
            text: page.screen.primary
            onClicked: page.screen.goOn()
        }
    }
}

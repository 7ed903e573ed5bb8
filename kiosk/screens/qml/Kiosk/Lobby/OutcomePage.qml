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
    // another hall takes more words than a plan takes height
    showStays: Theme.textScale < (page.screen.hasPlan ? 1.3 : 1.1)

    show: Column {
        spacing: Theme.padding

        Column {
            id: told

            width: parent.width
            spacing: Theme.padding

            Words {
                width: parent.width
                visible: text !== ""
                text: page.screen.beside
                language: "ja"
                anyLanguage: true
                color: Theme.quietText
            }

            Row {
                width: parent.width
                spacing: Theme.padding

                Icon {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    visible: !page.screen.hasPlan || page.screen.isStop
                    name: page.screen.icon
                    size: Theme.largeIcon
                    color: page.screen.isStop ? Theme.danger : Theme.primary
                }

                ClassMark {
                    id: mark

                    anchors.verticalCenter: parent.verticalCenter
                    visible: !sign.visible
                    letter: page.screen.deskLetter
                    form: page.screen.deskForm
                    size: 1.2 * Theme.largeIcon
                }

                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - parent.spacing - (sign.visible ? sign.width : mark.width)

                    Words {
                        width: parent.width
                        visible: text !== ""
                        text: page.screen.deskWords
                        size: Theme.lead
                        bold: true
                    }

                    Words {
                        width: parent.width
                        text: page.screen.lead
                        // twice as large, body text is large enough, and its words fit beside the icon
                        size: page.screen.deskWords === "" && Theme.textScale < 1.5 ? Theme.lead : Theme.body
                        bold: page.screen.deskWords === ""
                    }
                }
            }

            Words {
                width: parent.width
                visible: page.screen.hasPlan && page.screen.isProvisional
                text: qsTrId("lobby.plan.provisional")
                size: Theme.small
                color: Theme.quietText
            }

            Repeater {
                model: page.screen.notes

                FactRow {
                    required property string modelData

                    width: page.columnWidth
                    icon: "info"
                    text: modelData
                }
            }
        }

        Lines {
            id: place

            width: parent.width
            visible: !page.screen.hasPlan
            rows: page.screen.place
        }

        FloorPlan {
            width: parent.width
            height: page.fitting((page.isWide ? 52 : 60) * Theme.unit, told.height + (place.visible ? place.height + Theme.padding : 0), 34 * Theme.unit)
            visible: page.screen.hasPlan && height > 24 * Theme.unit
            picture: page.screen.planPicture
            planWidth: page.screen.planWidth
            planHeight: page.screen.planHeight
            here: page.screen.here
            // on a small plan the words would lie over the desk
            hereText: Theme.textScale > 1.2 || height < 44 * Theme.unit ? "" : qsTrId("lobby.plan.here")
            way: page.screen.way
            hasDesk: true
            desk: page.screen.desk
            // large words would run into each other; the desk is named above
            deskText: Theme.textScale > 1.5 || height < 44 * Theme.unit ? "" : page.screen.deskName
            deskLetter: page.screen.deskLetter
            deskForm: page.screen.deskForm
            description: page.screen.planWords
        }
    }

    act: Column {
        id: answers

        spacing: 2 * Theme.padding

        OutcomeWarnings {
            width: parent.width
            visible: page.screen.isStop
            screen: page.screen
        }

        Section {
            width: parent.width
            visible: page.screen.hasBring
            title: qsTrId("lobby.outcome.bring")
            icon: "list"

            Repeater {
                model: page.screen.bring

                CheckRow {
                    required text
                    required detail
                    required property string view

                    width: answers.width
                    picture: Theme.textScale > 1.5 ? "" : view
                    showsOnly: true
                }
            }
        }

        Lines {
            width: parent.width
            visible: height > 0
            rows: page.screen.facts
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: page.screen.summary
        }

        OutcomeWarnings {
            width: parent.width
            visible: page.screen.hasWarnings && !page.screen.isStop
            screen: page.screen
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

    others: BigButton {
        text: page.screen.secondary
        onClicked: page.screen.goOtherwise()
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: page.screen.primary
        onClicked: page.screen.goOn()
    }
}

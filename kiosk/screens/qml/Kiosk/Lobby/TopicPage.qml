// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// An article: what matters most first, then what to bring and do, and the way to the desk.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

PageFrame {
    id: page

    required property TopicScreen screen

    title: page.screen.title
    asks: page.screen.asks

    show: Column {
        id: told

        spacing: Theme.padding

        Repeater {
            model: page.screen.summary

            Words {
                required property string modelData

                width: page.columnWidth
                text: modelData
                size: Theme.textScale > 1.5 ? Theme.body : Theme.lead
                bold: true
            }
        }

        Picture {
            width: parent.width
            height: page.isWide ? 36 * Theme.unit : 0
            visible: page.isWide && name !== ""
            name: page.screen.picture
            description: page.screen.title
        }
    }

    act: Column {
        id: article

        spacing: 2 * Theme.padding

        Lines {
            width: parent.width
            visible: height > 0
            rows: page.screen.facts
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

                    width: article.width
                    picture: Theme.textScale > 1.5 ? "" : view
                    showsOnly: true
                }
            }
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
            visible: page.screen.hasPoints
            title: qsTrId("lobby.topic.points")

            Lines {
                width: parent.width
                rows: page.screen.points
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

                    width: article.width
                    icon: "phone"
                    text: name
                    asked: true
                    note: number
                }
            }
        }

        Section {
            width: parent.width
            visible: page.screen.hasRelated
            title: qsTrId("lobby.topic.related")

            LinkList {
                width: article.width
                rows: page.screen.related
                onOpened: (kind, target) => page.screen.open(kind, target)
            }
        }

        Section {
            width: parent.width
            title: qsTrId("lobby.topic.take_away")
            icon: "qr"

            QrCode {
                width: Math.min(article.width, 42 * Theme.unit)
                height: width
                text: page.screen.code
                Accessible.ignored: true
            }
        }

        Repeater {
            model: page.screen.status

            Words {
                required property string modelData

                width: article.width
                text: modelData
                size: Theme.small
                color: Theme.quietText
            }
        }
    }

    primary: BigButton {
        kind: BigButton.Primary
        text: page.screen.leadsOn ? qsTrId("lobby.topic.go") : qsTrId("lobby.topic.staff")
        onClicked: page.screen.goOn()
    }
}

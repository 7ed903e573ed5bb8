// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// One tap on a purpose counts; before it cases and people, where there are several.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: page

    required property GuideCount screen

    signal goneBack

    Column {
        id: top

        width: parent.width
        spacing: Theme.gap

        Flow {
            width: parent.width
            spacing: Theme.gap

            BigButton {
                icon: "back"
                text: qsTrId("staff.guide.back")
                onClicked: page.goneBack()
            }

            BigButton {
                kind: page.screen.channel === "guide" ? BigButton.Primary : BigButton.Secondary
                height: Theme.touch
                text: qsTrId("staff.guide.count.guide")
                onClicked: page.screen.choose("guide")
            }

            BigButton {
                kind: page.screen.channel === "phone" ? BigButton.Primary : BigButton.Secondary
                height: Theme.touch
                text: qsTrId("staff.guide.count.phone")
                onClicked: page.screen.choose("phone")
            }

            BigButton {
                kind: page.screen.channel === "back_office" ? BigButton.Primary : BigButton.Secondary
                height: Theme.touch
                text: qsTrId("staff.guide.count.back_office")
                onClicked: page.screen.choose("back_office")
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.padding

            Stepper {
                visible: page.screen.countsPeople
                label: qsTrId("staff.guide.count.people")
                moreText: qsTrId("staff.guide.count.people.more")
                fewerText: qsTrId("staff.guide.count.people.fewer")
                value: page.screen.people
                onChanged: by => page.screen.addPeople(by)
            }

            Stepper {
                label: qsTrId("staff.guide.count.items")
                moreText: qsTrId("staff.guide.count.items.more")
                fewerText: qsTrId("staff.guide.count.items.fewer")
                value: page.screen.items
                onChanged: by => page.screen.addItems(by)
            }
        }
    }

    Purposes {
        anchors {
            left: parent.left
            right: parent.right
            top: top.bottom
            topMargin: Theme.padding
            bottom: last.top
            bottomMargin: Theme.gap
        }
        model: page.screen.purposes
        onPicked: visitType => page.screen.count(visitType)
    }

    Item {
        id: last

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: Math.max(said.implicitHeight, undo.implicitHeight)

        Words {
            id: said

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - undo.width - Theme.padding
            text: page.screen.said === "" ? qsTrId("staff.guide.count.choose") : page.screen.said
            lineHeight: Theme.tightLineHeight
        }

        BigButton {
            id: undo

            anchors.right: parent.right
            enabled: page.screen.canUndo
            text: qsTrId("staff.guide.count.undo")
            onClicked: page.screen.undo()
        }
    }
}

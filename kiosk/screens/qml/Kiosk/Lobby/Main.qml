// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The whole window: ribbon, hall and clock, the page, and the bar that is always in the same place.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Native
import Kiosk.Screens
import Kiosk.Theme

Rectangle {
    id: main

    required property Lobby lobby
    readonly property bool isCovered: lobby.evacuation.isOn || lobby.staffLayer.isOpen
    // pixels above the bar within which all controls of the page lie in low reach
    readonly property real reach: Math.max(0, Theme.reach - bar.height)

    // One object for all pages: Qt 6.9 keeps 80 bytes of each that `setSource` is given, for ever.
    readonly property var handed: ({})

    function showPage(): void {
        PressGuard.pageChanged();
        handed.lobby = main.lobby;
        handed.screen = main.lobby.screen;
        handed.reach = main.reach;
        page.setSource(main.lobby.pageFile, handed);
    }

    width: 1080
    height: 1920
    color: Theme.surface
    LayoutMirroring.enabled: main.lobby.isMirrored
    LayoutMirroring.childrenInherit: true
    Component.onCompleted: showPage()

    Connections {
        function onPageChanged(): void {
            main.showPage();
        }

        target: main.lobby
    }

    // Not `Qt.binding` in `showPage`: 200 bytes of each would stay in the memory of scripts for ever.
    Binding {
        target: page.item
        property: "reach"
        value: main.reach
        restoreMode: Binding.RestoreNone
    }

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(main.width, main.height) / 135
    }

    Binding {
        target: Theme
        property: "landscape"
        value: main.width > main.height
    }

    Binding {
        target: Theme
        property: "language"
        value: main.lobby.language
    }

    Binding {
        target: Theme
        property: "guided"
        value: main.lobby.isGuided
    }

    Binding {
        target: Theme
        property: "textScale"
        value: main.lobby.textScale
    }

    Binding {
        target: Theme
        property: "contrast"
        value: main.lobby.contrast
    }

    Binding {
        target: Theme
        property: "lowReach"
        value: main.lobby.lowReach
    }

    Ribbon {
        id: ribbon

        width: parent.width
        text: main.lobby.ribbon
    }

    // What lies over the lobby leaves the ribbon: in training nobody shall take fright.
    Item {
        id: cover

        anchors {
            left: parent.left
            right: parent.right
            top: ribbon.visible ? ribbon.bottom : parent.top
            bottom: parent.bottom
        }
    }

    // Not shown below a cover: a page that is half seen through is none.
    Item {
        id: face

        anchors.fill: cover
        visible: !main.isCovered

        Item {
            id: head

            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                leftMargin: Theme.margin
                rightMargin: Theme.margin
            }
            height: Math.max(hall.implicitHeight, clock.implicitHeight) + Theme.gap

            Words {
                id: hall

                anchors {
                    left: parent.left
                    bottom: parent.bottom
                }
                width: Math.min(implicitWidth, parent.width - clock.width - mark.width - Theme.gap - Theme.padding)
                text: main.lobby.hall
                size: Theme.chrome
                color: Theme.quietText
                lineHeight: Theme.tightLineHeight
            }

            Words {
                id: clock

                anchors {
                    right: mark.left
                    rightMargin: Theme.gap
                    bottom: parent.bottom
                }
                width: Math.min(implicitWidth, parent.width / 2)
                text: main.lobby.clock
                size: Theme.chrome
                color: Theme.quietText
                lineHeight: Theme.tightLineHeight
                horizontalAlignment: Text.AlignRight
            }

            // where a finger that stays brings the evacuation
            Icon {
                id: mark

                anchors {
                    right: parent.right
                    verticalCenter: clock.verticalCenter
                }
                name: "walk"
                size: Theme.chromeIcon
                color: Theme.danger
            }
        }

        Loader {
            id: page

            anchors {
                left: parent.left
                right: parent.right
                top: head.bottom
                bottom: bar.top
            }
        }

        BottomBar {
            id: bar

            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            languageText: main.lobby.languageName
            languageCode: main.lobby.chosenLanguage
            japaneseText: main.lobby.canShowJapanese ? main.lobby.japaneseName : ""
            showsJapanese: main.lobby.showsJapanese
            onJapaneseAsked: main.lobby.showJapanese()
            canStartOver: !main.lobby.isResting
            onLanguageAsked: main.lobby.openLanguages()
            onTextSizeAsked: main.lobby.largerText()
            onContrastAsked: main.lobby.toggleContrast()
            onLowReachAsked: main.lobby.toggleLowReach()
            onStaffAsked: main.lobby.callStaff()
            onStartOverAsked: main.lobby.startOver()
        }

        // Made when they are asked for: the first page does not wait for what few will open.
        Loader {
            anchors.fill: parent
            z: 100
            active: main.lobby.overlay === "languages"
            sourceComponent: LanguagePicker {
                title: qsTrId("lobby.languages.title")
                languages: main.lobby.languages
                onPicked: code => main.lobby.chooseLanguage(code)
                onClosed: main.lobby.closeOverlay()
            }
        }

        Loader {
            anchors.fill: parent
            z: 100
            active: main.lobby.overlay === "staff"
            sourceComponent: StaffOverlay {
                place: main.lobby.staffPlace
                told: main.lobby.staffWords
                onClosed: main.lobby.closeOverlay()
            }
        }

        Loader {
            anchors.fill: parent
            z: 200
            active: main.lobby.isWarning
            sourceComponent: IdleWarning {
                title: qsTrId("lobby.idle.title")
                text: qsTrId("lobby.idle.text")
                seconds: main.lobby.secondsLeft
                secondsInAll: 30
                countdown: main.lobby.countdown
                onStay: main.lobby.touched()
            }
        }
    }

    Loader {
        anchors.fill: cover
        z: 400
        active: main.lobby.evacuation.isOn && !main.lobby.staffLayer.isOpen
        sourceComponent: EvacuationCover {
            evacuation: main.lobby.evacuation
        }
    }

    // Also during the evacuation, which ends here.
    Loader {
        anchors.fill: cover
        z: 500
        active: main.lobby.staffLayer.isOpen
        sourceComponent: StaffCover {
            staff: main.lobby.staffLayer
        }
    }

    HoldCorner {
        anchors {
            left: parent.left
            top: parent.top
        }
        z: 1001
        width: 16 * Theme.unit
        height: cover.y + head.height
        hold: 3000
        onHeld: main.lobby.staffLayer.open()
    }

    HoldCorner {
        anchors {
            right: parent.right
            top: parent.top
        }
        z: 1001
        width: 16 * Theme.unit
        height: cover.y + head.height
        onHeld: main.lobby.evacuation.begin()
    }

    // Sees every touch and takes none: somebody is there.
    Item {
        anchors.fill: parent
        z: 1000

        PointHandler {
            onActiveChanged: main.lobby.touched()
        }
    }
}

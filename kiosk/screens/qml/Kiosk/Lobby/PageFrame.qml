// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The composition of every page. A page gives what is looked at (`show`), what is chosen from
// (`act`), and the last word (`foot`); the frame puts them in one column (portrait), in two
// (landscape), or everything that is pressed into the lower part (low reach).
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Item {
    id: frame

    required property Lobby lobby
    required property real reach
    property string title
    property string step
    property int stepsDone: 0
    property int stepsLeft: 0
    // facts on this page carry ※
    property bool asks: false
    property Component show: nothing
    property Component act: nothing
    property Component foot: nothing
    readonly property bool isWide: Theme.landscape
    readonly property bool isLow: Theme.lowReach
    // what a drawing may take of the height without pushing the rest away
    readonly property real pictureRoom: isLow || isWide ? Math.max(0, (height - (isLow ? reach : 0)) * 0.5) : Math.min(46 * Theme.unit, height * 0.3)
    readonly property real columnWidth: isWide ? (width - 3 * Theme.margin) / 2 : width - 2 * Theme.margin

    Component {
        id: nothing

        Item {}
    }

    Component {
        id: tall

        Item {
            TopBar {
                id: top

                width: parent.width
                title: frame.title
                step: frame.step
                stepsDone: frame.stepsDone
                stepsLeft: frame.stepsLeft
                canGoBack: frame.lobby.canGoBack
                onBack: frame.lobby.back()
            }

            ScrollPane {
                anchors {
                    left: parent.left
                    right: parent.right
                    top: top.bottom
                    bottom: foot.top
                    topMargin: Theme.padding
                    bottomMargin: Theme.padding
                }
                spacing: Theme.padding

                Loader {
                    width: parent.width
                    sourceComponent: frame.show
                    visible: height > 0
                }

                Loader {
                    width: parent.width
                    sourceComponent: frame.act
                    visible: height > 0
                }
            }

            FrameFoot {
                id: foot

                anchors.bottom: parent.bottom
                width: parent.width
                asks: frame.asks
                content: frame.foot
            }
        }
    }

    Component {
        id: wide

        Item {
            TopBar {
                id: top

                width: left.width
                title: frame.title
                step: frame.step
                stepsDone: frame.stepsDone
                stepsLeft: frame.stepsLeft
                canGoBack: frame.lobby.canGoBack
                onBack: frame.lobby.back()
            }

            ScrollPane {
                id: left

                anchors {
                    left: parent.left
                    top: top.bottom
                    bottom: parent.bottom
                    topMargin: Theme.padding
                }
                width: frame.columnWidth
                spacing: Theme.padding

                Loader {
                    width: parent.width
                    sourceComponent: frame.show
                    visible: height > 0
                }
            }

            ScrollPane {
                anchors {
                    right: parent.right
                    top: parent.top
                    bottom: foot.top
                    bottomMargin: Theme.padding
                }
                width: frame.columnWidth
                spacing: Theme.padding

                Loader {
                    width: parent.width
                    sourceComponent: frame.act
                    visible: height > 0
                }
            }

            FrameFoot {
                id: foot

                anchors {
                    right: parent.right
                    bottom: parent.bottom
                }
                width: frame.columnWidth
                asks: frame.asks
                content: frame.foot
            }
        }
    }

    Component {
        id: low

        Item {
            Column {
                width: frame.isWide ? frame.columnWidth : parent.width
                height: parent.height - (frame.isWide ? 0 : frame.reach) - Theme.padding
                spacing: Theme.padding
                clip: true

                TopBar {
                    width: parent.width
                    title: frame.title
                    step: frame.step
                    stepsDone: frame.stepsDone
                    stepsLeft: frame.stepsLeft
                    canGoBack: false
                }

                Loader {
                    width: parent.width
                    sourceComponent: frame.show
                    visible: height > 0
                }
            }

            Item {
                anchors {
                    right: parent.right
                    bottom: parent.bottom
                }
                width: frame.isWide ? frame.columnWidth : parent.width
                height: frame.reach

                ScrollPane {
                    anchors {
                        left: parent.left
                        right: parent.right
                        top: parent.top
                        bottom: foot.top
                        bottomMargin: Theme.gap
                    }
                    spacing: Theme.padding

                    Loader {
                        width: parent.width
                        sourceComponent: frame.act
                        visible: height > 0
                    }
                }

                FrameFoot {
                    id: foot

                    anchors {
                        left: parent.left
                        right: parent.right
                        bottom: goBack.visible ? goBack.top : parent.bottom
                        bottomMargin: goBack.visible ? Theme.gap : 0
                    }
                    asks: frame.asks
                    content: frame.foot
                }

                BigButton {
                    id: goBack

                    anchors.bottom: parent.bottom
                    visible: frame.lobby.canGoBack
                    text: qsTrId("controls.top.back")
                    icon: "back"
                    onClicked: frame.lobby.back()
                }
            }
        }
    }

    Loader {
        anchors {
            fill: parent
            leftMargin: Theme.margin
            rightMargin: Theme.margin
            topMargin: Theme.gap
            bottomMargin: Theme.padding
        }
        sourceComponent: frame.isLow ? low : frame.isWide ? wide : tall
    }
}

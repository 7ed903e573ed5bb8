// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// The composition of every page. A page gives what is looked at (`show`), what is chosen from
// (`act`), other actions (`others`) and the main one (`primary`); the frame puts them in one column
// (portrait) or in two (landscape), in low reach with everything that is pressed in the lower part.
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
    property Component others: null
    property Component primary: null
    readonly property bool isWide: Theme.landscape
    readonly property bool isLow: Theme.lowReach
    // height of the part that is looked at; in one column it scrolls with the rest
    property real showRoom: 0
    readonly property bool showScrolls: !isWide && (!isLow || showFollows)
    // in low reach, large words leave no room above for more than the title, unless the page says so
    property bool showStays: Theme.textScale < 1.3
    readonly property real lowRoom: reach - Theme.padding
    // in low reach: what is looked at is higher than the room above, so it scrolls with the rest
    property bool showOverflows: false
    readonly property bool showFollows: isLow && !isWide && (!showStays || showOverflows)
    // large words leave room for one action at the foot: the others follow what scrolls
    property bool othersScroll: Theme.textScale > 1.5
    // beside the answers, a long title would leave nothing of its column
    property bool titleOverflows: false
    readonly property bool titleScrolls: othersScroll || (isWide && titleOverflows)
    readonly property string fixedTitle: titleScrolls ? "" : title
    property real scrolledTitleSize: Theme.title
    readonly property string scrolledTitle: titleScrolls ? title : ""
    readonly property int footColumns: isWide && !othersScroll ? 2 : 1
    readonly property bool footAsks: asks && !othersScroll
    readonly property bool paneAsks: asks && othersScroll
    readonly property Component footOthers: othersScroll ? null : others
    readonly property Component paneOthers: othersScroll ? others : null
    readonly property real columnWidth: isWide ? (width - 3 * Theme.margin) / 2 : width - 2 * Theme.margin

    // Height of a drawing that wants `wanted`, beside what takes `taken` of the height. Smaller than
    // `least` nobody could read it: then it is scrolled to, where that can be done.
    function fitting(wanted: real, taken: real, least: real): real {
        const left = showRoom - taken - Theme.padding;
        if (showScrolls || (isWide && !isLow && left < least))
            return wanted;
        return Math.max(1, Math.min(wanted, left));
    }

    function judgeAnew(): void {
        frame.showOverflows = false;
        frame.titleOverflows = false;
    }

    onTitleChanged: frame.titleOverflows = false

    Connections {
        function onTextScaleChanged(): void {
            frame.judgeAnew();
        }

        function onLanguageChanged(): void {
            frame.judgeAnew();
        }

        target: Theme
    }

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
                title: frame.fixedTitle
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

                FrameTitle {
                    width: parent.width
                    text: frame.scrolledTitle
                    size: frame.scrolledTitleSize
                }

                Loader {
                    width: parent.width
                    sourceComponent: frame.show
                    visible: height > 0
                }

                FrameRest {
                    width: parent.width
                    act: frame.act
                    asks: frame.paneAsks
                    others: frame.paneOthers
                }
            }

            FrameFoot {
                id: foot

                anchors.bottom: parent.bottom
                width: parent.width
                asks: frame.footAsks
                columns: frame.footColumns
                others: frame.footOthers
                primary: frame.primary
            }
        }
    }

    Component {
        id: wide

        Item {
            TopBar {
                id: top

                function judge(): void {
                    if (height > 0.6 * frame.height)
                        frame.titleOverflows = true;
                }

                anchors.left: parent.left
                width: left.width
                onHeightChanged: Qt.callLater(top.judge)
                title: frame.fixedTitle
                step: frame.step
                stepsDone: frame.stepsDone
                stepsLeft: frame.stepsLeft
                canGoBack: frame.lobby.canGoBack && !frame.isLow
                onBack: frame.lobby.back()
            }

            Binding {
                target: frame
                property: "showRoom"
                value: left.height
            }

            ScrollPane {
                id: left

                anchors {
                    left: parent.left
                    top: top.bottom
                    bottom: goBack.visible ? goBack.top : parent.bottom
                    topMargin: Theme.padding
                    bottomMargin: goBack.visible ? Theme.gap : foot.height > 0 ? 0 : Theme.padding
                }
                width: frame.columnWidth
                spacing: Theme.padding

                FrameTitle {
                    width: parent.width
                    text: frame.scrolledTitle
                    size: frame.scrolledTitleSize
                }

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
                    topMargin: frame.isLow ? Math.max(0, frame.height - frame.reach) : 0
                    bottom: foot.top
                    bottomMargin: Theme.padding
                }
                width: frame.columnWidth
                spacing: Theme.padding

                FrameRest {
                    width: parent.width
                    act: frame.act
                    asks: frame.paneAsks
                    others: frame.paneOthers
                }
            }

            BigButton {
                id: goBack

                anchors {
                    left: parent.left
                    bottom: parent.bottom
                }
                visible: frame.isLow && frame.lobby.canGoBack
                text: qsTrId("controls.top.back")
                icon: "back"
                onClicked: frame.lobby.back()
            }

            FrameFoot {
                id: foot

                anchors {
                    right: parent.right
                    bottom: parent.bottom
                }
                width: frame.columnWidth
                asks: frame.footAsks
                columns: frame.footColumns
                others: frame.footOthers
                primary: frame.primary
            }
        }
    }

    Component {
        id: low

        Item {
            Binding {
                target: frame
                property: "showRoom"
                value: upper.height - top.height - Theme.padding
            }

            Column {
                id: upper

                width: parent.width
                height: parent.height - frame.lowRoom - Theme.padding
                spacing: Theme.padding

                TopBar {
                    id: top

                    width: parent.width
                    title: frame.title
                    step: frame.step
                    stepsDone: frame.stepsDone
                    stepsLeft: frame.stepsLeft
                    canGoBack: false
                }

                Loader {
                    id: above

                    // no binding, which would follow its own height to and fro
                    function judge(): void {
                        if (height > frame.showRoom + 1)
                            frame.showOverflows = true;
                    }

                    width: parent.width
                    sourceComponent: frame.showFollows ? null : frame.show
                    visible: height > 0
                    // later: drawings first take the room that is left
                    onHeightChanged: Qt.callLater(above.judge)
                }
            }

            ScrollPane {
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: foot.top
                    bottomMargin: Theme.gap
                }
                // a question of many large lines reaches down into it
                height: Math.min(frame.lowRoom, parent.height - top.height - Theme.padding) - foot.height - Theme.gap
                spacing: Theme.padding

                Loader {
                    width: parent.width
                    sourceComponent: frame.showFollows ? frame.show : null
                    visible: height > 0
                }

                FrameRest {
                    width: parent.width
                    act: frame.act
                    asks: frame.paneAsks
                    others: frame.paneOthers
                }
            }

            FrameFoot {
                id: foot

                anchors {
                    right: parent.right
                    bottom: parent.bottom
                }
                width: parent.width
                asks: frame.footAsks
                columns: frame.footColumns
                others: frame.footOthers
                primary: frame.primary
                canGoBack: frame.lobby.canGoBack
                onBack: frame.lobby.back()
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
        sourceComponent: frame.isWide ? wide : frame.isLow ? low : tall
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Every control once, as on a page; looked at by people and measured by tests.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Rectangle {
    id: gallery

    property string shown: "buttons"
    property int clicks: 0
    property string lastClicked
    property string easy: "{持|も}っている {人|ひと}は、{本人確認書類|ほんにんかくにんしょるい}を {見|み}せて ください。"

    function clicked(name: string): void {
        clicks += 1;
        lastClicked = name;
    }

    width: 1080
    height: 1920
    color: Theme.surface

    Ribbon {
        id: ribbon

        width: parent.width
        text: "内容確認中"
    }

    TopBar {
        id: top

        y: Theme.lowReach ? parent.height - Theme.reach : ribbon.height + Theme.padding
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        title: gallery.shown === "easy" ? "{名前|なまえ}と {住所|じゅうしょ}は、{今|いま}の ものと {同|おな}じ ですか" : "カードの\u200b名前と\u200b住所は、\u200b今と\u200b同じですか"
        step: "あと2問"
        stepsDone: 1
        stepsLeft: 2
        backText: "もどる"
        onBack: gallery.clicked("back")
    }

    ScrollPane {
        id: pane

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        anchors {
            top: top.bottom
            topMargin: Theme.padding
            bottom: bar.top
            bottomMargin: Theme.padding
        }
        upText: "上へ"
        downText: "つづきを見る"

        Loader {
            width: pane.width
            sourceComponent: gallery.shown === "outcome" ? outcome : gallery.shown === "papers" ? papers : gallery.shown === "tiles" ? tiles : gallery.shown === "easy" ? easy : buttons
        }
    }

    BottomBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        languageText: "日本語"
        textSizeText: "文字"
        contrastText: "くっきり"
        lowReachText: "低い位置"
        staffText: "人を呼ぶ"
        startOverText: "最初から"
        onLanguageAsked: picker.visible = true
        onTextSizeAsked: gallery.clicked("text size")
        onStaffAsked: gallery.clicked("staff")
        onStartOverAsked: warning.visible = true
    }

    Component {
        id: buttons

        Column {
            spacing: Theme.gap

            AnswerButton {
                objectName: "same"
                width: parent.width
                text: "はい、\u200b同じです"
                onClicked: gallery.clicked("same")
            }

            AnswerButton {
                width: parent.width
                text: "いいえ、\u200b変わりました"
                detail: "引っ越しや\u200b結婚などで\u200bカードの\u200b表と\u200bちがう"
                icon: "card-change"
                onClicked: gallery.clicked("changed")
            }

            AnswerButton {
                width: parent.width
                text: "わからない"
                icon: "question"
                onClicked: gallery.clicked("unknown")
            }

            BigButton {
                width: parent.width
                text: "ほかの\u200b方法を\u200b見る"
                icon: "home"
                onClicked: gallery.clicked("other")
            }

            BigButton {
                text: "メモを\u200b印刷する"
                icon: "printer"
                kind: BigButton.Quiet
                onClicked: gallery.clicked("memo")
            }

            BigButton {
                width: parent.width
                text: "使えない\u200bボタン"
                enabled: false
            }

            BigButton {
                width: parent.width
                text: "番号札を\u200b取る"
                icon: "ticket"
                kind: BigButton.Primary
                onClicked: gallery.clicked("ticket")
            }
        }
    }

    Component {
        id: tiles

        Grid {
            id: grid

            columns: 2
            spacing: Theme.gap

            TileButton {
                width: pane.width
                large: true
                icon: "letter"
                text: "カードの\u200b期限の\u200bお知らせが\u200b届いた"
            }

            Item {
                width: 1
                height: 1
                visible: false
            }

            Repeater {
                model: [
                    {
                        icon: "card-receive",
                        text: "カードを\u200b受け取る"
                    },
                    {
                        icon: "card-new",
                        text: "カードを\u200b作る"
                    },
                    {
                        icon: "lock",
                        text: "暗証番号・\u200b紛失・\u200b住所や\u200b名前の\u200b変更"
                    },
                    {
                        icon: "portal",
                        text: "マイナポータル・\u200bスマホ"
                    }
                ]

                TileButton {
                    required property var modelData

                    width: (pane.width - Theme.gap) / 2
                    height: Math.max(implicitHeight, 30 * Theme.unit)
                    icon: modelData.icon
                    text: modelData.text
                }
            }
        }
    }

    Component {
        id: papers

        Column {
            spacing: Theme.gap

            CheckRow {
                objectName: "card row"
                width: parent.width
                text: "マイナンバーカード"
                checked: true
                onToggled: on => {
                    checked = on;
                    gallery.clicked("card");
                }
            }

            CheckRow {
                width: parent.width
                text: "本人確認書類を\u200b1つ"
                detail: "運転免許証、\u200bパスポート、\u200b在留カードなど"
                onToggled: on => checked = on
            }

            CheckRow {
                width: parent.width
                text: "照会書兼回答書"
                detail: "なくした\u200bときも、\u200b先に\u200b進めます"
                showsOnly: true
            }

            NumberPlate {
                width: parent.width
                number: "C012"
                form: "diamond"
            }

            NumberPlate {
                size: 8 * Theme.unit
                number: "A1024"
            }

            Row {
                spacing: Theme.gap

                ClassMark {
                    letter: "A"
                    form: "circle"
                }

                ClassMark {
                    letter: "B"
                    form: "square"
                }

                ClassMark {
                    letter: "C"
                    form: "diamond"
                }

                ClassMark {
                    letter: "M"
                    form: "hexagon"
                }

                ClassMark {
                    letter: "Z"
                    form: "triangle"
                }
            }
        }
    }

    Component {
        id: outcome

        Column {
            spacing: Theme.padding

            FloorPlan {
                width: parent.width
                height: 76 * Theme.unit
                planWidth: 1000
                planHeight: 700
                here: Qt.point(500, 640)
                hereText: "現在地"
                hasDesk: true
                desk: Qt.point(620, 120)
                deskLetter: "C"
                deskForm: "diamond"
                deskText: "更新・暗証番号"
                hasStaff: true
                staff: Qt.point(860, 480)
                staffText: "案内台"
                way: [Qt.point(500, 640), Qt.point(500, 300), Qt.point(620, 300), Qt.point(620, 180)]
                provisionalText: "仮の図"
            }

            Section {
                width: parent.width
                title: "持ち物"
                icon: "list"

                CheckRow {
                    width: parent.width
                    text: "マイナンバーカード"
                    showsOnly: true
                }
            }

            FactRow {
                width: parent.width
                icon: "clock"
                text: "窓口で\u200b10～15分"
            }

            FactRow {
                width: parent.width
                icon: "yen"
                text: "手数料は\u200bかかりません"
                asked: true
                note: "窓口で\u200bご確認ください"
            }

            FactRow {
                width: parent.width
                icon: "people"
                text: "3人 待っています"
            }
        }
    }

    Component {
        id: easy

        Column {
            spacing: Theme.gap

            Words {
                width: parent.width
                text: gallery.easy
            }

            Words {
                width: parent.width
                text: gallery.easy
                size: Theme.button
                bold: true
            }

            AnswerButton {
                width: parent.width
                text: "はい、{同|おな}じです"
                detail: "カードの {表|おもて}に {書|か}いて あります"
            }

            TileButton {
                width: parent.width
                large: true
                icon: "letter"
                text: "カードの {期限|きげん}の お{知|し}らせが {来|き}ました"
            }

            CheckRow {
                width: parent.width
                text: "{暗証番号|あんしょうばんごう}を {書|か}いた {紙|かみ}"
                detail: "{忘|わす}れた {人|ひと}は {窓口|まどぐち}で {新|あたら}しく できます"
            }

            BigButton {
                width: parent.width
                text: "{番号札|ばんごうふだ}を {取|と}る"
                icon: "ticket"
                kind: BigButton.Primary
            }
        }
    }

    LanguagePicker {
        id: picker

        anchors.fill: parent
        title: "ことば"
        closeText: "閉じる"
        languages: ListModel {
            ListElement {
                code: "ja"
                name: "日本語"
                chosen: true
            }
            ListElement {
                code: "ja@easy"
                name: "やさしい日本語"
                chosen: false
            }
            ListElement {
                code: "en"
                name: "English"
                chosen: false
            }
        }
        onPicked: code => {
            visible = false;
            gallery.clicked(code);
        }
        onClosed: visible = false
    }

    IdleWarning {
        id: warning

        anchors.fill: parent
        title: "まだ\u200b使いますか"
        text: "この画面は\u200bまもなく\u200b最初に\u200b戻ります。\u200b選んだ\u200bことは\u200bすべて\u200b消えます。"
        countdown: "あと 18秒"
        seconds: 18
        stayText: "まだ使います"
        onStay: {
            visible = false;
            gallery.clicked("stay");
        }
    }
}

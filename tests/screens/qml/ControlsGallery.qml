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
    property string title: gallery.shown === "easy" ? "{名前|なまえ}と {住所|じゅうしょ}は、{今|いま}の ものと {同|おな}じ ですか" : gallery.joined("カードの|名前と|住所は、|今と|同じですか")
    property int clicks: 0
    property string lastClicked
    property string easy: "{持|も}っている {人|ひと}は、{本人確認書類|ほんにんかくにんしょるい}を {見|み}せて ください。"

    // phrases as the content's bundle marks them: word joiners inside, a zero-width space between
    function joined(text: string): string {
        return text.split("|").map(phrase => phrase.split("").join("\u2060")).join("\u200b");
    }

    function clicked(name: string): void {
        clicks += 1;
        lastClicked = name;
    }

    width: 1080
    height: 1920
    color: Theme.surface

    Words {
        x: Theme.margin
        y: ribbon.height + Theme.padding
        width: top.width
        visible: Theme.lowReach
        text: gallery.title
        size: Theme.title
        bold: true
    }

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
        title: Theme.lowReach ? "" : gallery.title
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
        downText: "下へ"

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
        onLanguageAsked: picker.active = true
        onTextSizeAsked: gallery.clicked("text size")
        onStaffAsked: gallery.clicked("staff")
        onStartOverAsked: warning.active = true
    }

    Component {
        id: buttons

        Column {
            spacing: Theme.gap

            AnswerButton {
                objectName: "same"
                width: parent.width
                text: gallery.joined("はい、|同じです")
                onClicked: gallery.clicked("same")
            }

            AnswerButton {
                width: parent.width
                text: gallery.joined("いいえ、|変わりました")
                detail: gallery.joined("引っ越しや|結婚などで|カードの|表と|ちがう")
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
                text: gallery.joined("ほかの|方法を|見る")
                icon: "home"
                onClicked: gallery.clicked("other")
            }

            BigButton {
                text: gallery.joined("メモを|印刷する")
                icon: "printer"
                kind: BigButton.Quiet
                onClicked: gallery.clicked("memo")
            }

            BigButton {
                width: parent.width
                text: gallery.joined("使えない|ボタン")
                enabled: false
            }

            BigButton {
                width: parent.width
                text: gallery.joined("番号札を|取る")
                icon: "ticket"
                kind: BigButton.Primary
                onClicked: gallery.clicked("ticket")
            }
        }
    }

    Component {
        id: tiles

        Column {
            spacing: Theme.gap

            TileButton {
                width: parent.width
                large: true
                icon: "letter-open"
                text: gallery.joined("カードの|期限の|お知らせが|届いた")
            }

            Grid {
                columns: 2
                spacing: Theme.gap

                Repeater {
                    model: [
                        {
                            icon: "card-receive",
                            text: "カードを|受け取る"
                        },
                        {
                            icon: "card-new",
                            text: "カードを|作る"
                        },
                        {
                            icon: "lock",
                            text: "暗証番号・|紛失・|住所や|名前の|変更"
                        },
                        {
                            icon: "portal",
                            text: "スマホ・|保険証"
                        }
                    ]

                    TileButton {
                        required property var modelData

                        width: (pane.width - Theme.gap) / 2
                        height: Math.max(implicitHeight, 30 * Theme.unit)
                        icon: modelData.icon
                        text: gallery.joined(modelData.text)
                    }
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
                text: gallery.joined("本人確認書類を|1つ")
                picture: "assets/pictures/documents/passport.svg"
                detail: gallery.joined("運転免許証、|パスポート、|在留カードなど")
                onToggled: on => checked = on
            }

            CheckRow {
                width: parent.width
                text: "照会書兼回答書"
                detail: gallery.joined("なくした|ときも、|先に|進めます")
                showsOnly: true
            }

            NumberPlate {
                width: parent.width
                number: "C012"
                form: "diamond"
            }

            NumberPlate {
                size: 9 * Theme.unit
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
                picture: "assets/pictures/plans/main.svg"
                here: Qt.point(500, 600)
                hereText: "現在地"
                hasDesk: true
                desk: Qt.point(620, 120)
                deskLetter: "C"
                deskForm: "diamond"
                deskText: "更新・暗証番号"
                hasStaff: true
                staff: Qt.point(860, 480)
                staffText: "案内台"
                way: [Qt.point(500, 600), Qt.point(500, 320), Qt.point(620, 320), Qt.point(620, 210)]
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
                text: gallery.joined("窓口で|10～15分")
            }

            FactRow {
                width: parent.width
                icon: "yen"
                text: gallery.joined("手数料は|かかりません")
                asked: true
                note: gallery.joined("窓口で|ご確認ください")
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

    Loader {
        id: picker

        anchors.fill: parent
        active: false
        sourceComponent: LanguagePicker {
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
                gallery.clicked(code);
                picker.active = false;
            }
            onClosed: picker.active = false
        }
    }

    Loader {
        id: warning

        anchors.fill: parent
        active: false
        sourceComponent: IdleWarning {
            title: gallery.joined("まだ|使いますか")
            text: gallery.joined("この画面は|まもなく|最初に|戻ります。|選んだ|ことは|すべて|消えます。")
            countdown: "あと 18秒"
            seconds: 18
            stayText: "まだ使います"
            onStay: {
                gallery.clicked("stay");
                warning.active = false;
            }
        }
    }
}

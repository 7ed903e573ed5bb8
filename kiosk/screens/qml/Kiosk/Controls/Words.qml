// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Text as the content has it: ruby markup, phrase joiners and all. Every word on screen is one.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Native
import Kiosk.Theme

Item {
    id: words

    property string text
    property real size: Theme.body
    // readings are half as large: above smaller text nobody could read them
    readonly property real shownSize: hasRuby ? Math.max(size, Theme.body) : size
    property bool bold: false
    property color color: Theme.text
    property int horizontalAlignment: Text.AlignLeft
    // em from line to line
    property real lineHeight: size > Theme.lead ? Theme.tightLineHeight : Theme.lineHeight
    // says its text to a screen reader; off inside a control that has a name of its own
    property bool spoken: true
    // decides the font: the same characters are drawn in another form in each country
    property string language: Theme.language
    // words that are rightly in another language than the page's: names of languages, greetings
    property bool anyLanguage: false
    readonly property bool breaksLines: Faces.breaksLines(language)
    readonly property bool hasRuby: text.indexOf("|") >= 0
    readonly property Text lines: broken.item as Text ?? simple
    readonly property int lineCount: ruby.item ? (ruby.item as RubyText).lineCount : lines.lineCount
    readonly property real contentWidth: ruby.item ? (ruby.item as RubyText).contentWidth : lines.contentWidth
    // pixels from the top to the middle of the first line's ideographs; readings stand above them
    readonly property real middle: hasRuby ? shownSize * (Math.max(lineHeight, 1.8) / 2 + 0.31) : size * lineHeight / 2
    // wider than its place: the page's layout is wrong
    readonly property bool truncated: contentWidth > width + 1

    implicitWidth: ruby.item ? (ruby.item as RubyText).implicitWidth : Math.ceil(breaksLines ? Faces.natural(text, language, size, bold) : simple.implicitWidth)
    implicitHeight: ruby.item ? (ruby.item as RubyText).implicitHeight : lines.lineCount * lines.lineHeight

    Accessible.role: Accessible.StaticText
    Accessible.name: spoken ? Markup.plain(text) : ""
    Accessible.ignored: !spoken

    Text {
        id: simple

        width: words.width
        visible: !words.hasRuby && !words.breaksLines
        // Qt leaves all spare room below the line; ideographs belong in its middle.
        y: lineHeight / 2 - Theme.ideographMiddle * words.size
        text: words.hasRuby || words.breaksLines ? "" : words.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Faces.of(words.language, words.size, words.bold)
        color: words.color
        horizontalAlignment: words.horizontalAlignment
        lineHeightMode: Text.FixedHeight
        lineHeight: words.size * words.lineHeight
        Accessible.ignored: true
    }

    // Not `simple`: the width of the words may follow from that, and these lines follow from the width.
    Loader {
        id: broken

        readonly property int horizontalAlignment: words.horizontalAlignment

        active: words.breaksLines && !words.hasRuby
        y: simple.y
        width: words.width
        sourceComponent: Text {
            readonly property bool isBroken: true

            text: Faces.broken(words.text, words.language, words.size, words.bold, words.width)
            textFormat: Text.PlainText
            font: simple.font
            color: words.color
            horizontalAlignment: words.horizontalAlignment
            lineHeightMode: Text.FixedHeight
            lineHeight: simple.lineHeight
            Accessible.ignored: true
        }
    }

    Loader {
        id: ruby

        active: words.hasRuby
        width: words.width
        sourceComponent: RubyText {
            text: words.text
            pixelSize: words.shownSize
            bold: words.bold
            color: words.color
            horizontalAlignment: words.horizontalAlignment
            lineHeight: words.lineHeight
        }
    }
}

// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Made by packaging/make_theme.py from @digital-go-jp/design-tokens 1.1.9 (MIT): change that, not this.
// The only place with colours, sizes and durations. Sizes are in pixels and follow `unit`.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    // --- set by the window -------------------------------------------------------------------
    // 1/135 of the shorter side: 8 px at 1080, about 2 mm on a 21.5-inch kiosk
    property real unit: 8
    // one of textScales
    property real textScale: 1.0
    property bool contrast: false
    // all controls within the lower `reach` pixels, for who sits in a wheelchair
    property bool lowReach: false
    property bool landscape: false
    // a hand-held screen: closer to the eye, nearer to the finger
    property bool tablet: false
    // code of the language that is shown
    property string language: "ja"
    // the language is open for guidance only: the Japanese stands beside its words
    property bool guided: false

    readonly property list<real> textScales: [1.0, 1.25, 1.6, 2.0]

    // --- colours: roles; each pair that meets is checked in tests/screens/test_theme.py -------
    // the ground of every page
    readonly property color surface: theme.contrast ? "#000000" : "#f0f9ff"
    // what can be pressed or stands out
    readonly property color raised: theme.contrast ? "#1a1a1a" : "#ffffff"
    // the same under a finger
    readonly property color raisedPressed: theme.contrast ? "#00118f" : "#c0e4ff"
    // an answer that is ticked or on
    readonly property color chosen: theme.contrast ? "#333333" : "#dcf0ff"
    // body text
    readonly property color text: theme.contrast ? "#ffffff" : "#1a1a1a"
    // labels, notes
    readonly property color quietText: theme.contrast ? "#f2f2f2" : "#4d4d4d"
    // words of what is off
    readonly property color disabled: theme.contrast ? "#b3b3b3" : "#666666"
    // the one main action
    readonly property color primary: theme.contrast ? "#ffd43d" : "#0017c1"
    // the same under a finger
    readonly property color primaryPressed: theme.contrast ? "#fff0b3" : "#000071"
    // words on it
    readonly property alias onPrimary: inks.inkPrimary
    // edges of what can be pressed
    readonly property color outline: theme.contrast ? "#ffffff" : "#666666"
    // quiet lines: nothing to press
    readonly property color divider: theme.contrast ? "#7f7f7f" : "#c0e4ff"
    // done, ticked
    readonly property color success: theme.contrast ? "#71c598" : "#115a36"
    // look here first
    readonly property color caution: theme.contrast ? "#ffa66d" : "#8b3200"
    // stop
    readonly property color danger: theme.contrast ? "#ff9696" : "#a90000"
    // the same under a finger
    readonly property color dangerPressed: theme.contrast ? "#ffbbbb" : "#620000"
    // words on it
    readonly property alias onDanger: inks.inkDanger
    // the ring of the keyboard's focus
    readonly property color focus: theme.contrast ? "#99f2ff" : "#000000"
    // between the ring and the control
    readonly property color focusGlow: theme.contrast ? "#000000" : "#ffd43d"
    // trial and training, on every page
    readonly property color ribbon: "#ffd43d"
    // words on it
    readonly property alias onRibbon: inks.inkRibbon
    // behind an overlay; see scrimOpacity
    readonly property color scrim: theme.contrast ? "#000000" : "#000060"
    // ticket class: apply
    readonly property color classA: "#0017c1"
    // ticket class: collect
    readonly property color classB: "#115a36"
    // ticket class: renew, PIN
    readonly property color classC: "#8b3200"
    // ticket class: portal, phone
    readonly property color classM: "#5c10be"
    // ticket class: anything else
    readonly property color classZ: "#4d4d4d"
    // letters on a ticket class
    readonly property alias onClass: inks.inkClass
    // under drawings, which have their own palette
    readonly property color paper: "#ffffff"
    // words and marks on it
    readonly property alias onPaper: inks.inkPaper
    // the line to walk, on paper
    readonly property color way: theme.contrast ? "#000000" : "#0017c1"
    readonly property QtObject inks: QtObject {
        id: inks

        readonly property color inkPrimary: theme.contrast ? "#000000" : "#ffffff"
        readonly property color inkDanger: theme.contrast ? "#000000" : "#ffffff"
        readonly property color inkRibbon: theme.contrast ? "#000000" : "#1a1a1a"
        readonly property color inkClass: "#ffffff"
        readonly property color inkPaper: theme.contrast ? "#000000" : "#1a1a1a"
    }

    readonly property real scrimOpacity: 0.72

    // --- text: nothing below 3 units, on a tablet nothing below 20 px -------------------------
    readonly property real small: (tablet ? 3.4 : 3) * unit * textScale
    // the frame around every page: larger words belong to the page, and need its room
    readonly property real chrome: (tablet ? 3.4 : 3) * unit * Math.min(textScale, 1.2)
    readonly property real chromeIcon: 5 * unit
    readonly property real body: 4 * unit * textScale
    readonly property real button: 5 * unit * textScale
    // large buttons; where they share a low place they leave room for what there is to read
    readonly property real action: lowReach || landscape ? Math.min(button, 7 * unit) : button
    // a lead sentence, the label of a large tile
    readonly property real lead: 5.5 * unit * Math.min(textScale, 1.8)
    // large already: beyond 1.6 a line would hold fewer than ten characters
    readonly property real title: 7 * unit * Math.min(textScale, 1.6)
    // read from two metres at any setting
    readonly property real number: 30 * unit
    // em: body text, and what is read as one block (titles, buttons)
    readonly property real lineHeight: 1.7
    readonly property real tightLineHeight: 1.4
    // em from the top of a line to the middle of its ideographs (Noto Sans CJK)
    readonly property real ideographMiddle: 0.78

    // --- space ------------------------------------------------------------------------------
    readonly property real gap: 2 * unit
    readonly property real padding: 3 * unit
    // from the bezel
    readonly property real margin: 6 * unit
    // 35 Japanese characters of body text: the longest line the eye follows
    readonly property real column: 35 * body
    // how high the controls reach in low reach: 900 px, the same on the same panel turned round
    readonly property real reach: 112.5 * unit

    // --- touch ------------------------------------------------------------------------------
    // 20 mm and a little more; 12 mm on a tablet
    readonly property real touch: (tablet ? 12 : 11) * unit
    // 26 mm and a little more: the one main action
    readonly property real primaryTouch: 15 * unit
    // 12 mm: how far a shaking hand may slip between down and up
    readonly property real slop: 6 * unit

    // --- form -------------------------------------------------------------------------------
    readonly property real radius: 2.0 * unit
    readonly property real smallRadius: 1.0 * unit
    readonly property real stroke: 0.375 * unit
    readonly property real thickStroke: 0.75 * unit
    readonly property real icon: 5 * unit * Math.min(textScale, 1.6)
    readonly property real largeIcon: 9 * unit * Math.min(textScale, 1.25)

    // --- time, ms ---------------------------------------------------------------------------
    readonly property int shortTime: 150
    readonly property int longTime: 250

    // The role of a ticket class by its letter; a class that has none of its own is grey.
    function classColor(letter: string): color {
        switch (letter) {
        case "A":
            return classA;
        case "B":
            return classB;
        case "C":
            return classC;
        case "M":
            return classM;
        default:
            return classZ;
        }
    }
}

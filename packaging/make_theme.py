# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes Theme.qml from the Digital Agency's design tokens; `--check` tells whether it is current.

`assets/tokens/digital-agency.json` holds the values of npm's `@digital-go-jp/design-tokens` (MIT).
Here each *role* of ours is given a token for the usual look and one for high contrast:
pages name roles only, so that a colour is decided in one place.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TOKENS = ROOT / "assets" / "tokens" / "digital-agency.json"
THEME = ROOT / "kiosk" / "screens" / "qml" / "Kiosk" / "Theme" / "Theme.qml"

# role: (usual, high contrast, what it is for)
ROLES: dict[str, tuple[str, str, str]] = {
    "surface": ("light-blue-50", "neutral-black", "the ground of every page"),
    "raised": ("neutral-white", "neutral-solid-gray-900", "what can be pressed or stands out"),
    "raisedPressed": ("light-blue-200", "blue-1000", "the same under a finger"),
    "chosen": ("light-blue-100", "neutral-solid-gray-800", "an answer that is ticked or on"),
    "text": ("neutral-solid-gray-900", "neutral-white", "body text"),
    "quietText": ("neutral-solid-gray-700", "neutral-solid-gray-50", "labels, notes"),
    "disabled": ("neutral-solid-gray-600", "neutral-solid-gray-300", "words of what is off"),
    "primary": ("blue-900", "yellow-300", "the one main action"),
    "primaryPressed": ("blue-1100", "yellow-100", "the same under a finger"),
    "onPrimary": ("neutral-white", "neutral-black", "words on it"),
    "outline": ("neutral-solid-gray-600", "neutral-white", "edges of what can be pressed"),
    "divider": ("light-blue-200", "neutral-solid-gray-500", "quiet lines: nothing to press"),
    "success": ("green-900", "green-300", "done, ticked"),
    "caution": ("orange-1000", "orange-300", "look here first"),
    "danger": ("red-1000", "red-300", "stop"),
    "dangerPressed": ("red-1200", "red-200", "the same under a finger"),
    "onDanger": ("neutral-white", "neutral-black", "words on it"),
    "focus": ("neutral-black", "cyan-200", "the ring of the keyboard's focus"),
    "focusGlow": ("yellow-300", "neutral-black", "between the ring and the control"),
    "ribbon": ("yellow-300", "yellow-300", "trial and training, on every page"),
    "onRibbon": ("neutral-solid-gray-900", "neutral-black", "words on it"),
    "scrim": ("blue-1200", "neutral-black", "behind an overlay; see scrimOpacity"),
    "classA": ("blue-900", "blue-900", "ticket class: apply"),
    "classB": ("green-900", "green-900", "ticket class: collect"),
    "classC": ("orange-1000", "orange-1000", "ticket class: renew, PIN"),
    "classM": ("purple-800", "purple-800", "ticket class: portal, phone"),
    "classZ": ("neutral-solid-gray-700", "neutral-solid-gray-700", "ticket class: anything else"),
    "onClass": ("neutral-white", "neutral-white", "letters on a ticket class"),
    "paper": ("neutral-white", "neutral-white", "under drawings, which have their own palette"),
    "onPaper": ("neutral-solid-gray-900", "neutral-black", "words and marks on it"),
    "way": ("blue-900", "neutral-black", "the line to walk, on paper"),
}

HEAD = """// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// Made by packaging/make_theme.py from {package} {version} ({licence}): change that, not this.
// The only place with colours, sizes and durations. Sizes are in pixels and follow `unit`.
pragma Singleton
import QtQuick

QtObject {{
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
"""

# QML takes a binding named `onPrimary` for a signal handler when there is a `primary` too.
INKS = """    readonly property QtObject inks: QtObject {{
        id: inks

{inks}
    }}"""

SIZES = """
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
    readonly property real lineHeight: {line_height_body}
    readonly property real tightLineHeight: {line_height_tight}
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
    readonly property real radius: {radius} * unit
    readonly property real smallRadius: {small_radius} * unit
    readonly property real stroke: 0.375 * unit
    readonly property real thickStroke: 0.75 * unit
    readonly property real icon: 5 * unit * Math.min(textScale, 1.6)
    readonly property real largeIcon: 9 * unit * Math.min(textScale, 1.25)

    // --- time, ms ---------------------------------------------------------------------------
    readonly property int shortTime: 150
    readonly property int longTime: 250

    // The role of a ticket class by its letter; a class that has none of its own is grey.
    function classColor(letter: string): color {{
        switch (letter) {{
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
        }}
    }}
}}
"""


def theme(tokens: dict[str, Any]) -> str:
    """The text of Theme.qml. Raises KeyError for a token that the package does not have."""
    colors = {name.removeprefix("neutral-"): value for name, value in tokens["color"].items()}
    lines, inks = [], []
    for role, (usual, strong, purpose) in ROLES.items():
        first = colors[usual.removeprefix("neutral-")]
        second = colors[strong.removeprefix("neutral-")]
        value = f'"{first}"' if first == second else f'theme.contrast ? "{second}" : "{first}"'
        if role.startswith("on"):
            name = "ink" + role[2:]
            lines.append(f"    // {purpose}\n    readonly property alias {role}: inks.{name}")
            inks.append(f"        readonly property color {name}: {value}")
        else:
            lines.append(f"    // {purpose}\n    readonly property color {role}: {value}")
    lines.append(INKS.format(inks="\n".join(inks)))
    heights, radii = tokens["lineHeight"], tokens["borderRadius"]
    return (
        HEAD.format(**tokens)
        + "\n".join(lines)
        + "\n"
        + SIZES.format(
            line_height_body=heights["170"],
            line_height_tight=heights["140"],
            radius=radii["16"] / 8,  # tokens are px; our unit is 8 px at 1080
            small_radius=radii["8"] / 8,
        )
    )


def main(arguments: list[str]) -> int:
    """Write the theme, or with `--check` leave with 1 if it is not what the tokens say."""
    made = theme(json.loads(TOKENS.read_text(encoding="utf-8")))
    if "--check" in arguments:
        if THEME.is_file() and THEME.read_text(encoding="utf-8") == made:
            return 0
        print(f"{THEME.relative_to(ROOT)} is not current: run packaging/make_theme.py")
        return 1
    THEME.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

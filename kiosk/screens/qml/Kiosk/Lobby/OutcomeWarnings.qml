// SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
// SPDX-License-Identifier: Apache-2.0
// What to be careful about: first of all on a page that stops her, else after the facts.
import QtQuick
import Kiosk.Controls
import Kiosk.Screens

Section {
    id: warnings

    required property OutcomeScreen screen

    title: qsTrId("lobby.outcome.warnings")

    Lines {
        width: parent.width
        rows: warnings.screen.warnings
    }
}

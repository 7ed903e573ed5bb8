# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Faults that are planted into real pages of the lobby are found, each by its rule; a page into
which none was planted has none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtQml import QQmlComponent, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from kiosk.screens.gallery import Mode, Setting, Shown, shown
from kiosk.screens.inspection import RULES, inspect
from kiosk.screens.lobby.scenes import SCENES
from kiosk.screens.lobby.usecases import LobbyServices
from kiosk.screens.reading import read, visible_items
from tests.screens.services import spoilt

PORTRAIT = (1080, 1920)
BY_NAME = {scene.name: scene for scene in SCENES}

Plant = Callable[["Live"], None]


class Live:
    """A page in its window, to be changed as no page should be."""

    def __init__(self, page: Shown) -> None:
        self.page = page

    @property
    def root(self) -> QQuickItem:
        return self.page.window.view.contentItem()

    def items(self, kind: str, below: QQuickItem | None = None) -> list[QQuickItem]:
        """All visible items of a Qt type or of a QML file, in the order of painting."""
        return [item for item in visible_items(below or self.root) if _is(item, kind)]

    def words(self, part: str) -> QQuickItem:
        """The `Words` in which `part` stands."""
        for item in self.items("Words"):
            if part in str(item.property("text")).replace("\u2060", "").replace("\u200b", ""):
                return item
        raise LookupError(part)

    def button(self, part: str) -> QQuickItem:
        """The control around these words."""
        item: QQuickItem | None = self.words(part)
        while item is not None and item.property("pressed") is None:
            item = item.parentItem()
        assert item is not None
        return item

    def adds(self, qml: str, parent: QQuickItem | None = None) -> None:
        """Something that should not be there."""
        component = QQmlComponent(self.page.window.engine, self.page.window.engine)
        component.setData(
            QByteArray(f"import QtQuick\n{qml}".encode()), QUrl.fromLocalFile(__file__)
        )
        item = component.create()
        assert isinstance(item, QQuickItem), component.errorString()
        item.setParent(self.root)
        item.setParentItem(parent or self.root)


def _is(item: QQuickItem, kind: str) -> bool:
    # The stub says bytes; it is text.
    name = str(item.metaObject().className())
    return item.inherits(kind) or name.startswith(f"{kind}_QMLTYPE")


def _text(words: QQuickItem) -> QQuickItem:
    return next(child for child in words.childItems() if child.inherits("QQuickText"))


# --- what can be wrong with a page -----------------------------------------------------------


def cut_by_its_box(live: Live) -> None:
    title = live.words("今日は、")
    title.setProperty("clip", True)
    title.setHeight(title.height() / 2)


def elided(live: Live) -> None:
    title = _text(live.words("今日は、"))
    QQmlProperty(title, "wrapMode").write("NoWrap")
    QQmlProperty(title, "elide").write("ElideRight")
    title.setWidth(300)


def out_of_its_button(live: Live) -> None:
    live.words("わからない").setX(900)


def out_of_the_window(live: Live) -> None:
    live.words("今日は、").setX(700)


def out_of_what_scrolls(live: Live) -> None:
    live.items("QQuickFlickable")[0].childItems()[0].setX(400)


def texts_on_each_other(live: Live) -> None:
    live.adds("Text { x: 60; y: 240; text: 'ここにも'; font.pixelSize: 60 }")


def control_out_of_the_window(live: Live) -> None:
    button = live.button("最初から")
    button.setX(button.x() + 200)


def text_on_a_button(live: Live) -> None:
    button = live.button("わからない")
    place = button.mapToScene(button.boundingRect().topLeft())
    live.adds(
        f"Text {{ x: {place.x() + 500}; y: {place.y() + 30}; text: 'ここ'; font.pixelSize: 40 }}"
    )


def covered(live: Live) -> None:
    live.adds("Rectangle { y: 200; width: 1080; height: 400; color: 'white' }")


def under_the_bar(live: Live) -> None:
    """A page that scrolls, and forgets to cut off what has been scrolled away."""
    live.items("QQuickFlickable")[0].setProperty("clip", False)


def scrolls_in_secret(live: Live) -> None:
    for button in live.items("BigButton"):
        if button.property("repeatable"):
            button.setVisible(False)


def scrolls_in_a_slit(live: Live) -> None:
    live.items("TopBar")[0].setHeight(1380)


def nameless(live: Live) -> None:
    live.button("わからない").setProperty("text", "")


def unwritten(live: Live) -> None:
    live.words("わからない").setVisible(False)


def picture_gone(live: Live) -> None:
    live.items("QQuickImage")[0].setProperty("source", QUrl("image://icon/nothing-of-the-kind"))


def page_gone(live: Live) -> None:
    loader = next(item for item in live.items("QQuickLoader") if item.property("source").path())
    loader.setProperty("source", QUrl.fromLocalFile("/nothing/of/the/Kind.qml"))


def torn_word(live: Live) -> None:
    live.words("What do you need").setWidth(60)


def small_words(live: Live) -> None:
    live.words("今日は、").setProperty("size", 20)


def small_control(live: Live) -> None:
    live.button("わからない").setHeight(50)


def control_on_control(live: Live) -> None:
    button = live.button("わからない")
    button.setY(button.y() - 30)


def controls_too_near(live: Live) -> None:
    button = live.button("わからない")
    button.setY(button.y() - 10)


def control_at_the_bezel(live: Live) -> None:
    button = live.button("最初から")
    button.setX(button.x() + 30)


def control_out_of_reach(live: Live) -> None:
    live.adds(
        """Item { x: 100; y: 900; width: 300; height: 100; Accessible.role: Accessible.Button
                  Accessible.name: "上"; Text { text: "上"; font.pixelSize: 30 } }"""
    )


@dataclass(frozen=True)
class Planted:
    """A fault, the page it is planted into, and the rule that has to find it."""

    rule: str
    plant: Plant | None = None
    scene: str = "home"
    words: Mapping[str, str] = field(default_factory=dict)
    lang: str = "ja"
    mode: Mode = Mode.PLAIN
    text_size: float = 1.0


TITLE = "lobby.home.title"

PLANTED = {
    "text cut by its box": Planted("clipped", cut_by_its_box),
    "elided text": Planted("clipped", elided),
    "text out of its button": Planted("clipped", out_of_its_button),
    "text out of the window": Planted("clipped", out_of_the_window),
    "text out of what scrolls": Planted("clipped", out_of_what_scrolls, "businesses"),
    "text on text": Planted("overlapping", texts_on_each_other),
    "text on a button": Planted("overlapping", text_on_a_button),
    "control out of the window": Planted("outside", control_out_of_the_window),
    "text below a plate": Planted("covered", covered),
    "text under the bar": Planted("covered", under_the_bar, "businesses", text_size=2.0),
    "scrolls without saying so": Planted("panes", scrolls_in_secret, "businesses"),
    "scrolls in a slit": Planted("panes", scrolls_in_a_slit, "businesses"),
    "control without a name": Planted("missing", nameless),
    "control without words": Planted("missing", unwritten),
    "picture that is not there": Planted("missing", picture_gone),
    "page that is not there": Planted("missing", page_gone),
    "id instead of words": Planted("missing", words={TITLE: TITLE}),
    "placeholder left over": Planted("missing", words={TITLE: "{name}さん、今日は"}),
    "ruby markup left over": Planted("missing", words={TITLE: "今日は{用件|ようけんですか"}),
    "no glyph": Planted("glyphs", words={TITLE: "今日は\ue123、どのような"}),
    "no glyph beyond the first plane": Planted("glyphs", words={TITLE: "今日は\U000f0123"}),
    "Japanese on an English page": Planted("languages", words={TITLE: "今日は"}, lang="en"),
    "English on a Japanese page": Planted("languages", words={TITLE: "What do you need?"}),
    "word torn in two": Planted("torn", torn_word, lang="en"),
    "phrase torn in two": Planted("torn", words={TITLE: "\u2060".join("あ" * 40)}),
    "words too small": Planted("text size", small_words),
    "control too small": Planted("touch", small_control),
    "control on control": Planted("touch", control_on_control),
    "controls too near": Planted("touch", controls_too_near),
    "control at the bezel": Planted("places", control_at_the_bezel),
    "control out of low reach": Planted("places", control_out_of_reach, mode=Mode.LOW_REACH),
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED.keys())
def test_a_fault_planted_into_a_real_page_is_found(
    services: LobbyServices, planted: Planted
) -> None:
    setting = Setting(planted.lang, PORTRAIT, planted.text_size, planted.mode)
    with shown(spoilt(services, planted.words), setting, BY_NAME[planted.scene]) as page:
        if planted.plant is not None:
            assert page.findings() == ()
            planted.plant(Live(page))
        assert planted.rule in {finding.rule for finding in page.findings()}


# --- small pages -----------------------------------------------------------------------------

PANE = """
    Item { width: 300; height: 300
        Flickable { width: 300; height: 130; clip: true; contentHeight: 600
            Text { y: 90; text: "half"; font.pixelSize: 80 }
            Text { y: 400; text: "later"; font.pixelSize: 30 }
        }
        %s
    }
"""
MORE = """
    Item { x: 48; y: 150; width: 200; height: 90; Accessible.role: Accessible.Button
        Accessible.name: "More"; Text { text: "More"; font.pixelSize: 30 } }
"""
SMALL = {
    "plain": ("""Text { text: "fine"; font.pixelSize: 30 }""", set()),
    "two below each other": (
        """Column { Text { text: "one"; font.pixelSize: 30 }
                    Text { text: "two"; font.pixelSize: 30 } }""",
        set(),
    ),
    "hidden": (
        """Item { Text { text: "fine"; font.pixelSize: 30 }
                  Text { visible: false; text: "{broken"; font.pixelSize: 30 }
                  Text { opacity: 0; text: "{broken"; font.pixelSize: 30 } }""",
        set(),
    ),
    "scrolled, with a button": (PANE % MORE, set()),
    "scrolled, without a button": (PANE % "", {"panes"}),
    "scrolled, with a button that is off": (
        PANE % MORE.replace("Item {", "Item { enabled: false;"),
        {"panes"},
    ),
    "below an overlay": (
        """Item { width: 300; height: 300
            Text { text: "{broken"; font.pixelSize: 4 }
            Item { property bool coversPage: true; z: 5
                Text { text: "fine"; font.pixelSize: 30 } } }""",
        set(),
    ),
    "an overlay painted first": (
        """Item { Item { property bool coversPage: true; z: 5; width: 300; height: 300
                Text { text: "{broken"; font.pixelSize: 30 } }
            Item { property bool coversPage: true
                Text { text: "fine"; font.pixelSize: 30 } } }""",
        {"missing"},
    ),
    "foreign, and says so": (
        """Item { property bool anyLanguage: true
                  Text { text: "日本語"; font.pixelSize: 30 } }""",
        set(),
    ),
    "foreign": ("""Text { text: "日本語"; font.pixelSize: 30 }""", {"languages"}),
    "foreign in quotes": ("""Text { text: "Press 「更新」"; font.pixelSize: 30 }""", set()),
    "foreign beside quotes": (
        """Text { text: "Press 更新 「更新」"; font.pixelSize: 30 }""",
        {"languages"},
    ),
    "on a plate": (
        """Rectangle { width: 300; height: 90; color: "white"
                       Text { text: "fine"; font.pixelSize: 30 } }""",
        set(),
    ),
    "below glass": (
        """Item { Text { text: "fine"; font.pixelSize: 30 }
                  Rectangle { width: 300; height: 90; color: "#80ffffff" } }""",
        set(),
    ),
    "below a plate by its z": (
        """Item { Rectangle { width: 300; height: 90; color: "white"; z: 1 }
                  Text { text: "gone"; font.pixelSize: 30 } }""",
        {"covered"},
    ),
    "turned smaller": (
        """Text { text: "fine"; font.pixelSize: 30; scale: 0.5 }""",
        {"text size"},
    ),
    "right-aligned": (
        """Text { x: 100; width: 200; text: "at the edge"; font.pixelSize: 30
                  horizontalAlignment: Text.AlignRight }""",
        set(),
    ),
    "blank": ("""Item { }""", {"missing"}),
    "a web address": ("""Text { text: "www.city.example.jp"; font.pixelSize: 25 }""", {"missing"}),
    "a time and a sum": ("""Text { text: "8:45, 50% of 300.5"; font.pixelSize: 25 }""", set()),
}


@pytest.mark.parametrize(("qml", "rules"), SMALL.values(), ids=SMALL.keys())
def test_a_small_page_has_the_faults_that_can_be_seen(
    services: LobbyServices, qtbot: QtBot, qml: str, rules: set[str]
) -> None:
    view = QQuickView()
    component = QQmlComponent(view.engine(), view.engine())
    component.setData(QByteArray(f"import QtQuick\n{qml}".encode()), QUrl.fromLocalFile(__file__))
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParent(view)
    item.setParentItem(view.contentItem())
    view.resize(300, 300)
    view.show()
    qtbot.waitUntil(view.isExposed)
    view.grabWindow()
    assert {finding.rule for finding in inspect(read(view, "en", 8))} == rules
    view.close()
    view.deleteLater()


def test_every_rule_has_found_a_planted_fault() -> None:
    planted = {each.rule.replace("text size", "text_sizes") for each in PLANTED.values()}
    planted = {"touch_sizes" if rule == "touch" else rule for rule in planted}
    assert planted == {rule.__name__ for rule in RULES}

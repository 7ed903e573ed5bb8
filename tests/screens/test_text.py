# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words on the screen: with ruby and without, at all sizes, spoken without readings."""

from __future__ import annotations

from itertools import permutations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.languages.registry import LOCALES
from kiosk.screens import text as texts
from kiosk.screens.text import Faces, RubyText, families
from tests.screens.hands import Gallery

EASY = (
    "{持|も}っている {人|ひと}は、{本人確認書類|ほんにんかくにんしょるい}を {見|み}せて ください。"
)
PLAIN = "持っている 人は、本人確認書類を 見せて ください。"


def _words(gallery: Gallery, text: str, **values: object) -> QQuickItem:
    """A `Words` on the page, 600 px wide unless told otherwise."""
    component = QQmlComponent(gallery.view.engine())
    source = b"import Kiosk.Controls\nWords { }"
    component.setData(QByteArray(source), QUrl.fromLocalFile(str(Path(__file__))))
    item = component.createWithInitialProperties({"width": 600.0, "text": text, **values})
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParent(gallery.root)
    item.setParentItem(gallery.root)
    gallery.settle()
    return item


def _ruby(item: QQuickItem) -> RubyText | None:
    found = [child for child in item.findChildren(QObject) if isinstance(child, RubyText)]
    return found[0] if found else None


def test_text_without_ruby_is_left_to_qt(gallery: Gallery) -> None:
    assert _ruby(_words(gallery, "カードを作る")) is None


def test_text_with_ruby_is_spoken_without_readings(gallery: Gallery) -> None:
    words = _words(gallery, EASY)

    interface = QAccessible.queryAccessibleInterface(words)
    assert interface.text(QAccessible.Text.Name) == PLAIN
    assert interface.role() == QAccessible.Role.StaticText


def test_joiners_and_breaks_are_not_spoken(gallery: Gallery) -> None:
    words = _words(gallery, "カ\u2060ー\u2060ド\u2060を\u200b作\u2060る")

    interface = QAccessible.queryAccessibleInterface(words)
    assert interface.text(QAccessible.Text.Name) == "カードを作る"


def test_a_word_is_not_torn_while_a_phrase_fits(gallery: Gallery) -> None:
    phrases = ["窓口の", "電子証明書", "更新です"]  # 12 letters: two lines of 7, if torn
    text = "\u200b".join("\u2060".join(phrase) for phrase in phrases)

    words = _words(gallery, text, size=50.0, width=355.0)

    assert words.property("lineCount") == 3


@pytest.mark.parametrize("text", [EASY, PLAIN])
def test_more_text_in_the_same_width_is_higher_not_wider(gallery: Gallery, text: str) -> None:
    short, long = _words(gallery, text), _words(gallery, text * 4)

    assert long.implicitHeight() > short.implicitHeight()
    assert long.property("contentWidth") <= 601
    assert not long.property("truncated")


def test_all_lines_are_equally_high_with_ruby_or_without(gallery: Gallery) -> None:
    words = _words(gallery, EASY * 3 + "よみがなのない ながい ことばだけの ぎょう " * 3)

    count = words.property("lineCount")
    assert words.implicitHeight() / count == pytest.approx(words.property("shownSize") * 1.8)


def test_a_word_wider_than_its_place_is_told(gallery: Gallery) -> None:
    words = _words(gallery, "{本人確認書類|ほんにんかくにんしょるい}", width=60.0)

    assert words.property("truncated")


def test_small_text_grows_to_body_size_where_it_has_readings(gallery: Gallery) -> None:
    small = gallery.theme.property("small")

    assert _words(gallery, EASY, size=small).property("shownSize") == gallery.theme.property("body")
    assert _words(gallery, PLAIN, size=small).property("shownSize") == small


def test_the_language_may_change_from_kanji_to_ruby_and_back(gallery: Gallery) -> None:
    words = _words(gallery, PLAIN)
    height = words.implicitHeight()

    words.setProperty("text", EASY)
    gallery.settle()
    assert _ruby(words) is not None
    assert words.implicitHeight() != height

    words.setProperty("text", PLAIN)
    gallery.settle()
    assert words.implicitHeight() == height


def test_size_and_width_are_followed(gallery: Gallery) -> None:
    words = _words(gallery, EASY)
    lines = words.property("lineCount")

    words.setProperty("size", 64.0)
    gallery.settle()
    assert words.property("lineCount") > lines

    words.setWidth(4000)
    gallery.settle()
    assert words.property("lineCount") == 1


def test_ruby_is_painted_in_the_colour_of_the_words(gallery: Gallery) -> None:
    words = _words(gallery, "{番号札|ばんごうふだ}", color="#00ff00", size=80.0, z=1000.0)
    gallery.settle()

    image = gallery.picture()
    green = sum(
        image.pixelColor(x, y).name() == "#00ff00"
        for x in range(0, 300, 2)
        for y in range(0, int(words.height()), 2)
    )
    assert green > 100


@pytest.mark.usefixtures("gallery")
def test_every_text_has_the_fonts_of_its_language() -> None:
    assert QGuiApplication.font().families() == families("ja")
    for code, locale in LOCALES.items():
        font = Faces().of(code, 40.0, True)
        assert font.families() == families(code)
        assert set(locale.families) <= set(font.families())
        assert (font.pixelSize(), font.bold()) == (40, True)
    assert families("zh-Hans")[0] == "Noto Sans CJK SC"


@pytest.mark.usefixtures("gallery")
def test_burmese_lines_end_between_syllables_and_fit() -> None:
    text = "မိုင်နံပါတ်ကတ်နှင့် အီလက်ထရောနစ် သက်သေခံလက်မှတ် သက်တမ်းကုန် အကြောင်းကြားစာ"
    faces = Faces()
    for width in (200.0, 333.0, 500.0):
        lines = faces.broken(text, "my", 40.0, True, width).split("\n")
        assert "".join("".join(lines).split()) == "".join(text.split())
        for line in lines:
            assert faces.natural(line, "my", 40.0, True) <= width
            # a syllable never begins with a mark, or with a consonant that is killed
            assert not line.startswith(("\u103a", "\u1038", "\u102c"))
            assert line[1:2] not in ("\u103a", "\u1039")


@pytest.mark.usefixtures("gallery")
def test_thai_lines_end_between_words() -> None:
    told = Faces().broken("หนังสือแจ้งวันหมดอายุของบัตร", "th", 40.0, False, 260.0)
    words = {"หนังสือ", "แจ้ง", "วัน", "หมด", "หมดอายุ", "วันหมดอายุ", "อายุ", "ของ", "บัตร"}
    for line in told.split("\n"):
        assert any(line.startswith(word) for word in words), line
        assert any(line.endswith(word) for word in words), line


@pytest.mark.parametrize("width", [300.0, 420.0, 600.0, 900.0])
def test_a_button_changes_its_words_without_a_loop(gallery: Gallery, width: float) -> None:
    """The fixture sees what QML complains of: lines that depend on how lines are put."""
    component = QQmlComponent(gallery.view.engine())
    source = b"import Kiosk.Controls\nBigButton { }"
    component.setData(QByteArray(source), QUrl.fromLocalFile(str(Path(__file__))))
    button = component.createWithInitialProperties({"width": width})
    assert isinstance(button, QQuickItem), component.errorString()
    button.setParent(gallery.root)
    button.setParentItem(gallery.root)
    for text, scale in product(permutations(("", PLAIN, EASY, EASY * 2, "はい"), 2), (1.0, 1.6)):
        for each in text:
            button.setProperty("text", each)
            gallery.settle()
        gallery.theme.setProperty("textScale", scale)


def test_broken_lines_are_forgotten(gallery: Gallery) -> None:
    number = ("နံပါတ် C012 ကို စောင့်ပါ", "my", 40.0, False, 200.0)
    faces = Faces()
    first = faces.broken(*number)
    hits = texts._broken.cache_info().hits
    assert faces.broken(*number) == first
    assert texts._broken.cache_info().hits == hits + 1

    texts.forget()

    assert texts._broken.cache_info().currsize == 0

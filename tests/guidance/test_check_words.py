# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Words: who is told to press a button finds it on a screen."""

from __future__ import annotations

import pytest

from tests.guidance.seeds import Seed, assert_found
from tests.guidance.trees import FILES, Tree

LOST = "topics/card/card.lost.yaml"

SEEDS = {
    "a topic names a button that no screen has": Seed(
        LOST, "カードを止めます。", "「止める」を押します。", "control_unknown", "「止める」",
        {"control": "止める"},
    ),
    "a button is nearly called so": Seed(
        LOST, "カードを止めます。", "「電子証明所」を選びます。", "control_misspelt", "電子証明所",
        {"control": "電子証明所", "meant": "電子証明書"},
    ),
    "an answer to a question names one": Seed(
        "faq.yaml", "止めてください。", "「止める」のボタンを。", "control_unknown", "「止める」"
    ),
    "an outcome names one": Seed(
        "outcomes/O01.yaml", "職員に聞いてください", "「呼ぶ」にさわってください",
        "control_unknown", "「呼ぶ」",
    ),
    "a counter of another section names one": Seed(
        "businesses.yaml", "1番窓口", "1番窓口で「住民票」を押す", "control_unknown", "「住民票」"
    ),
    "a phrase names one": Seed(
        "phrasebook.yaml", "こんにちは。", "「次へ」をさわってください。", "control_unknown",
        "「次へ」",
    ),
    "the screen's own words name one": Seed(
        "ui/lobby.yaml", "ご用件をえらんでください", "「次へ」ボタンでえらぶ", "control_unknown",
        "「次へ」",
    ),
    "one of two buttons is not there": Seed(
        LOST, "カードを止めます。", "「はい」を押して、「止める」を押す。", "control_unknown",
        "「止める」", {"control": "止める"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEDS)
def test_a_planted_fault_is_found_at_its_line(tree: Tree, name: str) -> None:
    assert_found(tree, SEEDS[name])


@pytest.mark.parametrize(
    "button",
    [
        pytest.param("電子証明書", id="an answer"),
        pytest.param("期限", id="a tile"),
        pytest.param("ご用件をえらんでください", id="words of our own"),
        pytest.param("5", id="a key of a telephone"),
        pytest.param("{time}", id="what is filled in later"),
    ],
)
def test_a_button_that_is_there_may_be_named(tree: Tree, button: str) -> None:
    tree.spoil("notice-templates.yaml", "{time}まで止まります。", f"「{button}」を押します。")

    assert tree.faults() == ()


def test_words_on_a_machine_that_is_not_ours_may_be_named_once_they_are_a_control(
    tree: Tree,
) -> None:
    tree.spoil(LOST, "カードを止めます。", "「暗証番号の初期化」を押します。")
    term = '  - { id: reset, name: "暗証番号の初期化", source: M }\n'
    tree.write("glossary.yaml", FILES["glossary.yaml"] + term)
    assert [fault.code for fault in tree.faults()] == ["control_unknown"]

    tree.spoil("glossary.yaml", '初期化", source: M', '初期化", source: M, control: true')

    assert tree.faults() == ()


@pytest.mark.parametrize("said", ["「期限切れ」とあります。", "「困る」と押し問答になる。"])
def test_what_is_only_quoted_is_no_button(tree: Tree, said: str) -> None:
    tree.spoil(LOST, "カードを止めます。", said)

    assert tree.faults() == ()


def test_words_for_staff_may_name_what_no_visitor_sees(tree: Tree) -> None:
    tree.write("ui/staff.yaml", 'staff.doctor.print: "「テスト印字」を押してください"\n')

    assert tree.faults() == ()


def test_what_the_city_is_asked_is_not_read_by_visitors(tree: Tree) -> None:
    tree.spoil("city-questions.yaml", "何時からですか。", "「発券」を押しますか。")

    assert tree.faults() == ()

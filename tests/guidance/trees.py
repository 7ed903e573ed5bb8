# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A small content folder without faults, and a hand to spoil it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kiosk.guidance.checks import check_folder
from kiosk.guidance.faults import Fault
from kiosk.guidance.loading import Loaded, load_placed
from kiosk.guidance.model import Content

TODAY = date(2026, 11, 24)

FILES = {
    "sites.yaml": """\
sites:
  - id: main
    source: "S §4①"
    name: "本館1階"
    short_name: "本館"
    address: "府中町"
    hours:
      - { kind: weekday, open: "08:45", close: "17:15", source: "S §5(2)" }
      - { kind: sunday, nth: 4, open: "08:45", close: "12:00", source: "S §5(2)" }
    exceptions:
      - { date: 2026-12-27, closed: true, reason: "点検のため", source: "S §5(1)" }
      - { date: 2026-12-20, kind: sunday, source: "S §5(1)" }
    desks:
      - { id: C, name: "更新", ticket_class: C, x: 1, y: 2, source: I }
      - { id: Z, name: "総合相談", ticket_class: Z, x: 3, y: 4, source: I }
    staff_place: "案内台"
    number_machine: "ボタン"
    plan:
      picture: "assets/plans/main.svg"
      width: 10
      height: 10
      you_are_here: [5, 9]
      entrance: [5, 10]
      ways:
        C: [[5, 9], [1, 2]]
  - id: plaza
    source: "S §4②"
    name: "プラザ1階"
    short_name: "プラザ"
    address: "いぶき野"
    hours:
      - { kind: weekday, open: "08:45", close: "17:15", source: "S §5(2)" }
    desks:
      - { id: C, name: "更新", ticket_class: C, x: 1, y: 2, source: I }
      - { id: Z, name: "総合相談", ticket_class: Z, x: 3, y: 4, source: I }
    staff_place: "案内台"
    number_machine: "ボタン"
    plan:
      picture: "assets/plans/main.svg"
      width: 10
      height: 10
      you_are_here: [5, 9]
      entrance: [5, 10]
      ways: {}
""",
    "services.yaml": """\
services:
  - { id: "1", name: "フロア案内", sites: [main, plaza], source: "S §6" }
  - { id: "3", name: "交付・更新", sites: [main, plaza, offsite], source: "S §6" }
ticket_classes:
  - { letter: C, name: "更新", form: diamond, source: I }
  - { letter: Z, name: "総合相談", form: square, source: I }
""",
    "visit-types.yaml": """\
visit_types:
  - id: cert.renew
    label: "更新"
    service: "3"
    report_row: R06
    ticket_class: C
    served:
      - { site: main, days: [weekday, sunday], source: "S §6" }
      - { site: plaza, days: [weekday], source: "S §6" }
  - id: card.receive
    label: "受取"
    service: "3"
    report_row: R04
    ticket_class: C
    served:
      - { site: main, days: [weekday], source: "S §6" }
  - id: unknown
    label: "相談"
    service: "1"
    report_row: R01
    ticket_class: Z
    served:
      - { site: main, days: [weekday], source: "S §6" }
      - { site: plaza, days: [weekday], source: "S §6" }
  - id: complaint
    label: "ご意見"
    service: "1"
    report_row: R01
    staff_only: true
    served: []
""",
    "home.yaml": """\
tiles:
  - { id: expiry, label: "期限", icon: letter, facts: { want: expiry }, next: Q3 }
  - { id: receive, label: "受取", icon: card, facts: { want: card }, next: QL }
""",
    "triage.yaml": """\
questions:
  - id: Q3
    text: "お知らせには、何と書いてありますか。"
    picture: "assets/letters/cert.svg"
    source: I
    answers:
      - { id: cert, text: "電子証明書", icon: letter, facts: { notice: cert }, next: O07 }
      - { id: card, text: "カード", facts: { notice: card }, next: QL }
      - { id: unknown, text: "わからない", facts: { notice: unknown }, next: O22 }
  - id: QL
    text: "免許証にもなっていますか。"
    source: "P:akita"
    answers:
      - { id: "no", text: "いいえ", facts: { licence: "no" }, next: O01 }
      - { id: "yes", text: "はい", facts: { licence: "yes" }, next: O22, next_at: { plaza: O01 } }
      - { id: unknown, text: "わからない", facts: { licence: unknown }, next: O22 }
""",
    "outcomes/O01.yaml": """\
id: O01
title: "カードの受取"
short_title: "受取"
visit_type: card.receive
source: "S §6"
at:
  main: { mode: desk, desk: C, lead: "C窓口へ", source: I }
  plaza: { mode: other_site, other_site: main, source: "S §6" }
bring:
  - id: notice
    text: "交付通知書"
    document: notice
    source: "P:soma"
    missing:
      id: ask
      text: "職員に聞いてください"
      way: staff
      served_today: false
      source: M
""",
    "outcomes/O07.yaml": """\
id: O07
title: "電子証明書の更新"
short_title: "更新"
visit_type: cert.renew
source: "S §6"
effective_from: 2026-07-01
at:
  main: { mode: desk, desk: C, source: I }
  plaza: { mode: desk, desk: C, source: I }
bring:
  - id: card
    text: "カード"
    source: "P:limo"
    missing: { id: home, text: "ご自宅から", way: home, served_today: false, source: M }
  - { id: letter, text: "お知らせ", need: if_you_have, source: "P:limo" }
time: { low: 15, high: 30, source: "M, P:limo" }
cost: { yen: [0], text: "無料", source: "P:setagaya" }
warnings:
  - { id: day, text: "使えるのは明日から", source: "P:kamakura" }
other_ways:
  - { id: plaza, text: "プラザでも", way: other_site, site: plaza, source: "S §6" }
phones: [line]
also: [O22]
""",
    "outcomes/O22.yaml": """\
id: O22
title: "ご案内します"
short_title: "相談"
visit_type: unknown
source: I
at:
  main: { mode: staff, desk: Z, source: I }
  plaza: { mode: staff, desk: Z, source: I }
""",
    "letters.yaml": """\
letters:
  - id: expiry_cert
    title: "有効期限通知書"
    picture: "assets/letters/cert.svg"
    sender: "機構"
    summary: "期限が近い"
    facts: { want: expiry, notice: cert }
    next: O07
    source: "P:nagano"
""",
    "documents.yaml": """\
documents:
  - { id: notice, name: "交付通知書", picture: "assets/letters/cert.svg", source: "P:soma" }
""",
    "phones.yaml": """\
phones:
  - { id: line, name: "コールセンター", number: "0120-95-0178", source: "P:tokai" }
""",
    "businesses.yaml": """\
businesses:
  - { id: juminhyo, label: "住民票", icon: card, place: { main: "1番窓口" }, source: I }
""",
    "notices.yaml": """\
notices:
  - { id: yearend, title: "年末年始", text: "休みます", sites: [main], source: "S §5(1)" }
""",
    "themes.yaml": """\
themes:
  - { id: card, title: "カード", icon: card, first: [card.lost] }
""",
    "topics/card/card.lost.yaml": """\
id: card.lost
theme: card
title: "なくしたとき"
summary:
  - { id: stop, text: "カードを止めます。", source: "P:tokai" }
bring:
  - { id: notice, text: "お知らせ", document: notice, source: "P:soma" }
sites: [main]
phones: [line]
letters: [expiry_cert]
facts: { want: expiry }
next: Q3
source: "P:tokai"
recheck_on: 2027-03-01
""",
    "faq.yaml": """\
faq:
  - id: F01
    theme: card
    question: "なくしました。"
    answer: "止めてください。"
    topic: card.lost
    source: "P:tokai"
    awaits: [Q01]
""",
    "phrasebook.yaml": """\
moments:
  - { id: greet, title: "あいさつ", icon: card }
phrases:
  - { id: g01, moment: greet, by: staff, text: "こんにちは。", core: true, source: I }
  - { id: w03, moment: greet, by: staff, text: "{people}人待っています。", source: I }
""",
    "glossary.yaml": """\
terms:
  - { id: card, name: "マイナンバーカード", source: M }
""",
    "survey.yaml": """\
survey:
  - id: overall
    text: "いかがでしたか"
    source: I
    answers:
      - { id: good, text: "よかった", value: 2, icon: card }
      - { id: none, text: "わからない" }
""",
    "notice-templates.yaml": """\
notice_templates:
  - { id: down, title: "停止", text: "{time}まで止まります。", icon: card, source: "S §13(5)" }
""",
    "announcements.yaml": """\
announcements:
  - id: fire
    kind: disaster
    title: "火事です"
    icon: card
    lines: [{ id: out, text: "出てください。", source: "S §13(5)" }]
    source: "S §13(5)"
""",
    "city-questions.yaml": """\
city_questions:
  - { id: Q01, text: "何時からですか。", blocks: "時間", priority: P1 }
""",
    "ui/lobby.yaml": """\
lobby.home.title: "ご用件をえらんでください"
lobby.wait: { ja: "{n}人待ち", note: "people ahead" }
""",
}

PICTURES = ("plans/main.svg", "letters/cert.svg", "icons/letter.svg", "icons/card.svg")


class Folder:
    """Text files that an editor writes, spoils and looks up lines in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def spoil(self, name: str, old: str, new: str) -> None:
        """Replace the first `old`, which must be there."""
        text = self.text(name)
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def line(self, name: str, piece: str) -> int:
        """The line (from 1) on which `piece` first stands."""
        text = self.text(name)
        assert piece in text, f"{name} has no {piece!r}"
        return text[: text.index(piece)].count("\n") + 1


class Tree(Folder):
    """A content folder below a folder of its own, beside its `assets`."""

    def __init__(self, root: Path) -> None:
        super().__init__(root / "content")
        for name, text in FILES.items():
            self.write(name, text)
        for picture in PICTURES:
            path = root / "assets" / picture
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("<svg/>", encoding="utf-8")

    def load(self) -> Content:
        return self.loaded().content

    def loaded(self) -> Loaded:
        return load_placed(self.folder)

    def faults(self, today: date = TODAY) -> tuple[Fault, ...]:
        return check_folder(self.folder, today)

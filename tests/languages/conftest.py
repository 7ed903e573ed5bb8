# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A small hall of texts in real files: content, an English and an easy Japanese translation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.guidance.loading import load, load_placed
from kiosk.guidance.model import Content
from kiosk.languages import compiling, extraction, po, registry
from kiosk.languages.registry import locale
from kiosk.languages.texts import Domain, domains, po_path

COLLECTIONS = {
    "sites.yaml": ("sites",),
    "services.yaml": ("services", "ticket_classes"),
    "visit-types.yaml": ("visit_types",),
    "home.yaml": ("tiles",),
    "triage.yaml": ("questions",),
    "letters.yaml": ("letters",),
    "documents.yaml": ("documents",),
    "phones.yaml": ("phones",),
    "businesses.yaml": ("businesses",),
    "notices.yaml": ("notices",),
    "themes.yaml": ("themes",),
    "faq.yaml": ("faq",),
    "phrasebook.yaml": ("moments", "phrases"),
    "glossary.yaml": ("terms",),
    "survey.yaml": ("survey",),
    "notice-templates.yaml": ("notice_templates",),
    "announcements.yaml": ("announcements",),
    "city-questions.yaml": ("city_questions",),
}

OUTCOME = """\
id: O01
source: "S §5"
title: 電子証明書の更新
short_title: 更新
visit_type: cert.renew
at:
  main:
    mode: desk
    desk: C
    source: "I"
cost:
  yen: [0]
  text: {ja: "手数料は1,000円です", note: "A fee in yen."}
  source: "M"
"""

TOPIC = """\
id: card.lost
theme: card
title: カードをなくしたとき
summary: [{id: first, text: カードを止めます。, source: "M"}]
source: "M"
recheck_on: 2027-03-01
"""

LOBBY = """\
lobby.home.title: 今日はどうされましたか
lobby.ticket.ahead:
  ja: "{n}人待っています"
  note: Shown beside the number.
lobby.hours.open: "{time}まで開いています"
"""

STAFF = """\
staff.doctor.font: フォント {font} がありません
fault.po_stale: "{id} の訳が古くなっています"
"""

ENGLISH = {
    "outcome.O01.title": ("Renewing the electronic certificate",),
    "outcome.O01.short_title": ("Renewal",),
    "outcome.O01.cost.text": ("The fee is 1,000 yen",),
    "topic.card.lost.title": ("If you lost your card",),
    "topic.card.lost.summary.first.text": ("Stop the card.",),
    "lobby.home.title": ("What brings you here today?",),
    "lobby.ticket.ahead": ("{n} person is waiting", "{n} people are waiting"),
    "lobby.hours.open": ("Open until {time}",),
    "staff.doctor.font": ("The font {font} is not installed",),
    "fault.po_stale": ("The translation of {id} is out of date",),
}

EASY = {
    "outcome.O01.title": ("{電子証明書|でんししょうめいしょ}を {新|あたら}しく します",),
    "outcome.O01.short_title": ("{新|あたら}しく する",),
    "outcome.O01.cost.text": ("お{金|かね}は 1,000{円|えん}です",),
    "topic.card.lost.title": ("カードを なくした とき",),
    "topic.card.lost.summary.first.text": ("カードを {止|と}めます。",),
    "lobby.home.title": ("{今日|きょう}は どうしましたか",),
    "lobby.ticket.ahead": ("{n}{人|にん} {待|ま}って います",),
    "lobby.hours.open": ("{time}まで {開|あ}いて います",),
}


@dataclass(frozen=True)
class Hall:
    """Folders of one small kiosk."""

    content_dir: Path
    locales_dir: Path
    cache_dir: Path

    def content(self) -> Content:
        return load(self.content_dir)

    def extract(self) -> tuple[Path, ...]:
        return extraction.extract(self.content_dir, self.locales_dir)

    def po(self, code: str, domain: Domain) -> Path:
        return po_path(self.locales_dir, code, domain)

    def translate(self, code: str, words: Mapping[str, tuple[str, ...]]) -> None:
        """Writes translations into the PO files as an editor would."""
        for domain in domains(locale(code)):
            path = self.po(code, domain)
            file, _ = po.read(path)
            entries = tuple(
                replace(entry, forms=words.get(entry.context, entry.forms))
                for entry in file.entries
            )
            po.write(path, po.PoFile(file.header, entries, file.comments))

    def edit(self, path: Path, old: str, new: str) -> None:
        """Changes a file by hand."""
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def places(self) -> dict[str, tuple[str, int]]:
        return dict(load_placed(self.content_dir).places.written)


def write_content(folder: Path) -> None:
    """The smallest content that loads, with texts of each kind."""
    (folder / "ui").mkdir(parents=True)
    (folder / "outcomes").mkdir()
    (folder / "topics" / "card").mkdir(parents=True)
    for name, keys in COLLECTIONS.items():
        (folder / name).write_text("".join(f"{key}: []\n" for key in keys), "utf-8")
    (folder / "outcomes" / "O01.yaml").write_text(OUTCOME, "utf-8")
    (folder / "topics" / "card" / "card.lost.yaml").write_text(TOPIC, "utf-8")
    (folder / "ui" / "lobby.yaml").write_text(LOBBY, "utf-8")
    (folder / "ui" / "staff.yaml").write_text(STAFF, "utf-8")


@pytest.fixture
def few_locales(monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry of three: what is true of one translation is true of all."""
    few = {code: registry.LOCALES[code] for code in ("ja", "ja@easy", "en")}
    for module in (registry, compiling):
        monkeypatch.setattr(module, "LOCALES", few)


@pytest.fixture
def hall(tmp_path: Path, few_locales: None) -> Hall:
    """Content with empty PO files."""
    made = Hall(tmp_path / "content", tmp_path / "locales", tmp_path / "cache")
    write_content(made.content_dir)
    made.extract()
    return made


@pytest.fixture
def translated_hall(hall: Hall) -> Hall:
    """Content with complete translations."""
    hall.translate("en", ENGLISH)
    hall.translate("ja@easy", EASY)
    return hall

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A fifteenth language, written from right to left: one line in the registry and PO files."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from babel.dates import format_skeleton

from kiosk.languages import bundle, checks, compiling, exchange, extraction, formats, po, registry
from kiosk.languages.bundle import Bundle
from kiosk.languages.catalogues import State
from kiosk.languages.openness import Openness, offered
from kiosk.languages.registry import Locale, locale
from kiosk.languages.texts import Domain
from tests.languages.conftest import EASY, ENGLISH, Hall, write_content

WEDNESDAY = date(2026, 11, 25)

LINE = Locale(
    "xx",
    "ئېكسئېكس",
    "xx",  # CLDR has not heard of it
    ("en", "ja@easy"),
    "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);",
    direction="rtl",
)

WORDS = {
    "outcome.O01.title": ("تجديد الشهادة الإلكترونية",),
    "outcome.O01.short_title": ("تجديد",),
    "outcome.O01.cost.text": ("الرسوم 1,000 ين",),
    "topic.card.lost.title": ("إذا فقدت بطاقتك",),
    "topic.card.lost.summary.first.text": ("أوقف البطاقة.",),
    "lobby.home.title": ("كيف يمكننا مساعدتك اليوم؟",),
    "lobby.ticket.ahead": ("شخص واحد ينتظر", "شخصان ينتظران ({n})", "{n} أشخاص ينتظرون"),
    "lobby.hours.open": ("مفتوح حتى {time}",),
}


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hall:
    """Content in all of our languages and one more; that one, English and easy Japanese whole."""
    every = {**registry.LOCALES, LINE.code: LINE}
    for module in (registry, compiling):
        monkeypatch.setattr(module, "LOCALES", every)
    made = Hall(tmp_path / "content", tmp_path / "locales", tmp_path / "cache")
    write_content(made.content_dir)
    made.extract()
    for code, words in (("en", ENGLISH), ("ja@easy", EASY), (LINE.code, WORDS)):
        made.translate(code, words)
    return made


def built(hall: Hall) -> Bundle:
    return bundle.build(hall.content_dir, hall.locales_dir, hall.cache_dir)


def own_faults(hall: Hall) -> list[str]:
    return [
        fault.code
        for fault in checks.check(hall.content(), hall.locales_dir, registry.LOCALES.values())
        if "/xx/" in fault.file
    ]


def test_its_po_files_are_made_and_gettext_accepts_them(hall: Hall) -> None:
    paths = sorted((hall.locales_dir / "xx").rglob("*.po"))
    assert [path.stem for path in paths] == ["content", "ui"]
    for path in paths:
        told = subprocess.run(
            ["msgfmt", "--check", "-o", "/dev/null", path], capture_output=True, text=True
        )
        assert (told.returncode, told.stderr) == (0, "")
        assert dict(po.read(path)[0].header)["Plural-Forms"] == LINE.plurals
    assert hall.extract() == ()


def test_it_is_compiled_and_offered_as_the_last_of_fifteen(hall: Hall) -> None:
    languages = built(hall).catalogues.languages
    assert len(languages) == len(registry.LOCALES)
    assert languages[-1] == "xx"
    assert list(offered(languages, (), ()).items())[-1] == ("xx", Openness.PUBLIC)
    assert offered(languages, ["xx"], ())["xx"] is Openness.GUIDED
    assert "xx" not in offered(languages, (), ["xx"])


def test_it_speaks(hall: Hall) -> None:
    catalogues = built(hall).catalogues
    for key, forms in WORDS.items():
        said = catalogues.said(key, "xx")
        assert (said.markup, said.lang, said.state) == (forms[-1], "xx", State.UNREVIEWED)
    assert catalogues.said("lobby.hours.open", "xx").filled(time="17:15").plain.endswith("17:15")
    assert not catalogues.is_reviewed("xx")


def test_it_counts_by_its_own_plural_forms(hall: Hall) -> None:
    catalogues = built(hall).catalogues
    assert [catalogues.ui("lobby.ticket.ahead", "xx", n) for n in (1, 2, 3)] == [
        "شخص واحد ينتظر",
        "شخصان ينتظران (2)",
        "3 أشخاص ينتظرون",
    ]


def test_what_it_does_not_say_its_fallbacks_say(hall: Hall) -> None:
    hall.translate("xx", {"lobby.home.title": ("",), "outcome.O01.title": ("",)})
    hall.translate("en", {"outcome.O01.title": ("",)})
    catalogues = built(hall).catalogues
    said = [catalogues.said(key, "xx") for key in ("lobby.home.title", "outcome.O01.title")]
    assert [each.lang for each in said] == ["en", "ja@easy"]
    assert {each.state for each in said} == {State.STALE_FALLBACK}


def test_its_dates_times_and_counts_are_those_of_its_fallback(hall: Hall) -> None:
    assert hall.locales_dir.is_dir()
    day, moment = WEDNESDAY, time(17, 15)
    formats.prepare("xx")
    assert formats.date(day, "xx") == formats.date(day, "en") == "Wed, Nov 25"
    assert formats.date(day, "xx", year=True) == formats.date(day, "en", year=True)
    assert formats.time(moment, "xx") == formats.time(moment, "en")
    assert formats.count(12345, "xx") == "12,345"


def test_without_a_fallback_that_cldr_knows_they_are_japanese(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = {**registry.LOCALES, "xx": replace(LINE, fallbacks=())}
    monkeypatch.setattr(registry, "LOCALES", alone)
    assert locale("xx").chain == ("xx", "ja")
    assert formats.date(WEDNESDAY, "xx") == format_skeleton("MMMEd", WEDNESDAY, locale="ja")
    assert formats.time(time(17, 15), "xx") == "17:15"
    assert hall.extract() == ()


def test_a_language_that_cldr_knows_is_written_by_cldr(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {**registry.LOCALES, "xx": replace(LINE, cldr="he")}
    monkeypatch.setattr(registry, "LOCALES", known)
    assert formats.date(WEDNESDAY, "xx") == format_skeleton("MMMEd", WEDNESDAY, locale="he")
    assert hall.extract() == ()


def test_its_translations_are_checked(hall: Hall) -> None:
    assert own_faults(hall) == []
    hall.edit(hall.po("xx", Domain.CONTENT), "الرسوم 1,000", "الرسوم 100")
    hall.edit(hall.po("xx", Domain.UI), "مفتوح حتى {time}", "مفتوح حتى {clock}")
    assert sorted(own_faults(hall)) == ["po_msgfmt", "po_numbers", "po_placeholders"]


def test_its_progress_is_counted(hall: Hall) -> None:
    told = extraction.stats(hall.content(), hall.locales_dir)["xx"]
    assert (told.total, told.translated, told.staff_total) == (len(WORDS), len(WORDS), 0)


def test_it_travels_as_a_workbook(hall: Hall, tmp_path: Path) -> None:
    path = tmp_path / "xx.xlsx"
    assert exchange.export(hall.locales_dir, locale("xx"), path) == len(WORDS)
    back = exchange.take_back(hall.locales_dir, locale("xx"), path)
    assert (back.taken, back.unchanged, back.refused) == (0, len(WORDS), ())

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The locales of the kiosk, one line each: a new one is its folder in locales/ and its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from types import MappingProxyType
from typing import Literal

SOURCE = "ja"
"""The language of content/: everything else is a translation of it, and every chain ends in it."""

ONE_FORM = "nplurals=1; plural=0;"
ONE_AND_MANY = "nplurals=2; plural=(n > 1);"
ONE_AND_OTHER = "nplurals=2; plural=(n != 1);"

NOTO = "Noto Sans"
NOTO_JAPANESE = "Noto Sans CJK JP"


@dataclass(frozen=True)
class Locale:
    """A language that a visitor can choose.

    `code` is ours (folder in locales/, settings, tallies), `cldr` is CLDR's name for dates and
    counts, `plurals` is gettext's Plural-Forms header, `families` are the Noto fonts that must have
    every character, first choice first. `ruby`: every kanji needs its reading.
    """

    code: str
    own_name: str
    cldr: str
    fallbacks: tuple[str, ...]
    plurals: str = ONE_FORM
    families: tuple[str, ...] = (NOTO_JAPANESE, NOTO)
    direction: Literal["ltr", "rtl"] = "ltr"
    ruby: bool = False
    spaceless: bool = False
    """Written without spaces between words: we break its lines, Qt does not know where."""
    staff: bool = False
    """Staff words are translated too (command line and doctor speak Japanese and English)."""

    @property
    def forms(self) -> int:
        """How many plural forms a counted text has."""
        return int(self.plurals.split("nplurals=")[1].split(";")[0])

    @property
    def chain(self) -> tuple[str, ...]:
        """Codes to ask in turn: this one, its fallbacks, Japanese."""
        return tuple(dict.fromkeys((self.code, *self.fallbacks, SOURCE)))


def _with(script: str) -> tuple[str, ...]:
    """Fonts of a script that Noto has in a family of its own."""
    return (f"{NOTO} {script}", NOTO, NOTO_JAPANESE)


def _chinese(forms: str) -> tuple[str, ...]:
    """Noto's Chinese fonts: the same characters are drawn in other forms than in Japan."""
    return (f"{NOTO} CJK {forms}", NOTO)


LOCALES: Mapping[str, Locale] = MappingProxyType(
    {
        locale.code: locale
        for locale in (
            Locale("ja", "日本語", "ja", (), families=(NOTO_JAPANESE,)),
            Locale("ja@easy", "やさしい にほんご", "ja", (), families=(NOTO_JAPANESE,), ruby=True),
            Locale("en", "English", "en", ("ja@easy",), ONE_AND_OTHER, staff=True),
            Locale("zh-Hans", "简体中文", "zh_Hans", ("en", "ja@easy"), families=_chinese("SC")),
            Locale("vi", "Tiếng Việt", "vi", ("en", "ja@easy")),
            Locale("ko", "한국어", "ko", ("en", "ja@easy"), families=("Noto Sans CJK KR", NOTO)),
            Locale("ne", "नेपाली", "ne", ("en", "ja@easy"), ONE_AND_OTHER, _with("Devanagari")),
            Locale("id", "Bahasa Indonesia", "id", ("en", "ja@easy")),
            Locale("zh-Hant", "繁體中文", "zh_Hant", ("en", "ja@easy"), families=_chinese("TC")),
            Locale("tl", "Filipino", "fil", ("en", "ja@easy"), ONE_AND_MANY),
            Locale(
                "my",
                "မြန်မာဘာသာ",
                "my",
                ("en", "ja@easy"),
                families=_with("Myanmar"),
                spaceless=True,
            ),
            Locale("pt-BR", "Português", "pt_BR", ("en", "ja@easy"), ONE_AND_MANY),
            Locale("th", "ไทย", "th", ("en", "ja@easy"), families=_with("Thai"), spaceless=True),
            Locale("es", "Español", "es_419", ("en", "ja@easy"), ONE_AND_OTHER),
        )
    }
)
"""By code, in the order in which they are offered."""


def locale(code: str) -> Locale:
    """The locale of that code. Raises `LookupError` for a code that is not registered."""
    try:
        return LOCALES[code]
    except KeyError:
        known = ", ".join(LOCALES)
        raise LookupError(f"no locale {code!r}; there are {known}") from None


@cache
def plural(code: str) -> Callable[[int], int]:
    """Which plural form the locale uses for a count."""
    rule = locale(code).plurals.split("plural=")[1].rstrip("; ")
    return c2py(rule)


def translated() -> tuple[Locale, ...]:
    """Every locale but the source."""
    return tuple(each for each in LOCALES.values() if each.code != SOURCE)

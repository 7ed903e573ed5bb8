# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Slips as the tests print them, and how their codes are read back."""

from __future__ import annotations

import zxingcpp
from PIL import Image

from kiosk.printing.slip import Both, Fact, Number, Slip

# Words of these sample slips only: ja, then the visitor's language.
WORDS: dict[str, tuple[str, ...]] = {
    "en": ("Renew the electronic certificates", "Desk C", "Please bring", "My Number Card"),
    "vi": ("Gia hạn chứng thư điện tử", "Quầy C", "Xin mang theo", "Thẻ My Number"),
    "ne": ("विद्युतीय प्रमाणपत्र नवीकरण", "काउन्टर C", "ल्याउनुहोस्", "मेरो नम्बर कार्ड"),
    "my": ("လက်မှတ် သက်တမ်းတိုးခြင်း", "ကောင်တာ C", "ယူလာပါ", "မိုင်နံဘာကတ်"),
    "th": ("การต่ออายุใบรับรองอิเล็กทรอนิกส์", "เคาน์เตอร์ C", "สิ่งที่ต้องนำมา", "บัตรมายนัมเบอร์"),
    "ja@easy": (
        "でんし しょうめいしょの こうしん",
        "C の まどぐち",
        "もってきて ください",
        "カード",
    ),
}
JAPANESE = ("電子証明書の更新", "C 窓口", "お持ちください", "マイナンバーカード")


def slip(lang: str = "ja", number: str | None = "C012", ribbons: tuple[str, ...] = ()) -> Slip:
    """A slip in `lang`; without `number` a memo."""
    local = WORDS.get(lang, (None,) * 4)
    purpose, desk, title, card = (Both(ja, lo) for ja, lo in zip(JAPANESE, local, strict=True))
    return Slip(
        print_key=f"2026-11-24_{number or 'memo'}_k1",
        lang=lang,
        purpose=purpose,
        facts=(Fact(Both("窓口"), desk, strong=True), Fact(Both("待っている人"), Both("3人"))),
        qr_text="\n".join(filter(None, (number, purpose.local or purpose.ja, desk.local))),
        qr_caption=Both("スマートフォンで読めます"),
        hall=Both("和泉市役所 本館1階"),
        date=Both("2026年11月24日（火）10:12"),
        number=Number(number, number[0], "circle") if number else None,
        heading=None if number else Both("メモ"),
        bring_title=title,
        bring=(card, Both("暗証番号")),
        ribbons=ribbons,
    )


def code_texts(image: Image.Image) -> list[str]:
    """The texts of all codes on `image`, read with the white border that paper has."""
    page = Image.new("L", (image.width + 40, image.height + 40), 255)
    page.paste(image.convert("L"), (20, 20))
    return [code.text for code in zxingcpp.read_barcodes(page)]

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Tests of comparing the numbers of two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.languages.numbers import differing, dress, numbers
from kiosk.languages.registry import translated

SAME = [
    ("手数料は1,000円です", "The fee is 1,000 yen."),
    ("手数料は１０００円です", "The fee is ¥1,000."),
    ("1万円かかります", "It costs 10,000 yen."),
    ("1万5000円", "15,000 yen"),
    ("11月25日まで", "Until November 25"),
    ("11月25日まで", "Until 25 Nov."),
    ("令和8年4月1日から", "From April 1, 2026"),
    ("令和元年", "2019"),
    ("17時15分まで", "until 5:15 p.m."),
    ("午後5時15分まで", "until 17:15"),
    ("17:15まで", "until 5:15 PM"),
    ("9時から", "from 9:00"),
    ("書類が2つ必要です", "You need two documents."),
    ("第4日曜日", "the fourth Sunday"),
    ("第4日曜日", "the 4th Sunday"),
    ("電話0725-99-8104へ", "Call 0725-99-8104."),
    ("府中町二丁目7番5号", "2-7-5 Fuchu-cho"),
    ("{n}人待っています", "{n} people are waiting"),
    ("手数料は0円です", "It is free."),
    ("一つ", "1つ"),
    ("15分ほど", "{約|やく} 15{分|ふん}"),
    ("夜11時まで", "until 23:00"),
    ("夜11時まで", "until 11 p.m."),
    ("23時まで", "until 11 at night"),
    ("23時まで", "{夜|よる}11{時|じ}まで"),
]

DIFFERENT = [
    ("手数料は1,000円です", "The fee is 100 yen.", ("1000", "100")),
    ("手数料は1,000円です", "There is a fee.", ("1000",)),
    ("15分ほど", "about 15 to 20 minutes", ("20",)),
    ("電話0725-99-8104へ", "Call 0725-99-8140.", ("0725-99-8104", "0725-99-8140")),
    ("11月25日まで", "Until December 25", ("11",)),
    ("17時15分まで", "until 5:45 p.m.", ("15", "45")),
    ("令和8年", "2025", ("2026", "2025")),
    ("書類が2つ必要です", "You need documents.", ("2",)),
    ("夜11時まで", "until 11:00", ("23",)),
    ("夜11時まで", "until 10 p.m.", ("23", "10")),
]

ABROAD = [
    # Thousands and fractions have each other's mark.
    ("pt_BR", "手数料は1,000円です", "A taxa é de 1.000 ienes."),
    ("vi", "手数料は1,000円です", "Lệ phí là 1.000 yên."),
    ("id", "12,345,678円", "12.345.678 yen"),
    ("pt_BR", "横4.5cm", "4,5 cm de largura"),
    ("vi", "横4.5cm", "rộng 4,5 cm"),
    ("id", "横4.5cm", "lebar 4,5 cm"),
    # In Latin America both are as in Japan.
    ("es_419", "手数料は1,000円です", "La tarifa es de 1,000 yenes."),
    ("es_419", "横4.5cm", "4.5 cm de ancho"),
    # Months by name.
    ("ne", "11月25日まで", "नोभेम्बर 25 सम्म"),
    ("ne", "11月25日まで", "25 नोभेम्बरसम्म"),
    ("my", "11月25日まで", "နိုဝင်ဘာ 25 ရက်အထိ"),
    ("th", "11月25日まで", "ถึงวันที่ 25 พฤศจิกายน"),
    ("th", "11月25日まで", "ถึงวันที่ 25 พ.ย."),
    ("es_419", "11月25日まで", "hasta el 25 de noviembre"),
    ("es_419", "11月25日まで", "Hasta el 25 de Nov."),
    ("id", "8月5日", "5 Agustus"),
    ("vi", "11月25日まで", "đến ngày 25 tháng 11"),
    # Hours after noon.
    ("es_419", "17時15分まで", "hasta las 5:15 de la tarde"),
    ("es_419", "17時15分まで", "hasta las 5:15 p.m."),
    ("pt_BR", "17時15分まで", "até as 5:15 da tarde"),
    ("vi", "17時15分まで", "đến 5 giờ 15 chiều"),
    ("id", "17時15分まで", "sampai pukul 5:15 sore"),
    ("ne", "17時15分まで", "बेलुकी 5:15 सम्म"),
    ("my", "17時15分まで", "ညနေ 5:15 အထိ"),
    ("th", "17時15分まで", "ถึง 5:15 ตอนเย็น"),
    ("ko", "17時15分まで", "오후 5시 15분까지"),
    ("zh_Hans", "17時15分まで", "到下午5点15分"),
    ("fil", "17時15分まで", "hanggang 5:15 ng hapon"),
    ("es_419", "夜11時まで", "hasta las 11 de la noche"),
    ("ne", "夜11時まで", "राति 11 बजेसम्म"),
    ("my", "夜11時まで", "ည 11 နာရီအထိ"),
    ("vi", "夜11時まで", "đến 23 giờ"),
]

WRONG_ABROAD = [
    ("pt_BR", "手数料は1,000円です", "A taxa é de 100 ienes.", ("1000", "100")),
    ("vi", "手数料は1,000円です", "Lệ phí là 10.000 yên.", ("1000", "10000")),
    ("id", "横4.5cm", "lebar 45 cm", ("4.5", "45")),
    ("es_419", "手数料は1,000円です", "La tarifa es de 1.000 yenes.", ("1000", "1.000")),
    ("ne", "11月25日まで", "डिसेम्बर 25 सम्म", ("11",)),
    ("my", "11月25日まで", "ဒီဇင်ဘာ 25 ရက်အထိ", ("11",)),
    ("th", "11月25日まで", "ถึง 25 ธันวาคม", ("11",)),
    ("es_419", "11月25日まで", "hasta el 25 de diciembre", ("11",)),
    ("es_419", "17時15分まで", "hasta las 5:15 de la mañana", ("17",)),
    ("es_419", "17時15分まで", "hasta las 6:15 de la tarde", ("17", "6")),
    ("fil", "17時15分まで", "hanggang 5:15 ng umaga", ("17",)),
    ("th", "17時15分まで", "ถึง 5:15 ตอนเช้า", ("17",)),
    # သည် ends every sentence and has the letter of "night" in it; နိုင် and ဒီ begin as months do.
    ("my", "17時15分まで", "မနက် 5:15 အထိ ဖြစ်သည်", ("17",)),
    ("my", "11歳と12歳", "ဒီနေရာမှာ လုပ်နိုင်သည်", ("11", "12")),
]


@pytest.mark.parametrize(("source", "translation"), SAME)
def test_a_number_may_change_its_dress(source: str, translation: str) -> None:
    assert differing(source, translation) == ()


@pytest.mark.parametrize(("source", "translation", "numbers"), DIFFERENT)
def test_a_number_may_not_change_its_value(
    source: str, translation: str, numbers: tuple[str, ...]
) -> None:
    assert differing(source, translation) == numbers


@given(st.integers(13, 9_999_999), st.integers(13, 9_999_999))
def test_two_amounts_are_the_same_only_if_they_are_equal(one: int, other: int) -> None:
    found = differing(f"手数料は{one:,}円です", f"The fee is {other} yen")
    assert (found == ()) == (one == other)


@given(st.text())
def test_every_text_says_the_numbers_of_itself(text: str) -> None:
    assert differing(text, text) == ()


@pytest.mark.parametrize(("cldr", "source", "translation"), ABROAD)
def test_each_language_dresses_a_number_in_its_own_way(
    cldr: str, source: str, translation: str
) -> None:
    assert differing(source, translation, cldr) == ()


@pytest.mark.parametrize(("cldr", "source", "translation", "told"), WRONG_ABROAD)
def test_another_dress_hides_no_other_value(
    cldr: str, source: str, translation: str, told: tuple[str, ...]
) -> None:
    assert differing(source, translation, cldr) == told


def test_eleven_at_night_is_twenty_three_hours() -> None:
    assert numbers("夜11時").figures == numbers("23:00").figures == ("23",)
    assert numbers("夜 11:30").figures == ("23", "30")


def test_what_is_not_the_hour_does_not_become_one_at_night() -> None:
    assert numbers("夜間は10人").figures == ("10",)


def test_the_dress_is_that_of_cldr() -> None:
    assert (dress("pt_BR").group, dress("pt_BR").decimal) == (".", ",")
    assert (dress("es_419").group, dress("es_419").decimal) == (",", ".")
    assert dress("es_419").months["noviembre"] == 11
    assert dress("es_419").months["nov"] == 11
    assert "de la tarde" in dress("es_419").afternoon


def test_a_language_that_cldr_does_not_know_dresses_as_english_does() -> None:
    assert (dress("xx").group, dress("xx").decimal) == (",", ".")
    assert differing("手数料は1,000円です", "1,000", "xx") == ()


@given(st.sampled_from([each.cldr for each in translated()]), st.integers(1000, 9_999_999))
def test_an_amount_is_found_again_in_every_language(cldr: str, amount: int) -> None:
    own = dress(cldr)
    assert differing(f"{amount:,}円", f"{amount:,}".replace(",", own.group), cldr) == ()
    assert differing(f"{amount:,}円", str(amount), cldr) == ()
    assert differing(f"{amount:,}円", str(amount * 10), cldr) != ()

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands on a slip: in Japanese for the clerk, in her language for the visitor."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kiosk.guidance.model import Basis, Content
from kiosk.guidance.showing import Release
from kiosk.guidance.statements import Confirmation
from kiosk.languages import bundle
from kiosk.languages.bundle import Bundle
from kiosk.languages.ruby import plain
from kiosk.printing.slip import DOTS, MOST_CODE_BYTES, Both, Slip, draw
from kiosk.problems import UnknownSite, UnknownVisitType
from kiosk.reception.compose_slip import SlipRequest, _shortened, compose_slip, take_away
from tests.printing.samples import code_texts
from tests.reception.slips import LANGS, NOW, issued, request, ticket

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """The content and the words that came with the kiosk."""
    cache = tmp_path_factory.mktemp("cache")
    return bundle.build(CHECKOUT / "content", CHECKOUT / "locales", cache)


def composed(known: Bundle, asked: SlipRequest) -> Slip:
    """The slip at that Tuesday morning."""
    return compose_slip(known.content, known.catalogues, asked, NOW)


def words_of(slip: Slip) -> list[Both]:
    """Everything on the paper that is said in words."""
    facts = [both for fact in slip.facts for both in (fact.label, fact.value)]
    titles = [both for both in (slip.heading, slip.bring_title) if both]
    return [slip.purpose, *facts, slip.qr_caption, slip.hall, slip.date, *titles, *slip.bring,
            *slip.notes]  # fmt: skip


def text_of(slip: Slip) -> str:
    """The same in one string, without break marks."""
    said = "\n".join(f"{both.ja}\n{both.local or ''}" for both in words_of(slip))
    return plain(said)


def test_a_ticket_has_number_form_and_purpose_in_both_languages(known: Bundle) -> None:
    slip = composed(known, ticket("en"))
    assert slip.number
    form = next(each.form for each in known.content.ticket_classes if each.letter == "C")
    assert (slip.number.number, slip.number.letter, slip.number.form) == ("C012", "C", form)
    assert plain(slip.purpose.ja) == "電子証明書の更新"
    assert slip.purpose.local
    assert slip.heading is None


def test_the_desk_comes_first_then_time_then_people_ahead(known: Bundle) -> None:
    slip = composed(known, ticket("en"))
    desk, time, ahead = slip.facts
    assert desk.strong
    assert desk.value.ja.startswith("C ")
    assert "（仮）" in plain(desk.value.ja)
    assert "15〜30分" in plain(time.value.ja)
    assert (plain(ahead.value.ja), ahead.value.local) == ("3人", "3 people")


def test_nothing_is_said_of_people_ahead_where_nobody_knows(known: Bundle) -> None:
    """The server is away: others may have issued before her."""
    slip = composed(known, ticket("en", issued=issued(ahead=None)))

    assert len(slip.facts) == 2
    assert not any("people" in (fact.value.local or "") for fact in slip.facts)


@pytest.mark.parametrize("ahead", [0, 1, 12])
def test_people_ahead_are_counted_in_the_visitors_grammar(known: Bundle, ahead: int) -> None:
    slip = composed(known, ticket("en", issued=issued(ahead=ahead)))
    expected = "1 person" if ahead == 1 else f"{ahead} people"
    assert slip.facts[-1].value.local == expected


def test_a_japanese_reader_gets_no_second_language(known: Bundle) -> None:
    assert all(both.local is None for both in words_of(composed(known, ticket("ja"))))


def test_easy_japanese_is_printed_as_its_readings(known: Bundle) -> None:
    slip = composed(known, ticket("ja@easy"))
    assert slip.purpose.local
    for both in words_of(slip):
        for character in both.local or "":
            assert not "\u4e00" <= character <= "\u9fff", both.local


def test_what_must_be_brought_stands_before_what_may_be(known: Bundle) -> None:
    slip = composed(known, ticket("ja"))
    lines = [plain(both.ja) for both in slip.bring]
    optional = [("（ある方）" in line) for line in lines]
    assert optional == sorted(optional)
    assert lines[0].startswith("マイナンバーカード")


def test_a_pin_is_a_thing_to_know_and_never_asked_for(known: Bundle) -> None:
    said = text_of(composed(known, ticket("ja")))
    assert "暗証番号（数字4けた）" in said
    assert "おぼえていますか" not in said


def test_the_code_holds_number_purpose_desk_hall_date_and_bring_list(known: Bundle) -> None:
    asked = ticket("en")
    slip = composed(known, asked)
    lines = slip.qr_text.split("\n")
    assert lines[0] == "C012"
    for both in (slip.purpose, slip.facts[0].value, slip.hall, slip.date, *slip.bring):
        assert plain(both.local or both.ja) in slip.qr_text
    assert slip.qr_text == take_away(known.content, known.catalogues, asked, NOW)


@pytest.mark.parametrize("width_mm", DOTS)
@pytest.mark.parametrize("lang", LANGS)
def test_the_code_on_the_printed_ticket_reads_the_same(
    known: Bundle, lang: str, width_mm: int
) -> None:
    slip = composed(known, ticket(lang))
    assert code_texts(draw(slip, width_mm)) == [slip.qr_text]


def read_by_machine(image: Image.Image, scale: float) -> str:
    """What Tesseract reads, without its spaces; large figures are read smaller than small words."""
    page = image.convert("L")
    page = page.resize((round(page.width * scale), round(page.height * scale)))
    picture = BytesIO()
    page.save(picture, "PNG")
    read = subprocess.run(
        ["tesseract", "-", "-", "-l", "jpn+eng", "--psm", "6"],
        input=picture.getvalue(),
        capture_output=True,
        check=True,
    )
    return "".join(read.stdout.decode().split())


@pytest.mark.parametrize("width_mm", DOTS)
@pytest.mark.parametrize(("lang", "desk"), [("ja", "C更新・暗証番号"), ("en", "CRenewal/PIN")])
def test_number_and_desk_are_read_from_the_paper_by_a_machine(
    known: Bundle, lang: str, desk: str, width_mm: int
) -> None:
    paper = draw(composed(known, ticket(lang)), width_mm)
    plate = paper.crop((0, 0, paper.width, paper.width // 2))

    assert "012" in read_by_machine(plate, 0.5)
    assert desk in read_by_machine(paper, 2.0)


def every_request(content: Content, lang: str) -> list[SlipRequest]:
    """A memo and, where there is a class, a ticket for each outcome at each hall."""
    classes = {kind.id: kind.ticket_class for kind in content.visit_types}
    found = []
    for outcome in content.outcomes:
        for site in outcome.at:
            memo = request(lang, site=site, outcome=outcome.id, visit_type=outcome.visit_type)
            found.append(memo)
            letter = classes[outcome.visit_type]
            if letter:
                number = issued(f"{letter}1234", visit_type=outcome.visit_type)
                found.append(replace(memo, issued=number))
    return found


@pytest.mark.parametrize("release", list(Release))
@pytest.mark.parametrize("lang", LANGS)
def test_every_outcome_has_its_slips_at_every_hall(
    known: Bundle, lang: str, release: Release
) -> None:
    for asked in every_request(known.content, lang):
        slip = composed(known, replace(asked, release=release, missing=("card", "notice")))
        assert slip.facts, asked
        assert len(slip.qr_text.encode()) <= MOST_CODE_BYTES
        assert "{" not in text_of(slip) + slip.qr_text
        assert all(both.ja or both.local for both in words_of(slip))


def test_a_memo_about_another_hall_says_which_and_when_it_is_open(known: Bundle) -> None:
    slip = composed(known, request("ja", site="plaza", outcome="O01", visit_type="card.receive"))
    assert slip.number is None
    assert slip.heading
    said = text_of(slip)
    assert "和泉市役所 本館1階" in said
    assert "月曜〜金曜 8:45〜17:15" in said
    assert "第4日曜" in said


def test_a_memo_about_something_to_do_at_home_names_no_opening_hours(known: Bundle) -> None:
    home = next(o for o in known.content.outcomes if o.id == "O05")
    slip = composed(known, request("ja", outcome=home.id, visit_type=home.visit_type))
    assert "月曜" not in text_of(slip)


def test_a_counter_of_another_section_has_its_memo(known: Bundle) -> None:
    business = known.content.businesses[0]
    outcome = next(o for o in known.content.outcomes if o.id == "O23")
    asked = request("ja", outcome="O23", visit_type=outcome.visit_type, business=business.id)
    slip = composed(known, asked)
    assert plain(slip.purpose.ja) == business.label.ja
    assert slip.bring == ()


def test_what_she_has_not_is_told_with_its_remedy(known: Bundle) -> None:
    slip = composed(known, request("ja", missing=("card",)))
    said = text_of(slip)
    assert "今日お持ちでないもの：マイナンバーカード" in said
    assert "カードを持って、もう一度お越しください" in said


@pytest.mark.parametrize(
    ("values", "ribbons"),
    [
        ({}, ("内容確認中",)),
        ({"training": True}, ("内容確認中", "研修")),
        ({"reprint": True}, ("内容確認中", "再印刷")),
        ({"release": Release.OPEN}, ()),
    ],
)
def test_ribbons_say_trial_training_and_reprint(
    known: Bundle, values: dict[str, object], ribbons: tuple[str, ...]
) -> None:
    slip = composed(known, ticket("en", **values))
    assert slip.ribbons == ribbons


def test_a_reprint_has_the_same_number_and_key(known: Bundle) -> None:
    first, again = (composed(known, ticket("en", reprint=again)) for again in (False, True))
    assert first.number == again.number
    assert first.print_key == again.print_key == "2026-11-24_C012_k1"
    assert (first.reprint, again.reprint) == (False, True)


def test_unconfirmed_facts_are_marked_on_trial_and_the_sign_is_explained(known: Bundle) -> None:
    slip = composed(known, ticket("ja"))
    assert all("※" in both.ja for both in slip.bring)
    assert any("※ 窓口でご確認ください" in plain(both.ja) for both in slip.notes)


def test_the_open_release_tells_only_what_is_confirmed(known: Bundle) -> None:
    slip = composed(known, ticket("ja", release=Release.OPEN))
    assert "（仮）" not in text_of(slip)
    assert "※" not in text_of(slip)
    assert slip.bring == ()
    assert any("職員が確認します" in plain(both.ja) for both in slip.notes)


def test_a_confirmed_line_is_printed_plainly(known: Bundle) -> None:
    city = Confirmation(by="市民室", on=NOW.date(), reference="2026-11-01 meeting")
    outcomes = tuple(
        outcome.model_copy(
            update={"bring": tuple(b.model_copy(update={"confirmed": city}) for b in outcome.bring)}
        )
        for outcome in known.content.outcomes
    )
    content = known.content.model_copy(update={"outcomes": outcomes})
    slip = compose_slip(content, known.catalogues, ticket("ja", release=Release.OPEN), NOW)
    assert slip.bring
    assert not any("※" in both.ja for both in slip.bring)


def test_inferred_facts_are_never_printed(known: Bundle) -> None:
    inferred = {
        line.text.ja
        for outcome in known.content.outcomes
        for line in outcome.bring
        if line.basis is Basis.INFERENCE and line.confirmed is None
    }
    for asked in every_request(known.content, "ja"):
        said = text_of(composed(known, asked))
        assert not any(f"\n{text}\n" in said for text in inferred)


def test_with_tickets_off_the_citys_machine_is_named(known: Bundle) -> None:
    on, off = (composed(known, request("ja", tickets_enabled=yes)) for yes in (True, False))
    assert "番号案内機" not in text_of(on)
    assert "番号案内機" in text_of(off)


def test_a_visit_type_alone_is_enough(known: Bundle) -> None:
    slip = composed(known, ticket("ja", outcome=None))
    assert slip.purpose == composed(known, ticket("ja")).purpose
    for kind in known.content.visit_types:
        assert composed(known, ticket("en", outcome=None, visit_type=kind.id)).facts


def test_a_translation_that_nobody_signed_is_said_to_be_for_reference(known: Bundle) -> None:
    notes = composed(known, ticket("en")).notes
    assert any("reference" in (both.local or "") for both in notes)
    assert not any("参考" in plain(both.ja) for both in composed(known, ticket("ja")).notes)


def test_unknown_halls_and_visit_types_are_named(known: Bundle) -> None:
    with pytest.raises(UnknownSite):
        composed(known, request(site="moon"))
    with pytest.raises(UnknownVisitType):
        composed(known, request(visit_type="cert.renwe"))


def test_a_long_bring_list_is_cut_at_a_line_and_says_where_the_rest_is() -> None:
    lines = [f"- {n} {'x' * 60}" for n in range(20)]
    text = _shortened(["C012", "purpose"], lines, "rest on paper")
    assert len(text.encode()) <= MOST_CODE_BYTES
    kept = text.split("\n")
    assert kept[0] == "C012"
    assert kept[-1] == "rest on paper"
    assert all(line in ["C012", "purpose", *lines] for line in kept[:-1])


def test_even_an_endless_purpose_fits_and_tears_no_letter() -> None:
    text = _shortened(["C012", "窓" * 500], [], "続き")
    assert len(text.encode()) <= MOST_CODE_BYTES
    assert "\ufffd" not in text

# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The book: all that the kiosk says, what it rests on, and what the city still has to answer."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.guidance.check_links import ids
from kiosk.guidance.checks import everything
from kiosk.guidance.library import on_shelf
from kiosk.guidance.statements import Statement, Text
from kiosk.languages.ruby import plain
from kiosk.reports.book import Article, Line
from tests.guidance.trees import Tree
from tests.reports.books import (
    article,
    articles,
    line,
    lines,
    real_book,
    real_content,
    real_questions,
    small_writer,
    texts,
    words,
)

LOST = "topics/card/card.lost.yaml"
POINT = 'points:\n  - { id: p, text: "電話は24時間。", source: "P:tokai"'
CONFIRMED = "confirmed: { by: 市民室, on: 2026-11-20, reference: 打合せ3 }"


def part(of: Article, name: str) -> tuple[Line, ...]:
    """Its lines under the heading of a field."""
    return next(p.lines for p in of.parts if p.title == words(f"staff.book.field.{name}"))


# --- everything is there -------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["topic", "faq", "outcome", "phrase", "announcement"])
def test_every_japanese_text_stands_in_the_book(kind: str) -> None:
    written = {
        path: plain(item.ja)
        for path, item in everything(real_content())
        if isinstance(item, Text) and path.startswith(f"{kind}.")
    }
    shown = texts(real_book())

    assert written
    assert {path: ja for path, ja in written.items() if ja not in shown} == {}


def test_every_statement_stands_beside_its_source() -> None:
    stated = {
        (plain(item.text.ja), item.source)
        for path, item in everything(real_content())
        if isinstance(item, Statement) and not path.startswith("notice.")
    }

    assert stated <= {(each.text, each.source) for each in lines(real_book())}


def test_hours_minutes_and_telephones_stand_in_the_book() -> None:
    shown = texts(real_book())
    content = real_content()

    assert all(phone.number in shown for phone in content.phones)
    assert any(each.endswith("08:45–17:15") for each in shown)
    assert words("staff.book.minutes", low=30, high=40) in shown


def test_a_choice_names_where_it_leads() -> None:
    shown = texts(real_book())
    for tile in real_content().tiles:
        assert f"{plain(tile.label.ja)} → {tile.next}" in shown
    for question in real_content().questions:
        for answer in question.answers:
            assert f"{plain(answer.text.ja)} → {answer.next}" in shown


def test_the_themes_are_chapters_with_their_topics_in_the_order_of_the_shelf() -> None:
    content = real_content()

    for theme in content.themes:
        title = words("staff.book.topics", theme=theme.title.ja)
        chapter = next(c for c in real_book().chapters if c.title == title)
        assert [a.id for a in chapter.articles] == [t.id for t in on_shelf(theme, content.topics)]


def test_an_article_is_headed_by_what_visitors_read_as_its_title() -> None:
    titles = {each.id: each.title for each in articles(real_book())}

    content = real_content()
    assert {t.id: t.title.ja for t in content.topics}.items() <= titles.items()
    assert {o.id: o.title.ja for o in content.outcomes}.items() <= titles.items()
    assert {f.id: f.question.ja for f in content.faq}.items() <= titles.items()


@pytest.mark.parametrize("lang", ["ja", "vi"])
def test_every_heading_has_its_words(lang: str) -> None:
    book = real_book(lang)

    headings = [book.title, book.subtitle, *(chapter.title for chapter in book.chapters)]
    headings += [p.title for each in articles(book) for p in each.parts]
    assert [each for each in headings if "staff." in each] == []


def test_no_line_is_empty_but_those_that_the_city_fills_in() -> None:
    empty = [each for each in lines(real_book()) if not each.text]

    assert len(empty) == len(real_content().city_questions)


def test_the_book_says_of_which_day_and_language_it_is() -> None:
    assert "2026-11-24" in real_book().subtitle
    assert "ja" in real_book().subtitle
    assert real_book("vi").lang == "vi"


def test_the_lines_of_a_topic_stand_in_the_order_in_which_it_is_read(tree: Tree) -> None:
    tree.spoil(LOST, "bring:", f"{POINT} }}\nbring:")

    lost = article(small_writer(tree).book(), "card.lost")

    assert [each.title for each in lost.parts] == ["題", "要点", "知っておくこと", "持ち物"]
    assert [each.text for each in part(lost, "summary")] == ["カードを止めます。"]


def test_readings_and_marks_for_line_breaks_stay_on_the_screen() -> None:
    easy = "".join(texts(real_book("ja@easy")))

    assert "|" not in easy
    assert not {"\u200b", "\u2060"} & set(easy)


# --- what a line rests on ------------------------------------------------------------------------


def test_what_stands_in_the_specification_is_not_open(tree: Tree) -> None:
    title = line(small_writer(tree).book(), "カードの受取")

    assert (title.source, title.status, title.is_open) == ("S §6", "仕様書による", False)


def test_what_the_city_has_not_confirmed_is_open_and_names_its_questions(tree: Tree) -> None:
    answer = line(small_writer(tree).book(), "止めてください。")

    assert (answer.source, answer.status, answer.is_open) == ("P:tokai", "市は未確認 (Q01)", True)


def test_a_weaker_source_first_keeps_the_line_open(tree: Tree) -> None:
    tree.spoil("outcomes/O01.yaml", 'source: "S §6"\nat:', 'source: "P:soma, S §6"\nat:')

    assert line(small_writer(tree).book(), "カードの受取").is_open


def test_what_the_city_has_confirmed_says_who_when_and_where(tree: Tree) -> None:
    tree.spoil("faq.yaml", "awaits: [Q01]", CONFIRMED)

    answer = line(small_writer(tree).book(), "止めてください。")

    assert answer.status == "確認済み（市民室、2026-11-20、打合せ3）"
    assert not answer.is_open


def test_dates_stand_before_the_status(tree: Tree) -> None:
    tree.spoil("faq.yaml", "awaits: [Q01]", "effective_from: 2026-07-01")
    tree.spoil(LOST, "bring:", f"{POINT}, effective_until: 2027-03-31 }}\nbring:")
    book = small_writer(tree).book()

    assert line(book, "止めてください。").status == "2026-07-01 から 市は未確認"
    assert line(book, "電話は24時間。").status == "2027-03-31 まで 市は未確認"


def test_a_text_without_a_source_of_its_own_rests_on_what_it_is_part_of(tree: Tree) -> None:
    notice = 'text: "交付通知書"'
    tree.spoil("outcomes/O01.yaml", notice, f'{notice}\n    detail: "水色の紙"')
    book = small_writer(tree).book()

    assert line(book, "水色の紙").source == "P:soma"
    assert line(book, "職員に聞いてください").source == "M", "the remedy has its own"


def test_every_line_of_what_visitors_are_told_says_what_it_rests_on() -> None:
    content = real_content()
    told = ids(content.outcomes) | ids(content.topics) | ids(content.faq)

    bare = [
        (each.id, one.text)
        for each in articles(real_book())
        if each.id in told
        for of in each.parts
        for one in of.lines
        if not one.source or not one.status
    ]
    assert bare == []


# --- what holds on the day -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "is_shown"),
    [
        ("effective_until: 2026-11-24", True),
        ("effective_until: 2026-11-23", False),
        ("effective_from: 2026-11-24", True),
        ("effective_from: 2026-11-25", False),
    ],
)
def test_a_statement_stands_in_the_book_on_the_days_it_holds(
    tree: Tree, dates: str, is_shown: bool
) -> None:
    tree.spoil(LOST, "bring:", f"{POINT}, {dates} }}\nbring:")

    assert ("電話は24時間。" in texts(small_writer(tree).book())) is is_shown


@pytest.mark.parametrize(
    ("file", "fact", "id_"),
    [
        (LOST, "theme: card\n", "card.lost"),
        ("faq.yaml", "    topic: card.lost\n", "F01"),
        ("outcomes/O01.yaml", "visit_type: card.receive\n", "O01"),
        ("letters.yaml", "    next: O07\n", "expiry_cert"),
        ("announcements.yaml", "    kind: disaster\n", "fire"),
    ],
)
def test_an_article_that_has_ended_is_left_out(tree: Tree, file: str, fact: str, id_: str) -> None:
    before = [each.id for each in articles(small_writer(tree).book())]
    indent = fact[: len(fact) - len(fact.lstrip())]

    tree.spoil(file, fact, f"{fact}{indent}effective_until: 2026-11-23\n")

    after = [each.id for each in articles(small_writer(tree).book())]
    assert id_ in before
    assert after == [each for each in before if each != id_]


def test_old_and_new_text_change_places_by_themselves(tree: Tree) -> None:
    old = '{ id: old, text: "1,000円です。", source: M, effective_until: 2027-03-31 }'
    new = '{ id: new, text: "800円です。", source: M, effective_from: 2027-04-01 }'
    tree.spoil(LOST, "bring:", f"points:\n  - {old}\n  - {new}\nbring:")

    fees = [
        texts(small_writer(tree, today=day).book()) & {"1,000円です。", "800円です。"}
        for day in (date(2027, 3, 31), date(2027, 4, 1))
    ]
    assert fees == [{"1,000円です。"}, {"800円です。"}]


# --- in another language -------------------------------------------------------------------------


def test_a_translation_has_the_japanese_beside_it() -> None:
    content = real_content()
    translated = {each.japanese for each in lines(real_book("vi")) if each.text != each.japanese}

    wanted = [text.text.ja for topic in content.topics for text in topic.summary]
    wanted += [entry.answer.ja for entry in content.faq]
    assert [ja for ja in wanted if ja not in translated] == []


def test_in_japanese_nothing_stands_beside() -> None:
    assert {each.japanese for each in lines(real_book())} == {""}


def test_a_translation_that_nobody_has_signed_is_open(tree: Tree) -> None:
    english = {"term.card.name": "My Number Card"}

    term = line(small_writer(tree, "en", english=english).book(), "My Number Card")

    assert (term.japanese, term.status, term.is_open) == (
        "マイナンバーカード",
        "参考訳（人の確認がまだ）",
        True,
    )


def test_an_unsigned_translation_keeps_a_specified_fact_open(tree: Tree) -> None:
    english = {"outcome.O01.title": "Collecting the card"}

    title = line(small_writer(tree, "en", english=english).book(), "Collecting the card")

    assert (title.source, title.is_open) == ("S §6", True)


def test_a_signed_translation_is_as_open_as_its_fact(tree: Tree) -> None:
    english = {"outcome.O01.title": "Collecting the card", "faq.F01.answer": "Stop the card."}
    writer = small_writer(tree, "en", english=english, signed=frozenset(english))
    book = writer.book()

    assert not line(book, "Collecting the card").is_open
    assert line(book, "Stop the card.").is_open, "the city has not confirmed it"
    assert line(book, "Stop the card.").status == "市は未確認 (Q01)"


def test_a_signed_term_has_nothing_to_add(tree: Tree) -> None:
    english = {"term.card.name": "My Number Card"}

    term = line(
        small_writer(tree, "en", english=english, signed=frozenset(english)).book(), "My Number"
    )

    assert (term.status, term.is_open) == ("", False)


def test_a_text_without_translation_stands_in_japanese_and_is_open(tree: Tree) -> None:
    answer = line(small_writer(tree, "en").book(), "止めてください。")

    assert answer.japanese == "止めてください。"
    assert answer.is_open


def test_staff_read_how_a_phrase_is_said(tree: Tree) -> None:
    english = {"phrase.g01.text": "Good morning."}
    writer = small_writer(tree, "en", english=english, said={"g01": "グッド モーニング"})

    greet = article(writer.book(), "greet")

    assert [each.title for each in greet.parts] == ["職員・スタッフが言う"]
    assert [(p.text, p.source) for p in greet.parts[0].lines] == [
        ("Good morning.", "グッド モーニング"),
        ("{people}人待っています。", ""),
    ]


# --- questions for the city ----------------------------------------------------------------------


def test_every_question_for_the_city_has_room_for_its_answer() -> None:
    asked = {each.id: each for each in articles(real_questions())}

    assert list(asked) == [question.id for question in real_content().city_questions]
    for question in real_content().city_questions:
        told = {p.title: [each.text for each in p.lines] for p in asked[question.id].parts}
        assert told["質問"] == [question.text]
        assert told["答えが来るまで出せないもの"] == [question.blocks]
        assert told["答え（市の記入欄）"] == [""]
        assert asked[question.id].title == f"{question.id} ({question.priority})"


def test_a_question_names_every_text_that_waits_for_it(tree: Tree) -> None:
    tree.spoil(LOST, 'source: "P:soma"', 'source: "P:soma", awaits: [Q01]')
    tree.spoil("triage.yaml", "    source: I", "    source: I\n    awaits: [Q01]")

    (question,) = articles(small_writer(tree).questions())

    assert question.parts[-1].title == "この答えによる文"
    assert {each.text for each in question.parts[-1].lines} == {
        "question.Q3",
        "topic.card.lost.bring.notice",
        "faq.F01",
    }


def test_a_question_for_which_no_text_waits_names_none(tree: Tree) -> None:
    tree.spoil("faq.yaml", "    awaits: [Q01]\n", "")

    (question,) = articles(small_writer(tree).questions())

    assert [each.title for each in question.parts] == [
        "質問",
        "答えが来るまで出せないもの",
        "答え（市の記入欄）",
    ]


def test_what_waits_in_the_real_content_is_told_with_the_question() -> None:
    asked = {each.id: each for each in articles(real_questions())}

    for path, item in everything(real_content()):
        for awaited in getattr(item, "awaits", ()):
            assert path in {each.text for p in asked[awaited].parts for each in p.lines}, path


def test_the_questions_are_the_last_chapter_of_the_book_too() -> None:
    assert real_book().chapters[-1] == real_questions().chapters[0]
    assert len(real_questions().chapters) == 1

"""Characters that cannot be printed are reported at their words, wherever in the issue they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsletter_pdf.characters import check_characters
from newsletter_pdf.content import (
    Article,
    BlockQuote,
    Box,
    Event,
    Events,
    Foreword,
    Issue,
    ListBlock,
    Localized,
    Office,
    Paragraph,
    Photo,
    Points,
    PullQuote,
    Subheading,
    Text,
)
from newsletter_pdf.diagnostics import Diagnostic, Report, Severity, Span
from newsletter_pdf.text.fonts import Fonts

FONTS = Fonts()
HERE = Span("articles/story.md", 3, 5, 9)
ELSEWHERE = Span("issue.yaml", 20, 1, 4)
EMOJI, HEBREW, ARABIC, THAI, PRIVATE = "😀", "שלום", "سلام", "ก", "\ue000"


def issue(**more: object) -> Issue:
    plain = Issue(
        id="2019-03", number="7", pages=2, language="en-GB", title=Localized((("en", "News"), ("zh", "消息"))),
        date=Localized((("en", "March 2019"),)), iso_date="2019-03-01", span=ELSEWHERE,
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def story(*parts: object, **more: object) -> Issue:
    made = Article(id="story", title="A story", blocks=parts, span=ELSEWHERE)  # type: ignore[arg-type]
    return issue(articles=(replace(made, **more),))  # type: ignore[arg-type]


def said(words: str, span: Span = HERE) -> Paragraph:
    return Paragraph(inlines=(Text(text=words, span=span),))


def inside(found: Span, place: Span) -> bool:
    """Whether a place is one of the words meant, or all of them."""
    return (found.file, found.line) == (place.file, place.line) and (
        place.column <= found.column < found.end_column <= place.end_column
    )


def problems(of: Issue) -> list[Diagnostic]:
    report = Report()
    check_characters(of, FONTS, report)
    return report.problems


@pytest.mark.parametrize(
    "words",
    ["plain words", "Pär Liljert – “naïve” café", "Ελλάδα, Россия, Łódź", "国际移民组织（简称）", "龘龖 镕 囍", "½ № € ± → ①"],
)
def test_what_can_be_printed_is_not_reported(words: str) -> None:
    assert problems(story(said(words))) == []


@pytest.mark.parametrize("char", [EMOJI, THAI, "𠮷", PRIVATE])
def test_a_character_that_no_font_has_is_an_error_at_its_words(char: str) -> None:
    (found,) = problems(story(said("fine"), said(f"not {char} fine")))
    assert (found.severity, found.code) == (Severity.ERROR, "missing-character")
    assert inside(found.span, HERE)
    assert f"U+{ord(char):04X}" in found.message
    assert found.fix


def test_words_that_stand_in_the_file_as_they_are_are_pointed_at_exactly() -> None:
    words = f"read {EMOJI} this {THAI}!"
    found = problems(story(said(words, Span("articles/story.md", 3, 5, 5 + len(words)))))
    assert [(one.span.column, one.span.end_column) for one in found] == [(10, 11), (17, 18)]


def test_words_that_the_file_writes_otherwise_are_pointed_at_as_a_whole() -> None:
    source = f"cats &amp; \\*dogs\\* {EMOJI}"
    span = Span("articles/story.md", 3, 1, 1 + len(source))
    assert [one.span for one in problems(story(said(f"cats & *dogs* {EMOJI}", span)))] == [span]


def test_the_same_character_at_the_same_place_is_reported_once() -> None:
    other = Span("articles/story.md", 9, 1, 2)
    found = problems(story(said(EMOJI), said(EMOJI), said(EMOJI, other)))
    assert [one.span.line for one in found] == [HERE.line, other.line]


def test_characters_are_named() -> None:
    assert "grinning face" in problems(story(said(EMOJI)))[0].message
    assert "private character" in problems(story(said(PRIVATE)))[0].message


@pytest.mark.parametrize("words", [HEBREW, ARABIC, "a \u202e turned"])
def test_text_from_right_to_left_is_reported_once(words: str) -> None:
    (found,) = problems(story(said(f"he said {words} and left")))
    assert (found.severity, found.code, found.span) == (Severity.ERROR, "right-to-left", HERE)


def test_words_without_a_place_of_their_own_get_their_paragraph_s() -> None:
    bare = Paragraph(inlines=(Text(text=EMOJI),), span=HERE)
    assert [inside(found.span, HERE) for found in problems(story(bare))] == [True]


EMOJI_WORDS = Localized((("en", "fine"), ("zh", EMOJI)), HERE)
PLACES = {
    "subheading": story(Subheading(inlines=(Text(text=EMOJI, span=HERE),))),
    "list": story(ListBlock(items=(said("fine"), said(EMOJI)))),
    "quotation": story(BlockQuote(paragraphs=(said(EMOJI),))),
    "headline": story(title=EMOJI, span=HERE),
    "title in the contents": story(contents_title=EMOJI, span=HERE),
    "standfirst": story(standfirst=EMOJI, span=HERE),
    "caption": story(photos=(Photo(file=HERE.file, caption=EMOJI, span=HERE),)),  # type: ignore[arg-type]
    "credit": story(photos=(Photo(file=HERE.file, credit=EMOJI, span=HERE),)),  # type: ignore[arg-type]
    "quote": story(quotes=(PullQuote(text="fine", role=EMOJI, span=HERE),)),
    "box": story(boxes=(Box(title=EMOJI_WORDS, span=HERE),)),
    "text of a box": story(boxes=(Box(title=Localized(), blocks=(said(EMOJI),)),)),
    "points": story(points=Points(title="fine", items=("fine", EMOJI), span=HERE)),
    "title": issue(title=EMOJI_WORDS),
    "nameplate": issue(nameplate=("fine", EMOJI), span=HERE),
    "foreword": issue(foreword=Foreword(title=Localized(), blocks=(said(EMOJI),))),
    "signature": issue(foreword=Foreword(title=Localized(), blocks=(), signed_name=EMOJI, span=HERE)),
    "event": issue(events=Events(title="fine", entries=(Event(date="Feb", title=EMOJI, span=HERE),))),
    "closing quote": issue(closing_quote=PullQuote(text=EMOJI, span=HERE)),
    "office": issue(footer=(Office(name=Localized(), organisation=Localized(), address=EMOJI_WORDS),)),
    "telephone": issue(footer=(Office(name=Localized(), organisation=Localized(), address=Localized(), tel=EMOJI, span=HERE),)),
}


@pytest.mark.parametrize("place", PLACES)
def test_every_part_of_an_issue_is_looked_at(place: str) -> None:
    (found,) = problems(PLACES[place])
    assert found.code == "missing-character"
    assert inside(found.span, HERE)

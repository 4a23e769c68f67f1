"""Whether every character of an issue can be printed.

Room: pipeline. In: an issue and the fonts. Out: problems in the report, each at the words it concerns. Runs before layout, so that
a missing character is a message and never an empty box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newsletter_pdf.content import Block, Issue, Localized, Text, paragraphs
from newsletter_pdf.design.style import TextStyle
from newsletter_pdf.diagnostics import Report, Span
from newsletter_pdf.text.fonts import Fonts
from newsletter_pdf.text.shape import missing, right_to_left
from newsletter_pdf.text.shaped import TextSpan

Said = Iterator[tuple[str, str, Span]]


def check_characters(issue: Issue, fonts: Fonts, report: Report) -> None:
    """Report each character no font has, and right-to-left text, once per place."""
    style = TextStyle()
    for text, language, span in _everything(issue):
        if text.isascii():
            continue
        at = right_to_left(text)
        if at is not None:
            report.error(
                "right-to-left", f"“{text[at]}” is written from right to left, which is not supported yet", span,
                "leave the passage out, or put it in as a picture",
            )  # fmt: skip
            continue
        for index, char in missing((TextSpan(text=text, style=style, language=language),), fonts):
            place = _at(span, text, index)
            name = unicodedata.name(char, "a private character").lower()
            report.error(
                "missing-character", f"no font has the character U+{ord(char):04X} ({name})", place,
                "use another form of the character, or leave it out",
            )  # fmt: skip


def _at(span: Span, text: str, index: int) -> Span:
    """The place of one character, where the words stand in the file as they are; else the place of all of them."""
    if not span.line or span.end_column - span.column not in (len(text), len(text.rstrip())):
        return span
    return Span(span.file, span.line, span.column + index, span.column + index + 1)


def _everything(issue: Issue) -> Said:
    language = issue.language
    for localized in (issue.title, issue.date, issue.kind, issue.contents_title, issue.contact_title):
        yield from _localized(localized)
    for words in (*issue.nameplate, issue.running_title, issue.funding, issue.number):
        yield words, language, issue.span
    if issue.foreword:
        yield from _localized(issue.foreword.title)
        yield from _blocks(issue.foreword.blocks, issue.foreword.language)
        yield issue.foreword.signed_name + issue.foreword.signed_role, issue.foreword.language, issue.foreword.span
        for photo in issue.foreword.photos:
            yield photo.caption + photo.credit, language, photo.span
    yield from _articles(issue)
    yield from _panels(issue)


def _localized(localized: Localized) -> Said:
    for language, words in localized.entries:
        yield words, language, localized.span


def _articles(issue: Issue) -> Said:
    for article in issue.articles:
        for words in (article.title, article.contents_title or "", article.kicker, article.standfirst, article.byline):
            yield words, article.language, article.span
        yield from _blocks(article.blocks, article.language)
        for photo in article.photos:
            yield photo.caption + photo.credit, article.language, photo.span
        for quote in article.quotes:
            yield quote.text + quote.by + quote.role, article.language, quote.span
        for box in article.boxes:
            yield from _localized(box.title)
            yield box.label + "".join(box.items), article.language, box.span
            yield from _blocks(box.blocks, article.language)
        if article.points:
            yield article.points.title + "".join(article.points.items), article.language, article.points.span


def _panels(issue: Issue) -> Said:
    if issue.events:
        yield issue.events.title, issue.language, issue.events.span
        for entry in issue.events.entries:
            yield entry.date + entry.title + entry.place + entry.status, issue.language, entry.span
    if quote := issue.closing_quote:
        yield quote.text + quote.by + quote.role, issue.language, quote.span
    for office in issue.footer:
        for localized in (office.name, office.organisation, office.address):
            yield from _localized(localized)
        yield office.tel + office.fax + office.email + office.web, issue.language, office.span


def _blocks(blocks: tuple[Block, ...], language: str) -> Said:
    for paragraph in paragraphs(blocks):
        for node in paragraph.inlines:
            if isinstance(node, Text):
                yield node.text, language, node.span if node.span.line else paragraph.span

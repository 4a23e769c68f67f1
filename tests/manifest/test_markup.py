"""Markdown becomes blocks with places; what is not supported is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from manifest_kit import errors, read

from newsletter_pdf.content import Block, BlockQuote, ListBlock, PageReference, Paragraph, Subheading, Text
from newsletter_pdf.diagnostics import Report, Severity
from newsletter_pdf.manifest.files import IssueFolder
from newsletter_pdf.manifest.markup import read_blocks
from newsletter_pdf.manifest.reading import Reading
from newsletter_pdf.manifest.source import Source


def parse(text: str) -> tuple[tuple[Block, ...], Report]:
    report = Report()
    source = Source("a.md", tuple(text.split("\n")))
    at = Reading(report=report, source=source, folder=IssueFolder(Path(), Path()))
    return read_blocks(source, at), report


def paragraph(text: str) -> Paragraph:
    blocks, report = parse(text)
    assert report.problems == []
    assert len(blocks) == 1 and isinstance(blocks[0], Paragraph)
    return blocks[0]


def words(block: Paragraph) -> str:
    return "".join(piece.text if isinstance(piece, Text) else "#" for piece in block.inlines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("two  spaces\tand a tab", "two spaces and a tab"),
        ("one\ntwo", "one two"),
        ("one  \ntwo", "one two"),
        ("one\\\ntwo", "one two"),
        ("中文\n中文", "中文中文"),
        ("中文。\n“中文", "中文。 “中文"),
        ("中文\nLatin", "中文 Latin"),
        ("第\n{page:x}\n页", "第#页"),
        ("see\n{page:x}\nand", "see # and"),
        ("{page:x}\n{page:y}", "# #"),
        ("R&amp;D &euro;5 \\*stars\\* \\{page:x\\}", "R&D €5 *stars* {page:x}"),
        ("5 * 3 and 2 < 3 > 1", "5 * 3 and 2 < 3 > 1"),
        ("a*b*c", "abc"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(paragraph(text)) == expected


def test_marks() -> None:
    pieces = paragraph("a **b *c* {page:x}** [d *e*](https://f.g) <mailto:h@i.int>").inlines
    shown = [(getattr(p, "text", "#"), p.bold, p.italic, getattr(p, "link", "")) for p in pieces]
    assert shown == [
        ("a ", False, False, ""),
        ("b ", True, False, ""),
        ("c", True, True, ""),
        (" ", True, False, ""),
        ("#", True, False, ""),
        (" ", False, False, ""),
        ("d ", False, False, "https://f.g"),
        ("e", False, True, "https://f.g"),
        (" ", False, False, ""),
        ("mailto:h@i.int", False, False, "mailto:h@i.int"),
    ]


@pytest.mark.parametrize("link", ["http://a.b", "https://a.b/c?d=e#f", "mailto:a@b.int", "tel:+86-10-59799695"])
def test_links(link: str) -> None:
    piece = paragraph(f"[x]({link})").inlines[0]
    assert isinstance(piece, Text)
    assert piece.link == link


def test_places() -> None:
    text = "# no\n\n> - \n\nText [link text](https://text.int/text) text {page:a} and\n   text {page:b}."
    blocks, _ = parse(text)
    lines = text.split("\n")
    last = blocks[-1]
    assert isinstance(last, Paragraph)
    for piece in last.inlines:
        there = lines[piece.span.line - 1][piece.span.column - 1 : piece.span.end_column - 1]
        assert there.strip() == (f"{{page:{piece.target}}}" if isinstance(piece, PageReference) else piece.text.strip())
    assert [p.span.column for p in last.inlines if isinstance(p, PageReference)] == [46, 9]


def test_blocks() -> None:
    blocks, report = parse("## Head *x*\n\n### Sub\n\n3. a\n4. b\n   c\n\n- d\n\n- e\n\n> f\n>\n> g")
    assert report.problems == []
    head, sub, ordered, bullets, quote = blocks
    assert isinstance(head, Subheading) and isinstance(sub, Subheading)
    assert (head.level, sub.level, head.span.column) == (2, 3, 4)
    assert isinstance(ordered, ListBlock) and isinstance(bullets, ListBlock)
    assert (ordered.ordered, ordered.start, [words(item) for item in ordered.items]) == (True, 3, ["a", "b c"])
    assert [(words(i), i.span.line, i.span.column) for i in bullets.items] == [("d", 9, 3), ("e", 11, 3)]
    assert isinstance(quote, BlockQuote)
    assert [words(item) for item in quote.paragraphs] == ["f", "g"]


@pytest.mark.parametrize(
    ("text", "code", "at", "said"),
    [
        ("a <b>bold</b>", "not-supported", (1, 3), "a tag"),
        ("<script>x</script>", "not-supported", (1, 1), "a tag"),
        ("a\n\n<div>", "not-supported", (3, 1), "a tag"),
        ("x ![a](b.png)", "not-supported", (1, 3), "issue.yaml"),
        ("x `code`", "not-supported", (1, 3), "backquotes"),
        ("x ~~gone~~", "not-supported", (1, 3), "crossed-out"),
        ("|a|b|\n|-|-|\n|1|2|", "not-supported", (1, 1), "a table"),
        ("a\n\n***", "not-supported", (3, 1), "a rule"),
        ("```\na\n```", "not-supported", (1, 1), "a block of code"),
        ("a\n\n    b", "not-supported", (3, 5), "four spaces"),
        ("a\n---", "not-supported", (1, 1), "##"),
        ("- a\n  - b", "not-supported", (2, 3), "a list inside"),
        ("> - a", "not-supported", (1, 1), "a list inside"),
        ("> > a", "not-supported", (1, 1), "a quotation inside"),
        ("- ## a", "not-supported", (1, 1), "a subheading inside"),
        ("- a\n\n  b", "list-paragraphs", (3, 3), "more than one paragraph"),
        ("a[^1]", "not-supported", (1, 2), "footnote"),
        ("# Title", "heading-level", (1, 3), "the title, which stands in issue.yaml"),
        ("#### Deep", "heading-level", (1, 6), "too deep"),
        ("##", "empty-heading", (1, 3), "no words"),
        ("x [a](javascript:b)", "bad-link", (1, 3), "https://"),
        ("x [a](other.md)", "bad-link", (1, 3), "{page:article-id}"),
        ("x [a](file:///etc)", "bad-link", (1, 3), "https://"),
        ("x {page china}", "bad-page-reference", (1, 3), "{page:article-id}"),
        ("x {page：china}", "bad-page-reference", (1, 3), "{page:article-id}"),
        ("x {page:}", "bad-page-reference", (1, 3), "{page:article-id}"),
    ],
)
def test_errors(text: str, code: str, at: tuple[int, int], said: str) -> None:
    _, report = parse(text)
    problem = report.problems[0]
    assert problem.severity is Severity.ERROR
    assert (problem.code, (problem.span.line, problem.span.column)) == (code, at)
    assert said in f"{problem.message} {problem.fix}"


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [("x (pg. 4)", "typed-page-number", 4), ("见第 4 页", "typed-page-number", 2), ("**注意：**请", "stray-stars", 1)],
)
def test_warnings(text: str, code: str, column: int) -> None:
    _, report = parse(text)
    assert (report.problems[0].severity, report.problems[0].code) == (Severity.WARNING, code)
    assert report.problems[0].span.column == column


def test_reference_to_no_article(tmp_path: Path) -> None:
    issue, report = read(
        tmp_path, articles={"foreword.md": "One\n\nSee {page:exchange-vist}, {page:contents}, {page:contact}."}
    )
    assert issue is None
    (problem,) = errors(report)
    assert (problem.code, problem.span.line, problem.span.column, problem.span.end_column) == (
        "unknown-article",
        3,
        5,
        25,
    )
    assert problem.fix == "did you mean {page:exchange-visit}?"


def test_empty_article(tmp_path: Path) -> None:
    _, report = read(tmp_path, articles={"zh.md": "\n \n"})
    assert [p.code for p in errors(report)] == ["empty-article"]

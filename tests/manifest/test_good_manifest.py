"""A good manifest becomes the issue that it describes."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from manifest_kit import ARTICLES, MANIFEST, changed, read, write_issue

from newsletter_pdf.content import Issue, PageReference, QuotePlace, Rank
from newsletter_pdf.diagnostics import Report, Span
from newsletter_pdf.manifest.read import read_issue
from newsletter_pdf.manifest.source import source_line


@pytest.fixture
def issue(tmp_path: Path) -> Issue:
    found, report = read(tmp_path)
    assert found is not None
    assert report.problems == []
    return found


def test_issue_itself(issue: Issue, tmp_path: Path) -> None:
    assert (issue.id, issue.number, issue.pages, issue.language) == ("2016-11", "4", 5, "en-GB")
    assert issue.iso_date == "2016-11-01"
    assert issue.title.get("zh") == "支持欧洲人员往来和移民领域对话项目"
    assert issue.nameplate == ("EU-China Dialogue on Migration", "and Mobility Support Project")
    assert issue.names == ("Liljert", "Swing")
    assert issue.folder == tmp_path / "issues" / "2016-11"


def test_words_that_were_left_out(issue: Issue) -> None:
    assert issue.date.entries == (("en-GB", "November 2016"), ("zh", "2016年11月"))
    assert issue.kind.entries == (("en-GB", "Newsletter"), ("zh", "通讯"))
    assert issue.contents_title.first("en-GB") == "In this issue"
    assert issue.contact_title.first("en-GB") == "Contact"
    assert issue.running_title == "EU-China Dialogue on Migration and Mobility Support Project"


def test_chinese_issue_has_chinese_words(tmp_path: Path) -> None:
    issue, _ = read(tmp_path, changed("language: en-GB", "language: zh"))
    assert issue is not None
    assert issue.contents_title.entries == (("zh", "本期目录"), ("en", "In this issue"))
    assert issue.contact_title.entries[0] == ("zh", "联系方式")
    assert issue.date.entries[0] == ("zh", "2016年11月")


def test_words_given_in_the_manifest(tmp_path: Path) -> None:
    extra = (
        "date: Winter\nkind: {en: Bulletin, zh: 简报}\ncontents: {title: Inside}\ncontact: {title: {en: Write to us}}\n"
    )
    issue, report = read(tmp_path, MANIFEST + extra)
    assert issue is not None, report.problems
    assert issue.date.entries == (("en-GB", "Winter"),)
    assert issue.kind.get("zh") == "简报"
    assert issue.contents_title.first("en") == "Inside"
    assert issue.contact_title.first("en") == "Write to us"


def test_articles(issue: Issue) -> None:
    first, second, third = issue.articles
    assert (first.rank, first.kicker, first.contents_title) == (Rank.LEAD, "Membership", first.title)
    assert (second.page, second.contents_title) == (4, "A visit to Europe")
    assert second.points is not None
    assert second.points.items == ("First", "Second")
    assert (third.language, third.contents_title) == ("zh-Hans", None)
    assert first.span == Span("issues/2016-11/issue.yaml", 18, 5, 7)


def test_photo_and_quote(issue: Issue) -> None:
    first, second, _ = issue.articles
    photo, quote = first.photos[0], first.quotes[0]
    assert photo.file == issue.folder / "photos" / "meeting.jpg"
    assert photo.file.is_file()
    assert (photo.focus, photo.optional) == ((0.0, 0.0), True)
    assert photo.accept == {"photo-too-small": "archive photo, no better copy"}
    assert (quote.place, quote.quoted, quote.by) == (QuotePlace.STRADDLE, False, "IOM DG at the UN Summit")
    assert second.thumbnail is not None
    assert second.thumbnail.focus == (0.4, 0.3)


def test_boxes(issue: Issue) -> None:
    france, belgium = issue.articles[1].boxes
    assert france.title.entries == (("en-GB", "France"),)
    words = [getattr(piece, "text", "#") for piece in france.blocks[0].inlines]  # type: ignore[union-attr]
    assert words == ["Ministry of ", "Foreign", " Affairs; see page ", "#", "; Interior"]
    assert (belgium.label, belgium.items) == ("BE", ("Ministry one", "Ministry two"))
    assert belgium.title.get("zh") == "比利时"


def test_other_parts(issue: Issue) -> None:
    assert issue.foreword is not None and issue.events is not None and issue.closing_quote is not None
    assert (issue.foreword.signed_name, issue.foreword.signed_role[:4]) == ("Pär Liljert", "Head")
    assert issue.events.entries[0].date == "February"
    assert issue.closing_quote.text == "Words at the end"
    office = issue.footer[0]
    assert office.name.get("zh") == "国际移民组织驻华联络处"
    assert (office.tel, office.web) == ("86-10-59799695", "www.iom.int")


def test_references_know_their_place(issue: Issue, tmp_path: Path) -> None:
    assert issue.foreword is not None
    pieces = issue.foreword.blocks[0].inlines  # type: ignore[union-attr]
    spans = [piece.span for piece in pieces if isinstance(piece, PageReference)]
    name = "issues/2016-11/articles/foreword.md"
    assert spans == [Span(name, 1, 49, 71), Span(name, 2, 32, 53)]
    line = source_line(tmp_path, spans[1])
    assert line is not None
    assert line[31:52] == "{page:exchange-visit}"


def test_every_text_stands_where_its_span_says(issue: Issue, tmp_path: Path) -> None:
    assert issue.foreword is not None
    for piece in issue.foreword.blocks[0].inlines:  # type: ignore[union-attr]
        line = source_line(tmp_path, piece.span) or ""
        there = line[piece.span.column - 1 : piece.span.end_column - 1]
        assert there == (
            f"{{page:{piece.target}}}" if isinstance(piece, PageReference) else piece.text.rstrip() or " "
        ) or (there.strip() == getattr(piece, "text", "").strip())


def test_scalars_stay_text(tmp_path: Path) -> None:
    issue, report = read(tmp_path, changed("date: February", "date: 10:30").replace("number: 4", "number: 010"))
    assert issue is not None, report.problems
    assert issue.events is not None
    assert (issue.number, issue.events.entries[0].date) == ("010", "10:30")


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: codecs.BOM_UTF8 + text.encode("utf-8"),
        lambda text: text.encode("utf-16"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        lambda text: text.replace("\n", "\r\n").encode("utf-8"),
        lambda text: text.replace("\n", "\r").encode("utf-8"),
    ],
    ids=["utf-8-mark", "utf-16", "utf-16-be", "crlf", "cr"],
)
def test_encodings(tmp_path: Path, encode) -> None:  # type: ignore[no-untyped-def]
    plain, _ = read(tmp_path)
    folder = write_issue(tmp_path)
    (folder / "issue.yaml").write_bytes(encode(MANIFEST))
    (folder / "articles" / "foreword.md").write_bytes(encode(ARTICLES["foreword.md"]))
    assert read_issue(folder, tmp_path, Report()) == plain


def test_text_is_cleaned(tmp_path: Path) -> None:
    issue, _ = read(tmp_path, changed("kicker: Membership", 'kicker: "Cafe\u0301\\tto\x0bgo\\u0007"'))
    assert issue is not None
    assert issue.articles[0].kicker == "Café to go"


def test_chinese_lines_join_without_a_space(tmp_path: Path) -> None:
    issue, _ = read(tmp_path, changed("title: 中国加入", "title: 中国\n      加入"))
    assert issue is not None
    assert issue.articles[2].title == "中国加入"
    assert [getattr(p, "text", "#") for p in issue.articles[2].blocks[0].inlines] == [  # type: ignore[union-attr]
        "中国加入国际",
        "移民组织，见第",
        "#",
        "页。",
    ]


def test_source_line_gives_none_where_there_is_nothing(tmp_path: Path) -> None:
    for span in (Span(""), Span("nowhere.md", 1, 1), Span("issues", 1)):
        assert source_line(tmp_path, span) is None

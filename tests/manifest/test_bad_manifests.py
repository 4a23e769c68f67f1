"""Every fault of a manifest is named, with its place and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from manifest_kit import MANIFEST, changed, errors, read, write_issue

from newsletter_pdf.diagnostics import Report, Severity
from newsletter_pdf.manifest.read import read_issue


@dataclass(frozen=True)
class Bad:
    """A change to the good manifest and what must be said of it, at a line and a column."""

    name: str
    old: str
    new: str
    code: str
    at: tuple[int, int]
    said: str


KICKER = "    kicker: Membership"

SYNTAX = [
    Bad(
        "second colon",
        "  title: Foreword",
        "  title: Foreword: busy",
        "yaml-colon",
        (13, 18),
        'title: "Foreword: busy"',
    ),
    Bad("colon in braces", "{name: Pär L", "{name: Pär: L", "yaml-colon", (15, 21), "in quotes"),
    Bad("wide colon", KICKER, "    kicker：Member", "yaml-wide-colon", (20, 11), "English colon"),
    Bad("wide colon first", "issue: 2016", "issue：2016", "yaml-wide-colon", (2, 6), "issue: 2016-11"),
    Bad("wide colon in key", KICKER, "    kicker： x: y", "yaml-wide-colon", (20, 5), "English colon"),
    Bad("tab", KICKER, "\tkicker: Member", "yaml-tab", (20, 1), "use spaces"),
    Bad("open quote", KICKER, '    kicker: "Member', "yaml-quote", (20, 13), "closing quote"),
    Bad("open single quote", KICKER, "    kicker: 'Member", "yaml-quote", (20, 13), "closing quote"),
    Bad("open quote at the end", "names: [Liljert, Swing]", 'funding2: "x', "yaml-quote", (65, 11), "never closed"),
    Bad("words after quote", KICKER, '    kicker: "Mem" ber', "yaml-quote-inside", (20, 19), "'\"Mem\" ber'"),
    Bad("apostrophe", KICKER, "    kicker: 'It's'", "yaml-quote-inside", (20, 17), '"It\'s"'),
    Bad("star", KICKER, "    kicker: *Mem* ber", "yaml-start", (20, 13), 'kicker: "*Mem* ber"'),
    Bad("star in a list", "- Ministry two", "- *Ministry* two", "yaml-start", (48, 13), "in quotes"),
    Bad("at", KICKER, "    kicker: @iom", "yaml-start", (20, 13), 'kicker: "@iom"'),
    Bad("percent", KICKER, "    kicker: %50", "yaml-start", (20, 13), "in quotes"),
    Bad("bracket", KICKER, "    kicker: [A] story", "yaml-start", (20, 13), "in quotes"),
    Bad("alias", KICKER, "    kicker: *Member", "yaml-alias", (20, 13), "in quotes"),
    Bad("anchor", KICKER, "    kicker: &a Member", "yaml-anchor", (20, 13), "in quotes"),
    Bad("tag", KICKER, "    kicker: !!str Member", "yaml-tag", (20, 13), "in quotes"),
    Bad("merge", KICKER, "    <<: {a: b}", "yaml-merge", (20, 5), "write the settings out"),
    Bad("indented less", KICKER, "   kicker: Member", "yaml-indent", (20, 4), "below its neighbours"),
    Bad("indented more", KICKER, "      kicker: Member", "yaml-indent", (20, 7), "below its neighbours"),
    Bad("no space after colon", KICKER, "    kicker:Member", "yaml-no-colon", (20, 5), "title: The text"),
    Bad("open bracket", "names: [Liljert, Swing]", "names: [Liljert", "yaml-bracket", (65, 8), "close it"),
    Bad("backslash", KICKER, '    kicker: "a\\qb"', "yaml-backslash", (20, 15), "two backslashes"),
    Bad("key in braces", KICKER, "    {a: b}: c", "yaml-key", (20, 5), "in quotes"),
]

SETTINGS = [
    Bad(
        "unknown key",
        "        caption:",
        "        captoin:",
        "unknown-key",
        (25, 9),
        'did you mean "caption"?  A photo may have: file',
    ),
    Bad("comma in braces", "{title: France,", "{title: France, and more,", "unknown-key", (43, 25), "before the comma"),
    Bad("same key twice", KICKER, f"{KICKER}\n    kicker: B", "duplicate-key", (21, 5), "on lines 20 and 21"),
    Bad("list for text", "kicker: Membership", "kicker: [a, b]", "wrong-kind", (20, 13), "a text is expected here"),
    Bad("text for list", "  photos: []", "  photos: none", "wrong-kind", (16, 11), "a list of photos is expected"),
    Bad("text for group", "events: {title", "events: none\nx: {title", "wrong-kind", (55, 9), "the events panel"),
    Bad(
        "missing title", "    title: Chinese officials travel to Europe\n", "", "missing-key", (36, 5), 'needs "title"'
    ),
    Bad(
        "empty title", "title: Chinese officials travel to Europe", "title:", "empty-text", (37, 11), '"title" is empty'
    ),
    Bad("pages in words", "pages: 5", "pages: five", "bad-number", (4, 8), "from 1 to 40"),
    Bad("too many pages", "pages: 5", "pages: 41", "bad-number", (4, 8), "from 1 to 40"),
    Bad("page pin", "    page: 4", "    page: 6", "bad-page", (40, 11), "the issue has 5 pages"),
    Bad("same id", "id: exchange-visit", "id: china-joins-iom", "duplicate-id", (36, 9), "on lines 18 and 36"),
    Bad("bad id", "id: zh-story", "id: Zh Story!", "bad-id", (50, 9), "id: zh-story"),
    Bad("reserved id", "id: zh-story", "id: contents", "bad-id", (50, 9), "contents-article"),
    Bad("issue id", "issue: 2016-11", "issue: November", "bad-issue-id", (2, 8), "issue: 2016-11"),
    Bad("month 13", "issue: 2016-11", "issue: 2016-13", "bad-issue-id", (2, 8), "such as 2016-11"),
    Bad("language", "language: en-GB", "language: english", "bad-language", (5, 11), "en-GB"),
    Bad("language key", "  zh: 支持", "  chinese!: 支持", "bad-language", (8, 3), "such as en"),
    Bad("rank", "rank: lead", "rank: leed", "bad-choice", (21, 11), 'did you mean "lead"?'),
    Bad("place", "place: straddle", "place: stradle", "bad-choice", (34, 16), 'did you mean "straddle"?'),
    Bad("flag", "optional: yes", "optional: perhaps", "bad-choice", (29, 19), "true or false"),
    Bad("focus", "focus: top left", "focus: top bottom", "bad-focus", (28, 16), "40% 30%"),
    Bad("focus over 100", "focus: 40% 30%", "focus: 140% 30%", "bad-focus", (49, 66), "40% 30%"),
    Bad("e-mail", "email: iombeijingMMSP@iom.int", "email: iom.int", "bad-email", (63, 12), "name@iom.int"),
    Bad("telephone", "tel: 86-10-59799695", "tel: none", "bad-telephone", (61, 10), "in digits"),
    Bad(
        "page in caption", "caption: Two", "caption: Two {page:x}", "page-reference-here", (25, 18), "cannot stand here"
    ),
    Bad("no points", 'items: ["First", "Second"]', "items: []", "wrong-count", (41, 45), "at least 1"),
    Bad("empty point", 'items: ["First", "Second"]', 'items: ["First", ""]', "empty-entry", (41, 55), "fill it in"),
    Bad(
        "box without text", 'France, text: "Ministry of', 'France, label: "Ministry of', "missing-key", (43, 9), "items"
    ),
    Bad(
        "no reason",
        '{photo-too-small: "archive photo, no better copy"}',
        "{alt-missing: }",
        "empty-text",
        (30, 18),
        "why",
    ),
]

FILES = [
    Bad(
        "close name",
        "- file: photos/meeting.jpg",
        "- file: photos/meetng.jpg",
        "file-not-found",
        (24, 15),
        'has "meeting.jpg"',
    ),
    Bad(
        "no folder",
        "- file: photos/meeting.jpg",
        "- file: meeting.jpg",
        "file-not-found",
        (24, 15),
        '"photos/meeting.jpg"',
    ),
    Bad("missing text", "text: articles/zh.md", "text: articles/q.md", "file-not-found", (52, 11), "is not there"),
    Bad("a folder", "- file: photos/meeting.jpg", "- file: photos", "file-not-found", (24, 15), "is not a file"),
    Bad("parent", "- file: photos", "- file: ../photos", "bad-path", (24, 15), "leads out"),
    Bad("absolute", "- file: photos", "- file: /photos", "bad-path", (24, 15), "one computer only"),
    Bad("drive", "- file: photos", "- file: C:/photos", "bad-path", (24, 15), "one computer only"),
    Bad("share", "- file: photos", "- file: \\\\pc\\photos", "bad-path", (24, 15), "one computer only"),
    Bad("address", "- file: photos", "- file: https://a.b/photos", "bad-path", (24, 15), "one computer only"),
    Bad("backslash in path", "- file: photos/", "- file: photos\\", "bad-path", (24, 15), "photos/meeting.jpg"),
    Bad("device", "- file: photos/meeting.jpg", "- file: photos/con.jpg", "bad-path", (24, 15), "Windows"),
    Bad(
        "not Markdown", "text: articles/zh.md", "text: articles/zh.docx", "not-markdown", (52, 11), 'ends in ".md"'
    ),
    Bad(
        "text itself", "text: articles/zh.md", "text: The story itself", "not-markdown", (52, 11), "put it into a file"
    ),
    Bad(
        "not a picture", "- file: photos/meeting.jpg", "- file: articles/zh.md", "picture-kind", (24, 15), "JPEG or PNG"
    ),
]

ALL = SYNTAX + SETTINGS + FILES
JARGON = re.compile(r"mapping|scalar|\bnode|token|sequence|yaml|parse|null|string|boolean|integer", re.IGNORECASE)


@pytest.mark.parametrize("bad", ALL, ids=[bad.name for bad in ALL])
def test_fault_is_named(tmp_path: Path, bad: Bad) -> None:
    issue, report = read(tmp_path, changed(bad.old, bad.new))
    assert issue is None
    found = [problem for problem in errors(report) if problem.code == bad.code]
    assert found, report.problems
    problem = found[0]
    assert (problem.span.line, problem.span.column) == bad.at
    assert bad.said in f"{problem.message} {problem.fix}"
    assert problem.span.file == "issues/2016-11/issue.yaml"


@pytest.mark.parametrize("bad", ALL, ids=[bad.name for bad in ALL])
def test_words_are_plain(tmp_path: Path, bad: Bad) -> None:
    _, report = read(tmp_path, changed(bad.old, bad.new))
    for problem in report.problems:
        words = f"{problem.message} {problem.fix}".replace("issue.yaml", "")
        assert not JARGON.search(words), words
        assert problem.message and not problem.message.endswith(".")
        assert problem.fix


def test_several_faults_at_once(tmp_path: Path) -> None:
    manifest = changed("  title: Foreword", "  title: Foreword: busy").replace(KICKER, "    kicker：Member")
    manifest = manifest.replace("pages: 5", "pages: many").replace("rank: lead", "rank: @lead")
    _, report = read(tmp_path, manifest)
    codes = {problem.code for problem in errors(report)}
    assert {"yaml-colon", "yaml-wide-colon", "yaml-start", "bad-number", "bad-choice"} <= codes


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        ("caption: Two delegations meet", "caption: Photo #3 of 5", "text-after-hash", (25, 24)),
        ("caption: Two delegations meet", "caption: Photo # 3", "text-after-hash", (25, 24)),
        ("caption: Two delegations meet", "caption: #3", "text-after-hash", (25, 18)),
        ("pages: 5", "pages: 5 #five", "text-after-hash", (4, 10)),
        ("        alt: Two men shake hands between two flags\n", "", "alt-missing", (24, 9)),
        ("        credit: Illustration for the newsletter\n", "", "credit-missing", (24, 9)),
        ("- file: photos/meeting.jpg", "- file: Photos/Meeting.JPG", "file-name-differs", (24, 15)),
        ("issue: 2016-11", "issue: 2016-12", "issue-not-folder", (2, 8)),
    ],
)
def test_warning(tmp_path: Path, old: str, new: str, code: str, at: tuple[int, int]) -> None:
    issue, report = read(tmp_path, changed(old, new))
    assert issue is not None, report.problems
    assert [(p.severity, p.code, (p.span.line, p.span.column)) for p in report.problems] == [
        (Severity.WARNING, code, at)
    ]


def test_ordinary_comments_are_fine(tmp_path: Path) -> None:
    _, report = read(tmp_path, changed("pages: 5", "pages: 5  # as ever").replace("funding: ", "funding:  # none"))
    assert [p.code for p in report.problems] == []


def test_accepted_warning_becomes_a_note(tmp_path: Path) -> None:
    manifest = changed("        alt: Two men shake hands between two flags\n", "")
    _, report = read(tmp_path, manifest.replace("{photo-too-small:", "{alt-missing:"))
    assert [(p.severity, p.code) for p in report.problems] == [(Severity.NOTE, "alt-missing")]


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"title: caf\xe9\n", "not-utf-8", "line 1 holds the byte 0xE9 (it looks like Windows Western)"),
        ("a: b\ntitle: 中国加入国际移民组织".encode("gb18030"), "not-utf-8", "Chinese GBK"),
        (b"\xef\xbb\xbfa: b\rc: \xe9", "not-utf-8", "line 2 holds the byte 0xE9"),
        ("issue: x".encode("utf-16-le"), "not-utf-8", "UTF-16"),
        (b"PK\x03\x04\xff\xff", "not-utf-8", "Word"),
        (b"\xff\xfea", "not-utf-8", "UTF-8"),
        (b"", "empty-manifest", "is empty"),
        (b"# only a note\n", "empty-manifest", "is empty"),
        (b"just words", "wrong-kind", "expected"),
        (b"- a\n- b\n", "wrong-kind", "this is a list"),
        (b"a: " + b"[" * 40, "too-deep", "the limit is 30"),
        (b"a: " + b"[" * 100_000, "too-deep", "the limit is 30"),
        (b"a: [" + b"x," * 30_000 + b"]", "too-many-values", "20,000"),
        (b"#" * 1_200_000, "file-too-large", "1,200 KB, the limit is 1,000 KB"),
        (MANIFEST.encode() + b"---\na: b\n", "yaml-divider", "three dashes"),
    ],
)
def test_whole_file(tmp_path: Path, data: bytes, code: str, said: str) -> None:
    folder, report = write_issue(tmp_path), Report()
    (folder / "issue.yaml").write_bytes(data)
    assert read_issue(folder, tmp_path, report) is None
    problem = report.problems[0]
    assert problem.code == code
    assert said in f"{problem.message} {problem.fix}"


def test_no_manifest(tmp_path: Path) -> None:
    report = Report()
    assert read_issue(tmp_path / "issues" / "2017-01", tmp_path, report) is None
    assert [(p.code, p.span.file) for p in report.problems] == [("no-manifest", "issues/2017-01/issue.yaml")]


def test_article_too_large(tmp_path: Path) -> None:
    _, report = read(tmp_path, articles={"zh.md": "x" * 600_000})
    assert [p.code for p in errors(report)] == ["file-too-large"]
    assert "600 KB, the limit is 500 KB" in report.problems[0].message


def test_link_that_leads_out(tmp_path: Path) -> None:
    folder, report = write_issue(tmp_path), Report()
    (tmp_path / "secret.jpg").write_bytes(b"x")
    try:
        (folder / "photos" / "away.jpg").symlink_to(tmp_path / "secret.jpg")
    except OSError:
        pytest.skip("this system makes no links")
    (folder / "issue.yaml").write_text(
        changed("- file: photos/meeting.jpg", "- file: photos/away.jpg"), encoding="utf-8"
    )
    assert read_issue(folder, tmp_path, report) is None
    assert [p.code for p in report.problems] == ["bad-path"]


def test_many_problems_are_cut_off(tmp_path: Path) -> None:
    _, report = read(tmp_path, MANIFEST + "".join(f"key{number}: x\n" for number in range(900)))
    assert len(report.problems) == 201
    assert report.problems[-1].code == "too-many-problems"

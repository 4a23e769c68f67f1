"""A small good issue, made afresh for every test, and ways to read it."""

from __future__ import annotations

from pathlib import Path

from newsletter_pdf.content import Issue
from newsletter_pdf.diagnostics import Diagnostic, Report, Severity
from newsletter_pdf.manifest.read import read_issue

MANIFEST = """\
# yaml-language-server: $schema=../../.schema/issue.json
issue: 2016-11
number: 4
pages: 5
language: en-GB
title:
  en: EU-China Dialogue on Migration and Mobility Support Project
  zh: 支持欧洲人员往来和移民领域对话项目
nameplate: [EU-China Dialogue on Migration, and Mobility Support Project]
logos: []                               # none yet
funding: ""
foreword:
  title: Foreword
  text: articles/foreword.md
  signed: {name: Pär Liljert, role: "Head of Office, IOM Liaison in China"}
  photos: []
articles:                               # in reading order
  - id: china-joins-iom
    title: Renewed relations – China joins IOM
    kicker: Membership
    rank: lead
    text: articles/china-joins-iom.md
    photos:
      - file: photos/meeting.jpg
        caption: Two delegations meet
        alt: Two men shake hands between two flags
        credit: Illustration for the newsletter
        focus: top left
        optional: yes
        accept: {photo-too-small: "archive photo, no better copy"}
    quotes:
      - text: Migration cannot be avoided in this century
        by: IOM DG at the UN Summit
        place: straddle
        quoted: false
  - id: exchange-visit
    title: Chinese officials travel to Europe
    text: articles/exchange-visit.md
    contents: A visit to Europe
    page: 4
    points: {title: "2 main points", items: ["First", "Second"]}
    boxes:
      - {title: France, text: "Ministry of *Foreign* Affairs; see page {page:china-joins-iom}; Interior"}
      - title: {en: Belgium, zh: 比利时}
        label: BE
        items:
          - Ministry one
          - Ministry two
    thumbnail: {file: photos/meeting.jpg, alt: A meeting, focus: 40% 30%}
  - id: zh-story
    title: 中国加入
    text: articles/zh.md
    language: zh-Hans
    contents: false
events: {title: Upcoming events 2017, entries: [{date: February, title: To be confirmed}]}
closing_quote: {text: "Words at the end", by: "Somebody", quoted: false}
footer:
  - office: {en: IOM Liaison Office in China, zh: 国际移民组织驻华联络处}
    organisation: International Organization for Migration (IOM)
    address: {en: "N. 9-1-82, Tayuan Diplomatic Compound", zh: "北京市朝阳区塔院外交公寓 9-1-82, 邮编 100600"}
    tel: 86-10-59799695
    fax: 86-10-85323687
    email: iombeijingMMSP@iom.int
    web: www.iom.int
names: [Liljert, Swing]
"""

FOREWORD = """\
Dear readers, our work with China goes on (page {page:china-joins-iom}) and
so does the **exchange** (page {page:exchange-visit}).

Second paragraph with a [link](https://www.iom.int/a(b)) and R&amp;D \\*stars\\*.
"""

ARTICLES = {
    "foreword.md": FOREWORD,
    "china-joins-iom.md": "One paragraph.\n\n## A subheading\n\n- one\n- two\n\n> A passage\n> quoted.\n",
    "exchange-visit.md": "A visit.\n",
    "zh.md": "中国加入国际\n移民组织，见第{page:china-joins-iom}页。\n",
}


def write_issue(root: Path, manifest: str = MANIFEST, articles: dict[str, str] | None = None) -> Path:
    """Write the good issue, or one with another manifest or articles, below `root`; gives the issue's folder."""
    folder = root / "issues" / "2016-11"
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    (folder / "photos").mkdir(exist_ok=True)
    (folder / "photos" / "meeting.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "issue.yaml").write_bytes(manifest.encode("utf-8"))
    for name, text in {**ARTICLES, **(articles or {})}.items():
        (folder / "articles" / name).write_bytes(text.encode("utf-8"))
    return folder


def read(root: Path, manifest: str = MANIFEST, articles: dict[str, str] | None = None) -> tuple[Issue | None, Report]:
    """Write an issue below `root` and read it."""
    report = Report()
    return read_issue(write_issue(root, manifest, articles), root, report), report


def changed(old: str, new: str) -> str:
    """The good manifest with one change."""
    assert old in MANIFEST, old
    return MANIFEST.replace(old, new, 1)


def errors(report: Report) -> list[Diagnostic]:
    """The errors found."""
    return [problem for problem in report.problems if problem.severity is Severity.ERROR]

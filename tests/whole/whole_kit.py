"""A whole issue, built: its sheets, its PDF and its text; and the checks that every issue must pass."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import said
from reading import by_pdfium, by_poppler, normalised, unhyphened
from said import Said

from newsletter_pdf.composing import Composed
from newsletter_pdf.content import Article, Issue
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.manifest.read import read_issue
from newsletter_pdf.pipeline import Result, build

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "issues" / "2016-11"


@dataclass
class Whole:
    """An issue and what was made of it."""

    issue: Issue
    result: Result

    @property
    def composed(self) -> Composed:
        assert self.result.composed is not None, self.problems
        return self.result.composed

    @property
    def pdf(self) -> Path:
        assert self.result.output is not None, self.problems
        return self.result.output

    @property
    def problems(self) -> list[str]:
        """The codes and messages of all problems."""
        return [f"{p.severity.name}[{p.code}] {p.message}" for p in self.result.report.problems]

    @cached_property
    def poppler(self) -> list[str]:
        return by_poppler(self.pdf)

    @cached_property
    def pdfium(self) -> list[str]:
        return by_pdfium(self.pdf)

    @cached_property
    def pages(self) -> dict[str, int]:
        """The page each headline is found on, by search in the PDF; the cover's contents do not count."""
        texts = [normalised(page) for page in self.poppler]
        return {article.id: self._page_of(normalised(article.title), texts) for article in self.issue.articles}

    def _page_of(self, title: str, texts: list[str]) -> int:
        found = [number for number, text in enumerate(texts, 1) if title in text]
        if len(found) > 1 and found[0] == 1:
            found = found[1:]
        assert len(found) == 1, f"headline {title!r} is found on pages {found}"
        return found[0]


def made(folder: Path, root: Path, output: Path) -> Whole:
    """Read and build the issue in `folder`."""
    issue = read_issue(folder, root, Report())
    assert issue is not None
    return Whole(issue, build(folder, root, output))


def copy_of_sample(root: Path) -> Path:
    """A copy of the sample's manifest, articles and pictures below `root`; gives the issue's folder."""
    folder = root / "issues" / SAMPLE.name
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__", "drawing", "*.png"))
    return folder


# ------------------------------------------------------------------------------------------------ words


Simplify = Callable[[str], str]
READERS: dict[str, Simplify] = {"poppler": normalised, "pdfium": unhyphened}


def page_texts(whole: Whole, reader: str) -> list[str]:
    """The pages' text as one of the readers gives it, lines joined."""
    return [READERS[reader](page) for page in getattr(whole, reader)]


def story_text(whole: Whole, article: Article, reader: str) -> str:
    """The page's text from the article's opening up to the next one's; the whole rest when there is none."""
    simplify = READERS[reader]
    page = page_texts(whole, reader)[whole.pages[article.id] - 1]
    titles = [simplify(other.title) for other in whole.issue.articles]
    starts = [found.start() for found in re.finditer(re.escape(simplify(article.kicker or article.title)), page)]
    texts = (page[start : _next(page, titles, start + 1)] for start in starts)
    return max(texts, key=len)  # on the cover the title stands in the contents as well, with little after it


def _next(page: str, titles: list[str], start: int) -> int:
    """Where the next headline begins."""
    return min((at for title in titles if (at := page.find(title, start)) >= 0), default=len(page))


def missing(expected: list[Said], text: str, simplify: Simplify, ordered: bool = False) -> list[Said]:
    """What is not found in the text; if `ordered`, what is not found after the one before it."""
    lost: list[Said] = []
    here = 0
    for item in expected:
        at = text.find(simplify(item.words), here)
        if at < 0:
            lost.append(item)
        elif ordered:
            here = at + len(simplify(item.words))
    return lost


def lost_words(whole: Whole, reader: str) -> list[Said]:
    """Everything the manifest says that a reader does not find where it belongs."""
    simplify, texts = READERS[reader], page_texts(whole, reader)
    lost = missing(said.cover(whole.issue), texts[0], simplify)
    lost += missing(said.foreword(whole.issue, whole.pages), texts[0], simplify, ordered=True)
    for article in whole.issue.articles:
        text = story_text(whole, article, reader)
        lost += missing(said.running(article, whole.pages), text, simplify, ordered=True)
        lost += missing(said.beside(article, whole.pages), text, simplify)
    return lost + missing(said.closing(whole.issue), texts[-1], simplify)


def contents_words(whole: Whole) -> str:
    """The contents as they should read, from the pages the headlines are found on."""
    parts = [words for _, words in whole.issue.contents_title.entries]
    last = 0
    for article in sorted(whole.issue.articles, key=lambda a: whole.pages[a.id]):
        if article.contents_title is None:
            continue
        if whole.pages[article.id] != last:
            last = whole.pages[article.id]
            parts.append(str(last))
        parts.append(article.contents_title)
    return normalised("\n".join(parts))


# ------------------------------------------------------------------------------------------------ links


@dataclass(frozen=True)
class Link:
    """A link inside the document: what it says, the page it is on and the page it goes to."""

    says: str
    page: int
    goes_to: int


def inner_links(pdf: Path) -> list[Link]:
    """All links to places of the document."""
    with pikepdf.open(pdf) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        links: list[Link] = []
        for number, page in enumerate(document.pages, 1):
            for note in page.get("/Annots", []):
                target = note.get("/Dest") or (note.A.get("/D") if "/A" in note else None)
                if isinstance(target, pikepdf.Array):
                    links.append(Link(str(note.get("/Contents", "")), number, numbers[target[0].objgen]))
    return links

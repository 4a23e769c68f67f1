"""The contents: a group for each page with its number, a picture and the titles, all of them links.

Room: layout. In: the page of every story. Out: a piece of two units that shares spare rows out between its groups.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsletter_pdf.content import Article, Photo
from newsletter_pdf.design import palette
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.figures import picture_box
from newsletter_pdf.layout.headings import SECTION_BASELINE, section_head
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine

HEAD_ROWS = 2
NUMERAL_ROWS = 3
INSET = 6.0
PICTURE = (97.0, 26.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One story's lines in the contents."""

    article: Article
    lines: tuple[SetLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The stories of one page."""

    page: int
    numeral: SetLine
    picture: Photo | None
    entries: tuple[Entry, ...]

    @property
    def lines(self) -> int:
        """Lines of titles."""
        return sum(len(entry.lines) for entry in self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The contents column over `height` rows."""

    groups: tuple[Group, ...]
    height: int

    @property
    def least_rows(self) -> int:
        """Rows it takes with nothing to spare: head, numerals, titles, and a row with a hairline between two groups."""
        return HEAD_ROWS + sum(NUMERAL_ROWS + group.lines + 1 for group in self.groups) - 1

    @property
    def rows(self) -> int:
        """Rows it was given."""
        return max(self.height, self.least_rows)

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the contents with their left edge at `x`; the hairline stands in the gutter on the left."""
        if not self.groups:
            return
        grid = job.grid
        canvas.anchor("contents", x, grid.y(row))
        rule = Rect(x - grid.gutter / 2 - 0.25, grid.cap_line(row), 0.5, 0)
        canvas.panel(Rect(rule.x, rule.y, 0.5, grid.baseline(row + self.rows - 1) - rule.y), palette.HAIRLINE)
        words = job.issue.contents_title.ordered(job.issue.language)
        section_head(job, canvas, words, x + INSET, grid.y(row) + SECTION_BASELINE * job.k)
        self._groups(canvas, job, x + INSET, row + HEAD_ROWS)

    def _groups(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Spare rows go below the numerals first, then between the groups."""
        spare, count = self.rows - self.least_rows, len(self.groups)
        gap = 1 if spare >= count else 0
        spare -= gap * count
        here = row + (spare % (count - 1) if count > 1 else 0)  # what cannot be shared out evenly goes above the first
        share = spare // (count - 1) if count > 1 else 0
        for number, group in enumerate(self.groups):
            _place_group(canvas, job, group, (x, here), gap)
            here += NUMERAL_ROWS + gap + group.lines
            if number < count - 1:
                following = here + 1 + share
                self._divider(canvas, job, x, here, following)
                here = following

    def _divider(self, canvas: Canvas, job: Job, x: float, end: int, following: int) -> None:
        grid = job.grid
        middle = (grid.y(end) + grid.y(following)) / 2
        canvas.rule(x, middle, grid.width(2) - INSET, 0.5, palette.HAIRLINE)


def _place_group(canvas: Canvas, job: Job, group: Group, at: tuple[float, int], gap: int) -> None:
    grid, k = job.grid, job.k
    x, row = at
    right = x + grid.width(2) - INSET
    canvas.line(group.numeral, x - 1.5 * k, grid.cap_line(row) + 24 * k)
    if group.picture:
        top = grid.cap_line(row)
        width = min(PICTURE[0] * k, right - x - group.numeral.width - 10)
        rect = Rect(right - width, top, width, PICTURE[1] * k)
        canvas.picture(picture_box(job, group.picture, rect))
    here = row + NUMERAL_ROWS + gap
    for entry in group.entries:
        target = f"#{entry.article.id}"
        title = entry.article.contents_title or entry.article.title
        place = Rect(x, grid.y(here), right - x, len(entry.lines) * grid.row)
        canvas.lines(entry.lines, x, grid.baseline(here), grid.row)
        canvas.link(place, target, title)
        here += len(entry.lines)


def contents(job: Job, pages: Mapping[str, int], height: int) -> Contents:
    """The contents over `height` rows, from the pages the stories came to."""
    listed = [article for article in job.issue.articles if article.contents_title is not None and article.id in pages]
    groups = [
        _group(job, page, [article for article in listed if pages[article.id] == page], pages)
        for page in sorted({pages[article.id] for article in listed})
    ]
    return Contents(groups=tuple(groups), height=height)


def _group(job: Job, page: int, articles: list[Article], pages: Mapping[str, int]) -> Group:
    measure = job.grid.width(2) - INSET
    entries = []
    for number, article in enumerate(articles):
        style = job.styles.contents_lead if number == 0 else job.styles.contents_entry
        title = article.contents_title or article.title
        entries.append(Entry(article=article, lines=job.text(title, style, measure, article.language)))
    everything = [article for article in job.issue.articles if pages.get(article.id) == page]
    numeral = job.line(str(page), job.styles.contents_numeral, link=f"#page-{page}")
    return Group(page=page, numeral=numeral, picture=_picture(everything), entries=tuple(entries))


def _picture(articles: list[Article]) -> Photo | None:
    """A thumbnail meant for the contents, or else the first photo on the page."""
    thumbnails = [article.thumbnail for article in articles if article.thumbnail]
    photos = [photo for article in articles for photo in article.photos]
    return next(iter([*thumbnails, *photos]), None)


def least_rows(job: Job, pages: Mapping[str, int]) -> int:
    """How many rows the contents need at least."""
    return contents(job, pages, 0).least_rows



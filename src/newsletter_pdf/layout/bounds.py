"""How few rows a story can take at best, from the widths of its words alone: what keeps the search from trying the hopeless.

Room: layout. In: an issue and a job. Out: lower bounds in rows of the full page width; they are estimates that the
tests hold below what the search finds. Words are measured once; a type step only scales them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from newsletter_pdf.content import Article, Foreword, Rank, paragraphs
from newsletter_pdf.layout.cover import NAMEPLATE_ROWS
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.panels import box_row, points_band
from newsletter_pdf.layout.quotes import in_column
from newsletter_pdf.layout.words import text_spans
from newsletter_pdf.text.shape import shape

TIGHT = 1.04
"""How much more than its measure a justified line may hold, by shrinking its spaces and scaling its letters."""
LEAST_FOOT = 2
"""The least rows of the full width that the contact foot, the events or the closing quote take from the last page."""
OTHER_STEP = 0.94
"""How much lower a piece may be at another type step, in rows of it."""
PICTURE_ROWS = 8
"""The least rows of a picture of two units with its caption and space, on the reference grid."""


@dataclass(slots=True)
class Bounds:
    """Lower bounds for one issue; the widths of its words are kept in em."""

    _pieces: dict[tuple[str, int], tuple[float, float]] = field(default_factory=dict)
    _widths: dict[tuple[str, int], tuple[float, ...]] = field(default_factory=dict)

    def rows(self, job: Job, article: Article) -> float:
        """At least so many rows of all six units, the opening included."""
        head = 2 if article.rank is Rank.BRIEF else 3
        pictures = sum(not photo.optional for photo in article.photos) * PICTURE_ROWS / job.k / 3
        return head + self._text_rows(job, article) + pictures + self._piece_rows(job, article)

    def _piece_rows(self, job: Job, article: Article) -> float:
        """The rows of quotes, boxes and points. They are set once, at the step asked for first; another step counts a little
        less, since its lines may hold a little more."""
        key = article.id, len(article.blocks)
        if key not in self._pieces:
            needed = [quote for quote in article.quotes if not quote.optional]
            quotes = sum(in_column(job, quote, 2, article.language, (0, 0)).rows for quote in needed) / 3
            boxes = box_row(job, article.boxes, 6, article.language).rows if article.boxes else 0
            points = points_band(job, article.points, article.language).rows if article.points else 0
            self._pieces[key] = (job.grid.row, quotes + boxes + points)
        row, rows = self._pieces[key]
        return rows if row == job.grid.row else rows * OTHER_STEP

    def rooms(self, job: Job, pages: int) -> list[float]:
        """More rows than each page has for stories: the cover keeps a nameplate and the foreword, whatever else it keeps."""
        foreword = job.issue.foreword
        cover = float(job.grid.rows - NAMEPLATE_ROWS)
        if foreword:
            two = job.grid.width(2) * TIGHT / job.styles.body.size
            cover -= sum(ceil(width / two) for width in self._widths_of(job, "foreword", foreword)) / 2
        rooms = [cover] + [float(job.grid.rows)] * (pages - 1)
        rooms[-1] -= LEAST_FOOT * sum(map(bool, (job.issue.footer, job.issue.events, job.issue.closing_quote)))
        return rooms

    def _text_rows(self, job: Job, article: Article) -> float:
        size = job.styles.body.size
        two, three = job.grid.width(2) * TIGHT / size, job.grid.width(3) * TIGHT / size
        widths = self._widths_of(job, article.id, article, article.rank is Rank.BRIEF)
        return min(sum(ceil(w / two) for w in widths) / 3, sum(ceil(w / three) for w in widths) / 2)

    def _widths_of(self, job: Job, name: str, story: Article | Foreword, brief: bool = False) -> tuple[float, ...]:
        """The natural width of each paragraph, in em of the body."""
        key = name, len(story.blocks)  # a part of a story bears its name but has fewer blocks
        if key not in self._widths:
            style = job.styles.body_brief if brief else job.styles.body
            fonts = job.compositor.fonts
            spans = (
                text_spans(block.inlines, style, story.language, job.references) for block in paragraphs(story.blocks)
            )
            self._widths[key] = tuple(shape(words, fonts).pen[-1] / job.styles.body.size for words in spans)
        return self._widths[key]

    def possible(self, job: Job, pages: int, rooms: Sequence[float]) -> bool:
        """Whether the stories, in order and pins obeyed, can stand on pages with `rooms` rows each at all."""
        articles = job.issue.articles
        rows = [self.rows(job, article) for article in articles]
        reached = {0}
        for number in range(1, pages + 1):
            reached = {
                end for start in reached for end in range(start, len(articles) + 1)
                if sum(rows[start:end]) <= rooms[number - 1] and pinned(articles, start, end, number)
            }  # fmt: skip
        return len(articles) in reached


    def guess(self, job: Job, rooms: Sequence[int]) -> dict[str, int]:
        """The pages the stories would come to if each page took as many as may fit: a first guess of the page numbers."""
        pages: dict[str, int] = {}
        page, free = 1, float(rooms[0])
        for article in job.issue.articles:
            rows = self.rows(job, article)
            while page < len(rooms) and (rows > free or (article.page or 0) > page):
                page += 1
                free = float(rooms[page - 1])
            pages[article.id] = page
            free -= rows
        return pages


def pinned(articles: Sequence[Article], start: int, end: int, number: int) -> bool:
    """Whether page `number` may take the stories from `start` to `end`: none pinned elsewhere, none left that belonged here."""
    return all(article.page in (None, number) for article in articles[start:end]) and all(
        article.page is None or article.page > number for article in articles[end:]
    )


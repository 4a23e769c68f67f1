"""Stories longer than a page: cut between paragraphs into parts that each fit one.

Room: layout. In: an issue. Out: the same issue with its overlong stories in parts; the parts after the first keep the headline
and are not listed in the contents. Choosing the cut together with the pages, and jump lines, belong to the search.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsletter_pdf.content import Article, Block, Issue, Subheading
from newsletter_pdf.layout.bounds import Bounds
from newsletter_pdf.layout.job import Job

FULLEST = 0.86
"""How much of a page a story may take at most by its least rows; the search needs some room."""
PART_MARK = "#"
"""Stands in no id of a manifest."""


def in_parts(job: Job, bounds: Bounds) -> Issue:
    """The issue with every story that fits no page cut into parts."""
    room = job.grid.rows * FULLEST
    articles = [part for article in job.issue.articles for part in _parts(job, bounds, article, room)]
    return replace(job.issue, articles=tuple(articles))


def _parts(job: Job, bounds: Bounds, article: Article, room: float) -> Iterator[Article]:
    if bounds.rows(job, article) <= room or len(article.blocks) < 2:
        yield article
        return
    cut = _cut(job, bounds, article, room)
    yield replace(
        article, blocks=article.blocks[:cut], boxes=(), points=None, photos=article.photos[:2], quotes=article.quotes[:1]
    )
    number = int(article.id.partition(PART_MARK)[2] or 1) + 1
    rest = replace(
        article, id=f"{article.id.partition(PART_MARK)[0]}{PART_MARK}{number}", blocks=article.blocks[cut:],
        contents_title=None, kicker="", standfirst="", byline="", page=None,
        photos=article.photos[2:], quotes=article.quotes[1:],
    )  # fmt: skip
    yield from _parts(job, bounds, rest, room)


def _cut(job: Job, bounds: Bounds, article: Article, room: float) -> int:
    """The block the next part begins with: as late as fits, never after a subheading."""
    blocks: Sequence[Block] = article.blocks
    for cut in range(len(blocks) - 1, 1, -1):
        if isinstance(blocks[cut - 1], Subheading):
            continue
        part = replace(article, id=f"{article.id}/{cut}", blocks=tuple(blocks[:cut]), boxes=(), points=None)
        if bounds.rows(job, part) <= room:
            return cut
    return 1

"""Stories too long for one page: cut between paragraphs into parts that each fit one.

Room: layout. In: an issue. Out: the same issue with its overlong stories in parts; the parts after the first keep the headline
and are not listed in the contents. Choosing the cut together with the pages, and jump lines, belong to the search.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsletter_pdf.content import Article, Block, Issue, Subheading
from newsletter_pdf.layout.bounds import Bounds
from newsletter_pdf.layout.job import Job

LEAST_REST = 12
"""Rows that the next part must have."""
ROOM = 0.86
"""How much of a page a part may take by its least rows; the search needs some room."""
PART_MARK = "#"
"""Stands in no id of a manifest."""


def in_parts(job: Job, bounds: Bounds, fullest: float) -> Issue:
    """The issue with every story cut into parts whose least rows are more than `fullest` of a page."""
    room = job.grid.rows * fullest
    articles = [part for article in job.issue.articles for part in _parts(job, bounds, article, room)]
    return replace(job.issue, articles=tuple(articles))


def _parts(job: Job, bounds: Bounds, article: Article, room: float) -> Iterator[Article]:
    if bounds.rows(job, article) <= room or len(article.blocks) < 2:
        yield article
        return
    cut = _cut(job, bounds, article, min(room, job.grid.rows * ROOM))
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
    """The block the next part begins with: as late as fits and leaves enough behind, never after a subheading."""
    blocks: Sequence[Block] = article.blocks
    bare = replace(article, boxes=(), points=None)
    places = [cut for cut in range(len(blocks) - 1, 0, -1) if not isinstance(blocks[cut - 1], Subheading)]
    parts = {cut: replace(bare, id=f"{article.id}/{cut}", blocks=tuple(blocks[:cut])) for cut in places}
    fitting = [cut for cut in places if bounds.rows(job, parts[cut]) <= room]
    for cut in fitting:
        rest = replace(bare, id=f"{article.id}/from {cut}", blocks=tuple(blocks[cut:]), photos=(), quotes=())
        if bounds.rows(job, rest) >= LEAST_REST:
            return cut
    return next(iter([*fitting, *reversed(places)]), 1)

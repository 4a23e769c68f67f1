"""How the cover may open: the foreword, or else the first story, beside the contents; and the mastheads above them.

Room: layout. In: a job. Out: `Opening`s and `Masthead`s with their prices, for the search to combine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsletter_pdf.layout.article import Pricer
from newsletter_pdf.layout.contents import least_rows
from newsletter_pdf.layout.cover import Masthead
from newsletter_pdf.layout.figures import caption_lines
from newsletter_pdf.layout.foreword import SetForeword, foreword_list
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.shapes import Place
from newsletter_pdf.layout.story import Setting

COVER_PICTURE = (8, 14, 26)
"""Least, best and most rows of the cover picture, on the reference grid."""
NO_PICTURE = (4, 9, 16)
"""The same for the white space above the nameplate where there is no picture; the slip hangs through it."""
PICTURE_PRICE = 0.06
UNLEVEL_ROW = 2.0
"""What a row costs by which the contents are longer than what stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What stands under the nameplate over `rows` rows: foreword or story over four units, the contents over two."""

    price: float
    rows: int
    foreword: SetForeword | None = None
    story: Setting | None = None


def openings(job: Job, pricer: Pricer) -> list[Opening]:
    """Every height of what opens the cover; none when the foreword is longer than the cover."""
    contents_rows = least_rows(job, job.references)
    if job.issue.foreword:
        found = [
            Opening(price=price, rows=rows, foreword=foreword)
            for rows, (price, foreword) in foreword_list(job, job.issue.foreword).items()
        ]
    else:
        stories = pricer.price_list(job.issue.articles[0], 4, Place())
        found = [Opening(price=price, rows=rows, story=story) for rows, (price, story) in stories.items()]
    room = job.grid.rows - min(masthead.rows for masthead, _ in mastheads(job))
    fitting = [_beside_contents(opening, contents_rows) for opening in found if opening.rows <= room]
    if fitting or job.issue.foreword:
        return fitting
    return [Opening(price=0.0, rows=contents_rows)]


def _beside_contents(opening: Opening, contents_rows: int) -> Opening:
    over = max(0, contents_rows - opening.rows)
    return Opening(
        price=opening.price + UNLEVEL_ROW * over, rows=opening.rows + over, foreword=opening.foreword, story=opening.story
    )


def mastheads(job: Job) -> Iterator[tuple[Masthead, float]]:
    """Every height of the masthead, with its price."""
    photos = job.issue.foreword.photos if job.issue.foreword else ()
    caption = caption_lines(job, photos[0], job.grid.unit, job.issue.language) if photos else ()
    least, wanted, most = (round(rows / job.k) for rows in (COVER_PICTURE if photos else NO_PICTURE))
    for rows in range(least, most + 1):
        masthead = Masthead(photo=photos[0] if photos else None, picture_rows=rows, caption=caption)
        yield masthead, PICTURE_PRICE * (rows - wanted) ** 2

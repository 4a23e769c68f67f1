"""The picture at a page's head: it bleeds at three sides and stands where the running head would.

Room: layout. In: a story's first photo. Out: `HeadPicture` pieces; their rows count from the page's first row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsletter_pdf.content import Photo
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.figures import caption_height, caption_lines, crop_price, picture_box, set_caption
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine

HEAD_ROWS = (8, 15)
"""Permitted rows of a head picture, the head margin not counted, on the reference grid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPicture:
    """A picture from the sheet's upper edge, with its caption; together they end on the baseline of their last row."""

    photo: Photo
    rows: int
    caption: tuple[SetLine, ...]

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the picture at the head of the page."""
        bottom = job.grid.baseline(row + self.rows - 1) - caption_height(job, len(self.caption))
        rect = Rect(0, 0, job.grid.page.width, bottom)
        canvas.picture(picture_box(job, self.photo, rect, bleeds=True))
        set_caption(canvas, job, self.caption, x, bottom)


def head_pictures(job: Job, photo: Photo, language: str) -> Iterator[tuple[float, HeadPicture]]:
    """The head pictures a photo can make, with their prices."""
    caption = caption_lines(job, photo, job.grid.measure, language)
    below = caption_height(job, len(caption))
    least, most = HEAD_ROWS
    for rows in range(round(least / job.k), round(most / job.k) + 1):
        ratio = job.grid.page.width / (job.grid.baseline(rows - 1) - below)
        yield crop_price(job.pictures[photo.file], ratio) * 0.5, HeadPicture(photo=photo, rows=rows, caption=caption)

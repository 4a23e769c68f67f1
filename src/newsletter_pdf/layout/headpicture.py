"""The picture at a page's head: it bleeds at three sides and stands where the running head would.

Room: layout. In: a story's first photo. Out: `HeadPicture` pieces; their rows count from the page's first row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsletter_pdf.content import Photo
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.figures import caption_lines, caption_rows, crop_price, picture_box, set_caption
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.paragraph import SetLine

HEAD_ROWS = (7, 13)
"""Permitted rows of a head picture, the head margin not counted, on the reference grid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPicture:
    """A picture from the sheet's upper edge to the baseline of the row `picture_rows`, with its caption."""

    photo: Photo
    picture_rows: int
    caption: tuple[SetLine, ...]

    @property
    def rows(self) -> int:
        """Picture and caption."""
        return self.picture_rows + caption_rows(len(self.caption))

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the picture at the head of the page."""
        bottom = job.grid.baseline(row + self.picture_rows - 1)
        rect = Rect(0, 0, job.grid.page.width, bottom)
        canvas.picture(picture_box(job, self.photo, rect, bleeds=True))
        set_caption(canvas, job, self.caption, x, bottom)


def head_pictures(job: Job, photo: Photo, language: str) -> Iterator[tuple[float, HeadPicture]]:
    """The head pictures a photo can make, with their prices."""
    caption = caption_lines(job, photo, job.grid.measure, language)
    least, most = HEAD_ROWS
    for rows in range(round(least / job.k), round(most / job.k) + 1):
        ratio = job.grid.page.width / job.grid.baseline(rows - 1)
        yield crop_price(job.pictures[photo.file], ratio) * 0.5, HeadPicture(photo=photo, picture_rows=rows, caption=caption)

"""Pictures with their captions as pieces of whole rows; the picture takes up what the caption leaves.

Room: layout. In: a photo, a width in units and a number of rows. Out: a `Figure`. A picture runs from a cap line to a baseline;
crops bring the
focus point as near the middle as the picture reaches. Prices are in the composer's points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from newsletter_pdf.content import Photo
from newsletter_pdf.design.grid import BASELINE, CAP_LINE
from newsletter_pdf.geometry import Rect, Size
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.sheet import PictureBox
from newsletter_pdf.text.shaped import TextSpan

PICTURE_ROWS = {2: (6, 16), 3: (9, 21), 4: (11, 24), 6: (9, 22)}
"""Permitted heights of a picture by its width in units, in rows of 12 pt on the reference grid."""
FREE_LOSS, FREE_SIDE_LOSS = 0.22, 0.12
"""The share of a picture a crop may take for nothing from head and foot, and from the sides."""
FLATTEST, TALLEST = 4.3, 0.72
"""The flattest and the tallest shape (width to height) a picture may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture over `width` points with its caption, together `block_rows` rows; the gaps are rows of space beside text."""

    photo: Photo
    width: float
    block_rows: int
    caption: tuple[SetLine, ...]
    gap_above: int = 0
    gap_below: int = 1

    @property
    def rows(self) -> int:
        """Picture, caption and space."""
        return self.gap_above + self.block_rows + self.gap_below

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the picture from a cap line down; the caption's last line stands on the block's last baseline."""
        row += self.gap_above
        top, last = job.grid.cap_line(row), job.grid.baseline(row + self.block_rows - 1)
        bottom = last - caption_height(job, len(self.caption))
        canvas.picture(picture_box(job, self.photo, Rect(x, top, self.width, bottom - top)))
        set_caption(canvas, job, self.caption, x, bottom)


def set_caption(canvas: Canvas, job: Job, caption: tuple[SetLine, ...], x: float, bottom: float) -> None:
    """Put a caption's lines under a picture that ends at `bottom`."""
    canvas.lines(caption, x, bottom + _caption_drop(job), job.styles.caption.leading)


def caption_height(job: Job, lines: int) -> float:
    """From a picture's lower edge to the last baseline of its caption, in points."""
    return _caption_drop(job) + (lines - 1) * job.styles.caption.leading if lines else 0.0


def _caption_drop(job: Job) -> float:
    return job.styles.caption.leading * 1.15


def caption_lines(job: Job, photo: Photo, width: float, language: str) -> tuple[SetLine, ...]:
    """A photo's caption with its credit on the same line."""
    return job.kept(("caption", photo.span, width), lambda: _caption_lines(job, photo, width, language))


def _caption_lines(job: Job, photo: Photo, width: float, language: str) -> tuple[SetLine, ...]:
    spans = []
    if photo.caption:
        spans.append(TextSpan(text=photo.caption + (" " if photo.credit else ""), style=job.styles.caption, language=language))
    if photo.credit:
        spans.append(TextSpan(text=photo.credit, style=job.styles.credit, language=language))
    return job.spans(tuple(spans), width) if spans else ()


def picture_box(job: Job, photo: Photo, rect: Rect, bleeds: bool = False) -> PictureBox:
    """The photo cropped about its focus to fill `rect`."""
    crop = crop_to(job.pictures[photo.file], rect.width / rect.height, photo.focus)
    return PictureBox(path=photo.file, rect=rect, crop=crop, alt=photo.alt or photo.caption, bleeds=bleeds)


def crop_to(size: Size, ratio: float, focus: tuple[float, float]) -> Rect:
    """The largest part of a picture of `size` pixels with this ratio of width to height, as fractions of the picture.

    The focus point comes to the middle of the part, as far as the picture reaches.
    """
    own = size.width / size.height
    width, height = (ratio / own, 1.0) if own > ratio else (1.0, own / ratio)
    x = min(max(focus[0] - width / 2, 0.0), 1.0 - width)
    y = min(max(focus[1] - height / 2, 0.0), 1.0 - height)
    return Rect(x, y, width, height)


def crop_price(size: Size, ratio: float) -> float:
    """What it costs to show a picture at this ratio: nothing for a small crop, more and more for a large one."""
    own = size.width / size.height
    loss = 1 - min(own, ratio) / max(own, ratio)
    free, weight = (FREE_LOSS, 14) if ratio > own else (FREE_SIDE_LOSS, 90)  # sides hold more of what matters
    price = weight * max(0.0, loss - free) ** 2
    return price + (3.0 if not TALLEST <= ratio <= FLATTEST else 0.0)


def figures(job: Job, photo: Photo, units: int, language: str, gaps: tuple[int, int]) -> Iterator[tuple[float, Figure]]:
    """The figures a photo can make at a width, with their prices, from the lowest to the highest."""
    grid = job.grid
    width = grid.width(units)
    caption = caption_lines(job, photo, width, language)
    below = caption_height(job, len(caption))
    least, most = (rows * 12 * job.k for rows in PICTURE_ROWS[units])
    for rows in range(ceil((least + below) / grid.row), ceil((most + below) / grid.row) + 1):
        height = (rows - 1 + BASELINE - CAP_LINE) * grid.row - below
        price = crop_price(job.pictures[photo.file], width / height)
        yield price, Figure(
            photo=photo, width=width, block_rows=rows, caption=caption, gap_above=gaps[0], gap_below=gaps[1]
        )

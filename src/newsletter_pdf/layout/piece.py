"""A piece: anything that is not running text and takes whole rows.

Room: layout. A piece is measured when it is made (`rows`) and put down once its place is known.
"""

from __future__ import annotations

from typing import Protocol

from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.job import Job


class Piece(Protocol):
    """Something of whole rows."""

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        ...

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put it with its left edge at `x` (points) and its first row at `row` of the page."""
        ...

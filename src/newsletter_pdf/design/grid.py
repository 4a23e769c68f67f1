"""The page and its grid: trim, margins, six units, and rows of one body leading.

Room: design. Everything on a page is counted in whole rows and units; only this file turns them into points. Rows and units
count from 0. A rule stands on a row's top, a picture runs from a cap line to a baseline, text stands on baselines.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsletter_pdf.geometry import Size, mm

UNITS = 6
TYPE_AREA_HEIGHT = 735.0
BASELINE = 0.75
"""Where in its row the baseline stands, from the top."""
CAP_LINE = 0.25
"""Where in its row the top of the capitals stands, roughly: pictures and panels begin here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The grid for one type step. `row` is the body leading and the gutter in points; `top` the y of the first row's top."""

    row: float
    page: Size
    left: float
    top: float
    measure: float
    rows: int

    @property
    def gutter(self) -> float:
        """The space between two units: one row, so that fields part equally both ways."""
        return self.row

    @property
    def unit(self) -> float:
        """The width of one unit in points."""
        return (self.measure - (UNITS - 1) * self.gutter) / UNITS

    @property
    def scale(self) -> float:
        """How large things are against the reference grid of 12 pt rows."""
        return self.row / 12

    def width(self, units: int) -> float:
        """The width of `units` units with the gutters between them."""
        return units * self.unit + (units - 1) * self.gutter

    def x(self, unit: int) -> float:
        """The left edge of a unit."""
        return self.left + unit * (self.unit + self.gutter)

    def y(self, row: float) -> float:
        """The top of a row."""
        return self.top + row * self.row

    def baseline(self, row: float) -> float:
        """The baseline of a row."""
        return self.top + (row + BASELINE) * self.row

    def cap_line(self, row: float) -> float:
        """The cap line of a row."""
        return self.top + (row + CAP_LINE) * self.row


def a4_grid(row: float) -> Grid:
    """The grid on A4 for a body leading of `row` points: margins of 15 mm at the sides, 17 at the head, 21 at the foot."""
    page = Size(mm(210), mm(297))
    left = mm(15) + 0.12
    rows = int(TYPE_AREA_HEIGHT / row)
    return Grid(row=row, page=page, left=left, top=48.0, measure=page.width - 2 * left, rows=rows)

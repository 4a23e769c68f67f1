"""Lengths and rectangles.

Room: the ground floor; knows nothing of any other room. All lengths are PostScript points (1/72 inch) and every
position counts from the top left corner of the trimmed page, x to the right and y downwards; only the PDF room turns y round.
"""

from __future__ import annotations

from dataclasses import dataclass

MILLIMETRE = 72 / 25.4


def mm(length: float) -> float:
    """`length` millimetres in points."""
    return length * MILLIMETRE


@dataclass(frozen=True, slots=True)
class Point:
    """A position in points from the top left."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height, in points unless the name says otherwise."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in points; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def inset(self, by: float) -> Rect:
        """The rectangle `by` points smaller on each side (larger if `by` is negative)."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def moved(self, dx: float, dy: float) -> Rect:
        """The same rectangle `dx` to the right and `dy` down."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

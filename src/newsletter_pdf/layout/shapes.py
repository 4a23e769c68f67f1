"""The grids a story may be set on, and its place on a page.

Room: layout. Plain values that articles, inserts and the search share.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A grid for a story: its width, the number of columns and their width in units, and what the shape costs."""

    units: int
    columns: int
    column_units: int
    price: float


SHAPES = {
    6: (Shape(6, 3, 2, 0.0), Shape(6, 2, 3, 0.2)),
    4: (Shape(4, 2, 2, 0.2),),
    3: (Shape(3, 1, 3, 0.4),),
    2: (Shape(2, 1, 2, 0.8),),
}
BRIEF_SHAPES = {**SHAPES, 6: (Shape(6, 2, 3, 1.0), Shape(6, 3, 2, 1.2))}


@dataclass(frozen=True, slots=True)
class Place:
    """Where on its page a story would stand: at the head (a page lead), at the foot of the sheet (a corner may bleed there),
    and whether it may open the page with a picture that bleeds."""

    top: bool = False
    foot: bool = False
    head_picture: bool = False

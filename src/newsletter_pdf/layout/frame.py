"""The rows a story's text may stand in: columns, less what stands in them.

Room: layout. Pure arithmetic in whole rows and points. In: columns and the pieces that take rows from them. Out: `Frame`, a
sequence of strips in reading order, from which come the measure of every row and the rows before which a column ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Strip(NamedTuple):
    """Consecutive rows of one column at one measure: `x` and `width` in points from the story's left, rows from its text's top."""

    column: int
    x: float
    width: float
    row: int
    rows: int


class Slot(NamedTuple):
    """One row for one line."""

    x: float
    width: float
    row: int


class Notch(NamedTuple):
    """Rows `row` up to `row + rows` of two columns give way to an inset: the outer parts stay, `width` points wide.

    `left` is the column on the inset's left; the column on its right is the next one.
    """

    left: int
    row: int
    rows: int
    width: float


class Hole(NamedTuple):
    """Rows of some columns taken by a piece (a picture, a quote), as (first column, last column, row, rows)."""

    first: int
    last: int
    row: int
    rows: int


@dataclass(frozen=True, slots=True)
class Columns:
    """Equal columns: how many, how wide and how far apart (points), and how many rows high."""

    count: int
    width: float
    gutter: float
    rows: int

    def x(self, column: int) -> float:
        """The left edge of a column, from the story's left."""
        return column * (self.width + self.gutter)


Frame = tuple[Strip, ...]


def frame(columns: Columns, holes: Sequence[Hole] = (), notch: Notch | None = None, band: Hole | None = None) -> Frame:
    """The strips in reading order. A `band` goes across all columns: the text above it is read before the text below it."""
    levels = [(0, columns.rows)] if band is None else [(0, band.row), (band.row + band.rows, columns.rows)]
    strips: list[Strip] = []
    for top, bottom in levels:
        for column in range(columns.count):
            taken = [(h.row, h.row + h.rows) for h in holes if h.first <= column <= h.last]
            for start, end in _free(top, bottom, taken):
                strips += _notched(columns, column, (start, end), notch)
    return tuple(strips)


def _free(top: int, bottom: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of the rows from top to bottom."""
    free: list[tuple[int, int]] = []
    here = top
    for start, end in sorted(taken):
        if start > here:
            free.append((here, min(start, bottom)))
        here = max(here, end)
    if here < bottom:
        free.append((here, bottom))
    return [(start, end) for start, end in free if end > start]


def _notched(columns: Columns, column: int, rows: tuple[int, int], notch: Notch | None) -> list[Strip]:
    """A column's rows as strips: narrower beside the notch."""
    start, end = rows
    x = columns.x(column)
    if notch is None or column not in (notch.left, notch.left + 1):
        return [Strip(column, x, columns.width, start, end - start)]
    first, last = max(start, min(notch.row, end)), max(start, min(notch.row + notch.rows, end))
    narrow_x = x if column == notch.left else x + columns.width - notch.width
    parts = [
        Strip(column, x, columns.width, start, first - start),
        Strip(column, narrow_x, notch.width, first, last - first),
        Strip(column, x, columns.width, last, end - last),
    ]
    return [part for part in parts if part.rows > 0]


def capacity(strips: Frame) -> int:
    """How many rows of text there are."""
    return sum(strip.rows for strip in strips)


def widths(strips: Frame) -> tuple[float, ...]:
    """The measure of each row in reading order."""
    return tuple(width for strip in strips for width in (strip.width,) * strip.rows)


def ends(strips: Frame) -> frozenset[int]:
    """The rows before which the text moves on to another column, or past a piece in its own."""
    found: set[int] = set()
    here = 0
    for strip, following in pairwise(strips):
        here += strip.rows
        if following.column != strip.column or following.row != strip.row + strip.rows:
            found.add(here)
    return frozenset(found)


def slots(strips: Frame) -> list[Slot]:
    """Every row in reading order."""
    return [Slot(strip.x, strip.width, strip.row + n) for strip in strips for n in range(strip.rows)]

"""Frames against an oracle that looks at one row of one column at a time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsletter_pdf.layout.frame import Columns, Frame, Hole, Notch, capacity, ends, frame, slots, widths


@dataclass(frozen=True)
class Given:
    """What a frame is made of."""

    columns: Columns
    holes: tuple[Hole, ...]
    notch: Notch | None
    band: Hole | None

    @property
    def frame(self) -> Frame:
        return frame(self.columns, self.holes, self.notch, self.band)


@st.composite
def holes(draw: st.DrawFn, columns: Columns) -> Hole:
    first = draw(st.integers(0, columns.count - 1))
    row = draw(st.integers(0, columns.rows - 1))
    return Hole(first, draw(st.integers(first, columns.count - 1)), row, draw(st.integers(1, columns.rows - row)))


@st.composite
def given_frames(draw: st.DrawFn) -> Given:
    columns = Columns(draw(st.integers(1, 3)), 162.0, 12.0, draw(st.integers(1, 14)))
    row = draw(st.integers(0, columns.rows - 1))
    rows = draw(st.integers(1, columns.rows - row))
    notch, band = Notch(0, row, rows, 100.0), Hole(0, columns.count - 1, row, rows)
    return Given(
        columns,
        tuple(draw(st.lists(holes(columns), max_size=3))),
        draw(st.sampled_from([None, notch])) if columns.count > 1 else None,
        draw(st.sampled_from([None, band])),
    )


def cells(of: Given) -> list[tuple[int, int]]:
    """The free rows as (column, row) in reading order."""
    columns, band = of.columns, of.band
    levels = [range(columns.rows)]
    if band:
        levels = [range(band.row), range(band.row + band.rows, columns.rows)]
    return [
        (column, row) for level in levels for column in range(columns.count) for row in level
        if not any(h.first <= column <= h.last and h.row <= row < h.row + h.rows for h in of.holes)
    ]  # fmt: skip


def beside_notch(of: Given, cell: tuple[int, int]) -> bool:
    column, row = cell
    notch = of.notch
    return notch is not None and column in (notch.left, notch.left + 1) and notch.row <= row < notch.row + notch.rows


@settings(max_examples=150, deadline=None)
@given(given_frames())
def test_strips_cover_the_free_rows_and_nothing_else(of: Given) -> None:
    covered = [(strip.column, strip.row + n) for strip in of.frame for n in range(strip.rows)]
    assert covered == cells(of)
    assert capacity(of.frame) == len(covered)
    assert all(strip.rows > 0 for strip in of.frame)


@settings(max_examples=150, deadline=None)
@given(given_frames())
def test_every_row_has_its_measure_and_its_place(of: Given) -> None:
    found = slots(of.frame)
    assert tuple(slot.width for slot in found) == widths(of.frame)
    for slot, cell in zip(found, cells(of), strict=True):
        column_left = cell[0] * 174.0
        assert slot.row == cell[1]
        assert slot.width == (100.0 if beside_notch(of, cell) else 162.0)
        pushed = beside_notch(of, cell) and cell[0] == 1
        assert slot.x == pytest.approx(column_left + (62.0 if pushed else 0.0))


@settings(max_examples=150, deadline=None)
@given(given_frames())
def test_a_column_ends_wherever_the_next_row_is_not_right_below(of: Given) -> None:
    expected = {n for n, (one, other) in enumerate(pairwise(cells(of)), 1) if other != (one[0], one[1] + 1)}
    assert ends(of.frame) == expected


def test_an_inset_leaves_room_for_itself_between_the_two_columns() -> None:
    columns = Columns(2, 249.0, 12.0, 20)
    left, right = frame(columns, notch=Notch(0, 6, 8, 162.0))[1], frame(columns, notch=Notch(0, 6, 8, 162.0))[4]
    assert (left.row, left.rows, right.row, right.rows) == (6, 8, 6, 8)
    assert right.x - (left.x + left.width) == pytest.approx(162.0 + 2 * 12.0)


def test_text_above_a_band_is_read_before_the_text_below_it() -> None:
    strips = frame(Columns(3, 162.0, 12.0, 10), band=Hole(0, 2, 4, 3))
    assert [(strip.column, strip.row, strip.rows) for strip in strips] == [
        (0, 0, 4), (1, 0, 4), (2, 0, 4), (0, 7, 3), (1, 7, 3), (2, 7, 3)
    ]  # fmt: skip


def test_nothing_has_no_rows() -> None:
    strips = frame(Columns(1, 162.0, 12.0, 4), holes=[Hole(0, 0, 0, 4)])
    assert (capacity(strips), widths(strips), ends(strips), slots(strips)) == (0, (), frozenset(), [])

"""A story in one of its shapes, ready to be put on a page.

Room: layout. A `Setting` is what the search chooses among: its rows and price are known, its place is not. Putting it down
decides nothing any more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsletter_pdf.content import Article
from newsletter_pdf.design import palette
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.frame import Frame, Slot, slots
from newsletter_pdf.layout.galley import Placement, Pour
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.piece import Piece
from newsletter_pdf.layout.setline import SetLine

HAIRLINE_ROWS = 18
"""Columns of two units that run this far get a hairline between them."""


@dataclass(frozen=True, slots=True)
class Put:
    """A piece at a place: x in points and row, both from the story's top left."""

    piece: Piece
    x: float
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One story in one shape. Pieces `before` are read before the text, those `after` behind it.

    `shape` names the choice for dumps and messages; `rows` counts everything; `text_row` is where the text begins; `short` is
    by how many rows the last column ends early; `left_out` names optional pictures and quotes that had no room.
    """

    article: Article
    shape: str
    units: int
    columns: int
    rows: int
    before: tuple[Put, ...]
    after: tuple[Put, ...]
    text_row: int
    strips: Frame
    pour: Pour
    head_picture: bool = False
    straddled: bool = False
    left_out: tuple[str, ...] = ()
    hairlines: tuple[float, ...] = ()
    short: int = 0

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the story with its left edge at `x` and its first row at `row`."""
        for put in self.before:
            put.piece.place(canvas, job, x + put.x, row + put.row)
        place_text(canvas, job, self.pour, self.strips, (x, row + self.text_row))
        self._hairlines(canvas, job, x, row + self.text_row)
        for put in self.after:
            put.piece.place(canvas, job, x + put.x, row + put.row)

    def _hairlines(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        rows = max((strip.row + strip.rows for strip in self.strips), default=0)
        for at in self.hairlines:
            top, bottom = job.grid.cap_line(row), job.grid.baseline(row + rows - 1)
            canvas.panel(Rect(x + at - 0.25, top, 0.5, bottom - top), palette.HAIRLINE)


def place_text(canvas: Canvas, job: Job, pour: Pour, strips: Frame, at: tuple[float, int]) -> None:
    """Put a poured galley into its strips; `at` is the x and the row of the text's top left."""
    rows = slots(strips)
    for placement in pour.last.chain() if pour.last else ():
        _place_item(canvas, job, placement, rows, at)


def _place_item(canvas: Canvas, job: Job, placement: Placement, rows: list[Slot], at: tuple[float, int]) -> None:
    item = placement.item
    lines = job.compositor.set(item.prepared, placement.breaking, placement.measures)
    first = rows[placement.row]
    if item.initial:
        _place_initial(canvas, job, placement, first, at)
    if item.label:
        canvas.line(item.label, at[0] + first.x, job.grid.baseline(at[1] + first.row))
    if item.initial:
        lines = (_led_by(item.initial, lines[0]), *lines[1:])
    for number, line in enumerate(lines):
        slot = rows[placement.row + number]
        hang = item.initial_width if item.initial and number < item.initial_lines else 0.0
        canvas.line(line, at[0] + slot.x + item.left + hang, job.grid.baseline(at[1] + slot.row))


def _place_initial(
    canvas: Canvas, job: Job, placement: Placement, slot: Slot, at: tuple[float, int]
) -> None:
    """The initial stands on the baseline of its last line."""
    item = placement.item
    assert item.initial is not None
    baseline = job.grid.baseline(at[1] + slot.row + item.initial_lines - 1)
    canvas.ornament(item.initial, at[0] + slot.x, baseline)


def _led_by(initial: SetLine, line: SetLine) -> SetLine:
    """The first line, its first glyph saying the initial's letter as well: so the word stays whole for readers and searches."""
    letter = "".join("".join(run.texts) for run in initial.runs)
    first = line.runs[0]
    runs = (replace(first, texts=(letter + first.texts[0], *first.texts[1:])), *line.runs[1:])
    return replace(line, runs=runs)

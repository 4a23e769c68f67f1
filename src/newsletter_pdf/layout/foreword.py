"""The foreword: a head in two scripts, two columns with an initial, and the signature in the last rows.

Room: layout. In: the issue's foreword. Out: a price list {rows: (price, SetForeword)} over four units.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsletter_pdf.content import Foreword
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.frame import Columns, Frame, Hole, capacity, ends, frame, widths
from newsletter_pdf.layout.galley import Item, Pour, galley, galley_style, pour
from newsletter_pdf.layout.headings import SECTION_BASELINE, section_head
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.story import place_text

HEAD_ROWS = 2
COLUMNS = 2
SIGNATURE_PRICES = ((3, 0.0), (2, 0.5))
"""Rows of the signature with its space, and what each costs."""
SHORT = (0.0, 0.6, 1.5)
"""What 0, 1 or 2 empty rows more above the signature cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetForeword:
    """The foreword at one height."""

    foreword: Foreword
    rows: int
    strips: Frame
    pour: Pour

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the foreword at `x` and `row`."""
        grid, foreword = job.grid, self.foreword
        canvas.anchor("foreword", x, grid.y(row))
        words = foreword.title.ordered(foreword.language)
        section_head(job, canvas, words, x, grid.y(row) + SECTION_BASELINE * job.k)
        place_text(canvas, job, self.pour, self.strips, (x, row + HEAD_ROWS))
        self._signature(canvas, job, x + grid.width(2) + grid.gutter, row + self.rows - 1)

    def _signature(self, canvas: Canvas, job: Job, x: float, last: int) -> None:
        foreword, grid = self.foreword, job.grid
        role = [foreword.signed_role] if foreword.signed_role else []
        if foreword.signed_name:
            name = job.line(foreword.signed_name, job.styles.signature, foreword.language)
            canvas.line(name, x, grid.baseline(last - len(role)) + 2 * job.k * len(role))
        if role:
            canvas.line(job.line(role[0], job.styles.caption, foreword.language), x, grid.baseline(last))


def foreword_list(job: Job, foreword: Foreword) -> dict[int, tuple[float, SetForeword]]:
    """The heights the foreword can have, each at its cheapest."""
    style = galley_style(job, foreword.language, initial=True)
    items = galley(job, foreword.blocks, foreword.language, style)
    width = job.grid.width(2)
    natural = min(pour(job, items, (width,), frozenset()).items(), key=lambda entry: entry[1].cost)[0]
    best: dict[int, tuple[float, SetForeword]] = {}
    for signature, price in SIGNATURE_PRICES if foreword.signed_name else ((0, 0.0),):
        guess = -(-(natural + signature) // COLUMNS)
        for rows in range(guess - 1, guess + 4):
            strips = _strips(job, rows, signature)
            if found := _at(job, items, strips):
                cost = price + found[0]
                total = HEAD_ROWS + rows
                if total not in best or cost < best[total][0]:
                    best[total] = (cost, SetForeword(foreword=foreword, rows=total, strips=strips, pour=found[1]))
    return best


def _strips(job: Job, rows: int, signature: int) -> Frame:
    columns = Columns(COLUMNS, job.grid.width(2), job.grid.gutter, rows)
    holes = [Hole(COLUMNS - 1, COLUMNS - 1, rows - signature, signature)] if signature else []
    return frame(columns, holes)


def _at(job: Job, items: tuple[Item, ...], strips: Frame) -> tuple[float, Pour] | None:
    totals = pour(job, items, widths(strips), ends(strips))
    room = capacity(strips)
    found = [(price + totals[room - short].cost, short) for short, price in enumerate(SHORT) if room - short in totals]
    return (min(found)[0], totals[room - min(found)[1]]) if found else None


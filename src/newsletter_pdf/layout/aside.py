"""What belongs to no story: coming events and the closing quote, one above the other or side by side.

Room: layout. In: the issue's panels. Out: the heights they can have, with prices, and the pieces once a height is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsletter_pdf.layout.bands import AsideList
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.panels import EventsPanel, events_panel
from newsletter_pdf.layout.quotes import Statement, closing

MOST_SPARE = 12
SPARE_PRICE = 0.02
"""Times the square of the spare rows."""


@dataclass(frozen=True, slots=True)
class Aside:
    """The panels at one width: `stacked` over two units, else side by side over six."""

    events: EventsPanel | None
    quote: Statement | None
    stacked: bool

    @property
    def least_rows(self) -> int:
        """Rows with nothing to spare."""
        heights = [piece.rows for piece in (self.events, self.quote) if piece]
        if self.stacked:
            return sum(heights) + len(heights) - 1
        return max(heights)

    def heights(self) -> AsideList:
        """Every height the panels can have; spare rows cost little at first."""
        return {self.least_rows + n: SPARE_PRICE * n * n for n in range(MOST_SPARE + 1)}

    def place(self, canvas: Canvas, job: Job, x: float, row: int, rows: int) -> None:
        """Put the panels over `rows` rows."""
        spare = rows - self.least_rows
        if not self.stacked:
            self._side_by_side(canvas, job, x, row, rows)
            return
        if self.events:
            extra = spare // 2 if self.quote else spare
            events = self.events.stretched(self.events.rows + extra)
            events.place(canvas, job, x, row)
            row += events.rows + 1
            spare -= extra
        if self.quote:
            replace(self.quote, rows=self.quote.rows + spare, spare=spare).place(canvas, job, x, row)

    def _side_by_side(self, canvas: Canvas, job: Job, x: float, row: int, rows: int) -> None:
        if self.events:
            self.events.stretched(rows).place(canvas, job, x, row)
            x += self.events.width + job.grid.gutter
        if self.quote:
            replace(self.quote, rows=rows, spare=rows - self.quote.rows).place(canvas, job, x, row)


def asides(job: Job) -> tuple[Aside | None, Aside | None]:
    """The panels over two units and over six; None where the issue has none."""
    return job.kept(("asides",), lambda: _asides(job))


def _asides(job: Job) -> tuple[Aside | None, Aside | None]:
    issue = job.issue
    if not issue.events and not issue.closing_quote:
        return None, None
    both = bool(issue.events and issue.closing_quote)
    wide = 3 if both else 6
    narrow_events = events_panel(job, issue.events, 2, True) if issue.events else None
    wide_events = events_panel(job, issue.events, wide, False) if issue.events else None
    quote = issue.closing_quote
    narrow_quote = closing(job, quote, 2, issue.language) if quote else None
    wide_quote = closing(job, quote, wide, issue.language) if quote else None
    return Aside(narrow_events, narrow_quote, True), Aside(wide_events, wide_quote, False)

"""Pull quotes: across the gutter, in a column, as a band, as a solid corner, and the closing one.

Room: layout. In: quotes and widths. Out: pieces of whole rows. `quoted` quotes get the marks of their language, reported ones
none but the large mark that says "a statement".
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from newsletter_pdf.content import PullQuote
from newsletter_pdf.design import palette
from newsletter_pdf.design.grid import BASELINE, CAP_LINE
from newsletter_pdf.design.labels import labels
from newsletter_pdf.design.style import Align, Colour, TextStyle
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.text.shaped import TextSpan

STRADDLE_RULE = 1.5
CORNER_INSET = 17.0
MARK_ROOM = 25.0
"""Points from the top of a quote on the corner to its first line, for the mark."""
_MARKS = "“”„«»\" "


def quote_text(quote: PullQuote, language: str) -> str:
    """The words with the marks of their language where they are a quotation."""
    if not quote.quoted:
        return quote.text
    opening, closing = labels(language).quotes
    return opening + quote.text.strip(_MARKS) + closing


def _lines(job: Job, quote: PullQuote, style: TextStyle, width: float, language: str) -> tuple[SetLine, ...]:
    if language.startswith("zh"):
        style = style.with_(italic=False)
    return job.text(quote_text(quote, language), style, width, language)


def _attribution(
    job: Job, quote: PullQuote, width: float, language: str, colours: tuple[Colour, Colour]
) -> tuple[SetLine, ...]:
    """The name in bold and the role on lines of its own."""
    style = job.styles.attribution
    name = style.with_(weight=700, colour=colours[0], align=Align.LEFT)
    lines = job.text(quote.by, name, width, language) if quote.by else ()
    role = job.text(quote.role, style.with_(colour=colours[1]), width, language) if quote.role else ()
    return (*lines, *role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A quote between two rules with its mark: for the gutter (`inset`), a column or the closing place.

    `spare` rows are shared out above and below the words.
    """

    width: float
    lines: tuple[SetLine, ...]
    attribution: tuple[SetLine, ...]
    mark: SetLine
    leading: float
    small_leading: float
    foot_rule: bool
    rows: int
    gap_above: int = 0
    gap_below: int = 0
    spare: int = 0

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the quote at `x` and `row`."""
        row += self.gap_above
        rows = self.rows - self.gap_above - self.gap_below
        grid = job.grid
        top = grid.cap_line(row) if self.foot_rule else grid.y(row)  # the closing quote stands level with the events
        canvas.rule(x, top, self.width, STRADDLE_RULE * job.k, palette.VERMILION)
        lift = self.spare * grid.row / 2
        canvas.ornament(self.mark, x, grid.y(row) + 42 * job.k + lift)
        canvas.lines(self.lines, x, grid.y(row) + 46 * job.k + lift, self.leading)
        last = grid.baseline(row + rows - 1)
        foot = last - (6 * job.k if self.foot_rule else 0) - (lift if self.spare else 0)
        canvas.lines(self.attribution, x, foot - (len(self.attribution) - 1) * self.small_leading, self.small_leading)
        if self.foot_rule:
            canvas.rule(x, last, self.width, 0.5, palette.VERMILION)


def _mark(job: Job, colour: Colour, language: str) -> SetLine:
    """The large opening mark; it is drawn for the eye and says nothing in the text."""
    return job.line("“", job.styles.quote_mark.with_(colour=colour), "en" if language.startswith("zh") else language)


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """Which kind of place a statement is for: its style, gaps in rows, and whether a rule closes it."""

    style: TextStyle
    gaps: tuple[int, int]
    foot_rule: bool


def statement(job: Job, quote: PullQuote, width: float, language: str, place: StatementPlace) -> Statement:
    """A quote between rules in as few rows as it takes."""
    style = place.style
    lines = _lines(job, quote, style, width, language)
    attribution = _attribution(job, quote, width, language, (palette.VERMILION, palette.GREY))
    small = job.styles.attribution.leading
    height = 46 * job.k + (len(lines) - 1) * style.leading + 8 * job.k
    height += len(attribution) * small + (8 * job.k if place.foot_rule else 0)
    body = ceil((height - (BASELINE - CAP_LINE) * job.grid.row * 0.2) / job.grid.row)
    return Statement(
        width=width,
        lines=lines,
        attribution=attribution,
        mark=_mark(job, palette.VERMILION, language),
        leading=style.leading,
        small_leading=small,
        foot_rule=place.foot_rule,
        rows=body + sum(place.gaps),
        gap_above=place.gaps[0],
        gap_below=place.gaps[1],
    )


def straddling(job: Job, quote: PullQuote, language: str) -> Statement:
    """The inset over the two middle units of a story of two three-unit columns."""
    place = StatementPlace(job.styles.straddling_quote, (0, 0), True)
    width = job.grid.width(2)
    return job.kept(("straddling", quote), lambda: statement(job, quote, width, language, place))


def in_column(job: Job, quote: PullQuote, units: int, language: str, gaps: tuple[int, int]) -> Statement:
    """A quote in one column, with a row of space on the sides that have text."""
    place = StatementPlace(job.styles.closing_quote, gaps, True)
    width = job.grid.width(units)
    return job.kept(("in column", quote, units, gaps), lambda: statement(job, quote, width, language, place))


def closing(job: Job, quote: PullQuote, units: int, language: str) -> Statement:
    """The quote that belongs to no story."""
    place = StatementPlace(job.styles.closing_quote, (0, 0), False)
    return statement(job, quote, job.grid.width(units), language, place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A quote over all columns between two rules."""

    width: float
    lines: tuple[SetLine, ...]
    attribution: SetLine
    rows: int

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the band at `x` and `row`; a row of space above and below is part of it."""
        grid = job.grid
        canvas.rule(x, grid.cap_line(row + 1), self.width, STRADDLE_RULE * job.k, palette.VERMILION)
        first = grid.baseline(row + 2) + 3 * job.k
        leading = 1.5 * grid.row
        canvas.lines(self.lines, x, first, leading)
        canvas.line(self.attribution, x, grid.baseline(row + self.rows - 2) - 4 * job.k)
        canvas.rule(x, grid.baseline(row + self.rows - 2), self.width, 0.5, palette.VERMILION)


def band(job: Job, quote: PullQuote, width: float, language: str) -> Band:
    """A quote as a band."""
    style = job.styles.straddling_quote
    lines = _lines(job, quote, style, width, language)
    name = job.styles.attribution.with_(weight=700, colour=palette.VERMILION)
    role = job.styles.attribution
    words = [TextSpan(text=quote.by + ("  " if quote.role else ""), style=name, language=language)]
    if quote.role:
        words.append(TextSpan(text=quote.role, style=role, language=language))
    return Band(
        width=width, lines=lines, attribution=job.spans_line(tuple(words)), rows=4 + ceil(1.5 * len(lines))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Corner:
    """One or two quotes on solid vermilion beside the page's last story, down to the sheet's corner, bleeding off two sides."""

    quotes: tuple[tuple[tuple[SetLine, ...], tuple[SetLine, ...]], ...]
    mark: SetLine
    rows: int
    width: float

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Fill from `row` to the foot of the sheet and from `x` to its right edge."""
        grid = job.grid
        top = grid.y(row)
        page = grid.page
        canvas.panel(Rect(x, top, page.width - x, page.height - top), palette.VERMILION, bleeds=True)
        free = page.height - CORNER_INSET - top - sum(self._height(job, quote) for quote in self.quotes)
        space = min(max(free, 0) / (len(self.quotes) + 1), 40.0)
        y = top + max(space * 0.5, 4)
        for quote in self.quotes:
            self._quote(canvas, job, quote, (x + 12 * job.k, y))
            y += self._height(job, quote) + space

    def _height(self, job: Job, quote: tuple[tuple[SetLine, ...], tuple[SetLine, ...]]) -> float:
        lines, by = quote
        leading = job.styles.block_quote.leading
        return MARK_ROOM * job.k + len(lines) * leading + 4 * job.k + len(by) * job.styles.attribution.leading

    def _quote(
        self, canvas: Canvas, job: Job, quote: tuple[tuple[SetLine, ...], tuple[SetLine, ...]], at: tuple[float, float]
    ) -> None:
        (x, y), (lines, by) = at, quote
        leading, small = job.styles.block_quote.leading, job.styles.attribution.leading
        canvas.ornament(self.mark, x, y + 34 * job.k)
        first = y + MARK_ROOM * job.k + leading * 0.75
        canvas.lines(lines, x, first, leading)
        canvas.lines(by, x, first + (len(lines) - 1) * leading + small + 5 * job.k, small)


def corner(job: Job, quotes: tuple[PullQuote, ...], language: str) -> Corner:
    """The corner block over two units and the outer margin, less the insets."""
    width = job.grid.width(2)
    measure = width + 42.0 - CORNER_INSET - 12 * job.k - 10
    style = job.styles.block_quote
    white = (palette.WHITE, palette.WHITE)
    sets = tuple(
        (_lines(job, quote, style, measure, language), _attribution(job, quote, measure, language, white))
        for quote in quotes
    )
    height = sum(
        (MARK_ROOM + 4) * job.k + len(lines) * style.leading + len(by) * job.styles.attribution.leading + 8 for lines, by in sets
    )
    foot = job.grid.page.height - job.grid.y(job.grid.rows) - CORNER_INSET
    return Corner(
        quotes=sets,
        mark=_mark(job, palette.WHITE, language),
        rows=ceil((height - foot + 10) / job.grid.row),
        width=width,
    )

"""Panels: fact boxes in a row, numbered points across the page, coming events.

Room: layout. In: boxes, points, events and widths. Out: pieces of whole rows on a paper ground.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from newsletter_pdf.content import Block, BlockQuote, Box, Event, Events, ListBlock, Paragraph, Points, Subheading
from newsletter_pdf.design import palette
from newsletter_pdf.design.style import Align
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.headings import HAN_DROP, TAB
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.layout.words import lighter, text_spans
from newsletter_pdf.text.shaped import TextSpan

INSET = 9.0
DASH = 9.0
BOX_LEADING = 0.875
"""Rows a line of a box takes: eight lines in seven rows."""
FOOT_PAD = 3.0
WIDEST_DATE = 0.4
"""How much of the events panel's width the slip with the date may take."""


# ------------------------------------------------------------------------------------------------ fact boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBox:
    """One box, set: its title, the label of its slip, and its entries, each with whether a dash hangs before it."""

    title: tuple[SetLine, ...]
    label: SetLine | None
    entries: tuple[tuple[bool, tuple[SetLine, ...]], ...]

    @property
    def lines(self) -> int:
        """Lines of text under the title."""
        return sum(len(lines) for _, lines in self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxRow:
    """Boxes side by side, in more than one line if they are many: equal heights, a row of space above."""

    lines: tuple[tuple[SetBox, ...], ...]
    units: int
    gap_above: int = 1

    @property
    def rows(self) -> int:
        """All lines of boxes with the space above each."""
        return sum(self.gap_above + _box_rows(line) for line in self.lines)

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the boxes from `x` and `row`."""
        step = job.grid.width(self.units) + job.grid.gutter
        for line in self.lines:
            row += self.gap_above
            rows = _box_rows(line)
            for number, box in enumerate(line):
                _place_box(canvas, job, box, (x + number * step, row, rows, job.grid.width(self.units)))
            row += rows


def _box_rows(line: Sequence[SetBox]) -> int:
    """Title in the second row, text from the fourth, some space clear at the foot."""
    return 3 + ceil(max(box.lines for box in line) * BOX_LEADING + 0.5)


def _place_box(canvas: Canvas, job: Job, box: SetBox, place: tuple[float, int, int, float]) -> None:
    x, row, rows, width = place
    grid, k = job.grid, job.k
    top = grid.y(row)
    bottom = grid.baseline(row + rows - 1) + FOOT_PAD
    canvas.panel(Rect(x, top, width, bottom - top), palette.PAPER)
    canvas.rule(x, top, width, 0.75, palette.VERMILION)
    if box.label:
        across = _slip_width(job, box.label)
        slip = Rect(x + width - INSET - across, top, across, 21 * k)
        canvas.panel(slip, palette.VERMILION)
        canvas.centred(box.label, slip.x + slip.width / 2, top + 14 * k)
    canvas.row(box.title, x + INSET, grid.baseline(row + 1), 7 * k)
    y, leading = grid.baseline(row + 3), BOX_LEADING * grid.row
    for dashed, lines in box.entries:
        if dashed:
            canvas.ornament(job.line("–", job.styles.box_text.with_(colour=palette.VERMILION)), x + INSET, y)
        canvas.lines(lines, x + INSET + (DASH if dashed else 0), y, leading)
        y += len(lines) * leading


def _slip_width(job: Job, label: SetLine | None) -> float:
    return max(24 * job.k, label.width + 8 * job.k) if label else 0.0


def box_row(job: Job, boxes: tuple[Box, ...], units: int, language: str) -> BoxRow:
    """The boxes of a story `units` wide, in fields of two or three units."""
    field = 3 if units == 3 or (units == 6 and len(boxes) in (2, 4)) else 2
    each = units // field
    width = job.grid.width(field) - 2 * INSET
    sets = [_set_box(job, box, width, language) for box in boxes]
    lines = tuple(tuple(sets[i : i + each]) for i in range(0, len(sets), each))
    return BoxRow(lines=lines, units=field)


def _set_box(job: Job, box: Box, width: float, language: str) -> SetBox:
    styles = job.styles
    label = job.line(box.label, styles.month.with_(size=8.25 * job.k), language) if box.label else None
    title = _box_title(job, box, width - _slip_width(job, label), language)
    entries = [(True, job.text(item, styles.box_text, width - DASH, language)) for item in box.items]
    for dashed, paragraph in _box_paragraphs(box.blocks):
        spans = text_spans(paragraph.inlines, styles.box_text, language, job.references)
        entries.append((dashed, job.spans(spans, width - (DASH if dashed else 0))))
    return SetBox(
        title=title,
        label=label,
        entries=tuple(entries),
    )


def _box_title(job: Job, box: Box, width: float, language: str) -> tuple[SetLine, ...]:
    """The title in its languages side by side, smaller where they are long."""
    other = job.styles.section_other.with_(colour=palette.GREY)
    first, *others = box.title.ordered(language)
    smaller = [job.line(words, job.fitted(words, other, width / 2, tag), tag) for tag, words in others]
    left = width - sum(line.width + 7 * job.k for line in smaller)
    return (job.line(first[1], job.fitted(first[1], job.styles.box_title, left, first[0]), first[0]), *smaller)


def _box_paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[bool, Paragraph | Subheading]]:
    """The paragraphs of a box's text, each with whether it is an item of a list."""
    for block in blocks:
        match block:
            case ListBlock():
                yield from ((True, item) for item in block.items)
            case BlockQuote():
                yield from ((False, paragraph) for paragraph in block.paragraphs)
            case _:
                yield False, block


# ------------------------------------------------------------------------------------------------ numbered points


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsBand:
    """A band over the whole sheet: cells of two units and three rows; the heading is the first cell or a line of its own."""

    heading: tuple[SetLine, ...]
    cells: tuple[tuple[SetLine, tuple[SetLine, ...]], ...]
    heading_cell: bool
    cell_rows: int
    hang: float
    chinese: bool
    gap_above: int = 1

    @property
    def rows(self) -> int:
        """The band with the space around it."""
        cells = len(self.cells) + (1 if self.heading_cell else 0)
        own_line = 0 if self.heading_cell else 1 + 2 * len(self.heading)
        return self.gap_above + own_line + ceil(cells / 3) * self.cell_rows

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Fill the sheet's width from `row`."""
        row += self.gap_above
        grid = job.grid
        rows = self.rows - self.gap_above
        top, bottom = grid.y(row), grid.baseline(row + rows - 1) + FOOT_PAD + 3
        canvas.panel(Rect(0, top, grid.page.width, bottom - top), palette.PAPER, bleeds=True)
        canvas.panel(Rect(0, top, grid.page.width, 0.5), palette.VERMILION, bleeds=True)
        canvas.panel(Rect(x, top, TAB[0] * job.k, TAB[1] * job.k), palette.VERMILION)
        drop = (HAN_DROP if self.chinese else 0.0) * job.k
        leading = 13.5 * job.k if self.heading_cell else 2 * grid.row
        canvas.lines(self.heading, x, grid.y(row) + 18.5 * job.k + drop, leading)
        if not self.heading_cell:
            row += 1 + 2 * len(self.heading)
        self._cells(canvas, job, x, row)

    def _cells(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        grid = job.grid
        step = grid.width(2) + grid.gutter
        shift = 1 if self.heading_cell else 0
        for number, (numeral, lines) in enumerate(self.cells, shift):
            across, down = number % 3, number // 3
            left, top = x + across * step, row + down * self.cell_rows
            if number >= 3:
                canvas.rule(left, grid.y(top), grid.width(2), 0.5, palette.HAIRLINE_ON_PAPER)
            canvas.line(numeral, left, grid.baseline(top) + 16 * job.k)
            canvas.lines(lines, left + self.hang, grid.baseline(top) + (9 if len(lines) < 3 else 4) * job.k, grid.row)


def points_band(job: Job, points: Points, language: str) -> PointsBand:
    """The band for some numbered points; eight fill a field of three by three with their heading exactly."""
    styles = job.styles
    numerals = [job.line(str(n), styles.point_numeral, language) for n in range(1, len(points.items) + 1)]
    hang = max([22 * job.k, *(numeral.width + 7 * job.k for numeral in numerals)])
    width = job.grid.width(2) - hang
    cells = tuple(
        (numeral, job.text(item, styles.point, width, language))
        for numeral, item in zip(numerals, points.items, strict=True)
    )
    heading = _panel_heading(job, points.title, language, len(cells) % 3 == 2)
    in_cell = len(cells) % 3 == 2 and len(heading) <= 2 and max(line.width for line in heading) <= job.grid.width(2)
    if not in_cell:
        heading = _panel_heading(job, points.title, language, False)
    lines = max((len(lines) for _, lines in cells), default=1)
    return PointsBand(
        heading=heading,
        cells=cells,
        heading_cell=in_cell,
        chinese=language.startswith("zh"),
        cell_rows=max(3, lines + 1),
        hang=hang,
    )


def _panel_heading(job: Job, title: str, language: str, two_lines: bool) -> tuple[SetLine, ...]:
    """A panel's heading in two weights: light up to the colon, then semibold."""
    style = job.styles.box_title.with_(size=job.styles.box_title.size * (0.82 if two_lines else 1.0))
    head, found, tail = title.partition(":" if ":" in title else "：")
    if two_lines and found and tail.strip():
        return (
            job.line(head + found, lighter(style), language),
            job.line(tail.strip(), style, language),
        )
    if two_lines:
        return job.text(title, style.with_(align=Align.BALANCED), job.grid.width(2), language)
    return job.text(title, style.with_(align=Align.BALANCED), job.grid.measure, language)


# ------------------------------------------------------------------------------------------------ coming events


EventLines = tuple[SetLine, tuple[SetLine, ...], tuple[SetLine, ...]]
"""An event's date, title and place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsPanel:
    """Coming events on a paper ground: a vermilion line with a slip for each date; two rows and more an event."""

    heading: SetLine
    entries: tuple[EventLines, ...]
    slip: float
    width: float
    rows: int
    bleeds: bool = True
    spare: int = 0

    def stretched(self, rows: int) -> EventsPanel:
        """The same panel with more rows, shared out between its entries."""
        return EventsPanel(
            heading=self.heading, entries=self.entries, slip=self.slip, width=self.width, rows=rows,
            bleeds=self.bleeds, spare=self.spare + rows - self.rows,
        )  # fmt: skip

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the panel at `x` and `row`; at the sheet's right it bleeds."""
        grid, k = job.grid, job.k
        top, bottom = grid.y(row), grid.baseline(row + self.rows - 1) + FOOT_PAD
        right = grid.page.width if self.bleeds else x + self.width
        canvas.panel(Rect(x, top, right - x, bottom - top), palette.PAPER, bleeds=self.bleeds)
        canvas.panel(Rect(x, top, right - x, 0.75), palette.VERMILION, bleeds=self.bleeds)
        canvas.line(self.heading, x + INSET, grid.y(row) + 23 * k)
        tops = self._tops(row + 3)
        if tops:
            start, end = grid.y(tops[0]) + 8 * k, grid.y(tops[-1]) + 8 * k
            canvas.panel(Rect(x + INSET + 14 * k, start, 0.75, end - start), palette.VERMILION)
        for at, entry in zip(tops, self.entries, strict=True):
            self._entry(canvas, job, entry, (x + INSET, at))

    def _tops(self, first: int) -> list[int]:
        """The first row of each entry; spare rows are shared out evenly, what is left over stays at the foot."""
        tops: list[int] = []
        here, share = first, self.spare // max(1, len(self.entries))
        for number, (_, lines, place) in enumerate(self.entries):
            tops.append(here + share * number)
            here += len(lines) + len(place)
        return tops

    def _entry(self, canvas: Canvas, job: Job, entry: EventLines, at: tuple[float, int]) -> None:
        (date, lines, place), (x, row) = entry, at
        grid, k = job.grid, job.k
        canvas.panel(Rect(x, grid.y(row), self.slip, 13 * k), palette.VERMILION)
        canvas.centred(date, x + self.slip / 2, grid.baseline(row))
        left = x + self.slip + 9 * k
        canvas.lines(lines, left, grid.baseline(row), grid.row)
        canvas.lines(place, left, grid.baseline(row + len(lines)) - 1.5 * k, grid.row)


def events_panel(job: Job, events: Events, units: int, bleeds: bool) -> EventsPanel:
    """The panel over `units` units; its slips are as wide as the widest date."""
    language, styles, k = job.issue.language, job.styles, job.k
    width = job.grid.width(units)
    most = width * WIDEST_DATE
    dates = [
        job.line(entry.date, job.fitted(entry.date, styles.month, most, language), language) for entry in events.entries
    ]
    slip = max([28 * k, *(date.width + 8 * k for date in dates)])
    measure = width - 2 * INSET - slip - 9 * k
    entries = tuple(
        (date, job.text(entry.title, styles.event, measure, language), _where(job, entry, measure))
        for date, entry in zip(dates, events.entries, strict=True)
    )
    taken = sum(len(lines) + len(place) for _, lines, place in entries)
    heading = _events_heading(job, events.title, width - 2 * INSET)
    return EventsPanel(heading=heading, entries=entries, slip=slip, width=width, rows=3 + taken + 1, bleeds=bleeds)


def _where(job: Job, entry: Event, measure: float) -> tuple[SetLine, ...]:
    words = " · ".join(part for part in (entry.place, entry.status) if part)
    return job.text(words, job.styles.event_place, measure) if words else ()


def _events_heading(job: Job, title: str, measure: float) -> SetLine:
    """Light, with a closing year in semibold; smaller if it is long."""
    language = job.issue.language
    style = job.fitted(title, job.styles.box_title, measure, language)
    head, _, last = title.rpartition(" ")
    if head and last.isdigit():
        light = TextSpan(text=head + " ", style=lighter(style), language=language)
        return job.spans_line((light, TextSpan(text=last, style=style, language=language)))
    return job.line(title, style, language)

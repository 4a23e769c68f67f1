"""The text of a story as a galley: items of whole rows, poured into columns without widows or orphans.

Room: layout. In: a story's blocks and the columns' measures row by row. Out: for each number of rows the text can take, the
cheapest way (`Pour`). A row is one body line; a subheading takes a blank row above it except at a column's top.
Source: Mittelbach 2019 (pagination with paragraph variants); prices after a trial on this kind of text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsletter_pdf.content import Block, BlockQuote, ListBlock, Paragraph, Subheading
from newsletter_pdf.design.style import Align, TextStyle
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.paragraph import Prepared
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.layout.words import text_spans
from newsletter_pdf.lines.breaker import Breaking
from newsletter_pdf.text.shaped import TextSpan

LEAST_LINES = 2
"""Lines of a paragraph that must stand together on either side of a column's end."""
HYPHEN_AT_COLUMN_END = 1.0
LONE_LINE = 2.5
FORGIVEN = 0.6
"""The share of a paragraph's least price at a measure that does not count: its words are to blame. The rest speaks for
wider columns where narrow ones would be loose."""
INITIAL_LINES = 3
CHINESE_INITIAL = 0.62
"""The size of a Chinese initial, which hangs over two lines, against a Latin one."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Item:
    """One block of the galley. `left` and `right` narrow its measure (points); a `label` hangs in the left inset.

    An `initial` hangs into the first lines and narrows them by `initial_width`.
    """

    prepared: Prepared
    left: float = 0.0
    right: float = 0.0
    label: SetLine | None = None
    subheading: bool = False
    initial: SetLine | None = None
    initial_width: float = 0.0
    initial_lines: int = INITIAL_LINES

    def measures(self, widths: Sequence[float], start: int, most: int) -> tuple[float, ...]:
        """The measures of the item's lines if it starts in row `start` and has at most `most` lines; the last one repeats."""
        inset = self.left + self.right
        taken = [width - inset for width in widths[start : start + most]] or [widths[-1] - inset]
        if self.initial:
            taken += [taken[-1]] * (self.initial_lines + 1 - len(taken))
            taken[: self.initial_lines] = [width - self.initial_width for width in taken[: self.initial_lines]]
        return tuple(taken)


class Placement(NamedTuple):
    """An item set from row `row` of the galley: its lines' breaks and measures; a subheading may have a blank row first."""

    item: Item
    row: int
    blank: int
    breaking: Breaking
    measures: tuple[float, ...]
    before: Placement | None = None

    def chain(self) -> list[Placement]:
        """All placements up to this one, in reading order."""
        placements: list[Placement] = []
        here: Placement | None = self
        while here is not None:
            placements.append(here)
            here = here.before
        return placements[::-1]


class Pour(NamedTuple):
    """A way to set the whole galley: what it costs, and its last placement (which leads to the others)."""

    cost: float
    last: Placement | None


def pour(job: Job, items: Sequence[Item], widths: Sequence[float], ends: frozenset[int]) -> dict[int, Pour]:
    """The cheapest setting for every number of rows the items can take.

    `widths[i]` is the measure of row i in points, the last one repeats; `ends` are the rows before which a column ends.
    """
    states: dict[int, Pour] = {0: Pour(0.0, None)}
    for item in items:
        reached: dict[int, Pour] = {}
        for start in sorted(states):
            for end, candidate in _settings(job, item, widths, ends, (start, states[start])):
                best = reached.get(end)
                if best is None or candidate.cost < best.cost:
                    reached[end] = candidate
        states = reached
    return states


def _settings(
    job: Job, item: Item, widths: Sequence[float], ends: frozenset[int], state: tuple[int, Pour]
) -> Iterator[tuple[int, Pour]]:
    """Where the item can end from this state, and the price so far."""
    start, before = state
    blank = 1 if item.subheading and start and start not in ends else 0
    measures = item.measures(widths, start + blank, _most_lines(job, item, widths))
    table = job.compositor.table(item.prepared, measures)
    least = min(breaking.price for breaking in table.values())
    for count, breaking in table.items():
        price = _ends_price(item, breaking, start, count + blank, ends)
        if price is not None:
            price += _seams_price(widths, ends, start + blank, count)
            placement = Placement(item, start + blank, blank, breaking, measures, before.last)
            yield start + blank + count, Pour(before.cost + breaking.price - FORGIVEN * least + price, placement)


def _most_lines(job: Job, item: Item, widths: Sequence[float]) -> int:
    """More lines than the item can take: what it takes at the narrowest measure, and some."""
    if len(widths) == 1:
        return 1
    narrowest = min(widths) - item.left - item.right
    return max(job.compositor.table(item.prepared, (narrowest,))) + (2 if item.initial else 1)


def _seams_price(widths: Sequence[float], ends: frozenset[int], start: int, lines: int) -> float:
    """What it costs to leave a single line of a paragraph on one side of a place where the measure changes in a column:
    beside a quote it looks like a widow or an orphan."""
    if len(widths) == 1:
        return 0.0
    rows = {row for row in (start + 1, start + lines - 1) if start < row < start + lines and row < len(widths)}
    return LONE_LINE * sum(widths[row] != widths[row - 1] and row not in ends for row in rows)


def _ends_price(item: Item, breaking: Breaking, start: int, rows: int, ends: frozenset[int]) -> float | None:
    """What the column ends inside the item cost; None if one of them is forbidden."""
    price = 0.0
    for end in ends:
        lines = end - start
        if item.subheading:
            if 0 < lines <= rows:
                return None
        elif 0 < lines < rows:
            if lines < LEAST_LINES or rows - lines < LEAST_LINES:
                return None
            if item.prepared.items.flagged[breaking.breaks[lines - 1]]:
                price += HYPHEN_AT_COLUMN_END
    return price


# ------------------------------------------------------------------------------------------------ making the galley


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleyStyle:
    """How a galley's blocks look: body, subheadings, whether it opens with an initial; `indent` in points."""

    body: TextStyle
    subheading: TextStyle
    initial: TextStyle | None
    indent: float
    indent_first: bool


def galley_style(job: Job, language: str, *, brief: bool = False, initial: bool = False) -> GalleyStyle:
    """The style of a story's text: serif, or sans for a brief. Chinese indents two signs and, without an initial, the first
    paragraph as well."""
    chinese = language.startswith("zh")
    body = job.styles.body_brief if brief else job.styles.body
    return GalleyStyle(
        body=body,
        subheading=job.styles.subheading,
        initial=job.styles.initial if initial else None,
        indent=body.size * 2 if chinese else job.grid.row,
        indent_first=chinese and not initial,
    )


def galley(job: Job, blocks: Sequence[Block], language: str, style: GalleyStyle) -> tuple[Item, ...]:
    """The items of a story's text."""
    items: list[Item] = []
    opening = True
    for block in blocks:
        match block:
            case Paragraph():
                indent = style.indent if style.indent_first or not opening else 0.0
                items.append(_paragraph(job, block, language, style, (opening and not items, indent)))
            case Subheading():
                spans = text_spans(block.inlines, style.subheading, language, job.references)
                items.append(Item(prepared=job.compositor.prepare(spans, style.subheading), subheading=True))
            case ListBlock():
                items += _list(job, block, language, style)
            case BlockQuote():
                items += _block_quote(job, block, language, style)
        opening = isinstance(block, Subheading)
    return tuple(items)


def _paragraph(
    job: Job, block: Paragraph, language: str, style: GalleyStyle, opening: tuple[bool, float]
) -> Item:
    first, indent = opening
    spans = text_spans(block.inlines, style.body, language, job.references)
    if first and style.initial is not None and spans and spans[0].text[:1].isalpha() and len(spans[0].text) > 1:
        item = _with_initial(job, spans, style.initial)
        widest = job.grid.width(3) - item.initial_width
        if min(job.compositor.table(item.prepared, (widest,))) >= item.initial_lines:  # else it would hang below its text
            return item
    return Item(prepared=job.compositor.prepare(spans, style.body, indent))


def _with_initial(job: Job, spans: tuple[TextSpan, ...], style: TextStyle) -> Item:
    """The first letter hangs over three lines (two for Chinese) and keeps its place in the text for readers and searches."""
    head = spans[0]
    if head.language.startswith("zh"):
        style = style.with_(size=style.size * CHINESE_INITIAL, han_scale=1.0, weight=700)
    letter = TextSpan(text=head.text[0], style=style, language=head.language)
    rest = TextSpan(text=head.text[1:].lstrip(), style=head.style, language=head.language, link=head.link)
    initial = job.spans_line((letter,))
    return Item(
        prepared=job.compositor.prepare((rest, *spans[1:]), head.style),
        initial=initial,
        initial_width=initial.width + 3.0 * job.k,
        initial_lines=2 if head.language.startswith("zh") else INITIAL_LINES,
    )


def _list(job: Job, block: ListBlock, language: str, style: GalleyStyle) -> Iterator[Item]:
    left = (14.0 if block.ordered else 9.0) * job.k
    for number, entry in enumerate(block.items, block.start):
        label = job.line(f"{number}." if block.ordered else "–", style.body.with_(align=Align.LEFT), language)
        spans = text_spans(entry.inlines, style.body, language, job.references)
        yield Item(prepared=job.compositor.prepare(spans, style.body), left=left, label=label)


def _block_quote(job: Job, block: BlockQuote, language: str, style: GalleyStyle) -> Iterator[Item]:
    body = style.body.with_(italic=not language.startswith("zh"))
    for number, paragraph in enumerate(block.paragraphs):
        spans = text_spans(paragraph.inlines, body, language, job.references)
        indent = style.indent if number else 0.0
        yield Item(prepared=job.compositor.prepare(spans, body, indent), left=12 * job.k, right=6 * job.k)

"""Galleys made up of paragraphs whose tables are known, and every way to pour them, priced row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import cast

from newsletter_pdf.layout.galley import Item
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.paragraph import Prepared
from newsletter_pdf.lines.breaker import Breaking

MOST_LINES = 12


@dataclass(frozen=True)
class Made:
    """A paragraph of `length` points; `prices` are those of the natural count of lines, one more, one more still.

    Lines whose number is in `hyphens` end with one. A `heading` is a subheading.
    """

    length: float
    prices: tuple[float, ...] = (0.0,)
    hyphens: frozenset[int] = frozenset()
    heading: bool = False

    def table(self, measures: Sequence[float]) -> dict[int, Breaking]:
        """The paragraph's table at these measures, the last of which repeats."""
        natural, room = 0, 0.0
        while room < self.length or not natural:
            room += measures[min(natural, len(measures) - 1)]
            natural += 1
        return {natural + n: broken(natural + n, price) for n, price in enumerate(self.prices)}

    @property
    def item(self) -> Item:
        flagged = tuple(line in self.hyphens for line in range(MOST_LINES + 9))
        prepared = SimpleNamespace(items=SimpleNamespace(flagged=flagged), table=self.table)
        return Item(prepared=cast(Prepared, prepared), subheading=self.heading)


def broken(count: int, price: float) -> Breaking:
    """A breaking in which line n ends at row n."""
    return Breaking(tuple(range(count)), (0.0,) * count, 0.0, price, False, 0.0)


class FakeCompositor:
    """Looks up the made-up tables."""

    def table(self, prepared: SimpleNamespace, measures: tuple[float, ...]) -> dict[int, Breaking]:
        return cast(dict[int, Breaking], prepared.table(measures))


JOB = cast(Job, SimpleNamespace(compositor=FakeCompositor()))

Line = tuple[int, int, int]
"""Paragraph, line (-1: the blank row above a subheading), lines in all."""


def every_way(
    galley: Sequence[Made], widths: Sequence[float], ends: frozenset[int], lines: tuple[Line, ...] = ()
) -> Iterator[tuple[tuple[Line, ...], float]]:
    """Every choice of line counts: the rows it comes to, and the price of its paragraphs; no rule is applied."""
    number = lines[-1][0] + 1 if lines else 0
    if number == len(galley):
        yield lines, 0.0
        return
    made, start = galley[number], len(lines)
    blank = made.heading and start > 0 and start not in ends
    first = start + blank
    measures = [widths[min(first + n, len(widths) - 1)] for n in range(MOST_LINES)]
    table = made.table(measures)
    cheapest = min(breaking.price for breaking in table.values())
    for count, breaking in table.items():
        taken = ((number, -1, count),) * blank + tuple((number, line, count) for line in range(count))
        for rows, price in every_way(galley, widths, ends, lines + taken):
            yield rows, price + breaking.price - 0.6 * cheapest


def ends_price(galley: Sequence[Made], lines: Sequence[Line], ends: frozenset[int]) -> float | None:
    """What the column ends cost, looked at one by one; None if there is a widow, an orphan or a subheading at a foot."""
    price = 0.0
    for end in ends:
        if not 0 < end <= len(lines):
            continue
        number, line, count = lines[end - 1]
        if galley[number].heading:
            return None
        above, below = line + 1, count - line - 1
        if below:
            if above < 2 or below < 2:
                return None
            price += 1.0 if line in galley[number].hyphens else 0.0
    return price


def seams_price(lines: Sequence[Line], widths: Sequence[float], ends: frozenset[int]) -> float:
    """2.5 for each single line of a paragraph on one side of a change of measure within a column."""
    price = 0.0
    for row in range(1, min(len(lines), len(widths))):
        number, line, count = lines[row]
        inside = lines[row - 1][0] == number and line > 0
        if inside and line in (1, count - 1) and widths[row] != widths[row - 1] and row not in ends:
            price += 2.5
    return price


def cheapest_ways(galley: Sequence[Made], widths: Sequence[float], ends: frozenset[int]) -> dict[int, float]:
    """The least price for every number of rows."""
    best: dict[int, float] = {}
    for lines, price in every_way(galley, widths, ends):
        more = ends_price(galley, lines, ends)
        if more is not None:
            more += seams_price(lines, widths, ends)
            best[len(lines)] = min(best.get(len(lines), 1e9), price + more)
    return best

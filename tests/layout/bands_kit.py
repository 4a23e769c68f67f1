"""Made-up price lists, and every stack of bands that they allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from layout_kit import article

from newsletter_pdf.content import Article
from newsletter_pdf.layout.article import PriceList
from newsletter_pdf.layout.bands import GAP_PRICES, SAME_SHAPE, SIDE_BY_SIDE, UNEVEN, AsideList, PageRules
from newsletter_pdf.layout.galley import Pour
from newsletter_pdf.layout.shapes import Place
from newsletter_pdf.layout.story import Setting

Prices = Mapping[int, float]


@dataclass(frozen=True)
class Made:
    """A page's stories: `prices[n][units]` is what story n costs at each height; `corner` what it saves at the sheet's foot.

    `alike`: even heights are set on one grid and odd ones on another, else every story has a grid of its own.
    """

    prices: Sequence[Mapping[int, Prices]]
    rows: int
    corner: float = 0.0
    free_foot: bool = False
    narrow: AsideList = field(default_factory=dict)
    wide: AsideList = field(default_factory=dict)
    alike: bool = False

    def grid(self, number: int, rows: int) -> str:
        """The name of the grid a story is set on."""
        return f"6/{rows % 2 if self.alike else number}"

    @property
    def stories(self) -> list[Article]:
        return [article(str(number), 5) for number in range(len(self.prices))]

    @property
    def rules(self) -> PageRules:
        return PageRules(self.rows, lambda _: 0.0, False, self.free_foot, self.narrow, self.wide)

    def lists(self, story: Article, units: int, place: Place) -> PriceList:
        """The price lists as the search asks for them."""
        less = self.corner if place.foot else 0.0
        prices = self.prices[int(story.id)].get(units, {})
        grid = int(story.id)
        return {rows: (price - less, setting(story, units, rows, self.grid(grid, rows))) for rows, price in prices.items()}


def setting(story: Article, units: int, rows: int, grid: str) -> Setting:
    """A story that is only as high and wide as it says."""
    return Setting(
        article=story, shape=grid, units=units, columns=int.from_bytes(grid.encode()), rows=rows, before=(), after=(),
        text_row=0, strips=(), pour=Pour(0.0, None),
    )  # fmt: skip


@dataclass(frozen=True)
class Way:
    """One band: its height, its price, and its grid if it is one story over the page."""

    rows: int
    price: float
    grid: str = ""


def every_stack(made: Made, first: int = 0, aside: bool | None = None) -> Iterator[list[Way]]:
    """Every sequence of bands that takes all stories in order, and the aside once."""
    aside = bool(made.narrow or made.wide) if aside is None else aside
    left = len(made.prices) - first
    if not left and not aside:
        yield []
    for taken, uses_aside, ways in bands(made, first, aside, left):
        for rest in every_stack(made, first + taken, aside and not uses_aside) if ways else ():
            yield from ([way, *rest] for way in ways)


def bands(made: Made, first: int, aside: bool, left: int) -> Iterator[tuple[int, bool, list[Way]]]:
    if left:
        less = made.corner if left == 1 and not aside and made.free_foot else 0.0
        prices = made.prices[first].get(6, {})
        yield 1, False, [Way(rows, price - less, made.grid(first, rows)) for rows, price in prices.items()]
    if left >= 2:
        for one, other in ((3, 3), (4, 2), (2, 4)):
            yield 2, False, list(pairs(made.prices[first].get(one, {}), made.prices[first + 1].get(other, {})))
    if aside and left == 1:
        beside = made.prices[first].get(4, {})
        yield 1, True, [Way(rows, beside[rows] + made.narrow[rows]) for rows in beside if rows in made.narrow]
    if aside and not left:
        yield 0, True, [Way(rows, price) for rows, price in made.wide.items()]


def pairs(one: Prices, other: Prices) -> Iterator[Way]:
    """Two stories side by side, level or a row apart."""
    for left, price in one.items():
        for right, more in other.items():
            if abs(left - right) <= 1:
                yield Way(max(left, right), price + more + SIDE_BY_SIDE + (UNEVEN if left != right else 0.0))


def totals(ways: Sequence[Way]) -> Iterator[tuple[int, float]]:
    """The heights and prices of a stack with every choice of gaps."""
    found = [(sum(way.rows for way in ways), sum(way.price for way in ways))]
    for above, below in pairwise(ways):
        alike = SAME_SHAPE if above.grid and above.grid == below.grid else 0.0
        found = [
            (rows + 1 + more, price + gap + alike) for rows, price in found for more, gap in enumerate(GAP_PRICES)
        ]
    yield from found


def cheapest_stacks(made: Made) -> dict[int, float]:
    """The least price of each height."""
    best: dict[int, float] = {}
    for ways in every_stack(made):
        for rows, price in totals(ways):
            if rows <= made.rows:
                best[rows] = min(best.get(rows, 1e9), price)
    return best

"""A page as bands: each a story across the page, or two side by side; the cheapest stack for every height.

Room: layout. In: stories in reading order and price lists. Out: {rows: (price, bands)} for a page's stack.
All heights are whole rows.
Source: Gange, Marriott & Stuckey 2012 (guillotine layout of news pages), reduced to bands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsletter_pdf.content import Article
from newsletter_pdf.layout.article import PriceList
from newsletter_pdf.layout.shapes import Place
from newsletter_pdf.layout.story import Setting

GAP = 1
GAP_PRICES = (0.0, 1.2, 3.5)
"""What it costs to have 0, 1, 2 rows more than one between two bands."""
SIDE_BY_SIDE = 0.6
UNEVEN = 2.0
SAME_SHAPE = 2.5
"""Two bands on the same grid, one under the other."""
BOUND_TRUST = 0.93
"""A story at another width may be this much lower than its bound says."""
LIKE_HEIGHTS = 8
"""Bounds that differ by more rows than this belong to stories that cannot be made equally high."""
SPLITS = ((3, 3), (4, 2), (2, 4))


@dataclass(frozen=True, slots=True)
class Part:
    """A story (or the panel beside one) in a band: where it begins, in units from the left."""

    unit: int
    setting: Setting | AsideSetting


@dataclass(frozen=True, slots=True)
class AsideSetting:
    """The panel of events and closing quote at one height and width."""

    units: int
    rows: int


@dataclass(frozen=True, slots=True)
class Band:
    """Parts side by side, and the rows between this band and the one before it."""

    parts: tuple[Part, ...]
    rows: int
    gap: int


Stack = dict[int, tuple[float, tuple[Band, ...]]]
AsideList = dict[int, float]
Lists = Callable[[Article, int, Place], PriceList]


@dataclass(frozen=True, slots=True)
class PageRules:
    """What a page's stack must reckon with: its rows, the fewest full-width rows a story takes, whether it may open with a
    head picture, whether its foot is the sheet's foot, and the heights of the aside at two units and over the whole width
    (empty when the page has none)."""

    rows: int
    least: Callable[[Article], float]
    head_picture: bool
    free_foot: bool
    aside_narrow: AsideList
    aside_wide: AsideList


def stack(stories: Sequence[Article], rules: PageRules, lists: Lists) -> Stack:
    """The cheapest stack of bands for every height up to the page's rows."""
    found: dict[int, Stack] = {}
    aside = bool(rules.aside_narrow or rules.aside_wide)

    def rest(first: int, aside_left: bool) -> Stack:
        """Stacks of the stories from `first` on; gaps above each band counted but for the page's first."""
        key = first * 2 + aside_left
        if key not in found:
            found[key] = dict(_rest(first, aside_left))
        return found[key]

    def _rest(first: int, aside_left: bool) -> Stack:
        if first == len(stories) and not aside_left:
            return {0: (0.0, ())}
        best: Stack = {}
        for taken, uses_aside, bands in _bands(stories, first, aside_left, (rules, lists)):
            following = rest(first + taken, aside_left and not uses_aside)
            _combine(best, bands, following, (rules.rows, first == 0))
        return best

    return rest(0, aside)


def _combine(best: Stack, bands: PriceMap, following: Stack, limits: tuple[int, bool]) -> None:
    """Put each height of a band over each stack that may follow it."""
    most, is_first = limits
    gaps = ((0, 0.0),) if is_first else tuple((GAP + n, price) for n, price in enumerate(GAP_PRICES))
    for rows, (price, parts) in bands.items():
        for below, (price_below, bands_below) in following.items():
            alike = SAME_SHAPE if bands_below and _alike(parts, bands_below[0].parts) else 0.0
            for gap, gap_price in gaps:
                total = gap + rows + below
                if total > most:
                    break
                cost = price + price_below + gap_price + alike
                if total not in best or cost < best[total][0]:
                    best[total] = (cost, (Band(parts, rows, gap), *bands_below))


def _alike(first: tuple[Part, ...], second: tuple[Part, ...]) -> bool:
    if len(first) != 1 or len(second) != 1:
        return False
    one, two = first[0].setting, second[0].setting
    return isinstance(one, Setting) and isinstance(two, Setting) and (one.units, one.columns) == (two.units, two.columns)


PriceMap = dict[int, tuple[float, tuple[Part, ...]]]


def _bands(
    stories: Sequence[Article], first: int, aside_left: bool, means: tuple[PageRules, Lists]
) -> Iterator[tuple[int, bool, PriceMap]]:
    """The bands that may stand next: how many stories they take, whether the aside, and their heights."""
    rules, lists = means
    left = stories[first:]
    top = first == 0
    last = len(left) <= 1 and not aside_left
    if left:
        place = Place(top=top, foot=last and rules.free_foot)
        yield 1, False, _alone(lists(left[0], 6, place))
        if top and rules.head_picture and left[0].photos:
            yield 1, False, _alone(lists(left[0], 6, Place(top=True, head_picture=True)))
    if len(left) >= 2:
        for one, other in SPLITS:
            if not _may_match(rules, (left[0], one), (left[1], other)):
                continue
            beside = _beside(lists(left[0], one, Place(top=top)), lists(left[1], other, Place()), one)
            yield 2, False, beside
    if aside_left and len(left) == 1 and _fits_beside(rules, left[0]):
        yield 1, True, _beside_aside(lists(left[0], 4, Place(top=top)), rules.aside_narrow)
    if aside_left and not left and rules.aside_wide:
        yield 0, True, {rows: (price, (Part(0, AsideSetting(6, rows)),)) for rows, price in rules.aside_wide.items()}


def _may_match(rules: PageRules, one: tuple[Article, int], other: tuple[Article, int]) -> bool:
    """Whether two stories can be of a height at these widths, and not taller than the page."""
    heights = [rules.least(article) * 6 / units for article, units in (one, other)]
    photos = sum(len(article.photos) for article, _ in (one, other))
    return max(heights) * BOUND_TRUST <= rules.rows and abs(heights[0] - heights[1]) <= LIKE_HEIGHTS + 12 * photos


def _fits_beside(rules: PageRules, article: Article) -> bool:
    """Whether a story over four units can be as high as the aside beside it."""
    height = rules.least(article) * 6 / 4
    return bool(rules.aside_narrow) and (
        height * BOUND_TRUST <= max(rules.aside_narrow) and height * BOUND_TRUST <= rules.rows
    )


def _alone(prices: PriceList) -> PriceMap:
    return {rows: (price, (Part(0, setting),)) for rows, (price, setting) in prices.items()}


def _beside(one: PriceList, other: PriceList, unit: int) -> PriceMap:
    """Two stories side by side, of equal height or a row apart."""
    best: PriceMap = {}
    for rows, (price, setting) in one.items():
        for apart in (0, -1, 1):
            match = other.get(rows + apart)
            if match is None:
                continue
            cost = price + match[0] + SIDE_BY_SIDE + (UNEVEN if apart else 0.0)
            height = max(rows, rows + apart)
            if height not in best or cost < best[height][0]:
                best[height] = (cost, (Part(0, setting), Part(unit, match[1])))
    return best


def _beside_aside(one: PriceList, aside: AsideList) -> PriceMap:
    return {
        rows: (price + aside[rows], (Part(0, setting), Part(4, AsideSetting(2, rows))))
        for rows, (price, setting) in one.items()
        if rows in aside
    }

"""The shapes a story can take, each with its height in rows and its price.

Room: layout. In: an article, a width in units and its place on the page. Out: a price list {rows: (price, Setting)}. Prices are
in points: about one point is a flaw that a careful reader just notices.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from newsletter_pdf.content import Article, Rank
from newsletter_pdf.layout.frame import Columns, Frame, Strip, capacity, ends, widths
from newsletter_pdf.layout.galley import Item, Pour, galley, galley_style, pour
from newsletter_pdf.layout.headings import Heading, headings
from newsletter_pdf.layout.inserts import Arrangement, Framed, arrangements, cornered, may_corner, spanned
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.panels import box_row, points_band
from newsletter_pdf.layout.piece import Piece
from newsletter_pdf.layout.shapes import BRIEF_SHAPES, SHAPES, Place, Shape
from newsletter_pdf.layout.story import HAIRLINE_ROWS, Put, Setting

SHORT_COLUMN = (0.0, 4.0, 9.0)
"""What a last column costs that ends 0, 1 or 2 rows short."""
STOPPED_COLUMN = 5.0
"""What any other column costs that ends a row short because nothing else is possible."""
TALL_COLUMN, TALL_PRICE = 44, 0.3
SHALLOW_COLUMN = 7


PriceList = dict[int, tuple[float, Setting]]


@dataclass(slots=True)
class Pricer:
    """Makes price lists and keeps everything that serves again."""

    job: Job
    _galleys: dict[tuple[str, bool, bool], tuple[Item, ...]] = field(default_factory=dict)
    _pours: dict[tuple[object, ...], dict[int, Pour]] = field(default_factory=dict)
    _body_lists: dict[tuple[str, int, bool, bool, bool], dict[tuple[int, int], _Body]] = field(default_factory=dict)
    _lists: dict[tuple[str, int, Place], PriceList] = field(default_factory=dict)

    def price_list(self, article: Article, units: int, place: Place) -> PriceList:
        """All heights the story can have at this width, each at its cheapest."""
        if place.foot and (units != 6 or not may_corner(article)):
            place = replace(place, foot=False)
        key = (article.id, units, place)
        if key not in self._lists:
            self._lists[key] = self._price_list(article, units, place)
        return self._lists[key]

    def renew(self, job: Job, changed: Collection[str]) -> None:
        """Go on with another job whose page numbers differ: only the `changed` stories' lists are forgotten."""
        self.job = job
        self._galleys = {key: items for key, items in self._galleys.items() if key[0] not in changed}
        self._body_lists = {key: bodies for key, bodies in self._body_lists.items() if key[0] not in changed}
        self._lists = {key: prices for key, prices in self._lists.items() if key[0] not in changed}

    def _price_list(self, article: Article, units: int, place: Place) -> PriceList:
        """Every body under every opening; the settings themselves are made only for what is cheapest."""
        best: dict[int, tuple[float, _Body, Heading]] = {}
        rank = rank_of(article, place)
        for body in self._bodies(article, units, place, rank is Rank.BRIEF).values():
            for price, head in body.text.headings(rank):
                rows, cost = head.rows + body.rows, body.price + price
                if rows not in best or cost < best[rows][0]:
                    best[rows] = (cost, body, head)
        return {rows: (cost, body.setting(head)) for rows, (cost, body, head) in sorted(best.items())}

    def _bodies(self, article: Article, units: int, place: Place, brief: bool) -> dict[tuple[int, int], _Body]:
        """The cheapest story without its opening for every height and width of heading."""
        key = (article.id, units, place.foot, place.head_picture, brief)
        if key not in self._body_lists:
            self._body_lists[key] = (
                _cheapest(self._candidates(article, units, place, (brief, False)))
                or _cheapest(self._candidates(article, units, place, (brief, True)))
                or _cheapest(self._spanned(article, units, place, brief))
            )
        return self._body_lists[key]

    def _spanned(self, article: Article, units: int, place: Place, brief: bool) -> Iterator[_Body]:
        if (article.points and units != 6) or place.head_picture:
            return
        for shape in SHAPES[units]:
            text = _Text(self, article, brief, shape, place)
            for arrangement in spanned(self.job, article, shape):
                for stopped in (False, True):
                    yield from text.candidates(arrangement, stopped)

    def _candidates(
        self, article: Article, units: int, place: Place, manner: tuple[bool, bool]
    ) -> Iterator[_Body]:
        brief, stopped = manner
        if article.points and units != 6:
            return
        for shape in (BRIEF_SHAPES if brief else SHAPES)[units]:
            text = _Text(self, article, brief, shape, place)
            for arrangement in arrangements(self.job, article, shape, place):
                yield from text.candidates(arrangement, stopped)
        if place.foot:
            text = _Text(self, article, brief, SHAPES[4][0], place)
            for arrangement in cornered(self.job, article, SHAPES[4][0]):
                yield from text.candidates(arrangement, stopped)

    def items(self, article: Article, brief: bool, initial: bool) -> tuple[Item, ...]:
        """The galley of a story, in the serif or as a brief in the sans."""
        key = (article.id, brief, initial)
        if key not in self._galleys:
            style = galley_style(self.job, article.language, brief=brief, initial=initial)
            self._galleys[key] = galley(self.job, article.blocks, article.language, style)
        return self._galleys[key]

    def poured(self, items: tuple[Item, ...], strips: Frame) -> dict[int, Pour]:
        """The galley poured into strips; strips of one measure share their work whatever their heights."""
        measures, column_ends = widths(strips), ends(strips)
        if len(set(measures)) == 1:
            measures = measures[:1]
        key = (items, measures, column_ends)  # the items themselves, which live as long as their key
        if key not in self._pours:
            self._pours[key] = pour(self.job, items, measures, column_ends)
        return self._pours[key]


def rank_of(article: Article, place: Place) -> Rank:
    """The manifest's rank, or the one that comes with the place."""
    if article.rank is not Rank.AUTO:
        return article.rank
    return Rank.LEAD if place.top else Rank.STORY


@dataclass
class _Text:
    """One story at one shape, being priced."""

    pricer: Pricer
    article: Article
    brief: bool
    shape: Shape
    place: Place

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The galley."""
        return self.pricer.items(self.article, self.brief, self.place.head_picture)

    @cached_property
    def natural(self) -> int:
        """The rows the text takes in one endless column."""
        width = self.pricer.job.grid.width(self.shape.column_units)
        endless: Frame = _endless(width)
        totals = self.pricer.poured(self.items, endless)
        return min(totals, key=lambda rows: (totals[rows].cost, rows))

    def headings(self, rank: Rank) -> list[tuple[float, Heading]]:
        """The openings the story may have here, with their prices."""
        job, article, head_picture = self.pricer.job, self.article, self.place.head_picture
        width = job.grid.width(self.shape.units)
        key = ("headings", article.id, width, rank, head_picture)
        return job.kept(key, lambda: headings(job, article, width, rank, head_picture))

    @cached_property
    def closing(self) -> tuple[Piece, ...]:
        """Boxes and points under the text."""
        job, article = self.pricer.job, self.article
        pieces: list[Piece] = []
        if article.boxes:
            pieces.append(box_row(job, article.boxes, self.shape.units, article.language))
        if article.points:
            pieces.append(points_band(job, article.points, article.language))
        return tuple(pieces)

    def candidates(self, arrangement: Arrangement, stopped: bool) -> Iterator[_Body]:
        """Every height worth having with this arrangement. `stopped`: any column may end a row early."""
        guess = -(-(self.natural + arrangement.taken_rows(self.pricer.job)) // self.shape.columns)
        for rows in range(max(2, guess - 1), guess + 3):
            if not arrangement.fits(rows):
                continue
            for stops in _stops(self.shape.columns) if stopped else ((),):
                yield from self._at(arrangement, rows, stops)

    def _at(self, arrangement: Arrangement, rows: int, stops: tuple[int, ...]) -> Iterator[_Body]:
        grid = self.pricer.job.grid
        columns = Columns(self.shape.columns, grid.width(self.shape.column_units), grid.gutter, rows)
        closing = sum(piece.rows for piece in self.closing)
        above = sum(piece.rows for piece in arrangement.spans) + (arrangement.head.rows if arrangement.head else 0)
        for framed in arrangement.frames(self.pricer.job, columns, stops):
            found = self._poured(framed)
            if found is None:
                continue
            cost = self.shape.price + arrangement.price + framed.price + found[0] + STOPPED_COLUMN * len(stops)
            cost += self._height_price(rows)
            yield _Body(above + rows + closing, cost, self, arrangement, (columns, framed, found[1], found[2]))

    def _poured(self, framed: Framed) -> tuple[float, Pour, int] | None:
        """The text in these strips: its price, itself, and by how many rows the last column is short."""
        room = capacity(framed.strips)
        totals = self.pricer.poured(self.items, framed.strips)
        found = [
            (price + totals[room - short].cost, short) for short, price in enumerate(SHORT_COLUMN) if room - short in totals
        ]
        if not found:
            return None
        price, short = min(found)
        return price, totals[room - short], short

    def _height_price(self, rows: int) -> float:
        price = max(0, SHALLOW_COLUMN - rows) * 1.0
        if self.shape.columns == 1:
            price += max(0, rows - TALL_COLUMN) * TALL_PRICE
        return price

    def setting(self, arrangement: Arrangement, head: Heading, chosen: Chosen) -> Setting:
        """The story as it would stand."""
        columns, framed, poured, short = chosen
        before, row = self._opening(arrangement, head)
        inserts = arrangement.puts(columns, framed, row)
        after, rows = self._below(row + columns.rows)
        if arrangement.corner:
            x = self.pricer.job.grid.width(self.shape.units) + self.pricer.job.grid.gutter
            after.append(Put(arrangement.corner, x, 0))
        return Setting(
            article=self.article,
            shape=f"{self.shape.units}/{self.shape.columns} {arrangement.name}".strip(),
            units=self.shape.units + (2 if arrangement.corner else 0),
            columns=self.shape.columns,
            rows=rows,
            before=(*before, *(put for put in inserts if put.piece not in arrangement.late)),
            after=(*(put for put in inserts if put.piece in arrangement.late), *after),
            text_row=row,
            strips=framed.strips,
            pour=poured,
            head_picture=arrangement.head is not None,
            straddled=arrangement.straddle is not None,
            left_out=arrangement.left_out,
            hairlines=self._hairline_places(arrangement, columns),
            short=short,
        )

    def _opening(self, arrangement: Arrangement, head: Heading) -> tuple[list[Put], int]:
        """Heading and what spans the columns above the text, and the row where the text begins."""
        pieces: list[Piece] = [*([arrangement.head] if arrangement.head else []), head, *arrangement.spans]
        return _stacked(pieces, 0)

    def _below(self, row: int) -> tuple[list[Put], int]:
        return _stacked(self.closing, row)

    def _hairline_places(self, arrangement: Arrangement, columns: Columns) -> tuple[float, ...]:
        """Hairlines stand between two-unit columns that run far enough, beside no picture."""
        if self.shape.column_units != 2 or self.shape.columns < 3 or columns.rows < HAIRLINE_ROWS or arrangement.band:
            return ()
        touched = arrangement.touched()
        return tuple(
            columns.x(column) - columns.gutter / 2
            for column in range(1, columns.count)
            if column not in touched and column - 1 not in touched
        )


Chosen = tuple[Columns, Framed, Pour, int]


@dataclass(frozen=True, slots=True)
class _Body:
    """A story without its opening: its rows and price."""

    rows: int
    price: float
    text: _Text
    arrangement: Arrangement
    chosen: Chosen

    def setting(self, head: Heading) -> Setting:
        return self.text.setting(self.arrangement, head, self.chosen)


def _cheapest(bodies: Iterable[_Body]) -> dict[tuple[int, int], _Body]:
    """The cheapest body for each height and width of heading."""
    best: dict[tuple[int, int], _Body] = {}
    for body in bodies:
        at = (body.rows, body.text.shape.units)
        if at not in best or body.price < best[at].price:
            best[at] = body
    return best


def _stacked(pieces: Sequence[Piece], row: int) -> tuple[list[Put], int]:
    """Pieces one under the other from `row`, and the row after them."""
    puts: list[Put] = []
    for piece in pieces:
        puts.append(Put(piece, 0.0, row))
        row += piece.rows
    return puts, row


def _endless(width: float) -> Frame:
    return (Strip(0, 0.0, width, 0, 1),)


def _stops(columns: int) -> Iterator[tuple[int, ...]]:
    """Which columns may stop a row early, the fewest first."""
    for column in range(columns - 1):
        yield (column,)
    if columns == 3:
        yield (0, 1)

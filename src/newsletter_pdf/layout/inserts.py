"""Where a story's pictures and quotes may stand: above the text, in its columns, across the gutter, beside it.

Room: layout. In: an article and a shape. Out: `Arrangement`s, each with its price; the article room tries the heights.
First pictures stand at the top right and second ones at the foot left, which looks composed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import ceil
from typing import NamedTuple

from newsletter_pdf.content import Article, Photo, PullQuote, QuotePlace
from newsletter_pdf.layout.figures import figures
from newsletter_pdf.layout.frame import Columns, Frame, Hole, Notch, frame
from newsletter_pdf.layout.headpicture import HeadPicture, head_pictures
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.piece import Piece
from newsletter_pdf.layout.quotes import Corner, Statement, band, corner, in_column, straddling
from newsletter_pdf.layout.shapes import Place, Shape
from newsletter_pdf.layout.story import Put

LEAST_TEXT = 3
"""Rows of text a column must keep beside what stands in it."""
NOTCH_CLEAR = 4
"""Rows of full measure above and below a straddling quote."""
QUOTE_BAND = 2.0
QUOTE_IN_COLUMN = 1.2
NOT_STRADDLING = 200.0
SPANNED = 5.0
LEFT_OUT = 15.0
"""What it costs to leave an optional picture or quote out."""
CORNER_SPARE = 8
"""How many rows more than its quotes take a story beside the solid corner may have."""
HEAD_PICTURE = -1.5
WIDE_PICTURE = 0.2
SIDE_PICTURE = 0.8


@dataclass(frozen=True, slots=True)
class Insert:
    """A piece in columns `first` to `last`: at their "top", "foot" or "middle", or filling them ("full")."""

    piece: Piece
    first: int
    last: int
    where: str


class Framed(NamedTuple):
    """A frame at one height, what it costs more, and the row of a straddling quote in it."""

    price: float
    strips: Frame
    notch_row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """One choice of places for everything but the text. `late` pieces are read after the text."""

    name: str
    shape: Shape
    price: float = 0.0
    head: HeadPicture | None = None
    spans: tuple[Piece, ...] = ()
    inserts: tuple[Insert, ...] = ()
    straddle: Statement | None = None
    band: Piece | None = None
    corner: Corner | None = None
    late: tuple[Piece, ...] = ()
    left_out: tuple[str, ...] = ()

    def taken_rows(self, job: Job) -> int:
        """Rows of text that the pieces cost in all, for a first guess of the height."""
        taken = sum(insert.piece.rows * (insert.last - insert.first + 1) for insert in self.inserts)
        if self.straddle:
            share = 1 - job.grid.width(2) / job.grid.width(3)
            taken += ceil(2 * self.straddle.rows * share)
        if self.band:
            taken += self.band.rows * self.shape.columns
        return taken

    def fits(self, rows: int) -> bool:
        """Whether columns of this height have room for their pieces, and a corner for its quotes."""
        for column in range(self.shape.columns):
            inserts = [i for i in self.inserts if i.first <= column <= i.last]
            if any(i.where == "full" for i in inserts):
                if rows != inserts[0].piece.rows:
                    return False
            elif inserts and sum(i.piece.rows for i in inserts) + LEAST_TEXT > rows:
                return False
        return self.corner is None or self.corner.rows - 3 <= rows <= self.corner.rows + CORNER_SPARE

    def frames(self, job: Job, columns: Columns, stops: tuple[int, ...]) -> Iterator[Framed]:
        """The frames at this height, with what each costs more."""
        holes = [_hole(insert, columns.rows) for insert in self.inserts]
        holes += [Hole(column, column, columns.rows - 1, 1) for column in stops]
        if self.straddle:
            yield from self._notched(job, columns, holes)
        elif self.band:
            row, end = (columns.rows - self.band.rows) // 2, (columns.rows + self.band.rows + 1) // 2
            if row >= 3 and all(hole.row + hole.rows <= row or hole.row >= end for hole in holes):
                yield Framed(0.0, frame(columns, holes, band=Hole(0, columns.count - 1, row, self.band.rows)))
        else:
            yield Framed(0.0, frame(columns, holes))

    def _notched(self, job: Job, columns: Columns, holes: Sequence[Hole]) -> Iterator[Framed]:
        """The quote as near the middle as it goes, never in the first or last rows of a column."""
        assert self.straddle is not None
        top = max((hole.rows for hole in holes if hole.row == 0), default=0)
        foot = min((hole.row for hole in holes if hole.row > 0), default=columns.rows)
        first, last = top + NOTCH_CLEAR, foot - NOTCH_CLEAR - self.straddle.rows
        middle = self.notch_row(columns)
        for shift in (0,) if self.inserts else (0, -1, 1):  # pictures in the columns shift the quote as well
            if first <= middle + shift <= last:
                notch = Notch(0, middle + shift, self.straddle.rows, job.grid.width(2))
                yield Framed(0.2 * abs(shift), frame(columns, holes, notch), notch.row)

    def notch_row(self, columns: Columns) -> int:
        """The row where a straddling quote would stand best: a little above the middle of the free rows."""
        assert self.straddle is not None
        top = max((insert.piece.rows for insert in self.inserts if insert.where == "top"), default=0)
        foot = max((insert.piece.rows for insert in self.inserts if insert.where == "foot"), default=0)
        return top + (columns.rows - top - foot - self.straddle.rows) // 2

    def puts(self, columns: Columns, framed: Framed, row: int) -> list[Put]:
        """Every piece in the columns at its place, from the story's top left; `row` is where the text begins."""
        puts = []
        for insert in self.inserts:
            hole = _hole(insert, columns.rows)
            puts.append(Put(insert.piece, columns.x(insert.first), row + hole.row))
        if self.straddle:
            x = columns.x(0) + columns.width + columns.gutter / 2 - self.straddle.width / 2
            puts.append(Put(self.straddle, x, row + framed.notch_row))
        if self.band:
            puts.append(Put(self.band, 0.0, row + (columns.rows - self.band.rows) // 2))
        return puts

    def touched(self) -> set[int]:
        """The columns that something stands in."""
        return {column for insert in self.inserts for column in range(insert.first, insert.last + 1)}


def _hole(insert: Insert, rows: int) -> Hole:
    height = insert.piece.rows
    row = {"top": 0, "full": 0, "foot": rows - height, "middle": (rows - height) // 2}[insert.where]
    return Hole(insert.first, insert.last, row, height)


# ------------------------------------------------------------------------------------------------ the choices


def arrangements(job: Job, article: Article, shape: Shape, place: Place) -> Iterator[Arrangement]:
    """Every arrangement of a story's pictures and quotes on a shape that is worth pricing, with and without the optional ones."""
    for version, left_out in _versions(article):
        for pictures in _pictures(job, version, shape, place):
            price = pictures.price + LEFT_OUT * len(left_out)
            yield from _with_quotes(job, version, replace(pictures, price=price, left_out=left_out))


def _versions(article: Article) -> Iterator[tuple[Article, tuple[str, ...]]]:
    """The story as it is, then without its optional quotes, then without its optional pictures as well."""
    yield article, ()
    quotes = tuple(quote for quote in article.quotes if not quote.optional)
    photos = tuple(photo for photo in article.photos if not photo.optional)
    without = tuple(f"“{quote.text}”" for quote in article.quotes if quote.optional)
    if without:
        yield replace(article, quotes=quotes), without
    if len(photos) < len(article.photos):
        without += tuple(photo.file.name for photo in article.photos if photo.optional)
        yield replace(article, quotes=quotes, photos=photos), without


def cornered(job: Job, article: Article, shape: Shape) -> Iterator[Arrangement]:
    """The arrangements that put all quotes on a solid corner beside the story."""
    if not may_corner(article):
        return
    block = corner(job, article.quotes, article.language)
    for pictures in _pictures(job, article, shape, Place()):
        yield replace(pictures, corner=block, name=f"{pictures.name} corner", price=pictures.price - 1.0)


def spanned(job: Job, article: Article, shape: Shape) -> Iterator[Arrangement]:
    """Everything over the whole width above the text: for a story too short to have anything beside it."""
    width = job.grid.width(shape.units)
    quotes = tuple(band(job, quote, width, article.language) for quote in article.quotes)
    heights = [list(figures(job, photo, shape.units, article.language, (0, 1))) for photo in article.photos]
    for chosen in product(*(sorted(one, key=lambda f: f[0])[:6] for one in heights)):
        price = SPANNED + sum(price for price, _ in chosen)
        price += NOT_STRADDLING * any(quote.place is QuotePlace.STRADDLE for quote in article.quotes)
        pieces: tuple[Piece, ...] = (*(figure for _, figure in chosen), *quotes)
        yield Arrangement(name="all across", shape=shape, price=price, spans=pieces)


def may_corner(article: Article) -> bool:
    """Whether a story's quotes may stand together on a solid corner: one or two, and none asked to stand elsewhere."""
    if article.points:  # their band goes over the whole sheet, where the corner would cover it
        return False
    return 0 < len(article.quotes) <= 2 and all(quote.place is QuotePlace.AUTO for quote in article.quotes)


def _pictures(job: Job, article: Article, shape: Shape, place: Place) -> Iterator[Arrangement]:
    """The arrangements of the pictures alone."""
    photos = article.photos
    if place.head_picture:
        if photos and shape.units == 6:
            for price, head in head_pictures(job, photos[0], article.language):
                start = Arrangement(name="head picture", shape=shape, price=price + HEAD_PICTURE, head=head)
                yield from _more_pictures(job, article, start, photos[1:])
        return
    if not photos:
        yield Arrangement(name="", shape=shape)
        return
    for first in _first_picture(job, article, shape):
        yield from _more_pictures(job, article, first, photos[1:])


def _first_picture(job: Job, article: Article, shape: Shape) -> Iterator[Arrangement]:
    photo, last = article.photos[0], shape.columns - 1
    for price, figure in figures(job, photo, shape.units, article.language, (0, 1)):
        yield Arrangement(name="picture across", shape=shape, price=price + WIDE_PICTURE, spans=(figure,))
    if shape.columns == 1:
        return
    for first in range(max(1, last - 1), last + 1):
        units = shape.column_units * (last - first + 1)
        for price, figure in figures(job, photo, units, article.language, (0, 1)):
            inserts = (Insert(figure, first, last, "top"),)
            yield Arrangement(name=f"picture over {last - first + 1}", shape=shape, price=price, inserts=inserts)
    for price, figure in figures(job, photo, shape.column_units, article.language, (0, 0)):
        inserts = (Insert(figure, 0, 0, "full"),)
        yield Arrangement(name="picture beside", shape=shape, price=price + SIDE_PICTURE, inserts=inserts)


def _more_pictures(
    job: Job, article: Article, start: Arrangement, photos: Sequence[Photo]
) -> Iterator[Arrangement]:
    """Further pictures: at the foot of the first column, then wherever a column has an end free."""
    ends = _free_ends(start)[: len(photos)]
    if len(ends) < len(photos):
        return
    choices = [_figures_at(job, article, photo, (start.shape, *end)) for photo, end in zip(photos, ends, strict=True)]
    for chosen in product(*choices):
        inserts = tuple(insert for _, insert in chosen)
        price = sum(price for price, _ in chosen)
        yield replace(start, inserts=start.inserts + inserts, price=start.price + price)


def _free_ends(start: Arrangement) -> list[tuple[int, str]]:
    """Column ends where nothing stands: feet from the left, then heads from the right."""
    used = {(c, i.where) for i in start.inserts for c in range(i.first, i.last + 1)}
    full = {c for c, where in used if where == "full"}
    columns = [c for c in range(start.shape.columns) if c not in full]
    ends = [(c, "foot") for c in columns] + [(c, "top") for c in reversed(columns)]
    return [end for end in ends if end not in used]


def _figures_at(
    job: Job, article: Article, photo: Photo, end: tuple[Shape, int, str]
) -> list[tuple[float, Insert]]:
    """Three good heights of a picture at a column's end."""
    shape, column, where = end
    gaps = (1, 0) if where == "foot" else (0, 1)
    ranked = sorted(figures(job, photo, shape.column_units, article.language, gaps), key=lambda f: (f[0], f[1].rows))
    return [(price, Insert(figure, column, column, where)) for price, figure in ranked[:9:3]]


def _with_quotes(job: Job, article: Article, start: Arrangement) -> Iterator[Arrangement]:
    """The arrangement with each choice of places for the quotes."""
    quotes = article.quotes
    if not quotes:
        yield start
        return
    asked = quotes[0].place
    if asked in (QuotePlace.STRADDLE, QuotePlace.AUTO) and (start.shape.units, start.shape.columns) == (6, 2):
        yield from _straddled(job, article, start)
    if asked is QuotePlace.BAND or (asked is QuotePlace.AUTO and start.shape.units == 6 and len(quotes) == 1):
        piece = band(job, quotes[0], job.grid.width(start.shape.units), article.language)
        banded = replace(start, band=piece, late=(piece,), price=start.price + QUOTE_BAND, name=f"{start.name} band")
        yield from _in_columns(job, article, banded, quotes[1:])
    if asked is QuotePlace.STRADDLE and start.shape.units == 6 and start.inserts:
        return  # a wish given up as seldom as this one needs no choice of pictures
    if asked is not QuotePlace.BAND:
        price = NOT_STRADDLING if asked is QuotePlace.STRADDLE else 0.0
        yield from _in_columns(job, article, replace(start, price=start.price + price), quotes)


def _straddled(job: Job, article: Article, start: Arrangement) -> Iterator[Arrangement]:
    if any(insert.piece.rows % 2 for insert in start.inserts):  # every other height will do beside a quote
        return
    piece = straddling(job, article.quotes[0], article.language)
    straddle = replace(start, straddle=piece, late=(piece,), name=f"{start.name} straddle")
    yield from _in_columns(job, article, straddle, article.quotes[1:])


def _in_columns(
    job: Job, article: Article, start: Arrangement, quotes: Sequence[PullQuote]
) -> Iterator[Arrangement]:
    """Quotes in single columns: in the middle of a free column, else at a free end."""
    spots = _quote_spots(start, len(quotes))
    if len(spots) < len(quotes):
        return
    arranged = start
    for quote, (column, where) in zip(quotes, spots, strict=True):
        gaps = {"middle": (1, 1), "foot": (1, 0), "top": (0, 1)}[where]
        piece = in_column(job, quote, start.shape.column_units, article.language, gaps)
        arranged = replace(
            arranged,
            inserts=(*arranged.inserts, Insert(piece, column, column, where)),
            late=(*arranged.late, piece),
            price=arranged.price + QUOTE_IN_COLUMN,
            name=f"{arranged.name} quote",
        )
    yield arranged


def _quote_spots(start: Arrangement, count: int) -> list[tuple[int, str]]:
    """Places for so many quotes in reading order: the middles of free columns, the last ones first, then free ends."""
    touched = start.touched()
    free = [] if start.band or start.straddle else [c for c in range(start.shape.columns) if c not in touched]
    middles = [(column, "middle") for column in free[max(0, len(free) - count) :]]
    ends = [end for end in _free_ends(start) if end[0] not in {column for column, _ in middles}]
    return sorted((middles + ends)[:count])

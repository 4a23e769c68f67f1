"""Finished pages with nothing left to decide: the hand-over from layout to every output.

Room: above text and pictures, below layout, pdf and proof. Positions are points from the top left of the trimmed page.
Things are drawn in the order they stand in, which is also the reading order of the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsletter_pdf.design.style import Colour
from newsletter_pdf.geometry import Point, Rect, Size
from newsletter_pdf.text.face import Face


@dataclass(frozen=True, slots=True, kw_only=True)
class GlyphRun:
    """Glyphs of one face on one baseline. `origin` is the pen's start on the baseline; glyph i stands at
    (origin.x + xs[i], origin.y - ys[i]) and stands for the characters `texts[i]` ("" when an earlier glyph says them; a hyphen
    added at a line's end says U+00AD). `advances` are the glyphs' natural widths in points before `stretch`. `stretch` is the
    horizontal scale of the glyphs (1 = as designed); xs already reckon with it. `link` as in TextSpan.
    """

    face: Face
    size: float
    colour: Colour
    language: str
    origin: Point
    ids: tuple[int, ...]
    xs: tuple[float, ...]
    advances: tuple[float, ...]
    texts: tuple[str, ...]
    ys: tuple[float, ...] = ()
    stretch: float = 1.0
    link: str = ""

    def moved(self, dx: float, dy: float) -> GlyphRun:
        """The same run `dx` to the right and `dy` down."""
        return GlyphRun(
            face=self.face, size=self.size, colour=self.colour, language=self.language,
            origin=Point(self.origin.x + dx, self.origin.y + dy), ids=self.ids, xs=self.xs, advances=self.advances,
            texts=self.texts, ys=self.ys, stretch=self.stretch, link=self.link,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A filled rectangle: a rule, a slip, a ground. `bleeds`: it may be drawn on past the trim where it touches it."""

    rect: Rect
    colour: Colour
    bleeds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureBox:
    """A picture: the part `crop` of the upright file (x, y, width, height as fractions of it) fills `rect`."""

    path: Path
    rect: Rect
    crop: Rect
    alt: str = ""
    bleeds: bool = False
    tone: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkArea:
    """A place to click. `target` is an address (https, mailto, tel) or `#anchor`; `says` describes it to a screen reader."""

    rect: Rect
    target: str
    says: str = ""


Placed = GlyphRun | Panel | PictureBox | LinkArea


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page: its number as printed and everything on it, in drawing order."""

    number: int
    size: Size
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where something that can be referred to begins. `page` counts from 1."""

    page: int
    at: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """A line of the bookmarks panel."""

    title: str
    anchor: str
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The whole laid-out issue. `iso_date` dates the file ("2016-11-01"); `anchors` maps names to places."""

    pages: tuple[Sheet, ...]
    title: str
    language: str
    iso_date: str
    author: str = ""
    subject: str = ""
    anchors: Mapping[str, Anchor] = field(default_factory=dict)
    outline: tuple[OutlineEntry, ...] = ()

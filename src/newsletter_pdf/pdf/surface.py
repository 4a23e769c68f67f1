"""One page to draw on: the only drawing verbs of the PDF room, and the only place where y is turned round.

Room: pdf. In: placed things in points from the top left. Out: the page's content stream. Every verb takes an optional
`Mark`, which ties what it draws to the tag tree or declares it an artifact. The graphics state is written only where
it changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from newsletter_pdf.design.style import Colour
from newsletter_pdf.geometry import Point, Rect
from newsletter_pdf.pdf.embed import EmbeddedFont
from newsletter_pdf.pdf.textops import number, show
from newsletter_pdf.sheet import GlyphRun


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content (ISO 32000-1, 14.6): a structure type and the number of its content, or just "Artifact"."""

    tag: str
    mcid: int | None = None


class Surface:
    """A page `height` points high. `content()` is its stream when all is drawn."""

    def __init__(self, height: float) -> None:
        """An empty page."""
        self._height = height
        self._code: list[str] = []
        self._fill = ""
        self._font = ""
        self._scale = "100"

    def corner(self, at: Point) -> tuple[float, float]:
        """A point in the page's own space, which starts at the lower left (8.3.2.3)."""
        return round(at.x, 3), round(self._height - at.y, 3)

    def box(self, rect: Rect) -> tuple[float, float, float, float]:
        """A rectangle as lower left and upper right corner in the page's own space (7.9.5)."""
        return *self.corner(Point(rect.x, rect.bottom)), *self.corner(Point(rect.right, rect.y))

    def glyphs(self, run: GlyphRun, font: EmbeddedFont, mark: Mark | None = None) -> None:
        """Set a run of glyphs (9.4)."""
        if not run.ids:
            return
        x, y = self.corner(Point(run.origin.x + run.xs[0], run.origin.y))
        with self._marked(mark):
            self._colour(run.colour)
            self._code.append(f"BT{self._set(run, font)} {number(x)} {number(y)} Td {show(run, font)} ET")

    def fill(self, rect: Rect, colour: Colour, mark: Mark | None = None) -> None:
        """Fill a rectangle (8.5)."""
        left, low, right, high = self.box(rect)
        with self._marked(mark):
            self._colour(colour)
            sides = (number(side) for side in (left, low, right - left, high - low))
            self._code.append(f"{' '.join(sides)} re f")

    def picture(self, resource: str, rect: Rect, mark: Mark | None = None) -> None:
        """Paint the image XObject /`resource` over a rectangle (8.9.5)."""
        left, low = (number(side) for side in self.corner(Point(rect.x, rect.bottom)))
        width, height = number(rect.width), number(rect.height)
        with self._marked(mark):
            self._code.append(f"q {width} 0 0 {height} {left} {low} cm /{resource} Do Q")

    def content(self) -> bytes:
        """The page's content stream, not yet deflated (7.8.2)."""
        return "\n".join(self._code).encode("ascii")

    def _set(self, run: GlyphRun, font: EmbeddedFont) -> str:
        """Tf and Tz where they change; both outlive ET (9.3.1)."""
        chosen, scale, operators = f" /{font.resource} {number(run.size)} Tf", number(run.stretch * 100), ""
        if chosen != self._font:
            self._font = operators = chosen
        if scale != self._scale:
            self._scale = scale
            operators += f" {scale} Tz"
        return operators

    def _colour(self, colour: Colour) -> None:
        chosen = " ".join(number(part, 4) for part in colour.rgb) + " rg"
        if chosen != self._fill:
            self._fill = chosen
            self._code.append(chosen)

    @contextmanager
    def _marked(self, mark: Mark | None) -> Iterator[None]:
        if mark:
            properties = "BMC" if mark.mcid is None else f"<</MCID {mark.mcid}>> BDC"
            self._code.append(f"/{mark.tag} {properties}")
        yield
        if mark:
            self._code.append("EMC")

"""The words in which looks are said: colours, families, and the style of a piece of text.

Room: design. In: nothing. Out: `Colour`, `TextStyle` and their enums, used by every room above. Knows no font files.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the palette: sRGB for the screen edition (0–1 each) and CMYK for the press (0–1 each)."""

    name: str
    rgb: tuple[float, float, float]
    cmyk: tuple[float, float, float, float]


def colour(name: str, rgb: str, cmyk: tuple[int, int, int, int]) -> Colour:
    """A colour from `#RRGGBB` and CMYK in per cent."""
    r, g, b = (int(rgb[i : i + 2], 16) / 255 for i in (1, 3, 5))
    c, m, y, k = (part / 100 for part in cmyk)
    return Colour(name, (r, g, b), (c, m, y, k))


BLACK = colour("black", "#000000", (0, 0, 0, 100))


class Family(StrEnum):
    """A type family of the house, Latin and Chinese together."""

    SERIF = "serif"
    SANS = "sans"


class Align(StrEnum):
    """How lines fill their measure. BALANCED is ragged right with lines of like length, for headings."""

    JUSTIFY = "justify"
    LEFT = "left"
    BALANCED = "balanced"


class Figures(StrEnum):
    """The form of the digits: lining and of one width, lining and fitted, or old-style (with ascenders and descenders)."""

    TABULAR = "tabular"
    LINING = "lining"
    OLDSTYLE = "oldstyle"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """The looks of a piece of text. `size` and `leading` are in points, `tracking` in em, `optical` is the value of the
    serif's optical axis (16 text, 32 subhead, 60 display), `han_scale` the size of Chinese beside Latin."""

    family: Family = Family.SERIF
    size: float = 9.0
    leading: float = 12.0
    weight: int = 400
    italic: bool = False
    optical: float = 16.0
    colour: Colour = BLACK
    tracking: float = 0.0
    figures: Figures = Figures.LINING
    align: Align = Align.LEFT
    hyphenate: bool = False
    han_scale: float = 1.0

    def with_(self, **changes: object) -> TextStyle:
        """The same style with some properties changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

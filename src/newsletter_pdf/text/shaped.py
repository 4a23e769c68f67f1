"""What shaping gives: glyphs with their advances, and the characters each stands for.

Room: text. These types pass from `text` to `layout`. Lengths are points at the style's size; indices into `text` count
characters (code points); glyphs are in reading order (left to right) and their clusters never decrease.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from newsletter_pdf.design.style import Colour, TextStyle
from newsletter_pdf.text.face import Face


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSpan:
    """Words of one style and one language. `link` is an address, `#anchor` inside the issue, or empty."""

    text: str
    style: TextStyle
    language: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Glyphs `first` up to but not including `end`: one face, size, colour, language and link."""

    first: int
    end: int
    face: Face
    size: float
    colour: Colour
    language: str
    link: str
    tracking: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapedText:
    """A shaped block. `clusters[i]` is the index of the first character glyph i stands for.

    `pen[c]` is the natural pen position before character c (len(text) + 1 entries), so that `pen[b] - pen[a]` is the
    natural width of text[a:b]; characters inside a ligature share its advance evenly. Tracking is part of the advances.
    """

    text: str
    ids: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[float, ...]
    dx: tuple[float, ...]
    dy: tuple[float, ...]
    runs: tuple[Run, ...]
    pen: tuple[float, ...]


class BreakKind(IntEnum):
    """What a line break at this place does to the text."""

    SPACE = 0  # after white space, which vanishes at the line's end
    PLAIN = 1  # after a visible mark or between Han signs: nothing is added
    HYPHEN = 2  # inside a word: a hyphen is added
    FORCED = 3  # the line must end here


class Break(NamedTuple):
    """A place where a line may end: the next line starts with character `index`. `penalty` is in TeX's scale."""

    index: int  # type: ignore[assignment]  # the field is worth more than the tuple method
    kind: BreakKind
    penalty: float = 0.0

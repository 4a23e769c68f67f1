"""What the breaker breaks: a table with one row for every place where a line may end.

Room: lines (pure arithmetic). Knuth & Plass (1981) walk over boxes, glue and penalties; here the walk is done
beforehand. Each row holds running sums up to the end of a line that breaks there (glue that vanishes at a line's end
left out, an added hyphen and the protrusion of the last mark reckoned in) and up to the start of the line that
follows, so that the line between two rows is a difference. Lengths have any one unit, the same for the measures.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sums:
    """Running totals, one entry a breakpoint: natural `width`, `stretch` up to ratio 1 (spaces, letterspacing and
    glyph scaling together), `shrink` up to ratio -1, and `glue`, the part of `stretch` that may go on beyond ratio 1
    (spaces alone)."""

    width: tuple[float, ...]
    stretch: tuple[float, ...]
    shrink: tuple[float, ...]
    glue: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A paragraph as breakpoints. Row 0 is the paragraph's start (only its `start` counts), the last row its end.

    `end` sums to the end of a line broken there, `start` to the beginning of the next one. `penalty` is in TeX's scale,
    `flagged` marks added hyphens, `forced` the places where a line must end (the last row always).
    """

    end: Sums
    start: Sums
    penalty: tuple[float, ...]
    flagged: tuple[bool, ...]
    forced: tuple[bool, ...]

    def __len__(self) -> int:
        """How many rows there are, start and end included."""
        return len(self.penalty)

    def line(self, first: int, last: int) -> tuple[float, float, float, float]:
        """Natural width, stretch, glue stretch and shrink of the line from row `first` to row `last`."""
        end, start = self.end, self.start
        return (
            end.width[last] - start.width[first],
            end.stretch[last] - start.stretch[first],
            end.glue[last] - start.glue[first],
            end.shrink[last] - start.shrink[first],
        )

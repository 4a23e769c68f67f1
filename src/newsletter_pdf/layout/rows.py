"""From a stream of glyphs and the places where it may break to the breaker's items.

Room: layout (paragraphs). In: a `Stream`, the `Break`s of its text and a `Manner`. Out: `Row`s (which glyphs end and
begin the lines there) and `lines.items.Items`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from newsletter_pdf.layout import protrusion
from newsletter_pdf.layout.spacing import Stream, visible_end
from newsletter_pdf.lines.items import Items, Sums
from newsletter_pdf.text.shaped import Break, BreakKind, ShapedText

Four = tuple[float, float, float, float]
NOTHING: Four = (0.0, 0.0, 0.0, 0.0)


class Row(NamedTuple):
    """One breakpoint: the character the next line begins with, the first glyph of that character or after it, the glyph
    after the last visible one before it, what the break does, and its penalty."""

    index: int  # type: ignore[assignment]  # the field is worth more than the tuple method
    glyph: int
    visible: int
    kind: BreakKind
    penalty: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How rows become items: `justified` text stretches and shrinks; `hang` is the share of the protrusion table that
    is used (0 for none); `indent` is the first line's, in points; `hyphen` gives the width of the hyphen for a glyph's
    run."""

    justified: bool
    hang: float
    indent: float
    hyphen: Callable[[int], float]


def rows(shaped: ShapedText, kinds: Sequence[int], breaks: Sequence[Break]) -> tuple[Row, ...]:
    """The breakpoints with the glyphs on both sides; the start of the text first, its end (a forced break) last."""
    clusters, length = shaped.clusters, len(shaped.text)
    found = [Row(0, 0, 0, BreakKind.FORCED)]
    for break_ in breaks:
        if 0 < break_.index < length:
            glyph = bisect_left(clusters, break_.index)
            found.append(Row(break_.index, glyph, visible_end(kinds, glyph), break_.kind, break_.penalty))
    last = len(clusters)
    found.append(Row(length, last, visible_end(kinds, last), BreakKind.FORCED))
    return tuple(found)


def items(shaped: ShapedText, stream: Stream, points: Sequence[Row], manner: Manner) -> Items:
    """The breaker's table: for each row what a line ending there and one beginning there add up to."""
    sums = _running(stream, manner.justified)
    ends = [NOTHING, *(_end(shaped, stream, sums, row, manner) for row in points[1:])]
    starts = [_start(shaped, stream, sums, row, manner) for row in points]
    width, stretch, shrink, glue = starts[0]
    starts[0] = (width - manner.indent, stretch, shrink, glue)
    return Items(
        end=_columns(ends),
        start=_columns(starts),
        penalty=tuple(row.penalty for row in points),
        flagged=tuple(_ends_in_hyphen(shaped, row) for row in points),
        forced=(False, *(row.kind is BreakKind.FORCED for row in points[1:])),
    )


def _ends_in_hyphen(shaped: ShapedText, row: Row) -> bool:
    """Whether a line ending there ends in a hyphen, an added one or the author's: to the eye a ladder is a ladder."""
    return row.kind is BreakKind.HYPHEN or (row.kind is BreakKind.PLAIN and shaped.text[row.index - 1] in "-\u2010")


def _columns(table: list[Four]) -> Sums:
    return Sums(*zip(*table, strict=True))


@dataclass(frozen=True, slots=True)
class _Running:
    """Sums before each glyph: natural width, all stretch, shrink, stretch of the glue alone."""

    width: list[float]
    stretch: list[float]
    shrink: list[float]
    glue: list[float]


def _running(stream: Stream, justified: bool) -> _Running:
    width = list(accumulate([b + g for b, g in zip(stream.boxes, stream.gaps, strict=True)], initial=0.0))
    if not justified:
        none = [0.0] * len(width)
        return _Running(width, none, none, none)
    boxes = [a + b for a, b in zip(stream.letters, stream.scales, strict=True)]
    stretch = [a + b for a, b in zip(boxes, stream.stretches, strict=True)]
    shrink = [a + b for a, b in zip(boxes, stream.shrinks, strict=True)]
    return _Running(
        width,
        list(accumulate(stretch, initial=0.0)),
        list(accumulate(shrink, initial=0.0)),
        list(accumulate(stream.stretches, initial=0.0)),
    )


def _end(shaped: ShapedText, stream: Stream, sums: _Running, row: Row, manner: Manner) -> Four:
    """Sums up to the end of a line that ends at `row`: its last visible glyph without the glue after it, or a
    hyphen."""
    last = row.visible - 1
    if last < 0:
        return NOTHING
    scale = stream.scales[last] if manner.justified else 0.0
    width = sums.width[last] + stream.boxes[last]
    if row.kind is BreakKind.HYPHEN:
        hyphen = manner.hyphen(last)
        width += _split(shaped, row) + hyphen - protrusion.right("-", hyphen, manner.hang)
    elif manner.hang and stream.kinds[last] < 3:
        width -= protrusion.right(stream.texts[last], stream.boxes[last], manner.hang)
    return width, sums.stretch[last] + scale, sums.shrink[last] + scale, sums.glue[last]


def _start(shaped: ShapedText, stream: Stream, sums: _Running, row: Row, manner: Manner) -> Four:
    """Sums up to the beginning of a line that begins at `row`."""
    glyph = row.glyph
    width = sums.width[glyph]
    if row.kind is BreakKind.HYPHEN:
        width += _split(shaped, row)
    elif manner.hang and glyph < len(stream.kinds) and stream.kinds[glyph] < 3:
        width += protrusion.left(stream.texts[glyph], stream.boxes[glyph], manner.hang)
    return width, sums.stretch[glyph], sums.shrink[glyph], sums.glue[glyph]


def _split(shaped: ShapedText, row: Row) -> float:
    """By how much a break inside a ligature falls short of its end (0 or less)."""
    clusters = shaped.clusters
    next_index = clusters[row.glyph] if row.glyph < len(clusters) else len(shaped.text)
    return shaped.pen[row.index] - shaped.pen[next_index] if next_index > row.index else 0.0

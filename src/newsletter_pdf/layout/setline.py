"""One line of glyphs set to its measure: where every glyph stands.

Room: layout (paragraphs). In: the line's `Stream`, the shaped text's runs and the `Room` it has. Out: `SetLine`, whose
runs stand relative to the line's start on the baseline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from newsletter_pdf.geometry import Point
from newsletter_pdf.layout import protrusion
from newsletter_pdf.layout.halves import SOFT_HYPHEN
from newsletter_pdf.layout.justify import NATURAL, Share, share, share_by_tier
from newsletter_pdf.layout.spacing import SCALE, Kind, Stream, Tier, visible_end
from newsletter_pdf.sheet import GlyphRun
from newsletter_pdf.text.shaped import Run

_UNSAID = frozenset("\n\r\v\f\x85\u2028\u2029")


@dataclass(frozen=True, slots=True)
class SetLine:
    """A finished line. The runs' origins are relative to the line's start on the baseline (x, 0), the first line's
    indent included. `width` is the visible extent from the line's start in points (a justified line's is its measure),
    hanging marks left out; `ratio` is how far its word spaces are stretched (1: by half) or shrunk (-1: by a
    fifth)."""

    runs: tuple[GlyphRun, ...]
    width: float
    hyphenated: bool
    ratio: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The place a line has: its measure and indent in points, whether it is to be filled, and how much marks hang."""

    measure: float
    indent: float
    fill: bool
    hang: float


def set_line(line: Stream, runs: Sequence[Run], room: Room, *, hyphenated: bool) -> SetLine:
    """Set the glyphs of one line (its trailing spaces included) in its room."""
    visible = visible_end(line.kinds, len(line.kinds))
    if not visible:
        return SetLine((), 0.0, False, 0.0)
    before, after = _hanging(line, visible, room.hang)
    shared = _share(line, visible, room, before + after)
    pens, end = _pens(line, visible, shared, room.indent - before)
    return SetLine(_glyph_runs(line, runs, pens, shared), end - after, hyphenated, shared.ratio)


def _hanging(line: Stream, visible: int, hang: float) -> tuple[float, float]:
    """What hangs out on the left and on the right, in points."""
    before = after = 0.0
    if hang and line.kinds[0] < Kind.HAN:
        before = protrusion.left(line.texts[0], line.boxes[0], hang)
    if hang and line.kinds[visible - 1] < Kind.HAN:
        after = protrusion.right(line.texts[visible - 1], line.boxes[visible - 1], hang)
    return before, after


def _share(line: Stream, visible: int, room: Room, hanging: float) -> Share:
    """How far the line's white gives."""
    inner = visible - 1
    natural = sum(line.boxes[:visible]) + sum(line.gaps[:inner])
    gap = room.measure - room.indent + hanging - natural
    if gap >= 0 and not room.fill:
        return NATURAL
    boxes = sum(line.letters[:inner]) + sum(line.scales[:visible])
    whites = line.stretches if gap >= 0 else line.shrinks
    if 2 * line.kinds.count(Kind.HAN) <= visible:
        return share(gap, sum(whites[:inner]), boxes)
    tiers = [0.0] * len(Tier)
    for tier, white in zip(line.tiers[:inner], whites, strict=False):
        tiers[tier] += white
    return share_by_tier(gap, tiers, boxes)


def _pens(line: Stream, visible: int, shared: Share, start: float) -> tuple[list[float], float]:
    """The pen's place before each glyph and after the last visible one. Trailing spaces stand behind it."""
    boxes, factors = shared.boxes, shared.factors
    whites = line.stretches if shared.ratio >= 0 else line.shrinks
    pens: list[float] = []
    pen = end = start
    columns = zip(line.boxes, line.scales, line.letters, line.gaps, whites, line.tiers, strict=True)
    for box, scale, letter, gap, white, tier in columns:
        pens.append(pen)
        end = pen + box + scale * boxes
        pen = end + letter * boxes + gap + factors[tier] * white
        if len(pens) == visible:
            break
    pens += [end] * (len(line.boxes) - visible)
    return pens, end


def _glyph_runs(line: Stream, runs: Sequence[Run], pens: list[float], shared: Share) -> tuple[GlyphRun, ...]:
    """The glyphs cut where face, size, colour, language or link change; line ends and soft hyphens unset left out."""
    said = [
        at for at, text in enumerate(line.texts)
        if text not in _UNSAID and not (text == SOFT_HYPHEN and not line.boxes[at])
    ]  # fmt: skip
    return tuple(
        _glyph_run(line, runs[number], list(group), pens, shared)
        for number, group in groupby(said, key=line.runs.__getitem__)
    )


def _glyph_run(line: Stream, run: Run, at: list[int], pens: list[float], shared: Share) -> GlyphRun:
    start = pens[at[0]]
    loose = any(line.scales[i] for i in at)
    stretch = 1 + SCALE * shared.boxes if loose else 1.0
    return GlyphRun(
        face=run.face, size=run.size, colour=run.colour, language=run.language, link=run.link,
        origin=Point(start, 0.0),
        ids=tuple([line.ids[i] for i in at]),
        xs=tuple([pens[i] - start + line.shifts[i] * stretch for i in at]),
        ys=tuple([line.rises[i] for i in at]) if any(line.rises[i] for i in at) else (),
        advances=tuple([line.advances[i] for i in at]),
        texts=tuple([line.texts[i] for i in at]),
        stretch=stretch,
    )  # fmt: skip

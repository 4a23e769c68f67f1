"""Glyph runs as text-showing operators (ISO 32000-1, 9.4.3).

Room: pdf. In: a `GlyphRun` and the `EmbeddedFont` of its face. Out: what stands between BT and ET, without font,
colour and start, which the surface knows. The pen is followed in TJ units as the reader's will be, so that rounding
never adds up.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from unicodedata import combining

from newsletter_pdf.pdf.embed import EmbeddedFont
from newsletter_pdf.sheet import GlyphRun

COARSE = 0.012  # a TJ unit of at most so many points keeps glyphs within 0.006 pt; a larger one is written in tenths


def number(value: float, digits: int = 3) -> str:
    """`value` in decimals without needless zeros (7.3.3)."""
    shown = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return "0" if shown in ("", "-0") else shown


def show(run: GlyphRun, font: EmbeddedFont) -> str:
    """The TJ operators of `run`, with Ts around raised glyphs and ActualText (14.9.4) around split clusters."""
    if "" not in run.texts and not any(run.ys):
        return _tj(run, font, range(len(run.ids)), run.xs[0])[0]
    operators, pen, rise = [], run.xs[0], 0.0
    for actual, glyphs in _stretches(run):
        operators.append(f"/Span <</ActualText <FEFF{_utf16(actual)}>>> BDC " if actual else "")
        for height, level in _levels(run, glyphs):
            operators.append(f"{number(height)} Ts " if height != rise else "")
            shown, pen = _tj(run, font, level, pen)
            operators.append(shown + " ")
            rise = height
        operators.append("EMC " if actual else "")
    operators.append("0 Ts" if rise else "")
    return "".join(operators)


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _tj(run: GlyphRun, font: EmbeddedFont, glyphs: range, pen: float) -> tuple[str, float]:
    """One TJ for some glyphs of the run, the pen being `pen` points from the run's origin; also where it then is."""
    unit = run.size * run.stretch / 1000
    digits = None if unit <= COARSE else 1
    at, parts, span = pen / unit, ["[<"], slice(glyphs.start, glyphs.stop)
    for glyph, said, x in zip(run.ids[span], run.texts[span], run.xs[span], strict=True):
        code, width = font.codes[glyph, said]
        back = round(at - x / unit, digits)
        if back:
            parts.append(f">{back}<")
            at -= back
        parts.append(code)
        at += width
    parts.append(">]TJ")
    return "".join(parts), at * unit


def _stretches(run: GlyphRun) -> Iterator[tuple[str, range]]:
    """The run cut around each cluster of several glyphs, which comes with its text; other stretches come with "".

    A mark with a glyph of its own belongs to its letter here: poppler takes a raised mark for the start of a line, and
    even so sees a gap after such a letter. It is rare: most letters with marks are one glyph.
    """
    heads = [at for at, said in enumerate(run.texts) if at == 0 or (said and not combining(said[0]))] + [len(run.texts)]
    clusters = [range(*ends) for ends in pairwise(heads)]
    for several, group in groupby(clusters, key=lambda cluster: cluster if len(cluster) > 1 else None):
        stretch = list(group)
        glyphs = range(stretch[0].start, stretch[-1].stop)
        yield "".join(run.texts[glyphs.start : glyphs.stop]) if several else "", glyphs


def _levels(run: GlyphRun, glyphs: range) -> Iterator[tuple[float, range]]:
    """The glyphs cut where the rise (in points above the baseline) changes."""
    if not run.ys:
        yield 0.0, glyphs
        return
    for height, group in groupby(glyphs, key=lambda at: run.ys[at]):
        level = list(group)
        yield height, range(level[0], level[-1] + 1)

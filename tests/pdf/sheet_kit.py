"""Sheets built by hand from the house's own fonts, for the tests of the PDF room."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import uharfbuzz as hb

from newsletter_pdf.design.style import BLACK, Colour
from newsletter_pdf.geometry import Point, Size
from newsletter_pdf.pdf.writer import PdfOptions, write_pdf
from newsletter_pdf.pictures import Pictures
from newsletter_pdf.sheet import GlyphRun, Placed, Sheet, Sheets
from newsletter_pdf.text.face import Face

FONTS = Path(__file__).parents[2] / "fonts"
A4 = Size(595.276, 841.89)


def serif(weight: float = 400, optical: float = 9) -> Face:
    return Face(
        name=f"SourceSerif4-wght{weight:g}opsz{optical:g}",
        path=FONTS / "SourceSerif4Variable-Roman.ttf",
        axes=(("opsz", optical), ("wght", weight)),
        ascent=1.036,
        descent=-0.335,
        cap_height=0.67,
        x_height=0.475,
    )


def sans(weight: float = 400) -> Face:
    return Face(
        name=f"SourceSans3-wght{weight:g}",
        path=FONTS / "SourceSansVariable-Roman.ttf",
        axes=(("wght", weight),),
        ascent=1.024,
        descent=-0.4,
        cap_height=0.66,
        x_height=0.486,
    )


def han(family: str = "Serif", weight: str = "Regular") -> Face:
    return Face(
        name=f"Noto{family}SC-{weight}",
        path=FONTS / f"Noto{family}SC-Cut-{weight}.ttf",
        ascent=0.88,
        descent=-0.12,
        cap_height=0.73,
        x_height=0.5,
    )


_opened: dict[Face, hb.Font] = {}


def opened(face: Face) -> hb.Font:
    if face not in _opened:
        font = hb.Font(hb.Face(hb.Blob.from_file_path(str(face.path))))
        font.set_variations(dict(face.axes))
        _opened[face] = font
    return _opened[face]


def run(  # noqa: PLR0913
    text: str,
    face: Face,
    x: float = 50,
    y: float = 100,
    size: float = 9,
    *,
    language: str = "en",
    stretch: float = 1.0,
    tracking: float = 0.0,
    features: dict[str, bool] | None = None,
    colour: Colour = BLACK,
) -> GlyphRun:
    """`text` shaped as one run; `tracking` in points after each glyph."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(opened(face), buffer, features or {})
    scale = size / 1000
    clusters = [info.cluster for info in buffer.glyph_infos]
    ends = {a: b for a, b in zip(sorted(set(clusters)), [*sorted(set(clusters))[1:], len(text)], strict=True)}
    texts = [text[c : ends[c]] if i == 0 or c != clusters[i - 1] else "" for i, c in enumerate(clusters)]
    pen, xs, ys, advances = 0.0, [], [], []
    for place in buffer.glyph_positions:
        xs.append(pen + place.x_offset * scale * stretch)
        ys.append(place.y_offset * scale)
        advances.append(place.x_advance * scale)
        pen += place.x_advance * scale * stretch + tracking
    return GlyphRun(
        face=face, size=size, colour=colour, language=language, origin=Point(x, y),
        ids=tuple(info.codepoint for info in buffer.glyph_infos), xs=tuple(xs), advances=tuple(advances),
        texts=tuple(texts), ys=tuple(ys) if any(ys) else (), stretch=stretch,
    )  # fmt: skip


def saying(glyphs: GlyphRun, texts: tuple[str, ...]) -> GlyphRun:
    """The same glyphs standing for other characters."""
    return GlyphRun(
        face=glyphs.face, size=glyphs.size, colour=glyphs.colour, language=glyphs.language, origin=glyphs.origin,
        ids=glyphs.ids, xs=glyphs.xs, advances=glyphs.advances, texts=texts, ys=glyphs.ys, stretch=glyphs.stretch,
    )  # fmt: skip


def sheets(*pages: tuple[Placed, ...], **more: object) -> Sheets:
    """An issue of A4 pages numbered from 1."""
    return Sheets(
        pages=tuple(Sheet(number=n, size=A4, placed=placed) for n, placed in enumerate(pages, 1)),
        title="Office Newsletter", language="en-GB", iso_date="2016-11-01",
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


_kept: list[pikepdf.Pdf] = []  # an object of pikepdf dies with its file


def written(issue: Sheets) -> pikepdf.Pdf:
    """The file of `issue`, opened again, its page content not deflated."""
    data = write_pdf(issue, Pictures(), options=PdfOptions(compress=False))
    _kept.append(pikepdf.open(io.BytesIO(data)))
    return _kept[-1]

"""The fonts of the house: which face a style asks for, which characters it has, and the HarfBuzz font behind it.

Room: text. In: a `TextStyle`. Out: `Face` values, coverage, cached `uharfbuzz.Font` objects (mapped into memory, never
read whole). Must not know words, lines or pages. Source Serif 4 and Source Sans 3 with Noto Serif SC and Noto Sans SC.
"""

from __future__ import annotations

from pathlib import Path

import uharfbuzz as hb

from newsletter_pdf.design.style import Family, TextStyle
from newsletter_pdf.text.face import Face

_LATIN = {
    (Family.SERIF, False): ("SourceSerif4", "SourceSerif4Variable-Roman.ttf"),
    (Family.SERIF, True): ("SourceSerif4-Italic", "SourceSerif4Variable-Italic.ttf"),
    (Family.SANS, False): ("SourceSans3", "SourceSansVariable-Roman.ttf"),
    (Family.SANS, True): ("SourceSans3-Italic", "SourceSansVariable-Italic.ttf"),
}
_HAN = {
    (Family.SERIF, False): ("NotoSerifSC-Regular", "NotoSerifSC-Cut-Regular.ttf"),
    (Family.SERIF, True): ("NotoSerifSC-Bold", "NotoSerifSC-Cut-Bold.ttf"),
    (Family.SANS, False): ("NotoSansSC-Regular", "NotoSansSC-Cut-Regular.ttf"),
    (Family.SANS, True): ("NotoSansSC-Bold", "NotoSansSC-Cut-Bold.ttf"),
}
_RARE = ("NotoSerifSC-Rare", "NotoSerifSC-Rare-Regular.ttf")
_BOLD_FROM = 550
_WEIGHTS = (200.0, 900.0)
_OPTICAL = (8.0, 60.0)

Glyphs = tuple[tuple[int, ...], tuple[int, ...], tuple[float, ...], tuple[float, ...], tuple[float, ...]]
"""Ids, clusters relative to the run, advances, x and y offsets, the lengths in em."""


def fonts_folder() -> Path:
    """The folder the fonts are in: the installed package's, or the repository's in a source checkout.

    Raises FileNotFoundError when there is neither.
    """
    here = Path(__file__).resolve()
    for folder in (here.parents[1] / "fonts", here.parents[3] / "fonts"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no fonts folder beside {here.parents[1]} nor in {here.parents[3]}")


class Fonts:
    """The faces of one folder, opened when first asked for. Holds the caches that live as long as a build."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` holds the font files; without it the house's own fonts are used (see `fonts_folder`)."""
        self._folder = folder if folder is not None else fonts_folder()
        self._files: dict[Path, hb.Face] = {}
        self._opened: dict[Face, hb.Font] = {}
        self._faces: dict[tuple[object, ...], Face] = {}
        self._coverage: dict[Path, hb.Set] = {}
        self.shaped: dict[tuple[object, ...], tuple[Glyphs, list[float]]] = {}

    def face(self, style: TextStyle) -> Face:
        """The Latin face of a style: Source Serif 4 (weight, optical size) or Source Sans 3 (weight)."""
        key = (style.family, style.italic, style.weight, style.optical)
        found = self._faces.get(key)
        if found is None:
            axes = [("wght", _clamp(style.weight, _WEIGHTS))]
            if style.family is Family.SERIF:
                axes.append(("opsz", _clamp(style.optical, _OPTICAL)))
            name, file = _LATIN[style.family, style.italic]
            found = self._faces[key] = self._measured(name, file, tuple(sorted(axes)))
        return found

    def han_face(self, style: TextStyle) -> Face:
        """The Chinese face of a style: Noto Serif or Sans SC, Regular below weight 550 and Bold from there up."""
        return self._static(_HAN[style.family, style.weight >= _BOLD_FROM])

    def fallbacks(self, style: TextStyle) -> tuple[Face, ...]:
        """The faces to try, in this order, for a character that the face it belongs to lacks.

        The style's two faces, the other family's, the regular Chinese, and last the serif of rare Han signs.
        """
        other = Family.SANS if style.family is Family.SERIF else Family.SERIF
        turned = style.with_(family=other)
        bold = style.weight >= _BOLD_FROM
        return (
            self.face(style), self.han_face(style), self.face(turned),
            self._static(_HAN[other, bold]), self._static(_HAN[style.family, False]), self._static(_RARE),
        )  # fmt: skip

    def covers(self, face: Face, char: str) -> bool:
        """Whether the face has a glyph for this one character."""
        return bool(ord(char) in self.coverage(face))

    def coverage(self, face: Face) -> hb.Set:
        """The code points the face has glyphs for (the same for every point of a variable font's design space)."""
        found = self._coverage.get(face.path)
        if found is None:
            found = self._coverage[face.path] = self._file(face.path).unicodes
        return found

    def hb_font(self, face: Face) -> hb.Font:
        """The HarfBuzz font of a face, its axes set, its scale the units per em. Cached: do not change it."""
        found = self._opened.get(face)
        if found is None:
            found = self._opened[face] = _at(self._file(face.path), face.axes)
        return found

    def _file(self, path: Path) -> hb.Face:
        if path not in self._files:
            self._files[path] = hb.Face(hb.Blob.from_file_path(str(path)))
        return self._files[path]

    def _static(self, named: tuple[str, str]) -> Face:
        found = self._faces.get(named)
        if found is None:
            found = self._faces[named] = self._measured(*named, ())
        return found

    def _measured(self, name: str, file: str, axes: tuple[tuple[str, float], ...]) -> Face:
        """The face with the metrics its tables give at these axes (OpenType `MVAR` included), in em."""
        path = self._folder / file
        source = self._file(path)
        font = _at(source, axes)

        def em(tag: int) -> float:
            return float(font.get_metric_position_with_fallback(tag) / source.upem)

        face = Face(
            name=name + _suffix(axes), path=path, axes=axes,
            ascent=em(hb.OTMetricsTag.HORIZONTAL_ASCENDER), descent=em(hb.OTMetricsTag.HORIZONTAL_DESCENDER),
            cap_height=em(hb.OTMetricsTag.CAP_HEIGHT), x_height=em(hb.OTMetricsTag.X_HEIGHT),
            italic_angle=float(font.get_style_value(hb.StyleTag.SLANT_ANGLE)),
        )  # fmt: skip
        self._opened[face] = font
        return face


def _at(source: hb.Face, axes: tuple[tuple[str, float], ...]) -> hb.Font:
    font = hb.Font(source)
    if axes:
        font.set_variations(dict(axes))
    return font


def _suffix(axes: tuple[tuple[str, float], ...]) -> str:
    """`-wght600opsz20`: the axes in the name, weight first; a point becomes `p` (PostScript names dislike it)."""
    ordered = sorted(axes, key=lambda axis: axis[0], reverse=True)
    return "-" + "".join(f"{tag}{value:g}".replace(".", "p") for tag, value in ordered) if axes else ""


def _clamp(value: float, limits: tuple[float, float]) -> float:
    return float(min(max(value, limits[0]), limits[1]))

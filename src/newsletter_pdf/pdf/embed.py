"""Fonts in the file: each face cut down to the glyphs that are used, as a Type0 font of our own (ISO 32000-1, 9.7).

Room: pdf. In: a `Face` and the (glyph, text) pairs it is used for. Out: an `EmbeddedFont` that says which code shows
which pair, and its objects. The only user of HarfBuzz outside `text`. A code (CID) stands for a glyph *and* its text:
where one glyph stands for several texts - a small capital for a and A, the hyphen for U+002D and for the U+00AD added
at a line's end - it gets one code for each, so that ToUnicode alone tells every reader the truth. Only fonts with
TrueType outlines (glyf).
"""

from __future__ import annotations

import hashlib
import struct
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import uharfbuzz as hb

from newsletter_pdf.pdf.objects import Document, PdfObject, Stream, array, dictionary, name, raw_string
from newsletter_pdf.text.face import Face

Use = tuple[int, str]  # a glyph of the font file and the characters it stands for
NOTHING = "\u200b"  # what a glyph says whose text an earlier glyph says
_DROPPED = (
    *("GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "name", "OS/2", "post", "cmap", "vhea", "vmtx", "VORG"),
    *("STAT", "gasp", "DSIG", "meta", "VDMX", "hdmx", "LTSH", "PCLT"),
)


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A face in the file. `codes` gives for each use the two-byte code in hexadecimal and the advance in 1/1000 em."""

    resource: str
    face: Face
    codes: dict[Use, tuple[str, float]]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A subset font: its bytes, old glyph -> new glyph, and advances and bounding box in 1/1000 em."""

    data: bytes
    glyphs: dict[int, int]
    widths: list[float]
    box: list[int]


def embed(document: Document, resource: str, face: Face, uses: Iterable[Use]) -> EmbeddedFont:
    """Cut `face` down to `uses`, put it into `document` under /`resource` and say how to write with it.

    Raises ValueError for a font without TrueType outlines. ISO 32000-1, 9.7.4 (CIDFonts) and 9.9 (font programs).
    """
    ordered = sorted({(glyph, said or NOTHING) for glyph, said in uses})
    cut = _subset(face, {glyph for glyph, _ in ordered})
    cids = _allot(ordered, cut.glyphs, len(cut.widths))
    gids = [*range(len(cut.widths)), *(cut.glyphs[glyph] for (glyph, _), cid in cids.items() if cid >= len(cut.widths))]
    widths = [cut.widths[gid] for gid in gids]
    document.add_font(resource, _type0(document, face, cut, cids, gids))
    codes = {use: (f"{cid:04X}", widths[cid]) for use, cid in cids.items()}
    codes |= {(glyph, ""): code for (glyph, said), code in codes.items() if said == NOTHING}
    return EmbeddedFont(resource, face, codes)


def _allot(ordered: Sequence[Use], glyphs: dict[int, int], count: int) -> dict[Use, int]:
    """A code for each use: the glyph's number in the subset, or a number past them for a glyph's second text."""
    cids: dict[Use, int] = {}
    for _, same in groupby(ordered, key=lambda use: use[0]):
        for number, use in enumerate(same):
            cids[use] = glyphs[use[0]] if number == 0 else count
            count += number > 0
    return cids


def _subset(face: Face, glyphs: set[int]) -> _Cut:
    font = hb.Face(hb.Blob.from_file_path(str(face.path)))
    if "glyf" not in font.table_tags:
        raise ValueError(f"{face.path.name} has no TrueType outlines and cannot be embedded")
    order = hb.SubsetInput()
    order.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs | {0})
    order.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    order.drop_table_tag_set.update(int.from_bytes(tag.encode().ljust(4), "big") for tag in _DROPPED)
    if font.has_var_data:
        order.pin_all_axes_to_default(font)
        for axis, value in face.axes:
            order.pin_axis_location(font, axis, value)
    plan = hb.SubsetPlan(font, order)
    return _measured(plan.execute(), dict(plan.old_to_new_glyph_mapping))


def _measured(subset: hb.Face, glyphs: dict[int, int]) -> _Cut:
    """Read advances and bounding box back from the subset's own tables (OpenType: hhea, hmtx, head)."""
    to_mille = 1000 / subset.upem
    full = struct.unpack_from(">H", bytes(subset.reference_table("hhea").data), 34)[0]
    metrics = bytes(subset.reference_table("hmtx").data)
    advances = list(struct.unpack_from(">" + "Hh" * full, metrics))[::2]
    advances += [advances[-1]] * (subset.glyph_count - full)
    box = struct.unpack_from(">4h", bytes(subset.reference_table("head").data), 36)
    widths = [round(advance * to_mille, 2) for advance in advances]
    return _Cut(bytes(subset.blob.data), glyphs, widths, [round(edge * to_mille) for edge in box])


def _type0(document: Document, face: Face, cut: _Cut, cids: dict[Use, int], gids: list[int]) -> PdfObject:
    base = name(f"{_tag(face, cut)}+{face.name}")
    info = {"Registry": raw_string("Adobe"), "Ordering": raw_string("Identity"), "Supplement": 0}
    ordinary, widths = _widths([cut.widths[gid] for gid in gids])
    entries = {"Type": "/Font", "Subtype": "/CIDFontType2", "BaseFont": base, "CIDSystemInfo": dictionary(info)}
    entries |= {"FontDescriptor": document.add(_descriptor(document, face, cut, base)), "DW": ordinary, "W": widths}
    entries["CIDToGIDMap"] = "/Identity"
    if len(gids) > len(cut.widths):
        entries["CIDToGIDMap"] = document.add(Stream(struct.pack(f">{len(gids)}H", *gids)))
    top = {"Type": "/Font", "Subtype": "/Type0", "BaseFont": base, "Encoding": "/Identity-H"}
    top["ToUnicode"] = document.add(Stream(_to_unicode(cids)))
    return dictionary({**top, "DescendantFonts": array([document.add(dictionary(entries))])})


def _tag(face: Face, cut: _Cut) -> str:
    """The subset's tag of six capitals (9.6.4), the same for the same glyphs."""
    seed = f"{face.name} {sorted(cut.glyphs)}".encode()
    number = int.from_bytes(hashlib.sha256(seed).digest()[:8], "big")
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _descriptor(document: Document, face: Face, cut: _Cut, base: str) -> PdfObject:
    """The font descriptor (9.8). Symbolic, since its codes follow no standard encoding."""
    symbolic, serif, italic = 4, 2, 64
    flags = symbolic | serif * ("Serif" in face.name) | italic * (face.italic_angle != 0)
    weight = dict(face.axes).get("wght", 700 if "Bold" in face.name else 400)
    entries = {"Type": "/FontDescriptor", "FontName": base, "Flags": flags, "FontBBox": array(cut.box)}
    entries |= {"Ascent": round(face.ascent * 1000), "Descent": round(face.descent * 1000)}
    entries |= {"CapHeight": round(face.cap_height * 1000), "XHeight": round(face.x_height * 1000)}
    entries |= {"ItalicAngle": face.italic_angle, "StemV": round(50 + (weight / 65) ** 2)}
    entries["FontFile2"] = document.add(Stream(cut.data, {"Length1": len(cut.data)}))
    return dictionary(entries)


def _widths(widths: list[float]) -> tuple[float, bytes]:
    """DW and W of a CIDFont (9.7.4.3): the commonest width, and the runs of codes that differ from it."""
    ordinary = Counter(widths).most_common(1)[0][0]
    runs = []
    for differs, group in groupby(enumerate(widths), key=lambda pair: pair[1] != ordinary):
        if differs:
            run = list(group)
            runs.append(f"{run[0][0]} [{' '.join(f'{width:g}' for _, width in run)}]")
    return ordinary, f"[{' '.join(runs)}]".encode()


def _to_unicode(cids: dict[Use, int]) -> bytes:
    """The ToUnicode CMap (9.10.3): one code unit sequence in UTF-16BE for each code."""
    pairs = [f"<{cid:04X}> <{said.encode('utf-16-be').hex().upper()}>" for (_, said), cid in cids.items()]
    lines = ["/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap"]
    lines += ["/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def"]
    lines += ["/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def"]
    lines += ["1 begincodespacerange", "<0000> <FFFF>", "endcodespacerange"]
    for first in range(0, len(pairs), 100):
        block = pairs[first : first + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode()

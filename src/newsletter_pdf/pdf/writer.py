"""From sheets to the bytes of a PDF file.

Room: pdf. In: finished `Sheets` and the `Pictures` that know how to encode what stands in them. Out: a PDF 1.7 file;
the same sheets give the same bytes. Takes no decision about looks. Order: start encoding the pictures (in threads),
cut the fonts down to what is used, draw the pages, then write it all down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from newsletter_pdf.pdf.embed import EmbeddedFont, Use, embed
from newsletter_pdf.pdf.metadata import describe
from newsletter_pdf.pdf.navigation import Destinations, link, outline, page_labels
from newsletter_pdf.pdf.objects import Document, PdfObject, Stream, array, dictionary
from newsletter_pdf.pdf.surface import Surface
from newsletter_pdf.pictures import PictureJob, Pictures
from newsletter_pdf.sheet import GlyphRun, LinkArea, Panel, PictureBox, Sheet, Sheets
from newsletter_pdf.text.face import Face

if TYPE_CHECKING:
    from newsletter_pdf.text.fonts import Fonts

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfOptions:
    """How to write: `compress` off leaves page content readable."""

    compress: bool = True


def write_pdf(
    sheets: Sheets, pictures: Pictures, fonts: Fonts | None = None, options: PdfOptions | None = None
) -> bytes:
    """The file of the screen edition: pages of the trim's size, all in sRGB, PDF/A-2u (ISO 32000-1, ISO 19005-2).

    `fonts` is not needed, since a face knows its file. Raises PictureError for a picture that cannot be read,
    LookupError for a link to an anchor that does not exist, ValueError for a date or a font that cannot be used.
    """
    writing = _Writing(sheets, pictures, options or PdfOptions())
    pictures.preencode(_job(box) for box in _all(sheets, PictureBox))
    writing.fonts = _embedded(writing.document, _all(sheets, GlyphRun))
    for sheet in sheets.pages:
        writing.add_page(sheet)
    writing.add_links()
    describe(writing.document, sheets)
    page_labels(writing.document, sheets.pages)
    return writing.document.to_bytes()


def _all(sheets: Sheets, kind: type[T]) -> Iterator[T]:
    return (thing for sheet in sheets.pages for thing in sheet.placed if isinstance(thing, kind))


def _job(box: PictureBox) -> PictureJob:
    return PictureJob(
        path=box.path, crop=box.crop, width_pt=box.rect.width, height_pt=box.rect.height, tone=box.tone
    )  # fmt: skip


def _embedded(document: Document, runs: Iterable[GlyphRun]) -> dict[Face, EmbeddedFont]:
    """Every face that is used, cut down to its glyphs, under /F1, /F2 ... in order of appearance."""
    uses: dict[Face, set[Use]] = {}
    for run in runs:
        uses.setdefault(run.face, set()).update(zip(run.ids, run.texts, strict=True))
    return {face: embed(document, f"F{n}", face, used) for n, (face, used) in enumerate(uses.items(), 1) if used}


@dataclass(slots=True)
class _Writing:
    """A file in the making."""

    sheets: Sheets
    pictures: Pictures
    options: PdfOptions
    document: Document = field(default_factory=Document)
    fonts: dict[Face, EmbeddedFont] = field(default_factory=dict)
    pages: list[tuple[PdfObject, PdfObject, Surface]] = field(default_factory=list)  # dictionary, reference, surface
    images: dict[bytes, tuple[str, PdfObject]] = field(default_factory=dict)  # by content: name and reference

    def add_page(self, sheet: Sheet) -> None:
        """Draw `sheet` and append it (7.7.3.3). All five boxes are the trim's (14.11.2)."""
        surface, shown = Surface(sheet.size.height), {}
        for thing in sheet.placed:
            if isinstance(thing, GlyphRun):
                surface.glyphs(thing, self.fonts[thing.face])
            elif isinstance(thing, Panel):
                surface.fill(thing.rect, thing.colour)
            elif isinstance(thing, PictureBox):
                resource, image = self._image(thing)
                shown[resource] = image
                surface.picture(resource, thing.rect)
        self._finish_page(sheet, surface, shown)

    def _finish_page(self, sheet: Sheet, surface: Surface, shown: dict[str, PdfObject]) -> None:
        content = surface.content()
        self.document.sign(content)
        box = array([0, 0, round(sheet.size.width, 3), round(sheet.size.height, 3)])
        resources = dictionary({"Font": self.document.fonts, **({"XObject": dictionary(shown)} if shown else {})})
        entries = dict.fromkeys(("MediaBox", "CropBox", "BleedBox", "TrimBox"), box) | {"Resources": resources}
        entries["Contents"] = self.document.add(Stream(content, compress=self.options.compress))
        page = dictionary(entries)
        self.pages.append((page, self.document.add_page(page), surface))

    def _image(self, box: PictureBox) -> tuple[str, PdfObject]:
        """The name and the image XObject (8.9.5) of a picture; the same pixels are written once."""
        job = _job(box)
        encoded = self.pictures.encode(job.path, job.crop, job.width_pt, job.height_pt, tone=job.tone)
        if encoded.data not in self.images:
            self.document.sign(encoded.data)
            entries = {"Type": "/XObject", "Subtype": "/Image", "Width": encoded.width, "Height": encoded.height}
            entries |= {"ColorSpace": f"/{encoded.colour_space}", "BitsPerComponent": 8, "Filter": f"/{encoded.filter}"}
            self.images[encoded.data] = (f"Im{len(self.images) + 1}", self.document.add(Stream(encoded.data, entries)))
        return self.images[encoded.data]

    def add_links(self) -> None:
        """Lay the links over the pages and write the bookmarks, now that every page has its number."""
        places = [(reference, surface) for _, reference, surface in self.pages]
        destinations = Destinations(self.sheets.anchors, places)
        for sheet, (page, _, surface) in zip(self.sheets.pages, self.pages, strict=True):
            areas = [thing for thing in sheet.placed if isinstance(thing, LinkArea)]
            if areas:
                page["Annots"] = array(self.document.add(link(area, surface, destinations)) for area in areas)
        outline(self.document, self.sheets.outline, destinations)

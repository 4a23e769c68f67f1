"""The objects of a PDF file, written by ReportLab; the one module that knows ReportLab's inside.

Room: pdf. In: Python values. Out: objects that can be put into a `Document`, and the bytes of the file. What it takes
from ReportLab 5.1: `PDFDocument` (numbering, cross-reference table, trailer, file identifier), `PDFDictionary`,
`PDFArray`, `PDFString` and `PDFName`. What it replaces, because the open-source edition falls short: the catalog, the
pages and the information dictionary are plain dictionaries (ReportLab's own drop keys such as OutputIntents and
StructParents), streams end with a line feed before `endstream` (ISO 19005-2, 6.1.7.1), and no canvas is opened (it
would name an unembedded Helvetica on every page). `test_pdf_objects.py` fails when ReportLab changes underneath.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

PdfObject = Any  # ReportLab's classes carry no types: a PDFObject, or a str, bytes, int or float that formats itself
VERSION = (1, 7)


def name(text: str) -> str:
    """A name object `/text` with awkward characters escaped (ISO 32000-1, 7.3.5)."""
    return str(pdfdoc.PDFName(text))


def text(value: str) -> PdfObject:
    """A text string: PDFDocEncoding where that suffices, else UTF-16BE (7.9.2.2)."""
    return pdfdoc.PDFString(value)


def raw_string(value: str) -> PdfObject:
    """An ASCII byte string, for addresses and dates (7.3.4.2). Raises UnicodeEncodeError for other characters."""
    return b"(%s)" % value.encode("ascii").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def array(values: Iterable[PdfObject]) -> PdfObject:
    """An array (7.3.6)."""
    return pdfdoc.PDFArray(values)


def dictionary(entries: Mapping[str, PdfObject]) -> PdfObject:
    """A dictionary from keys without their slash (7.3.7); keys can be set later with `d[key] = value`."""
    return pdfdoc.PDFDictionary(entries)


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]
    """A stream (7.3.8) of `data`, deflated unless `compress` is off or `entries` already name a filter."""

    __RefOnly__ = 1  # ReportLab's sign for an object that may only be referred to

    def __init__(self, data: bytes, entries: Mapping[str, PdfObject] | None = None, compress: bool = True) -> None:
        """`data` as it is before (or, where `entries` name a filter, after) that filter."""
        self.entries = dict(entries or {})
        if compress and "Filter" not in self.entries:
            data = zlib.compress(data, 6)
            self.entries["Filter"] = "/FlateDecode"
        self.data = data

    def format(self, document: Any) -> bytes:
        """The stream as it stands in the file."""
        head: bytes = dictionary({**self.entries, "Length": len(self.data)}).format(document)
        return head + b"\nstream\n" + self.data + b"\nendstream\n"


class Document:
    """The objects of one file. `catalog` and `info` are dictionaries to be filled; pages are added in order."""

    def __init__(self) -> None:
        """An empty file."""
        self._doc = pdfdoc.PDFDocument(invariant=1, pdfVersion=VERSION)
        self._doc.Catalog = self._doc._catalog = self.catalog = dictionary({"Type": "/Catalog"})
        self._doc.info = self.info = dictionary({})
        self._pages = self._doc.Reference(self._doc.Pages)
        self.catalog["Pages"] = self._pages

    def add(self, thing: PdfObject) -> PdfObject:
        """Give `thing` an object number (7.3.10) and return the reference to it."""
        return self._doc.Reference(thing)

    def add_page(self, page: PdfObject) -> PdfObject:
        """Append a page dictionary to the page tree (7.7.3) and return the reference to it."""
        page["Type"] = "/Page"
        page["Parent"] = self._pages
        self._doc.addPage(page)
        return self._doc.Reference(page)

    def add_font(self, resource: str, font: PdfObject) -> None:
        """Put a font under the name /`resource` into the dictionary that all pages share."""
        self._doc.idToObject[pdfdoc.BasicFonts].dict[resource] = self.add(font)

    @property
    def fonts(self) -> PdfObject:
        """The reference to the font dictionary that all pages share."""
        return pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)

    def sign(self, data: bytes) -> None:
        """Let `data` count towards the file identifier (14.4), so that it differs where the content does."""
        self._doc.updateSignature(data)

    def to_bytes(self) -> bytes:
        """The whole file: header, objects, cross-reference table, trailer (7.5)."""
        with _plain_settings():
            data: bytes = self._doc.format()
        return data


@contextmanager
def _plain_settings() -> Iterator[None]:
    """ReportLab without comments and extra lines, whatever a settings file in the user's home folder says."""
    wanted = {"pdfComments": 0, "pdfMultiLine": 0, "invariant": 1}
    before = {key: getattr(rl_config, key) for key in wanted}
    try:
        for key, value in wanted.items():
            setattr(rl_config, key, value)
        yield
    finally:
        for key, value in before.items():
            setattr(rl_config, key, value)

"""What a file says about itself: information dictionary, XMP, language, output intent (ISO 32000-1, 14.3, 14.11.5).

Room: pdf. In: the `Sheets`' title, author, subject, language and date. Out: entries in the document's catalog and
information dictionary. No clock is read: the date is the issue's, or SOURCE_DATE_EPOCH where that is set.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from newsletter_pdf.pdf.objects import Document, PdfObject, Stream, array, dictionary, raw_string, text
from newsletter_pdf.pdf.srgb import NAME, srgb_profile
from newsletter_pdf.sheet import Sheets

PRODUCER = "newsletter-pdf with ReportLab"
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # xml.sax takes 24 ms to import

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
{properties}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def describe(document: Document, sheets: Sheets) -> None:
    """Write title, author, subject, dates, language and colour space of `sheets` into `document`.

    Raises ValueError when `sheets.iso_date` is not a date such as 2016-11-01. The file claims PDF/A-2u (ISO 19005-2).
    """
    when = _date(sheets.iso_date)
    _info(document, sheets, f"D:{when:%Y%m%d%H%M%S}Z")
    entries = {"Type": "/Metadata", "Subtype": "/XML"}
    packet = _packet(sheets, f"{when:%Y-%m-%dT%H:%M:%SZ}")
    document.sign(packet)
    document.catalog["Metadata"] = document.add(Stream(packet, entries, compress=False))
    document.catalog["Lang"] = text(sheets.language)
    document.catalog["ViewerPreferences"] = dictionary({"DisplayDocTitle": "true"})
    document.catalog["OutputIntents"] = array([_output_intent(document)])


def _date(iso_date: str) -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.fromisoformat(iso_date).replace(tzinfo=UTC)


def _info(document: Document, sheets: Sheets, date: str) -> None:
    for key, value in {"Title": sheets.title, "Author": sheets.author, "Subject": sheets.subject}.items():
        if value:
            document.info[key] = text(value)
    document.info["Producer"] = text(PRODUCER)
    document.info["CreationDate"] = document.info["ModDate"] = raw_string(date)


def _packet(sheets: Sheets, date: str) -> bytes:
    """The XMP packet (ISO 16684-1), saying the same as the information dictionary."""
    lines = ["<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"]
    lines += ["<dc:format>application/pdf</dc:format>"]
    lines += [f"<xmp:{key}>{date}</xmp:{key}>" for key in ("CreateDate", "ModifyDate", "MetadataDate")]
    lines += [f"<pdf:Producer>{PRODUCER}</pdf:Producer>", _dc("language", "Bag", sheets.language)]
    lines += [_dc("title", "Alt", sheets.title), _dc("creator", "Seq", sheets.author)]
    lines += [_dc("description", "Alt", sheets.subject)]
    return _XMP.format(properties="\n".join(line for line in lines if line)).encode()


def _dc(key: str, kind: str, value: str) -> str:
    """A Dublin Core property; titles and descriptions are alternatives by language."""
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    item = f"<rdf:{kind}><rdf:li{language}>{value.translate(_ESCAPED)}</rdf:li></rdf:{kind}>"
    return f"<dc:{key}>{item}</dc:{key}>" if value else ""


def _output_intent(document: Document) -> PdfObject:
    """All colours of the file are sRGB (ISO 32000-1, 14.11.5; ISO 19005-2, 6.2.3)."""
    profile = document.add(Stream(srgb_profile(), {"N": 3}))
    entries = {"Type": "/OutputIntent", "S": "/GTS_PDFA1", "OutputConditionIdentifier": text(NAME), "Info": text(NAME)}
    entries |= {"RegistryName": text("http://www.color.org"), "DestOutputProfile": profile}
    return document.add(dictionary(entries))

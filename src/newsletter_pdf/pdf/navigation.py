"""Ways through a file: links, bookmarks, page labels (ISO 32000-1, 12.3, 12.4.2, 12.5.6.5, 12.6.4).

Room: pdf. In: link areas, anchors and the outline of the `Sheets`, and the finished pages. Out: annotations and
entries of the catalog. Raises LookupError where a link or a bookmark leads to an anchor that nobody set: layout checks
that before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from newsletter_pdf.pdf.objects import Document, PdfObject, array, dictionary, raw_string, text
from newsletter_pdf.pdf.surface import Surface
from newsletter_pdf.sheet import Anchor, LinkArea, OutlineEntry, Sheet

_IN_ADDRESSES = "%:/?#[]@!$&'()*+,;=-._~"  # reserved and unreserved characters of RFC 3986, and what is already escaped
PRINTS = 4  # annotation flag (12.5.3)

_Item = tuple[PdfObject, PdfObject]  # a dictionary and the reference to it


class Destinations:
    """Where the anchors of an issue are in the file."""

    def __init__(self, anchors: Mapping[str, Anchor], pages: Sequence[tuple[PdfObject, Surface]]) -> None:
        """`pages` holds the reference and the surface of each page, in order."""
        self._anchors = anchors
        self._pages = pages

    def to(self, anchor: str) -> PdfObject:
        """An explicit destination (12.3.2.2) that keeps the reader's zoom."""
        if anchor not in self._anchors:
            raise LookupError(f"nothing in the issue has the anchor #{anchor}")
        place = self._anchors[anchor]
        page, surface = self._pages[place.page - 1]
        return array([page, "/XYZ", *surface.corner(place.at), "null"])


def link(area: LinkArea, surface: Surface, destinations: Destinations) -> PdfObject:
    """A link annotation (12.5.6.5) without border: a GoTo action for `#anchor`, else a URI action."""
    if area.target.startswith("#"):
        action = {"S": "/GoTo", "D": destinations.to(area.target[1:])}
    else:
        action = {"S": "/URI", "URI": raw_string(quote(area.target, safe=_IN_ADDRESSES))}
    entries = {"Type": "/Annot", "Subtype": "/Link", "Rect": array(surface.box(area.rect)), "F": PRINTS}
    entries |= {"Border": array([0, 0, 0]), "A": dictionary(action), "Contents": text(area.says or area.target)}
    return dictionary(entries)


def outline(document: Document, entries: Sequence[OutlineEntry], destinations: Destinations) -> None:
    """The bookmarks (12.3.3), all open. A level that is skipped counts as the next one."""
    if not entries:
        return
    root = dictionary({"Type": "/Outlines"})
    trail: list[_Item] = [(root, document.add(root))]  # the open entry of each level
    last: dict[int, _Item] = {}
    for entry in entries:
        level = min(entry.level, len(trail) - 1)
        del trail[level + 1 :]
        last = {depth: item for depth, item in last.items() if depth <= level}
        item = dictionary({"Title": text(entry.title), "Dest": destinations.to(entry.anchor), "Parent": trail[-1][1]})
        reference = document.add(item)
        _chain(trail[-1][0], last.get(level), item, reference)
        for ancestor, _ in trail:
            ancestor["Count"] = ancestor.dict.get("Count", 0) + 1
        last[level] = (item, reference)
        trail.append((item, reference))
    document.catalog["Outlines"] = trail[0][1]


def _chain(parent: PdfObject, before: _Item | None, item: PdfObject, reference: PdfObject) -> None:
    """Hang `item` behind its elder sister, or make it the first child."""
    if before:
        before[0]["Next"], item["Prev"] = reference, before[1]
    else:
        parent["First"] = reference
    parent["Last"] = reference


def page_labels(document: Document, sheets: Sequence[Sheet]) -> None:
    """The page numbers as printed (12.4.2), one entry where the counting starts or jumps."""
    numbers: list[PdfObject] = []
    for index, sheet in enumerate(sheets):
        if index == 0 or sheet.number != sheets[index - 1].number + 1:
            numbers += [index, dictionary({"S": "/D", "St": sheet.number})]
    document.catalog["PageLabels"] = dictionary({"Nums": array(numbers)})

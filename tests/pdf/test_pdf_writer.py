"""A whole file: fonts, boxes, pictures, links, bookmarks, metadata, and that the same sheets give the same bytes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from sheet_kit import A4, han, run, sans, serif, sheets, written

from newsletter_pdf.design.style import colour
from newsletter_pdf.geometry import Point, Rect
from newsletter_pdf.pdf.writer import write_pdf
from newsletter_pdf.pictures import PictureError, Pictures
from newsletter_pdf.sheet import Anchor, LinkArea, OutlineEntry, Panel, PictureBox, Sheet, Sheets

VERMILION = colour("vermilion", "#BE2F1A", (5, 92, 100, 12))
PANEL = Panel(rect=Rect(40, 50, 200, 20), colour=VERMILION)


def issue() -> Sheets:
    return sheets(
        (
            PANEL,
            run("The efficient office", serif()),
            run("区域办事处", han(), y=120, language="zh-Hans"),
            run("Bold sans", sans(700), y=140),
            LinkArea(rect=Rect(50, 90, 100, 12), target="https://example.org/ü?a=(b)", says="The example"),
            LinkArea(rect=Rect(50, 110, 100, 12), target="#second", says="Page 2"),
        ),
        (run("Second page", serif()),),
        author="Regional Office",
        subject="News & <events> 新闻",
        anchors={"first": Anchor(page=1, at=Point(50, 80)), "second": Anchor(page=2, at=Point(50, 80))},
        outline=(
            OutlineEntry(title="One", anchor="first"),
            OutlineEntry(title="新闻", anchor="second", level=1),
            OutlineEntry(title="Two", anchor="second"),
        ),
    )


def test_same_sheets_same_bytes() -> None:
    assert write_pdf(issue(), Pictures()) == write_pdf(issue(), Pictures())


def test_file_identifier_follows_the_content() -> None:
    first, second = written(issue()), written(sheets((run("Other words", serif()),)))
    assert first.trailer.ID[0] != second.trailer.ID[0]


def test_version_and_no_syntax_faults() -> None:
    pdf = written(issue())
    assert pdf.pdf_version == "1.7"
    assert pdf.check_pdf_syntax() == []


def test_every_font_is_an_embedded_subset_with_to_unicode() -> None:
    fonts = written(issue()).pages[0].Resources.Font
    assert len(fonts) == 3
    for font in fonts.values():
        (inner,) = font.DescendantFonts
        tag, plus, _ = str(font.BaseFont)[1:].partition("+")
        assert (font.Subtype, font.Encoding, inner.Subtype) == ("/Type0", "/Identity-H", "/CIDFontType2")
        assert plus and len(tag) == 6 and tag.isupper()
        assert len(inner.FontDescriptor.FontFile2.read_bytes()) > 500
        assert b"beginbfchar" in font.ToUnicode.read_bytes()
        assert font.BaseFont == inner.BaseFont == inner.FontDescriptor.FontName


def test_no_standard_font_is_named() -> None:
    assert b"Helvetica" not in write_pdf(issue(), Pictures())


def test_variable_fonts_are_pinned() -> None:
    font = written(issue()).pages[0].Resources.Font["/F1"].DescendantFonts[0]
    data = font.FontDescriptor.FontFile2.read_bytes()
    assert b"glyf" in data[:400] and b"fvar" not in data[:400] and b"gvar" not in data[:400]


def test_boxes_are_the_trim() -> None:
    page = written(issue()).pages[0]
    for box in (page.mediabox, page.cropbox, page.trimbox, page.obj.BleedBox):
        assert [float(side) for side in box] == pytest.approx([0, 0, A4.width, A4.height], abs=0.001)


def test_panel_is_turned_round() -> None:
    content = written(issue()).pages[0].Contents.read_bytes()
    assert b"0.7451 0.1843 0.102 rg\n40 771.89 200 20 re f" in content


def test_links() -> None:
    web, inner = written(issue()).pages[0].Annots
    assert (web.A.S, str(web.A.URI)) == ("/URI", "https://example.org/%C3%BC?a=(b)")
    assert (web.F, str(web.Contents), list(web.Border)) == (4, "The example", [0, 0, 0])
    assert [float(side) for side in web.Rect] == pytest.approx([50, 739.89, 150, 751.89])
    assert inner.A.S == "/GoTo"


def test_inner_link_leads_to_its_page() -> None:
    pdf = written(issue())
    page, fit, left, top, zoom = pdf.pages[0].Annots[1].A.D
    assert page.objgen == pdf.pages[1].objgen
    assert (fit, float(left), float(top), zoom) == ("/XYZ", 50, pytest.approx(761.89), None)


def test_link_to_nowhere_is_refused() -> None:
    astray = LinkArea(rect=Rect(0, 0, 9, 9), target="#nowhere")
    with pytest.raises(LookupError, match="#nowhere"):
        write_pdf(sheets((astray,)), Pictures())


def test_bookmarks() -> None:
    pdf = written(issue())
    with pdf.open_outline() as tree:
        assert [(item.title, [child.title for child in item.children]) for item in tree.root] == [
            ("One", ["新闻"]),
            ("Two", []),
        ]
    assert pdf.Root.Outlines.Count == 3


def test_bookmarks_that_skip_a_level() -> None:
    entries = tuple(OutlineEntry(title=str(n), anchor="a", level=n) for n in (0, 2, 1, 2, 0))
    pdf = written(sheets((PANEL,), anchors={"a": Anchor(page=1, at=Point(0, 0))}, outline=entries))
    with pdf.open_outline() as tree:
        assert [len(item.children) for item in tree.root] == [2, 0]
        assert [len(item.children) for item in tree.root[0].children] == [0, 1]


def test_page_labels_follow_the_printed_numbers() -> None:
    pages = tuple(Sheet(number=n, size=A4, placed=()) for n in (1, 2, 5))
    pdf = written(Sheets(pages=pages, title="T", language="en", iso_date="2016-11-01"))
    assert [page.label for page in pdf.pages] == ["1", "2", "5"]


def test_metadata_says_the_same_twice() -> None:
    pdf = written(issue())
    assert str(pdf.docinfo.CreationDate) == "D:20161101000000Z"
    with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as xmp:
        assert (xmp["dc:title"], xmp["dc:creator"]) == ("Office Newsletter", ["Regional Office"])
        assert xmp["dc:description"] == str(pdf.docinfo.Subject) == "News & <events> 新闻"
        assert xmp["xmp:CreateDate"] == "2016-11-01T00:00:00Z"
    assert str(pdf.docinfo.Title) == "Office Newsletter"


def test_catalog() -> None:
    root = written(issue()).Root
    assert (str(root.Lang), root.ViewerPreferences.DisplayDocTitle) == ("en-GB", True)
    assert root.OutputIntents[0].DestOutputProfile.N == 3


def test_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert str(written(issue()).docinfo.CreationDate) == "D:19700102000000Z"


def test_picture_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.linear_gradient("L").resize((400, 300)).convert("RGB").save(path)
    boxes = [PictureBox(path=path, rect=Rect(50, y, 100, 75), crop=Rect(0, 0, 1, 1)) for y in (100, 300)]
    other = PictureBox(path=path, rect=Rect(50, 100, 100, 75), crop=Rect(0, 0, 0.5, 0.5))
    pdf = written(sheets(tuple(boxes), (other,)))
    assert list(pdf.pages[0].Resources.XObject.keys()) == ["/Im1"]
    assert list(pdf.pages[1].Resources.XObject.keys()) == ["/Im2"]
    image = pdf.pages[0].Resources.XObject["/Im1"]
    assert (image.Width, image.Height, image.Filter, image.ColorSpace) == (306, 229, "/DCTDecode", "/DeviceRGB")
    assert b"q 100 0 0 75 50 666.89 cm /Im1 Do Q" in pdf.pages[0].Contents.read_bytes()


def test_broken_picture_is_reported(tmp_path: Path) -> None:
    box = PictureBox(path=tmp_path / "none.jpg", rect=Rect(0, 0, 9, 9), crop=Rect(0, 0, 1, 1))
    with pytest.raises(PictureError, match=r"none\.jpg"):
        write_pdf(sheets((box,)), Pictures())


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_ghostscript_has_nothing_to_say(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(write_pdf(issue(), Pictures()))
    order = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", str(tmp_path / "a.pdf")]
    done = subprocess.run(order, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

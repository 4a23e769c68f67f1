"""What the PDF room relies on inside ReportLab: fails loudly when a new release changes it."""

from __future__ import annotations

import zlib

import pytest
import reportlab
from PIL import Image, ImageCms
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

from newsletter_pdf.pdf.objects import Document, Stream, array, dictionary, name, raw_string, text
from newsletter_pdf.pdf.srgb import srgb_profile
from newsletter_pdf.pdf.textops import number


def test_reportlab_is_the_release_we_looked_into() -> None:
    assert reportlab.__version__.startswith("5.1."), "read pdf/objects.py against the new release, then change this"


def test_private_pieces_are_there() -> None:
    document = pdfdoc.PDFDocument(invariant=1, pdfVersion=(1, 7))
    for piece in ("Catalog", "info", "Pages", "idToObject", "updateSignature", "addPage", "Reference", "format"):
        assert hasattr(document, piece), piece
    assert document.idToObject[pdfdoc.BasicFonts].dict == {}
    assert {"pdfComments", "pdfMultiLine", "invariant"} <= set(vars(rl_config))


def test_keys_reportlab_would_drop_are_kept() -> None:
    document = Document()
    document.catalog["OutputIntents"] = array([])
    document.add_page(dictionary({"MediaBox": array([0, 0, 9, 9]), "StructParents": 0, "Tabs": "/S"}))
    data = document.to_bytes()
    assert all(key in data for key in (b"/OutputIntents", b"/StructParents 0", b"/Tabs /S"))


def test_stream_ends_with_a_line_feed() -> None:
    document = Document()
    document.add(Stream(b"some words"))
    assert zlib.compress(b"some words") + b"\nendstream" in document.to_bytes()


def test_filtered_data_is_left_alone() -> None:
    document = Document()
    document.add(Stream(b"jpeg", {"Filter": "/DCTDecode"}))
    assert b"stream\njpeg\nendstream" in document.to_bytes()


def test_settings_of_the_user_do_not_reach_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Document().to_bytes()
    monkeypatch.setattr(rl_config, "pdfComments", 1)
    monkeypatch.setattr(rl_config, "pdfMultiLine", 1)
    assert Document().to_bytes() == plain
    assert rl_config.pdfComments == 1


def test_small_objects() -> None:
    document = pdfdoc.PDFDocument(invariant=1)
    assert name("A B") == "/A#20B"
    assert raw_string("a(b)\\") == b"(a\\(b\\)\\\\)"
    assert text("Plain").format(document) == b"(Plain)"
    assert text("新").format(document).startswith(b"(\\376\\377")


@pytest.mark.parametrize(
    ("value", "shown"), [(1.0, "1"), (-0.0001, "0"), (100, "100"), (12.3456, "12.346"), (-1.5, "-1.5")]
)
def test_numbers(value: float, shown: str) -> None:
    assert number(value) == shown


def test_our_srgb_is_srgb() -> None:
    """Colours pass through our profile as through LittleCMS's own sRGB."""
    from io import BytesIO

    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    assert ImageCms.getProfileDescription(ours).strip() == "sRGB IEC61966-2.1"
    ramp = Image.frombytes("RGB", (16, 16), bytes((17 * n * k) % 256 for n in range(256) for k in (1, 3, 7)))
    through = ImageCms.profileToProfile(ramp, ours, theirs)
    assert through is not None
    assert max(abs(a - b) for a, b in zip(ramp.tobytes(), through.tobytes(), strict=True)) <= 1


def test_profile_is_always_the_same() -> None:
    assert srgb_profile() == srgb_profile() and len(srgb_profile()) < 800

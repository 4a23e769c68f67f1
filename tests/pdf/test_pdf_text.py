"""Text in the file: where each glyph stands, and what two readers extract."""

from __future__ import annotations

import re
import shutil
import subprocess

import pypdfium2
import pytest
from sheet_kit import han, run, saying, serif, sheets, written

from newsletter_pdf.pdf.writer import write_pdf
from newsletter_pdf.pictures import Pictures
from newsletter_pdf.sheet import GlyphRun


def by_pdfium(*runs: GlyphRun) -> str:
    page = pypdfium2.PdfDocument(write_pdf(sheets(runs), Pictures()))[0]
    return str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n")


def by_poppler(*runs: GlyphRun) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler's pdftotext is not installed")
    data = write_pdf(sheets(runs), Pictures())
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode().strip()


def content(*runs: GlyphRun) -> str:
    return bytes(written(sheets(runs)).pages[0].Contents.read_bytes()).decode()


READERS = pytest.mark.parametrize("read", [by_pdfium, by_poppler])
WORDS = "The efficient office offers first flights."


@READERS
def test_english_with_ligatures(read: object) -> None:
    assert read(run(WORDS, serif())) == WORDS  # type: ignore[operator]


@READERS
def test_chinese(read: object) -> None:
    words = "区域办事处通讯，二〇一六年。"
    assert read(run(words, han())) == words  # type: ignore[operator]


@READERS
def test_two_texts_of_one_glyph(read: object) -> None:
    shaped = run("Aa small Capitals", serif(), features={"smcp": True, "c2sc": True})
    assert shaped.ids[0] == shaped.ids[1]
    assert read(shaped) == "Aa small Capitals"  # type: ignore[operator]


@READERS
def test_stretched_and_tracked(read: object) -> None:
    assert read(run(WORDS, serif(), stretch=0.98, tracking=0.15)) == WORDS  # type: ignore[operator]


@READERS
def test_letter_with_two_marks(read: object) -> None:
    words = "Ho\u0323\u0302i An"
    assert read(run(words, serif())) == words  # type: ignore[operator]


def test_marks_above_and_below() -> None:
    """A letter that no font has ready made. (Poppler reads it whole too, but sees a gap after it.)"""
    shaped = run("b\u0304\u0331c", serif())
    assert shaped.ys
    assert by_pdfium(shaped) == "b\u0304\u0331c"
    assert by_poppler(shaped).replace(" ", "") == "b\u0304\u0331c"


@READERS
def test_cluster_of_several_glyphs(read: object) -> None:
    """What stands for one text is wrapped as ActualText; here x and y say z together."""
    shaped = saying(run("axyb", serif()), ("a", "z", "", "b"))
    assert read(shaped) == "azb"  # type: ignore[operator]


@READERS
def test_words_of_two_faces_stay_apart(read: object) -> None:
    first = run("Plain ", serif())
    second = run("bold", serif(700), x=50 + first.xs[-1] + first.advances[-1])
    assert read(first, second) == "Plain bold"  # type: ignore[operator]


def test_added_hyphen_says_soft_hyphen() -> None:
    added = run("cen-", serif(), y=100)
    added = saying(added, (*added.texts[:-1], "\u00ad"))
    authored = run("well-", serif(), y=112)
    assert added.ids[-1] == authored.ids[-1]
    lines = by_poppler(added, authored, run("known", serif(), y=124)).split("\n")
    assert lines == ["cen\u00ad", "well-", "known"]


@pytest.mark.parametrize(("size", "stretch"), [(9, 1.0), (9, 0.973), (7.37, 1.021), (46, 1.0), (30, 1.01)])
def test_every_glyph_stands_where_layout_put_it(size: float, stretch: float) -> None:
    shaped = run(WORDS * 3, serif(), size=size, stretch=stretch, tracking=0.0377)
    placed = _positions(content(shaped), shaped)
    assert placed == pytest.approx([50 + x for x in shaped.xs], abs=0.01)


def _positions(code: str, shaped: GlyphRun) -> list[float]:
    """Glyph starts as a reader computes them: ISO 32000-1, 9.4.4, with the widths of the file's own W array."""
    font = written(sheets((shaped,))).pages[0].Resources.Font["/F1"].DescendantFonts[0]
    widths: dict[int, float] = {}
    entries = list(font.W)
    for first, run_ in zip(entries[::2], entries[1::2], strict=True):
        widths |= {int(first) + n: float(width) for n, width in enumerate(run_)}
    found = re.search(r"BT /F1 ([\d.]+) Tf(?: ([\d.]+) Tz)? ([\d.]+) [\d.]+ Td \[(.*)\]TJ", code)
    assert found
    size, scale, x = float(found[1]), float(found[2] or 100) / 100, float(found[3])
    starts = []
    for glyphs, move in re.findall(r"<([0-9A-F]*)>|(-?[\d.]+)", found[4]):
        x -= float(move or 0) / 1000 * size * scale
        for at in range(0, len(glyphs), 4):
            starts.append(x)
            x += widths.get(int(glyphs[at : at + 4], 16), float(font.DW)) / 1000 * size * scale
    return starts


def test_state_is_written_only_where_it_changes() -> None:
    code = content(run("one", serif()), run("two", serif(), y=112), run("three", serif(), y=124, stretch=0.98))
    assert (code.count(" Tf"), code.count(" rg"), code.count(" Tz")) == (1, 1, 1)


def test_stretch_is_taken_back() -> None:
    code = content(run("one", serif(), stretch=0.98), run("two", serif(), y=112))
    assert re.findall(r"(\d+) Tz", code) == ["98", "100"]


def test_rise_is_taken_back() -> None:
    assert content(run("b\u0304", serif())).rstrip().endswith("0 Ts ET")

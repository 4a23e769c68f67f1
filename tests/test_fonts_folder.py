"""The fonts that are handed on with the program: licences, names, rights to embed, and which characters they hold."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from newsletter_pdf.text.fonts import fonts_folder

FOLDER = Path(__file__).resolve().parents[1] / "fonts"
FILES = sorted(FOLDER.glob("*.ttf"))
CUTS = [file for file in FILES if file.name.startswith("Noto")]
SOURCES = [file for file in FILES if file.name.startswith("Source")]
MEGABYTE = 1_000_000
NAMES = (1, 3, 4, 6, 16, 18, 20, 25)
"""The entries of the name table that are a font's name in one form or another."""


@cache
def font(file: Path) -> TTFont:
    return TTFont(file, lazy=True)


def named(file: Path, number: int) -> set[str]:
    """All wordings of one entry of the name table."""
    return {record.toUnicode() for record in font(file)["name"].names if record.nameID == number}


def characters(name: str) -> set[int]:
    return set(font(FOLDER / name).getBestCmap())


def gb2312() -> set[int]:
    """The hanzi and symbols of GB 2312, from Python's own tables."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


HANZI = {code for code in gb2312() if 0x4E00 <= code <= 0x9FFF}


def test_the_program_finds_this_folder() -> None:
    assert fonts_folder().resolve() == FOLDER


def test_every_font_is_either_a_source_font_or_a_cut() -> None:
    assert len(SOURCES) == 4
    assert sorted(CUTS + SOURCES) == FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_font_may_be_embedded(file: Path) -> None:
    assert font(file)["OS/2"].fsType == 0


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_font_has_its_licence_beside_it(file: Path) -> None:
    name = next(n for n in ("NotoSansSC", "NotoSerifSC", "SourceSans", "SourceSerif") if file.name.startswith(n))
    licence = (FOLDER / f"OFL-{name}.txt").read_text("utf-8")
    assert "SIL Open Font License, Version 1.1" in licence or "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert licence.lower().lstrip().startswith(("copyright", "(c)", "©"))
    assert any("SIL Open Font License" in words for words in named(file, 13))


@pytest.mark.parametrize("file", CUTS, ids=lambda file: file.stem)
def test_cuts_bear_names_of_their_own_and_none_that_is_reserved(file: Path) -> None:
    names = {words for number in NAMES for words in named(file, number)}
    assert names
    assert not any("source" in words.lower() for words in names)
    families = named(file, 16) or named(file, 1)
    assert all("Cut" in words or "Rare" in words for words in families)


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_unmodified_source_fonts_keep_their_names_and_rights(file: Path) -> None:
    assert any("Adobe" in words and "Reserved Font Name" in words and "Source" in words for words in named(file, 0))
    assert all(words.startswith("Source S") for words in named(file, 1))
    assert {"fvar", "gvar", "STAT"} <= set(font(file).keys())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_fonts_keep_their_copyright_and_have_outlines_that_can_be_cut(file: Path) -> None:
    assert named(file, 0)
    assert "glyf" in font(file)
    assert font(file)["head"].unitsPerEm == 1000


def test_the_serif_has_every_hanzi_of_gb_2312_and_of_the_first_block() -> None:
    regular, rare = characters("NotoSerifSC-Cut-Regular.ttf"), characters("NotoSerifSC-Rare-Regular.ttf")
    assert len(HANZI) == 6763
    assert not HANZI - regular
    assert not set(range(0x4E00, 0x9FA6)) - regular - rare
    assert not regular & rare


@pytest.mark.parametrize("file", [file for file in CUTS if "Cut" in file.name], ids=lambda file: file.stem)
def test_every_cut_has_gb_2312_and_the_standard_table(file: Path) -> None:
    table = {ord(char) for char in (FOLDER / "tgh2013.txt").read_text("utf-8") if ord(char) > 0x2E80}
    assert len(table) == 8105
    has = characters(file.name)
    assert not gb2312() - has
    assert not table - has


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_the_source_fonts_have_the_letters_of_europe(file: Path) -> None:
    letters = "äöüßéèêëçñåøæœőűąćęłńśźżčďěňřšťůžğışțșαάέήίόύώϊΐ–—‘’“”„«»…€№"
    cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёієї"
    assert not {ord(char) for char in letters + letters.upper() + cyrillic} - characters(file.name) - {ord("́"), ord("̈")}


def test_all_fonts_together_are_of_moderate_size() -> None:
    assert sum(file.stat().st_size for file in FILES) <= 25 * MEGABYTE

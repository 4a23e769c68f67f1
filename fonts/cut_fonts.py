"""Cut the Noto SC fonts of this folder out of their full upstream releases.

    python cut_fonts.py cut FOLDER... [--out FOLDER]
    python cut_fonts.py table UNIHAN_OTHER_MAPPINGS [--out FILE]
    python cut_fonts.py check [--out FOLDER]

`cut` looks below each FOLDER for the upstream static fonts by file name (the
unpacked npm packages named in README.md) and writes the five cuts: Noto Sans SC
and Noto Serif SC, Regular and Bold, with the hanzi of GB 2312 and of the Table
of General Standard Chinese Characters (2013) plus symbols; and one fallback with
the other hanzi of U+4E00-U+9FA5. `table` rebuilds tgh2013.txt from Unihan's
kTGH property. `check` looks for holes in the coverage of the cuts.

The same inputs and the same uharfbuzz and fonttools give the same bytes.
The Source fonts are not cut: "Source" is a Reserved Font Name.
"""

from __future__ import annotations

import argparse
import bz2
import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb  # type: ignore[import-untyped, unused-ignore]
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
TABLE = HERE / "tgh2013.txt"
TABLE_SIZE = 8105
PER_LINE = 50

# U+4E00-U+9FA5, the first block of unified ideographs (Unicode 1.0.1).
URO = frozenset(range(0x4E00, 0x9FA6))

# Everything that is not a hanzi. What a font lacks is passed over.
SYMBOL_RANGES = (
    (0x0020, 0x052F),  # Latin, modifiers, combining marks, Greek, Cyrillic
    (0x2000, 0x23FF),  # punctuation, currency, letterlike, arrows, mathematics
    (0x2460, 0x24FF),  # enclosed alphanumerics
    (0x2500, 0x27BF),  # box drawing, shapes, symbols, dingbats
    (0x2900, 0x2BFF),  # further arrows and mathematics
    (0x2E00, 0x2E7F),  # supplemental punctuation (two-em dash)
    (0x2F00, 0x2FDF),  # Kangxi radicals, as text copied out of PDFs has them
    (0x3000, 0x312F),  # CJK punctuation, kana, bopomofo
    (0x31A0, 0x31BF),  # bopomofo extended
    (0x3220, 0x3232),  # bracketed ideographic numbers
    (0x3251, 0x325F),  # circled 21-35
    (0x3280, 0x3289),  # circled ideographic numbers
    (0x32B1, 0x32BF),  # circled 36-50
    (0x338E, 0x33A1),  # squared units: mg to m2
    (0x33C4, 0x33D5),  # squared units: cc to mil
    (0xFB00, 0xFB06),  # Latin ligatures
    (0xFE00, 0xFE01),  # variation selectors: punctuation in corner or centre
    (0xFE10, 0xFE6F),  # vertical, compatibility and small forms
    (0xFF00, 0xFF9F),  # fullwidth forms, halfwidth katakana
    (0xFFE0, 0xFFEF),  # fullwidth signs
)

# Beyond what HarfBuzz keeps by itself (locl, vert, vrt2, halt, palt, vhal, vpal,
# kern, vkrn, liga, ccmp, chws, vchw, mark ...). Dropped: aalt, and dlig, which
# would bring in all the squared katakana words.
EXTRA_FEATURES = ("fwid", "hwid", "pwid", "ruby", "hist")

MAIN_NOTE = (
    "A cut of {family} {style}: GB 2312, the Table of General Standard Chinese "
    "Characters (2013) and symbols. Hinting removed."
)
RARE_NOTE = (
    "A cut of {family} {style}: the hanzi of U+4E00-U+9FA5 that are neither in "
    "GB 2312 nor in the Table of General Standard Chinese Characters (2013). "
    "Hinting removed."
)


@dataclass(frozen=True)
class Cut:
    """One cut: which upstream file, what to call it, which characters."""

    upstream: str
    family: str
    part: str
    style: str
    rare: bool = False

    @property
    def file_name(self) -> str:
        """The name of the file written."""
        return f"{self.family.replace(' ', '')}-{self.part}-{self.style}.ttf"

    @property
    def new_family(self) -> str:
        """The family name inside the cut."""
        return f"{self.family} {self.part}"

    @property
    def postscript_name(self) -> str:
        """The PostScript name inside the cut."""
        return f"{self.new_family.replace(' ', '')}-{self.style}"

    @property
    def note(self) -> str:
        """The sentence that says what the cut is."""
        note = RARE_NOTE if self.rare else MAIN_NOTE
        return note.format(family=self.family, style=self.style)


CUTS = (
    Cut("NotoSansSC_400Regular.ttf", "Noto Sans SC", "Cut", "Regular"),
    Cut("NotoSansSC_700Bold.ttf", "Noto Sans SC", "Cut", "Bold"),
    Cut("NotoSerifSC_400Regular.ttf", "Noto Serif SC", "Cut", "Regular"),
    Cut("NotoSerifSC_700Bold.ttf", "Noto Serif SC", "Cut", "Bold"),
    Cut("NotoSerifSC_400Regular.ttf", "Noto Serif SC", "Rare", "Regular", rare=True),
)


def gb2312_hanzi() -> frozenset[int]:
    """Return the 6,763 hanzi of GB 2312 (rows 16 to 87)."""
    cells = (bytes((r, c)) for r in range(0xB0, 0xF8) for c in range(0xA1, 0xFF))
    texts = (cell.decode("gb2312", errors="ignore") for cell in cells)
    return frozenset(ord(text) for text in texts if text)


def standard_hanzi(table: Path = TABLE) -> frozenset[int]:
    """Return the 8,105 characters of the general standard table."""
    lines = table.read_text(encoding="utf-8").splitlines()
    found = frozenset(ord(c) for s in lines if not s.startswith("#") for c in s)
    if len(found) != TABLE_SIZE:
        raise ValueError(f"{table.name}: {len(found)} characters, not {TABLE_SIZE}")
    return found


def symbols() -> frozenset[int]:
    """Return the characters other than hanzi that the cuts keep."""
    return frozenset(c for a, b in SYMBOL_RANGES for c in range(a, b + 1))


def characters(cut: Cut) -> frozenset[int]:
    """Return the characters to keep in one cut."""
    common = gb2312_hanzi() | standard_hanzi()
    return URO - common if cut.rare else common | symbols()


def tag(name: str) -> int:
    """Return an OpenType tag as the number HarfBuzz wants."""
    return int.from_bytes(name.encode("ascii").ljust(4), "big")


def subset(source: Path, keep: Iterable[int]) -> bytes:
    """Return the font at `source` with only the characters of `keep`."""
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING
    wanted.unicode_set.update(keep)
    wanted.layout_feature_tag_set.update(tag(name) for name in EXTRA_FEATURES)
    wanted.name_id_set.update(range(26))
    wanted.drop_table_tag_set.update((tag("STAT"), tag("gasp")))
    face = wanted.subset(hb.Face(hb.Blob.from_file_path(str(source))))
    return bytes(face.blob.data)


def name_records(cut: Cut, version: str, credit: str) -> dict[int, str]:
    """Return the name table entries that differ from the upstream font."""
    return {
        1: cut.new_family,
        2: cut.style,
        3: f"{version};{cut.postscript_name}",
        4: f"{cut.new_family} {cut.style}",
        5: f"{version};cut",
        6: cut.postscript_name,
        10: f"{cut.note} Upstream: {credit}",
    }


def rename(data: bytes, cut: Cut) -> bytes:
    """Return the font with a name table that says it is a cut."""
    font = TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)
    names = font["name"]
    version, credit = names.getDebugName(5) or "", names.getDebugName(10) or ""
    for name_id, text in name_records(cut, version, credit).items():
        names.setName(text, name_id, 3, 1, 0x409)
    names.removeNames(nameID=25)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def find_upstream(folders: Iterable[Path], name: str) -> Path:
    """Return the one file called `name` below the folders."""
    found = sorted(path for folder in folders for path in folder.rglob(name))
    if not found:
        raise FileNotFoundError(f"{name} is in none of the folders given")
    return found[0]


def make_cuts(folders: list[Path], out: Path) -> None:
    """Write all cuts to the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        source = find_upstream(folders, cut.upstream)
        data = rename(subset(source, characters(cut)), cut)
        (out / cut.file_name).write_bytes(data)
        print(f"{len(data):>9,}  {cut.file_name}")


def unihan_lines(source: Path) -> Iterator[str]:
    """Yield the lines of a Unihan file, plain or compressed with bzip2."""
    raw = source.read_bytes()
    if source.suffix == ".bz2":
        raw = bz2.decompress(raw)
    yield from raw.decode("utf-8").splitlines()


def table_order(lines: Iterable[str]) -> list[str]:
    """Return the characters with a kTGH value, in the order of the table."""
    ranks: dict[int, str] = {}
    for line in lines:
        fields = line.split("\t")
        if len(fields) == 3 and fields[1] == "kTGH":
            rank = int(fields[2].split()[0].removeprefix("2013:"))
            ranks[rank] = chr(int(fields[0].removeprefix("U+"), 16))
    return [ranks[rank] for rank in range(1, TABLE_SIZE + 1)]


def write_table(source: Path, out: Path) -> None:
    """Write the table of 8,105 characters as lines of fifty."""
    order = table_order(unihan_lines(source))
    rows = ["".join(order[i : i + PER_LINE]) for i in range(0, TABLE_SIZE, PER_LINE)]
    head = [
        "# Table of General Standard Chinese Characters (2013), in its order:",
        "# 1-3500 level 1, 3501-6500 level 2, 6501-8105 level 3; fifty to a line.",
        "# Made by cut_fonts.py from the property kTGH of the Unicode Han Database,",
        "# Unihan_OtherMappings.txt of Unicode 15.0.0, and changed: only the",
        "# characters are kept. Copyright 2022 Unicode, Inc.; see LICENSE-Unicode.txt.",
    ]
    out.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8", newline="\n")


def coverage(path: Path) -> frozenset[int]:
    """Return the characters that a font file maps to glyphs."""
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return frozenset(face.unicodes)


def holes(out: Path) -> dict[str, frozenset[int]]:
    """Return, for each cut, the hanzi it ought to have and has not."""
    missing = {}
    for cut in CUTS:
        wanted = characters(cut) - symbols()
        missing[cut.file_name] = wanted - coverage(out / cut.file_name)
    return missing


def check(out: Path) -> int:
    """Print what each cut lacks; return 1 if anything is missing."""
    missing = holes(out)
    for name, gaps in missing.items():
        sample = "".join(chr(c) for c in sorted(gaps)[:20])
        print(f"{len(gaps):>6} missing  {name}  {sample}".rstrip())
    return 1 if any(missing.values()) else 0


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    top = argparse.ArgumentParser(description="Cut the Noto SC fonts of this folder.")
    commands = top.add_subparsers(dest="command", required=True)
    cut = commands.add_parser("cut", help="make the five cuts")
    cut.add_argument("folders", nargs="+", type=Path, help="the upstream fonts")
    cut.add_argument("--out", type=Path, default=HERE, help="where to write")
    table = commands.add_parser("table", help="make tgh2013.txt again")
    table.add_argument("source", type=Path, help="Unihan_OtherMappings.txt[.bz2]")
    table.add_argument("--out", type=Path, default=TABLE, help="the file to write")
    look = commands.add_parser("check", help="look for missing hanzi")
    look.add_argument("--out", type=Path, default=HERE, help="where the cuts are")
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit status."""
    given = parser().parse_args(arguments)
    if given.command == "cut":
        make_cuts(given.folders, given.out)
    elif given.command == "table":
        write_table(given.source, given.out)
    else:
        return check(given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())

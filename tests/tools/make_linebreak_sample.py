"""Writes tests/text/linebreak_sample.txt: random texts and where ICU breaks them, the oracle of `test_uax14`.

Run by hand with the package `icu4py` (ICU 78, Unicode 17) installed. One case a line: the code points in hexadecimal,
`÷` before a character that may or must start a line and `×` before others, much as in Unicode's own LineBreakTest.
"""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

from icu4py import breakers

OUT = Path(__file__).resolve().parents[1] / "text/linebreak_sample.txt"
CASES = 3000
COMMON = "“”‘’«»—–-.,:;!?()[]/'\" aZ1 2中文。，、《》·…$%€#&@ \u00a0\u200b\u00ad\u2060\u0301\u200d\n"
COMMON += "\u2010\u2014\u3000あー가שа"
FLAGS = "🇨🇳🇬🇧👍🏽👩"
COMPLEX = (
    "Thai",
    "Lao",
    "Khmer",
    "Myanmar",
    "Tai ",
    "Ahom",
)  # ICU has dictionaries for these, the rules alone have not


def breaks(text: str) -> set[int]:
    """Where ICU ends a line, in code points (it counts UTF-16 units)."""
    units = [0]
    for char in text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
    back = {unit: at for at, unit in enumerate(units)}
    return {back[end] for _, end in breakers.LineBreaker(text, "en").segments()} - {len(text)}


def alphabet() -> list[str]:
    """Characters of the planes in use that Python's own Unicode data name."""
    chars = [chr(code) for code in range(0x20, 0x1FB00) if not 0xD800 <= code < 0xF900]
    named = [char for char in chars if (name := unicodedata.name(char, "")) and not name.startswith(COMPLEX)]
    return [char for char in named if char != "\u00b7"]


def main() -> None:
    """Writes the file."""
    rng = random.Random(2016)
    rare = alphabet()
    lines = ["# ICU 78 (Unicode 17), locale en. Written by tests/tools/make_linebreak_sample.py: do not edit."]
    for _ in range(CASES):
        length = rng.randint(2, 9)
        chars = [rng.choice(rng.choices((COMMON, rare, FLAGS), (12, 4, 1))[0]) for _ in range(length)]
        found = breaks("".join(chars))
        lines.append(" ".join(f"{'÷' if at in found else '×'} {ord(char):04X}" for at, char in enumerate(chars)))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

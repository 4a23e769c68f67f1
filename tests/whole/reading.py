"""Reading a PDF as a person's software does, and taking out of the text what only the lines put into it.

Two readers: poppler's `pdftotext -raw` keeps the soft hyphen of a divided word (U+00AD); PDFium gives U+FFFE for every hyphen at
a line's end, whether it was the author's or not, so what it reads is compared without hyphens.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypdfium2
import pytest

HAN = r"[\u2e80-\u2fdf\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
LINE_END = r"[ \t]*\r?\n"


def normalised(text: str) -> str:
    """The text with its lines joined: divided words made whole, no space that only a line's end or a Han gap put there."""
    text = unicodedata.normalize("NFC", text).replace("\u200b", "").replace("\u00a0", " ").replace("\u202f", " ")
    text = re.sub(r"\u00ad\s*", "", text)
    text = re.sub(rf"(?m)^([^\W\d_]){LINE_END}(?=[^\W\d_A-Z])", r"\1", text)  # an initial stands on a line of its own
    text = re.sub(rf"(?<=\S)([-–—/]){LINE_END}", r"\1", text)
    text = re.sub(rf"(?<=[\w.-]){LINE_END}(?=@)", "", text)
    text = re.sub(rf"(?<={HAN})\s+|\s+(?={HAN})", "", text)
    return re.sub(r"\s+", " ", text).strip()


def unhyphened(text: str) -> str:
    """Normalised text without any hyphen, and without the page's own signs for one."""
    return normalised(re.sub(r"[\ufffe\x02]\s*", "\u00ad", text)).replace("-", "").replace("\u2010", "")


def by_poppler(pdf: Path) -> list[str]:
    """The text of each page as poppler reads it, lines as they stand."""
    if shutil.which("pdftotext") is None:
        pytest.skip("NOT TESTED: poppler's pdftotext is not installed (Debian: poppler-utils), and these tests need it")
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode().split("\f")[:-1]


def by_pdfium(pdf: Path) -> list[str]:
    """The text of each page as PDFium reads it, lines as they stand."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n") for page in document]

"""The sample's pages as the typesetter decided them. `pytest --rewrite-golden` writes them anew; git shows what changed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from os import environ
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from whole_kit import ROOT, Whole

from newsletter_pdf.proof.dump import dump_plan, dump_sheet, dump_sheets

GOLDEN = Path(__file__).parent / "golden"
DUMPS: dict[str, Callable[[Whole], str]] = {
    "sample-plan.txt": lambda whole: dump_plan(whole.composed),
    "sample-page-1.txt": lambda whole: dump_sheet(whole.composed.sheets.pages[0]),
    "sample-page-4.txt": lambda whole: dump_sheet(whole.composed.sheets.pages[3]),
}
PICTURES = {"sample-page-1.png": 0, "sample-page-2.png": 1}
DOTS_PER_INCH = 40
CLEARLY_DIFFERENT, DIFFERENT_DOTS = 60, 0.004
"""Grey levels by which a dot must differ to count, and the share of dots that may."""


@pytest.mark.parametrize("name", DUMPS)
def test_golden(sample: Whole, name: str, pytestconfig: pytest.Config) -> None:
    text = DUMPS[name](sample)
    if pytestconfig.getoption("--rewrite-golden"):
        (GOLDEN / name).write_text(text, "utf-8")
    assert text == (GOLDEN / name).read_text("utf-8"), "if this change is meant, run pytest --rewrite-golden"


def drawn(whole: Whole, page: int) -> Image.Image:
    """A page as PDFium draws it, small and grey."""
    with pypdfium2.PdfDocument(whole.pdf) as document:
        picture: Image.Image = document[page].render(scale=DOTS_PER_INCH / 72).to_pil().convert("L")
    return picture


@pytest.mark.parametrize("name", PICTURES)
def test_picture(sample: Whole, name: str, pytestconfig: pytest.Config) -> None:
    """The page looks as it did, but for what another version of PDFium smooths in its own way."""
    picture = drawn(sample, PICTURES[name])
    if pytestconfig.getoption("--rewrite-golden"):
        picture.quantize(32).save(GOLDEN / name, optimize=True)
    with Image.open(GOLDEN / name) as golden:
        assert golden.size == picture.size
        difference = ImageChops.difference(golden.convert("L"), picture).histogram()
    share = sum(difference[CLEARLY_DIFFERENT:]) / sum(difference)
    assert share < DIFFERENT_DOTS, f"{share:.1%} of the dots differ; if this is meant, run pytest --rewrite-golden"


def test_every_golden_is_used() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {*DUMPS, *PICTURES}


def test_dump_of_all_pages(sample: Whole) -> None:
    text = dump_sheets(sample.composed.sheets)
    assert text.count("\npage ") + text.startswith("page ") == 5


def test_rewriting_is_refused_when_ci_is_set() -> None:
    command = [sys.executable, "-m", "pytest", "--rewrite-golden", "--collect-only", str(Path(__file__))]
    done = subprocess.run(command, cwd=ROOT, env={**environ, "CI": "true"}, capture_output=True, text=True)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "not rewritten when CI is set" in done.stderr + done.stdout

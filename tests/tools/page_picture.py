"""Makes the picture of page 1 that the README shows: `.venv/bin/python tests/tools/page_picture.py`.

Builds the issue into a temporary folder, draws its first page 900 pixels wide and writes issues/2016-11/page-1.png.
Another issue: `... page_picture.py ISSUE`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from newsletter_pdf.pipeline import build

ROOT = Path(__file__).resolve().parents[2]
WIDTH = 900
COLOURS = 256


def first_page(pdf: Path) -> Image.Image:
    """The first page, `WIDTH` pixels wide, drawn at twice the size for smooth letters."""
    with pdfium.PdfDocument(pdf) as document:
        page = document[0]
        drawn = page.render(scale=2 * WIDTH / page.get_width()).to_pil().convert("RGB")
    return drawn.resize((WIDTH, round(drawn.height * WIDTH / drawn.width)), Image.Resampling.LANCZOS)


def main(issue: str) -> int:
    """Build the issue and write its picture."""
    folder = ROOT / "issues" / issue
    target = folder / "page-1.png"
    with tempfile.TemporaryDirectory() as output:
        result = build(folder, ROOT, Path(output))
        if result.output is None:
            print(f"{issue} was not built; make-issue {issue} says why", file=sys.stderr)
            return 1
        picture = first_page(result.output)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}   {picture.width} x {picture.height}, {target.stat().st_size / 1e3:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(*(sys.argv[1:2] or ["2016-11"])))

"""The sample's pages as the typesetter decided them. `pytest --rewrite-golden` writes them anew; git shows what changed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from os import environ
from pathlib import Path

import pytest
from whole_kit import ROOT, Whole

from newsletter_pdf.proof.dump import dump_plan, dump_sheet, dump_sheets

GOLDEN = Path(__file__).parent / "golden"
DUMPS: dict[str, Callable[[Whole], str]] = {
    "sample-plan.txt": lambda whole: dump_plan(whole.composed),
    "sample-page-1.txt": lambda whole: dump_sheet(whole.composed.sheets.pages[0]),
    "sample-page-4.txt": lambda whole: dump_sheet(whole.composed.sheets.pages[3]),
}


@pytest.mark.parametrize("name", DUMPS)
def test_golden(sample: Whole, name: str, pytestconfig: pytest.Config) -> None:
    text = DUMPS[name](sample)
    if pytestconfig.getoption("--rewrite-golden"):
        (GOLDEN / name).write_text(text, "utf-8")
    assert text == (GOLDEN / name).read_text("utf-8"), "if this change is meant, run pytest --rewrite-golden"


def test_every_golden_is_used() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(DUMPS)


def test_dump_of_all_pages(sample: Whole) -> None:
    text = dump_sheets(sample.composed.sheets)
    assert text.count("\npage ") + text.startswith("page ") == 5


def test_rewriting_is_refused_when_ci_is_set() -> None:
    command = [sys.executable, "-m", "pytest", "--rewrite-golden", "--collect-only", str(Path(__file__))]
    done = subprocess.run(command, cwd=ROOT, env={**environ, "CI": "true"}, capture_output=True, text=True)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "not rewritten when CI is set" in done.stderr + done.stdout

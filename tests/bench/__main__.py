"""`python -m tests.bench [ISSUE]`, in the repository's folder, with the Python the package is installed for.

Prints a table of a whole build from a cold process, of its phases, and of the line breaker on long texts. `--photos`
puts photographs of 13 MB in place of the issue's pictures. Needs Linux or macOS (`os.wait4`). Nothing is asserted.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from tests.bench import cold, phases, photos, scaling

MEGABYTE = 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("issue", nargs="?", default="2016-11")
    parser.add_argument("--photos", action="store_true", help="with photographs of 13 MB in place of the pictures")
    parser.add_argument("-n", "--runs", type=int, default=5, help="how often each is run (default 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(cold.ROOT / "issues" / options.issue, root / "issues" / options.issue)
        if options.photos:
            size = photos.replace_photos(root / "issues" / options.issue)
            print(f"photographs: {size / MEGABYTE:.1f} MB")
        _print_builds(root, options.issue, options.runs)
        _print_phases(root, options.issue, options.runs)
    _print_scaling()


def _print_builds(root: Path, issue: str, runs: int) -> None:
    output = root / "out"
    command = ("-m", "newsletter_pdf", issue, "-q", "--folder", str(root), "-o", str(output))
    builds = cold.measured(command, runs)
    print(f"\n{f'a process each, {runs} runs':<34}{'min':>8}{'median':>8}{'max':>8}")
    _print_row("whole build, s", [build.seconds for build in builds])
    _print_row("  processor time, s", [build.processor for build in builds])
    _print_row("  peak memory, MB", [build.memory / MEGABYTE for build in builds], 0)
    _print_row("import of the pipeline, s", [run.seconds for run in cold.measured(("-c", cold.IMPORT), runs)])
    _print_row("Python that does nothing, s", [run.seconds for run in cold.measured(("-c", ""), runs)])
    for pdf in sorted(output.glob("*.pdf")):
        print(f"{pdf.name}: {pdf.stat().st_size / 1e3:.0f} kB")


def _print_row(name: str, values: Sequence[float], digits: int = 2) -> None:
    print(f"{name:<34}" + "".join(f"{value:8.{digits}f}" for value in (min(values), median(values), max(values))))


def _print_phases(root: Path, issue: str, runs: int) -> None:
    tables: list[Mapping[str, float]] = [phases.in_new_process(root, issue) for _ in range(runs)]
    print("\nphases of one build, s (pictures are decoded beside them)")
    for name in tables[0]:
        _print_row(f"  {name}", [table[name] for table in tables], 3)


def _print_scaling() -> None:
    print("\nline breaker, one paragraph      words   lines       s   us/word")
    for words in scaling.WORDS:
        lines, seconds = scaling.broken(words)
        print(f"{words:>38}{lines:>8}{seconds:8.2f}{seconds / words * 1e6:10.1f}")


if __name__ == "__main__":
    main()
